import { eq } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { makeCompanySignOn } from '~/features/identity/company-sign-on/company.server';
import { companyProvider } from '~/features/identity/company-sign-on/provider-settings';
import { endAccess, renewSignIn } from '~/features/staff/manage.server';
import { findMember } from '~/features/staff/members.server';
import { minutes } from '~/lib/time';
import { auditEntries, companyIdentities, landlords, sessions, staff } from '~db/schema';
import kotihovi from '~db/seed/landlords/kotihovi.json';
import { LANDLORD_ID, testHouse } from '../support/house';
import { cookieOf, emailOf, settleNeighbourhood, staffActor } from '../support/neighbourhood';
import { cookieHeader } from '../support/pages';
import { CLIENT, type CompanyAccount, type Deceit, startCompany } from './company-provider';
import { servedBy } from './real-server';

vi.setConfig({ testTimeout: 30_000 });

const PORTAL = 'http://localhost:3000';
const KAISA: CompanyAccount = {
  sub: 'u-1001',
  email: 'kaisa.kulkija@kotihovi.example',
  email_verified: true,
  name: 'Kaisa Kulkija',
  groups: ['Portaali-Huolto', 'Alue-Pohjoinen', 'Kahvikerho'],
};

test('a member of staff comes in with the company’s account, with the duties and areas of its groups', async () => {
  const company = await withCompany();
  const answer = await company.comes(KAISA);

  expect(answer.headers.get('Location'), company.lines()).toBe('/work');
  const [member] = await company.house.store.read.select().from(staff).where(eq(staff.email, KAISA.email));
  expect(member).toMatchObject({ name: 'Kaisa Kulkija', duties: ['property-service'], areas: ['north'], active: true });
  const page = await company.ask('/work', { headers: { Cookie: cookieHeader(...answer.headers.getSetCookie()) } });
  expect(page.status).toBe(200);
  const log = await company.house.store.read.select().from(auditEntries).where(eq(auditEntries.subjectId, member!.id));
  expect(log.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['staff.came-from-company', 'staff.signed-in']),
  );
});

test('the sign-in page shows the button, and browsers may follow it to the provider', async () => {
  const company = await withCompany();
  const page = await company.ask('/login', { headers: { 'Accept-Language': 'fi' } });

  expect(await page.text()).toContain('Kotihovin tunnuksilla');
  expect(page.headers.get('Content-Security-Policy')).toContain(`form-action 'self' ${company.issuer}`);
});

test.each([
  'another key',
  'no signature',
  'the client’s secret as key',
  'another issuer',
  'another audience',
  'another nonce',
  'a token that has ended',
] satisfies Deceit[])('%s is refused', async (deceit) => {
  const company = await withCompany();
  const answer = await company.comes(KAISA, deceit);

  expect(answer.headers.get('Location')).toBe('/login?company=refused');
  expect(await company.house.store.read.$count(sessions)).toBe(0);
  expect(await company.house.store.read.$count(companyIdentities)).toBe(0);
  expect(company.lines()).toContain('sign-in refused');
});

test('a provider that calls itself otherwise is not believed', async () => {
  const company = await withCompany({ issuer: (own) => own.replace('localhost', '127.0.0.1') });
  const answer = await company.ask('/login/company', { method: 'POST', form: {} });

  expect(answer.headers.get('Location')).toBe('/login?company=unavailable');
});

test('an answer counts once, in the browser that asked, for ten minutes', async () => {
  const company = await withCompany();
  const begun = await company.begins();
  const back = await company.visit(begun.url, KAISA);
  const elsewhere = await company.returns(back, 'company=somebody-elses');
  expect(elsewhere.headers.get('Location')).toBe('/login?company=refused');
  expect((await company.returns(back, begun.cookie)).headers.get('Location')).toBe('/work');
  expect((await company.returns(back, begun.cookie)).headers.get('Location')).toBe('/login?company=refused');

  const late = await company.begins();
  const lateBack = await company.visit(late.url, KAISA);
  company.house.setTime(new Date(company.house.clock.now().getTime() + minutes(10)));
  expect((await company.returns(lateBack, late.cookie)).headers.get('Location')).toBe('/login?company=refused');
});

