import { eq } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { auditEntries } from '~db/schema';
import { type TestHouse, testHouse } from '~tests/support/house';
import { cookieOf, settleNeighbourhood } from '~tests/support/neighbourhood';
import { type Answer, ask, cookieHeader, send } from '~tests/support/pages';
import { CODES, changed, filesOf, importFiles, importTexts, smallRegister } from '~tests/support/register-files';
import { NIEMIKOTI, NIEMIKOTI_ID, settleSecondLandlord } from '~tests/support/second-landlord';
import { brokerIdentifies } from '~tests/support/test-broker';

// Three imports and a registration take their time on a busy machine.
vi.setConfig({ testTimeout: 20_000 });

/** ID-11, from the kind word at registration to the letter after the next import, which is the real one. */

const EMAIL = 'onni@example.com';
const PASSWORD = 'Kotiovi7!';
const ONNI = { code: CODES.onni, given: 'Onni', family: 'Mallinen' };
const WITHOUT_ONNI = changed({ persons: [[CODES.onni, '']] });

test('who is in no register is told so, waits in the desk’s list, and is found and told after the next import', async () => {
  const house = await testHouse();
  await settleNeighbourhood(house);
  await importTexts(house, WITHOUT_ONNI);
  const { page, cookie } = await registered(house);
  expect(page.body.person).toMatchObject({ name: 'Onni Mallinen', isInRegister: false });
  const my = (path: string, of: string) => ask(house, { page: of, path, as: { cookie } });
  expect((await my('/my/profile', 'identity/profile')).body.homes).toEqual([]);
  expect((await my('/my/faults/new', 'faults/report/start')).status).toBe(403);

  const listed = await unmatched(house);
  expect(listed.map(({ name, email, code }) => ({ name, email, code }))).toContainEqual({
    name: 'Onni Mallinen',
    email: EMAIL,
    code: '131052-****',
  });
  const looks = await house.store.read.$count(auditEntries, eq(auditEntries.action, 'identity.unmatched-read'));
  expect(looks).toBe(listed.length);

  await house.settle();
  house.sent.length = 0;
  expect((await importTexts(house, smallRegister)).end).toBe('applied');
  house.setTime(new Date(house.clock.now().getTime() + 120_000));
  await house.settle();
  expect(house.sent.map(({ to, subject }) => ({ to, subject }))).toEqual([
    { to: EMAIL, subject: expect.stringMatching(/portal/i) },
  ]);
  expect(house.sent[0]!.html).toContain('lang="sv"');
  expect(house.sent[0]!.text).toContain('http://localhost:3000/login');
  // The session that was open sees it at once.
  expect((await my('/my/profile', 'identity/profile')).body.homes).toMatchObject([{ address: 'Rantakatu 5 B 14' }]);
  expect((await my('/my/faults/new', 'faults/report/start')).status).toBe(200);
  expect((await unmatched(house)).map(({ email }) => email)).not.toContain(EMAIL);

  // Said once.
  expect((await importTexts(house, smallRegister)).end).toBe('unchanged');
  house.setTime('2026-11-24T08:00:00Z');
  await house.settle();
  expect(house.sent.filter(({ to }) => to === EMAIL)).toHaveLength(1);
});

test('another landlord’s import tells nobody who has not identified for it', async () => {
  const house = await testHouse();
  await settleNeighbourhood(house);
  await settleSecondLandlord(house);
  await importTexts(house, WITHOUT_ONNI);
  await registered(house);
  await house.settle();
  house.sent.length = 0;
  expect((await importFiles(house, filesOf(smallRegister), { landlordId: NIEMIKOTI_ID })).end).toBe('applied');
  house.setTime(new Date(house.clock.now().getTime() + 120_000));
  await house.settle();
  expect(house.sent.filter(({ to }) => to === EMAIL)).toEqual([]);
  const elsewhere = {
    page: 'identity/login',
    path: '/login',
    origin: NIEMIKOTI,
    fields: { email: EMAIL, password: PASSWORD },
  };
  expect((await send(house, elsewhere)).location).toBe('/identify');
});

/** By the broker, in Swedish, as far as the activated account. */
async function registered(house: TestHouse): Promise<{ page: Answer; cookie: string }> {
  brokerIdentifies(house, ONNI);
  const begun = await send(house, { page: 'identity/register-identify', path: '/register/identify', fields: {} });
  const trip = cookieHeader(...begun.cookies);
  const back = await ask(house, {
    page: 'identity/auth-callback',
    path: '/auth/callback?code=x',
    as: { cookie: trip },
  });
  const cookie = `${cookieHeader(...back.cookies)}; locale=sv`;
  const register = { page: 'identity/register-account', path: '/register/account', as: { cookie } };
  const page = await ask(house, register);
  await send(house, { ...register, fields: { email: EMAIL, password: PASSWORD } });
  await house.settle();
  const token = /token=([\w-]+)/.exec(house.sent.at(-1)!.text)![1]!;
  const fields = { token, email: EMAIL, password: PASSWORD };
  const active = await send(house, { page: 'identity/activate', path: '/activate', fields });
  return { page, cookie: cookieHeader(...active.cookies.filter((one) => one.startsWith('sid='))) };
}

async function unmatched(house: TestHouse): Promise<{ name: string; email: string; code: string }[]> {
  const cookie = await cookieOf(house, { staff: 'customer-service' });
  const desk = { page: 'identity/office/unmatched', path: '/admin/identifications', as: { cookie } };
  return (await ask(house, desk)).body.people;
}
