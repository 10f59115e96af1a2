import { connect } from 'node:net';
import { eq } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { IDLE_LIMIT, SESSION_LIMIT } from '~/features/identity/sessions.server';
import { minutes } from '~/lib/time';
import { accounts, auditEntries, files, sessions, staff } from '~db/schema';
import { MONDAY_MORNING, testHouse } from '../support/house';
import { cookieOf, emailOf, settleNeighbourhood } from '../support/neighbourhood';
import { noise } from '../support/pictures';
import { servedBy } from './real-server';

vi.setConfig({ testTimeout: 30_000 });

const PASSWORD = 'Kotiovi7!';
const HTTPS = 'https://portaali.kotihovi.example';

test('a page of somebody is kept by no browser and no proxy on the way', async () => {
  const { as, ask } = await portal();
  const page = await ask('/my', { headers: await as('aava') });

  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Rantakatu 5');
  expect(page.headers.get('Cache-Control')).toBe('private, no-store');
});

test('over TLS browsers are told to stay there, for two years and with all subdomains', async () => {
  const { ask } = await portal({ origin: HTTPS });
  for (const path of ['/', '/nothing-here', '/healthz']) {
    expect((await ask(path)).headers.get('Strict-Transport-Security'), path).toBe(
      'max-age=63072000; includeSubDomains',
    );
  }
});

test('over TLS every cookie is bound to the host, hidden from scripts and not sent by other sites’ forms', async () => {
  const { ask } = await portal({ origin: HTTPS });
  const cookies = (await signedIn(ask)).headers.getSetCookie();

  expect(cookies.length).toBeGreaterThan(1);
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-[a-z]+=/);
    expect(cookie.split('; ')).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'SameSite=Lax', 'Secure']));
    expect(cookie).not.toContain('Domain=');
    expect(cookie.length).toBeLessThan(4096);
  }
});

test('signing in gives a token of its own, and the one before is of no use', async () => {
  const { ask, house } = await portal();
  const first = sidOf(await signedIn(ask));
  const second = sidOf(await signedIn(ask, { Cookie: first }));

  expect(second).not.toBe(first);
  expect((await ask('/my', { headers: { Cookie: first } })).status).toBe(303);
  expect((await ask('/my', { headers: { Cookie: second } })).status).toBe(200);
  expect(await house.store.read.$count(sessions)).toBe(1);
});

test('a token brought along is never taken over', async () => {
  const { ask } = await portal();
  const brought = `sid=${'A'.repeat(43)}`;
  const own = sidOf(await signedIn(ask, { Cookie: brought }));

  expect(own).not.toBe(brought);
  expect((await ask('/my', { headers: { Cookie: brought } })).status).toBe(303);
});

test('a session token has 256 random bits', async () => {
  const { ask } = await portal();
  const tokens = new Set<string>();
  for (let times = 0; times < 3; times += 1) tokens.add(sidOf(await signedIn(ask)).slice('sid='.length));

  expect(tokens.size).toBe(3);
  for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
});

test('signing out ends the session on the server and empties the browser', async () => {
  const { ask, house } = await portal();
  const cookie = sidOf(await signedIn(ask));
  const out = await ask('/logout', { method: 'POST', headers: { Cookie: cookie } });

  expect(out.headers.get('Clear-Site-Data')).toBe('"cache", "storage"');
  expect(out.headers.getSetCookie().find((one) => one.startsWith('sid='))).toContain('Max-Age=0');
  expect((await ask('/my', { headers: { Cookie: cookie } })).status).toBe(303);
  expect(await house.store.read.$count(sessions)).toBe(0);
});

test('every page behind a sign-in shows how to sign out', async () => {
  const { as, ask } = await portal();
  for (const path of ['/my', '/my/faults', '/my/profile', '/my/data']) {
    const page = await (await ask(path, { headers: await as('aava') })).text();
    expect(page, path).toContain('action="/logout"');
  }
  for (const path of ['/admin', '/admin/me', '/admin/staff']) {
    const page = await (await ask(path, { headers: await asAdmin() })).text();
    expect(page, path).toContain('action="/logout"');
  }

  async function asAdmin() {
    return as({ staff: 'it-admin' });
  }
});