test('who comes for the first time from two browsers at the same moment has one account', async () => {
  const company = await withCompany();
  const begun = [await company.begins(), await company.begins()];
  const backs: string[] = [];
  for (const { url } of begun) backs.push(await company.visit(url, KAISA));
  const answers = await Promise.all(backs.map((back, at) => company.returns(back, begun[at]!.cookie)));

  expect(answers.map(({ headers }) => headers.get('Location'))).toEqual(['/work', '/work']);
  expect(await company.house.store.read.$count(staff, eq(staff.email, KAISA.email))).toBe(1);
  expect(await company.house.store.read.$count(sessions)).toBe(2);
});

test('an answer with another state is refused', async () => {
  const company = await withCompany();
  const begun = await company.begins();
  const back = new URL(await company.visit(begun.url, KAISA));
  back.searchParams.set('state', 'another');

  expect((await company.returns(back.href, begun.cookie)).headers.get('Location')).toBe('/login?company=refused');
});

test('whoever has no group with duties does not come in', async () => {
  const company = await withCompany();
  const answer = await company.comes({ ...KAISA, groups: ['Kahvikerho', 'constructor', '__proto__'] });

  expect(answer.headers.get('Location')).toBe('/login?company=no-duties');
  expect(await company.house.store.read.$count(staff, eq(staff.email, KAISA.email))).toBe(0);
});

test('a group taken away takes the duties with it, and ends what was open', async () => {
  const company = await withCompany();
  const first = cookieHeader(...(await company.comes(KAISA)).headers.getSetCookie());
  const answer = await company.comes({ ...KAISA, groups: [] });

  expect(answer.headers.get('Location')).toBe('/login?company=no-duties');
  expect((await company.ask('/work', { headers: { Cookie: first } })).status).toBe(303);
  const [member] = await company.house.store.read.select().from(staff).where(eq(staff.email, KAISA.email));
  expect(member).toMatchObject({ duties: [], areas: [] });
  expect(await company.house.store.read.$count(sessions)).toBe(0);
});

test('another group at the next sign-in means other duties, and what was open with the former ones ends', async () => {
  const company = await withCompany();
  const first = cookieHeader(...(await company.comes(KAISA)).headers.getSetCookie());
  const answer = await company.comes({ ...KAISA, name: 'Kaisa Uusi', groups: ['Portaali-Asiakaspalvelu'] });

  expect(answer.headers.get('Location')).toBe('/admin');
  const rows = await company.house.store.read.select().from(staff).where(eq(staff.email, KAISA.email));
  expect(rows).toEqual([expect.objectContaining({ name: 'Kaisa Uusi', duties: ['customer-service'], areas: [] })]);
  expect((await company.ask('/admin', { headers: { Cookie: first } })).status).toBe(303);
});

test('a session begun with a password alone does not grow to duties that need more', async () => {
  const company = await withCompany();
  const weak = cookieHeader(...(await company.comes(KAISA)).headers.getSetCookie());
  const admin = { ...KAISA, groups: ['Portaali-IT'], amr: ['pwd', 'mfa'] };
  expect((await company.comes(admin)).headers.get('Location')).toBe('/admin');
  expect((await company.ask('/admin/staff', { headers: { Cookie: weak } })).status).toBe(303);

  // Nor does the one who is refused for want of a second factor keep what the groups no longer give.
  const again = cookieHeader(...(await company.comes(KAISA)).headers.getSetCookie());
  const refused = await company.comes({ ...admin, amr: ['pwd'] });
  expect(refused.headers.get('Location')).toBe('/login?company=second-factor');
  expect((await company.ask('/work', { headers: { Cookie: again } })).status).toBe(303);
});

test('the session this browser had before ends, also a resident’s', async () => {
  const company = await withCompany();
  const before = await cookieOf(company.house, { resident: 'aava' });
  const begun = await company.begins();
  const back = await company.visit(begun.url, KAISA);
  await company.returns(back, `${begun.cookie}; ${before}`);

  const left = await company.house.store.read.select().from(sessions);
  expect(left.map(({ accountId }) => accountId)).toEqual([null]);
});

