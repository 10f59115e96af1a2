import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { parseIdentityCode } from '~/features/identity/identity-code';
import { expect, linkIn, PASSWORD, type Page, register, signIn, signInAsAdmin, startDemo, test } from './demo';
import { reportDrippingTap } from './story-steps';

type Demo = Awaited<ReturnType<typeof startDemo>>;
type Place = { name: string; text: string };

const WRONG_PASSWORD = 'Merkki-Väärä-93!';
const NEW_PASSWORD = 'Merkki-Uusi-71!';
const EMAIL = 'merkki.osoite@example.com';

test('after a whole story no secret lies where it may be read', async ({ browser }) => {
  test.setTimeout(180_000);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'rappu-leaks-'));
  const demo = await startDemo({ LOG_LEVEL: 'debug', DATA_DIR: dataDir });
  try {
    const context = await browser.newContext({ baseURL: demo.origin, locale: 'fi-FI' });
    const page = await context.newPage();
    const secrets = new Secrets();
    secrets.add('a password', PASSWORD, WRONG_PASSWORD, NEW_PASSWORD);
    const urls = addressesSeenBy(page);
    await story(page, demo, secrets);
    await secrets.addCookies(page);
    const pages = await errorPages(demo);
    await demo.stop();

    // Besides its log the demo prints who can sign in with what: that is what it is for.
    const log = { name: 'the log', text: linesOfLog(demo.output()) };
    expect(log.text).toContain('"route":"/my/faults/:id"');
    expect(secrets.count()).toBeGreaterThan(20);
    const database = databaseOf(demo);
    const places: Place[] = [log, { name: 'the database', text: database.everything }, ...pages];
    for (const place of places) expect(secrets.foundIn(place), place.name).toEqual([]);
    for (const place of [...places, ...urls()]) expect(identityCodesIn(place.text), place.name).toEqual([]);
    for (const url of urls()) expect(secrets.foundIn(url, 'link'), url.name).toEqual([]);
    for (const place of [log, database.audit, ...urls()]) {
      expect(place.text.includes(EMAIL) || place.text.includes(encodeURIComponent(EMAIL)), place.name).toBe(false);
    }
    expect(database.lettersKept).toBe(0);
    expect(database.lettersSent).toBeGreaterThan(3);
  } finally {
    await demo.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
});

function linesOfLog(output: string): string {
  return output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .join('\n');
}

/** A newcomer's first week and what the staff do meanwhile, with everything secret that comes up on the way. */
async function story(page: Page, demo: Demo, secrets: Secrets): Promise<void> {
  const { persons, staff } = await demo.people();
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname !== '/auth/callback') return;
    secrets.add('a link', ...['code', 'state'].flatMap((name) => searchParams.get(name) ?? []));
  });
  page.on('response', (response) => void secrets.addSetCookies(response));
  await register(page, demo, { personId: persons.find(({ relation }) => relation === 'party')!.id, email: EMAIL });
  secrets.addLinks(await demo.letterTo(EMAIL), '/activate');
  await reportDrippingTap(page);
  await page.goto('/my/data');
  await page.context().clearCookies();

  await signIn(page, { email: EMAIL, password: WRONG_PASSWORD });
  await expect(page.locator('.error-summary, [role="alert"]').first()).toBeVisible();
  await page.goto('/forgot-password');
  await page.locator('input[name="email"]').fill(EMAIL);
  await page.locator('main form button[type="submit"]').last().click();
  const reset = await demo.letterTo(EMAIL);
  secrets.addLinks(reset, '/reset-password');
  await page.goto(linkIn(reset, '/reset-password'));
  await page.locator('input[name="password"]').fill(NEW_PASSWORD);
  await page.locator('input[name="passwordAgain"]').fill(NEW_PASSWORD);
  await page.locator('main form button[type="submit"]').last().click();
  await page.waitForURL('**/login');

  const admin = staff.find(({ duty }) => duty === 'it-admin')!;
  secrets.add('a password', admin.password);
  secrets.add('a key', admin.totpSecret!);
  await signInAsAdmin(page, demo);
  await page.goto('/admin/staff/new');
  await page.locator('input[name="email"]').fill('merkki.virkailija@kotihovi.example');
  await page.locator('input[name="name"]').fill('Merkki Virkailija');
  await page.locator('input[name="duties"][value="patrol"]').check();
  await page.locator('main form button[type="submit"]').last().click();
  await page.waitForURL(/\/admin\/staff\/[0-9a-z]{26}$/);
  secrets.addLinks(await demo.letterTo('merkki.virkailija@kotihovi.example'), '/join');
  await page.context().clearCookies();

  await signIn(page, staff.find(({ duty }) => duty === 'customer-service')!);
  await page.goto(`/admin/residents?q=${encodeURIComponent(persons.at(-1)!.name)}`);
  await officeCode(page, persons.find(({ relation }) => relation === 'occupant')!.name, secrets);
}