test('no answer lets another site read it', async () => {
  const { as, ask } = await portal();
  const own = await as('aava');
  for (const path of ['/', '/my', '/login', '/nothing-here', '/healthz']) {
    const answer = await ask(path, { headers: { ...own, Origin: 'https://evil.example' } });
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    expect(answer.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
  }
});

test('scripts run only from the portal’s own files or with the nonce of this very answer', async () => {
  const { ask } = await portal();
  const policies = new Set<string>();
  for (const path of ['/', '/', '/nothing-here']) {
    const policy = (await ask(path)).headers.get('Content-Security-Policy') ?? '';
    policies.add(policy);
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/]{22}=='(;|$)/);
    for (const part of ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(part);
    }
    expect(policy).not.toMatch(/unsafe|\*/);
  }
  expect(policies.size).toBe(3);
});

test('whatever is sent says what it is, and in which alphabet', async () => {
  const { as, ask } = await portal();
  for (const [path, type] of [
    ['/', 'text/html; charset=utf-8'],
    ['/nothing-here', 'text/html; charset=utf-8'],
    ['/healthz', 'application/json; charset=utf-8'],
    ['/my/data/download', 'application/json; charset=utf-8'],
  ] as const) {
    const answer = await ask(path, { headers: await as('aava') });
    expect(answer.headers.get('Content-Type')?.toLowerCase(), path).toBe(type);
    expect(answer.headers.get('X-Content-Type-Options'), path).toBe('nosniff');
  }
});

test.each([
  '/.git/config',
  '/.env',
  '/package.json',
  '/assets/',
  '/migrations/',
  '/app/root.tsx',
  '/data/rappu.sqlite',
])('%s is not there', async (path) => {
  const { ask } = await portal();
  expect((await ask(path)).status).toBe(404);
});

test('TRACE and unknown methods are refused', async () => {
  const { port } = await portal();
  for (const method of ['TRACE', 'TRACK', 'PROPFIND']) {
    const answer = await raw(
      port,
      `${method} / HTTP/1.1\r\nHost: localhost:3000\r\nX-Marker: told\r\nConnection: close\r\n\r\n`,
    );
    expect(answer, method).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer, method).not.toContain('X-Marker');
  }
});

test('a message whose end can be read in two ways is refused', async () => {
  const { port } = await portal();
  const twice =
    'POST /login HTTP/1.1\r\nHost: localhost:3000\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /';
  const lengths = 'POST /login HTTP/1.1\r\nHost: localhost:3000\r\nContent-Length: 4\r\nContent-Length: 6\r\n\r\nabcd';
  for (const message of [twice, lengths]) expect(await raw(port, message)).toMatch(/^HTTP\/1\.1 400 /);
});

test('who sends headers of a proxy is taken for nobody else', async () => {
  const { ask, house } = await portal();
  const headers = {
    'X-Forwarded-For': '203.0.113.7',
    'X-Forwarded-Host': 'evil.example',
    'X-Forwarded-Proto': 'https',
  };
  const page = await (await ask('/forgot-password', { headers })).text();
  expect(page).not.toContain('evil.example');
  const tries = Array.from({ length: 25 }, (_, number) => {
    const claimed = { ...headers, 'X-Forwarded-For': `203.0.113.${number}` };
    return ask('/forgot-password', { method: 'POST', headers: claimed, form: { email: `x${number}@example.com` } });
  });
  await Promise.all(tries);
  const last = await ask('/forgot-password', { method: 'POST', headers, form: { email: 'y@example.com' } });
  expect(last.status).toBe(429);
  await house.settle();
  expect(JSON.stringify(house.sent)).not.toContain('evil.example');
});

test('each refusal and each failed sign-in stands in the log with who, what and when, in UTC', async () => {
  const { as, ask, lines } = await portal();
  await ask('/admin/audit', { headers: await as('aava') });
  await ask('/login', { method: 'POST', form: { email: emailOf('aava'), password: 'Arvaus!1' } });
  await ask('/login', {
    method: 'POST',
    headers: { Origin: 'https://evil.example' },
    form: { email: 'a', password: 'b' },
  });
  const logged = linesOf(lines());

  expect(logged).toContainEqual(
    expect.objectContaining({ who: 'identity:identity-aava', method: 'GET', route: '/admin/audit', status: 403 }),
  );
  expect(logged).toContainEqual(expect.objectContaining({ msg: 'sign-in refused', factor: 'password', level: 40 }));
  expect(logged).toContainEqual(expect.objectContaining({ route: '/login', status: 403 }));
  for (const { time, request } of logged) {
    expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(request).toMatch(/^[0-9a-z]{26}$/);
  }
});