test('whoever turns back at the provider is told so, and comes to where they were going by password', async () => {
  const company = await withCompany();
  const begun = await company.begins({ returnTo: '/work/new' });
  const answer = await company.returns(await company.visit(begun.url, KAISA, 'cancelled'), begun.cookie);
  const there = answer.headers.get('Location')!;
  expect(there).toBe('/login?company=cancelled&returnTo=%2Fwork%2Fnew');

  const page = await (await company.ask(there, { headers: { 'Accept-Language': 'en' } })).text();
  expect(page).toContain('You came back without signing in');
  expect(page).toMatch(/name="returnTo" value="\/work\/new"/);
});

test.each(['before', 'after'])('a provider that is down %s the visit leaves the sign-in by password', async (when) => {
  const company = await withCompany();
  if (when === 'before') company.goDown();
  const begun = await company.begins();
  const back = when === 'after' ? await company.visit(begun.url, KAISA) : null;
  company.goDown();
  const there = back ? (await company.returns(back, begun.cookie)).headers.get('Location') : begun.url;
  expect(there).toBe('/login?company=unavailable');

  const page = await (await company.ask(there!, { headers: { 'Accept-Language': 'en' } })).text();
  expect(page).toContain('does not answer just now');
  expect(page).toContain('name="password"');
});