async function officeCode(page: Page, name: string, secrets: Secrets): Promise<void> {
  await page.goto(`/admin/residents?q=${encodeURIComponent(name)}`);
  await page.locator('main a[href^="/admin/residents/"]').first().click();
  await page.locator('main a[href^="/admin/identifications/new"]').click();
  await page.locator('input[name="documentKind"][value="passport"]').check();
  await page.locator('input[name="email"]').fill('merkki.toimisto@example.com');
  await page.locator('main form button[type="submit"]').last().click();
  const code = (await page.locator('.slip .code-box').textContent())!;
  secrets.add('a code', code, code.replaceAll('-', ''));
}

/** Addresses with a secret in them, forms from elsewhere, nonsense: what the portal says to these is a page too. */
async function errorPages(demo: Demo): Promise<Place[]> {
  const asked: [string, RequestInit?][] = [
    ['/nothing-here/010170-960F'],
    ['/activate?token=merkki'],
    ['/reset-password?token=merkki'],
    ['/my/faults/merkki'],
    ['/appointments/manage/merkki'],
    ['/login', { method: 'POST', body: new URLSearchParams({ email: EMAIL, password: WRONG_PASSWORD }) }],
    [
      '/login',
      {
        method: 'POST',
        headers: { Origin: demo.origin },
        body: new URLSearchParams({ email: EMAIL, password: WRONG_PASSWORD }),
      },
    ],
  ];
  const pages = asked.map(async ([address, init]) => {
    const response = await fetch(demo.origin + address, { redirect: 'manual', ...init });
    return { name: `${init?.method ?? 'GET'} ${address}`, text: withoutQuotedAddress(await response.text()) };
  });
  const answered = await Promise.all(pages);
  for (const { name, text } of answered) expect(text, name).not.toMatch(/\n\s+at .+:\d+:\d+|node_modules|SQLITE_/);
  return answered;
}

/** The language buttons lead back to the same address, which the visitor has typed. */
function withoutQuotedAddress(text: string): string {
  return text.replaceAll('010170-960F', '');
}

class Secrets {
  private readonly known = new Map<string, string>();

  add(kind: string, ...values: string[]): void {
    for (const value of values) if (value.length >= 6) this.known.set(value, kind);
  }

  addLinks(letter: { text: string }, part: string): void {
    const token = new URL(linkIn(letter as never, part)).searchParams.get('token');
    if (token) this.add('a link', token);
  }

  async addSetCookies(response: { headersArray(): Promise<{ name: string; value: string }[]> }): Promise<void> {
    for (const { name, value } of await response.headersArray().catch(() => [])) {
      if (name.toLowerCase() !== 'set-cookie') continue;
      for (const cookie of value.split('\n')) this.addCookie(cookie.split(';')[0]!);
    }
  }

  async addCookies(page: Page): Promise<void> {
    for (const { name, value } of await page.context().cookies()) this.addCookie(`${name}=${value}`);
  }

  /** Language, flash message and the draft's number are no secrets. */
  private addCookie(pair: string): void {
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    if (/sid|trip|registration|device|told/.test(name)) this.add('a cookie', value);
  }

  count(): number {
    return this.known.size;
  }

  foundIn({ text }: Place, butFor?: 'link'): string[] {
    return [...this.known]
      .filter(([value, kind]) => !(butFor === 'link' && kind === 'a link') && text.includes(value))
      .map(([, kind]) => kind);
  }
}

function addressesSeenBy(page: Page): () => Place[] {
  const seen = new Set<string>();
  page.on('request', (request) => void seen.add(request.url()));
  return () => [...seen].map((url) => ({ name: `the address ${new URL(url).pathname}`, text: url }));
}

/** As they would stand in a log or a row: six digits, a sign, three digits and the right check character. */
function identityCodesIn(text: string): string[] {
  const alike = text.match(/\b\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]\b/g) ?? [];
  return alike.filter((code) => parseIdentityCode(code, { allowTest: true, kinds: ['fi-hetu'] }) !== null);
}

function databaseOf({ dataDir }: Demo) {
  const client = new Database(path.join(dataDir, 'rappu.sqlite'), { readonly: true });
  const rowsOf = (table: string) => JSON.stringify(client.prepare(`SELECT * FROM "${table}"`).all());
  const count = (where: string) =>
    client.prepare(`SELECT count(*) FROM letters WHERE ${where}`).pluck().get() as number;
  try {
    const tables = client.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
    return {
      everything: tables.map(rowsOf).join('\n'),
      audit: { name: 'the audit', text: rowsOf('audit_entries') },
      lettersKept: count("state <> 'waiting' AND payload_sealed IS NOT NULL"),
      lettersSent: count("state = 'sent'"),
    };
  } finally {
    client.close();
  }
}