test('a sign-in that comes through stands in the audit with how it was done', async () => {
  const { ask, house } = await portal();
  await signedIn(ask);
  const rows = await house.store.read.select().from(auditEntries).where(eq(auditEntries.action, 'account.signed-in'));

  expect(rows).toEqual([expect.objectContaining({ subjectId: 'account-aava', identityId: 'identity-aava' })]);
});

test('nothing that somebody sends makes a line of its own in the log', async () => {
  const { ask, lines } = await portal();
  const forged = '/x%0A{"level":50,"msg":"forged"}';
  await ask(forged, { headers: { 'User-Agent': 'a', Referer: 'b' } });

  for (const line of lines().trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
  expect(linesOf(lines()).some(({ msg }) => msg === 'forged')).toBe(false);
});

test('what goes wrong inside is told as a sentence, and the details are in the log alone', async () => {
  const { as, ask, house, lines } = await portal();
  const headers = await as('aava');
  vi.spyOn(house.store.read, 'select').mockImplementation(() => {
    throw new Error('secret words of the database');
  });
  const page = await ask('/my', { headers });
  vi.restoreAllMocks();

  expect(page.status).toBe(500);
  expect(await page.text()).not.toMatch(/secret words|at .+:\d+:\d+|node_modules/);
  expect(lines()).toContain('secret words of the database');
});

test('a new installation has no account that anybody could know', async () => {
  const house = await testHouse();
  expect(await house.store.read.$count(accounts)).toBe(0);
  expect(await house.store.read.$count(staff)).toBe(0);
});

test('password fields hide what is typed and take what a password manager or the clipboard brings', async () => {
  const { ask } = await portal();
  const page = await (await ask('/login')).text();
  const field = /<input[^>]*name="password"[^>]*>/.exec(page)?.[0] ?? '';

  expect(field).toContain('type="password"');
  expect(field).toMatch(/autocomplete="current-password"/i);
  expect(page).not.toMatch(/onpaste|autocomplete="off"/i);
});

test('text of people is text, also within what a script reads', async () => {
  const { as, ask, house } = await portal();
  const givenName = '</script><img src=x onerror=alert(1)>"\'&';
  await house.store.write((tx) => tx.update(staff).set({ name: givenName }).where(eq(staff.id, 'staff-patrol')));
  const page = await (await ask('/admin/me', { headers: await as({ staff: 'patrol' }) })).text();

  expect(page).toContain('&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;');
  expect(page).not.toContain('<img src=x');
});

test('what people have sent is served in a sandbox', async () => {
  const { as, ask, house } = await portal();
  const bytes = await noise({ width: 40, height: 30 }).jpeg().toBuffer();
  const { hash, size } = await house.files.put(bytes);
  const file = { id: 'photo', hash, size, contentType: 'image/jpeg', owner: 'identity:identity-aava' };
  await house.store.write((tx) => tx.insert(files).values({ ...file, createdAt: MONDAY_MORNING }));
  const answer = await ask('/files/photo', { headers: await as('aava') });

  expect(answer.status).toBe(200);
  expect(answer.headers.get('Content-Security-Policy')).toBe("sandbox; default-src 'none'");
  expect(answer.headers.get('Content-Disposition')).toMatch(/^(inline|attachment)/);
  expect(answer.headers.get('Content-Type')).toBe('image/jpeg');
  expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
});

test('the address of a page is told to no other site in full', async () => {
  const { ask } = await portal();
  for (const path of ['/', '/nothing-here', '/activate?token=secret', '/reset-password?token=secret']) {
    const policy = (await ask(path)).headers.get('Referrer-Policy');
    expect(policy, path).toBe(path.includes('token') ? 'same-origin' : 'strict-origin-when-cross-origin');
  }
});

test('opening a page changes nothing', async () => {
  const { as, ask, house } = await portal();
  const own = await as('aava');
  const admin = await as({ staff: 'it-admin' });
  const write = vi.spyOn(house.store, 'write');
  for (const path of [
    '/',
    '/my',
    '/my/faults',
    '/my/profile',
    '/activate?token=x',
    '/reset-password?token=x',
    '/logout',
  ]) {
    await ask(path, { headers: own });
  }
  for (const path of ['/admin', '/admin/me', '/admin/staff', '/login', '/register', '/forgot-password']) {
    await ask(path, { headers: admin });
  }
  const writes = write.mock.calls.length;
  vi.restoreAllMocks();

  expect(writes).toBe(0);
  expect(await house.store.read.$count(sessions)).toBe(2);
});

test('a password of years ago still signs in', async () => {
  const { ask, house } = await portal();
  house.setTime(new Date('2036-11-23T08:00:00Z'));

  expect((await signedIn(ask)).status).toBe(303);
});

test('a session ends when nobody uses it, and at its last hour whoever uses it', async () => {
  const { ask, house } = await portal();
  const later = (ms: number) => house.setTime(new Date(house.clock.now().getTime() + ms));
  const isIn = async (cookie: string) => (await ask('/my', { headers: { Cookie: cookie } })).status === 200;
  const idle = sidOf(await signedIn(ask));
  later(IDLE_LIMIT.resident - 1);
  expect(await isIn(idle)).toBe(true);
  later(IDLE_LIMIT.resident);
  expect(await isIn(idle)).toBe(false);

  const used = sidOf(await signedIn(ask));
  for (let spent = 0; spent < SESSION_LIMIT.resident - minutes(30); spent += minutes(30)) {
    later(minutes(30));
    expect(await isIn(used)).toBe(true);
  }
  later(minutes(30));
  expect(await isIn(used)).toBe(false);
});

test('health says that it is well and nothing more', async () => {
  const { ask } = await portal();
  const answer = await ask('/healthz');

  expect(await answer.text()).toMatch(/^\{"status":"(ok|unavailable|failing)"\}\n?$/);
  expect(answer.headers.get('X-Powered-By')).toBeNull();
  expect(answer.headers.get('Server')).toBeNull();
});

test('a member of staff is shown without what they sign in with', async () => {
  const { as, ask, house } = await portal();
  const secret = await house.passwords.hashPassword('Ruuvimeisseli!7');
  const sealed = house.vault.seal('JBSWY3DPEHPK3PXP', 'staff:staff-patrol:totp');
  const secrets = { passwordHash: secret, totpSealed: sealed };
  await house.store.write((tx) => tx.update(staff).set(secrets).where(eq(staff.id, 'staff-patrol')));
  const headers = await as({ staff: 'it-admin' });
  for (const path of ['/admin/staff', '/admin/staff/staff-patrol']) {
    const page = await (await ask(path, { headers })).text();
    // A long address may be broken after its @.
    expect(page.replace(/<!-- -->|<wbr\/>/g, ''), path).toContain('patrol@kotihovi.example');
    for (const hidden of [secret, sealed, 'argon2', 'JBSWY3DPEHPK3PXP', 'passwordHash'])
      expect(page).not.toContain(hidden);
  }
});

type Who = Parameters<typeof cookieOf>[1];

async function portal(options: { origin?: string } = {}) {
  const house = await testHouse();
  await settleNeighbourhood(house);
  const passwordHash = await house.passwords.hashPassword(PASSWORD);
  await house.store.write((tx) => tx.update(accounts).set({ passwordHash }).where(eq(accounts.id, 'account-aava')));
  const served = await servedBy(house, options);
  const as = async (who: 'aava' | Who) => ({
    Cookie: await cookieOf(house, typeof who === 'string' ? { resident: who } : who),
  });
  return { ...served, house, as };
}

type Ask = Awaited<ReturnType<typeof portal>>['ask'];

function signedIn(ask: Ask, headers: Record<string, string> = {}): Promise<Response> {
  return ask('/login', { method: 'POST', headers, form: { email: emailOf('aava'), password: PASSWORD } });
}

function sidOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith('sid='))!
    .split(';')[0]!;
}

type Line = { time: string; request: string; msg?: string; who?: string };

function linesOf(text: string): Line[] {
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

function raw(port: number, message: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(message));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString();
      socket.end();
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}