test('the provider is told the address of the configuration, whatever the request calls itself', async () => {
  const company = await withCompany();
  const headers = { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https', Host: 'evil.example' };
  const answer = await company.ask('/login/company', { method: 'POST', form: {}, headers });

  expect(answer.headers.get('Location') ?? '').not.toContain('evil.example');
  const begun = await company.begins();
  expect(new URL(begun.url).searchParams.get('redirect_uri')).toBe(`${PORTAL}/auth/company`);
});

test('who has come in vain is asked anew who they are', async () => {
  const company = await withCompany();
  const promptOf = ({ url }: { url: string }) => new URL(url).searchParams.get('prompt');
  expect(promptOf(await company.begins())).toBeNull();
  const login = await (await company.ask('/login?company=no-duties')).text();
  expect(login).toContain('href="/login/company?asks=anew"');
  const page = await (await company.ask('/login/company?asks=anew')).text();
  expect(page).toContain('name="asks" value="anew"');
  expect(promptOf(await company.begins({ asks: 'anew' }))).toBe('login');
});

test('an address that says something else than there is says nothing', async () => {
  const company = await withCompany();
  const page = await company.ask('/login?company=<b>constructor', { headers: { 'Accept-Language': 'en' } });

  expect(await page.text()).not.toContain('class="notice');
});

test('the portal’s own switch ends the access at once, whatever the directory says', async () => {
  const company = await withCompany();
  const cookie = cookieHeader(...(await company.comes(KAISA)).headers.getSetCookie());
  const [member] = await company.house.store.read.select().from(staff).where(eq(staff.email, KAISA.email));
  await endAccess(company.house, { id: member!.id, ...byAdmin(company.house.clock.now()) });

  expect((await company.ask('/work', { headers: { Cookie: cookie } })).status).toBe(303);
  expect((await company.comes(KAISA)).headers.get('Location')).toBe('/login?company=ended');
  expect(await company.house.store.read.$count(sessions)).toBe(0);
});

test('whoever comes is known by issuer and subject, not by an address', async () => {
  const company = await withCompany();
  await company.comes(KAISA);
  const taken = await company.comes({ ...KAISA, sub: 'u-2002' });
  expect(taken.headers.get('Location')).toBe('/login?company=address-taken');
  const moved = await company.comes({ ...KAISA, email: 'kaisa.naimisissa@kotihovi.example' });

  expect(moved.headers.get('Location')).toBe('/work');
  const rows = await company.house.store.read.select().from(companyIdentities);
  expect(rows).toEqual([expect.objectContaining({ issuer: company.issuer, subject: 'u-1001' })]);
});

test('an account with a password is not taken over by its address; renewed by an IT administrator it is', async () => {
  const company = await withCompany();
  const patrol = { ...KAISA, email: 'patrol@kotihovi.example' };
  expect((await company.comes(patrol)).headers.get('Location')).toBe('/login?company=address-taken');
  await renewSignIn(company.house, { id: 'staff-patrol', ...byAdmin(company.house.clock.now()) });
  expect((await company.comes({ ...patrol, email_verified: false })).headers.get('Location')).toBe(
    '/login?company=no-address',
  );

  expect((await company.comes(patrol)).headers.get('Location')).toBe('/work');
  const [row] = await company.house.store.read.select().from(companyIdentities);
  expect(row).toMatchObject({ staffId: 'staff-patrol' });
});

test('who comes with the company’s account alone is told where its password is, and is no invitation that waits', async () => {
  const company = await withCompany();
  const cookie = cookieHeader(...(await company.comes(KAISA)).headers.getSetCookie());
  const own = await (await company.ask('/admin/me', { headers: { Cookie: cookie, 'Accept-Language': 'en' } })).text();
  expect(own).not.toContain('name="currentPassword"');
  const [member] = await company.house.store.read.select().from(staff).where(eq(staff.email, KAISA.email));
  const found = await findMember(company.house.store.read, { id: member!.id, landlordId: LANDLORD_ID });

  expect(found).toMatchObject({ state: 'active', isFromCompany: true, hasPassword: false });
});

test('a resident’s address is nobody of the staff', async () => {
  const company = await withCompany();
  expect((await company.comes({ ...KAISA, email: emailOf('aava') })).headers.get('Location')).toBe(
    '/login?company=address-taken',
  );
});

test('whose duties require a second factor has shown one to the provider', async () => {
  const company = await withCompany();
  const admin = { ...KAISA, groups: ['Portaali-IT'] };
  expect((await company.comes(admin)).headers.get('Location')).toBe('/login?company=second-factor');
  expect(await company.house.store.read.$count(staff, eq(staff.email, KAISA.email))).toBe(0);

  expect((await company.comes({ ...admin, amr: ['pwd', 'mfa'] })).headers.get('Location')).toBe('/admin');
});

test('without settings there is no company sign-on', async () => {
  const company = await withCompany({ rules: null });
  expect(await (await company.ask('/login')).text()).not.toContain('/login/company');
  expect((await company.ask('/login/company')).status).toBe(404);
  expect((await company.ask('/login/company', { method: 'POST', form: {} })).status).toBe(404);
  expect((await company.ask('/auth/company?code=x&state=y')).status).toBe(404);
});

const RULES = {
  duties: {
    'Portaali-Huolto': ['property-service'],
    'Portaali-Asiakaspalvelu': ['customer-service'],
    'Portaali-IT': ['it-admin'],
  },
  areas: { 'Alue-Pohjoinen': ['north'] },
};

type Changes = { rules?: typeof RULES | null; issuer?: (own: string) => string };

async function withCompany({ rules = RULES, issuer = (own) => own }: Changes = {}) {
  const house = await testHouse();
  await settleNeighbourhood(house);
  const settings = { ...kotihovi, companySignOn: rules } as never;
  await house.store.write((tx) => tx.update(landlords).set({ settings }).where(eq(landlords.id, LANDLORD_ID)));
  house.landlords.forget();
  const provider = await startCompany({ redirectUri: `${PORTAL}/auth/company` });
  const entry = companyProvider.parse({
    landlord: 'kotihovi',
    label: { fi: 'Kotihovin tunnuksilla', sv: 'Med Kotihovis konto', en: 'With a Kotihovi account' },
    issuer: issuer(provider.issuer),
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    allowInsecure: true,
  });
  house.companySignOn = makeCompanySignOn([entry]);
  const served = await servedBy(house);

  async function begins(form: Record<string, string> = {}): Promise<{ url: string; cookie: string }> {
    const answer = await served.ask('/login/company', { method: 'POST', form });
    return { url: answer.headers.get('Location')!, cookie: cookieHeader(...answer.headers.getSetCookie()) };
  }

  function returns(address: string, cookie: string): Promise<Response> {
    const { pathname, search } = new URL(address);
    return served.ask(pathname + search, { headers: { Cookie: cookie } });
  }

  async function comes(who: CompanyAccount, deceit: Deceit | null = null): Promise<Response> {
    const begun = await begins();
    return returns(await provider.visit(begun.url, who, deceit), begun.cookie);
  }

  const { issuer: address, visit, goDown } = provider;
  return { ...served, house, issuer: address, visit, goDown, begins, returns, comes };
}

function byAdmin(now: Date) {
  return { actor: staffActor('it-admin'), now, requestId: 'request' };
}
