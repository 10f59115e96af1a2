import bcrypt from 'bcrypt';
import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { newId } from '~/lib/ids';
import { accounts, auditEntries, identifications, refusedIdentifications, sessions, staff } from '~db/schema';
import { type TestHouse, testHouse } from '~tests/support/house';
import { people, settleNeighbourhood } from '~tests/support/neighbourhood';
import { type Answer, ask, cookieHeader, send } from '~tests/support/pages';
import { capeCookie, capeStaff, NIEMIKOTI, NIEMIKOTI_ID, settleSecondLandlord } from '~tests/support/second-landlord';
import { brokerIdentifies } from '~tests/support/test-broker';
import { giveOfficeCode } from './office/give-code.server';

const PASSWORD = 'Kotiovi7!';
const HERE = 'http://localhost:3000';

test('the first sign-in with another landlord leads to identifying, and nowhere else until it is done', async () => {
  const house = await twoLandlords();
  const { cookie, location } = await signedIn(house, {
    email: 'bo@example.com',
    origin: NIEMIKOTI,
    returnTo: '/my/faults',
  });
  expect(location).toBe('/identify?returnTo=%2Fmy%2Ffaults');

  for (const page of ['my/overview', 'identity/profile', 'my/data'])
    expect(await ask(house, { page, path: '/my', origin: NIEMIKOTI, as: { cookie } })).toMatchObject({
      status: 303,
      location: '/identify?returnTo=%2Fmy',
    });

  const done = await identified(house, { as: people.bo, cookie, origin: NIEMIKOTI, returnTo: '/my/faults' });
  expect(done.location).toBe('/my/faults');
  const profile = await ask(house, {
    page: 'identity/profile',
    path: '/my/profile',
    origin: NIEMIKOTI,
    as: { cookie: done.cookie },
  });
  expect(profile.body.homes).toMatchObject([{ address: 'Niementie 8 A 1' }]);
  expect(profile.body.identifications).toMatchObject([
    { landlord: 'Niemikoti Oy' },
    { landlord: 'Kotihovi Asunnot Oy' },
  ]);
  // Once per landlord.
  expect((await signedIn(house, { email: 'bo@example.com', origin: NIEMIKOTI })).location).toBe('/my');
  // The token is a new one: whoever knew the old one has nothing.
  expect((await ask(house, { page: 'my/overview', path: '/my', origin: NIEMIKOTI, as: { cookie } })).status).toBe(303);
});

test('the broker leads back to the landlord whose portal was left, and its trip counts nowhere else', async () => {
  const house = await twoLandlords();
  const { cookie } = await signedIn(house, { email: 'bo@example.com', origin: NIEMIKOTI });
  const { redirectUris } = brokerIdentifies(house, people.bo);
  const begun = await send(house, {
    page: 'identity/identify',
    path: '/identify',
    origin: NIEMIKOTI,
    as: { cookie },
    fields: {},
  });
  expect(redirectUris).toEqual([`${NIEMIKOTI}/auth/callback`]);

  const both = `${cookie}; ${cookieHeader(...begun.cookies)}`;
  const wrong = await ask(house, {
    page: 'identity/auth-callback',
    path: '/auth/callback',
    origin: HERE,
    as: { cookie: both },
  });
  expect(wrong.location).toBe('/register?outcome=expired');
});

test('who comes back with another session than was sent out is not let in', async () => {
  const house = await twoLandlords();
  const { cookie } = await signedIn(house, { email: 'bo@example.com', origin: NIEMIKOTI });
  brokerIdentifies(house, people.bo);
  const begun = await send(house, {
    page: 'identity/identify',
    path: '/identify',
    origin: NIEMIKOTI,
    as: { cookie },
    fields: {},
  });
  const others = await capeCookie(house, { account: 'account-cecilia' }, 'identify');
  const both = `${others}; ${cookieHeader(...begun.cookies)}`;
  const back = await ask(house, {
    page: 'identity/auth-callback',
    path: '/auth/callback',
    origin: NIEMIKOTI,
    as: { cookie: both },
  });
  expect(back.location).toBe('/identify?outcome=expired');
});

test('somebody else’s identification leaves the account shut; staff are told, and both persons can read of it', async () => {
  const house = await twoLandlords();
  const { cookie } = await signedIn(house, { email: 'bo@example.com', origin: NIEMIKOTI });
  const done = await identified(house, { as: people.cecilia, cookie, origin: NIEMIKOTI });
  expect(done.location).toBe('/identify?outcome=other-person');
  expect(done.cookie).toBe('sid=');
  const told = await ask(house, {
    page: 'identity/identify',
    path: '/identify?outcome=other-person',
    origin: NIEMIKOTI,
  });
  expect(told).toMatchObject({ status: 200, body: { isOther: true } });
  expect(await house.store.read.$count(sessions, eq(sessions.accountId, 'account-bo'))).toBe(0);

  const [row] = await house.store.read.select().from(refusedIdentifications);
  expect(row).toMatchObject({
    landlordId: NIEMIKOTI_ID,
    identityId: 'identity-bo',
    otherIdentityId: 'identity-cecilia',
  });
  const traces = await house.store.read
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.action, 'account.other-person'));
  expect(traces.map(({ identityId }) => identityId).sort()).toEqual(['identity-bo', 'identity-cecilia']);

  const desk = { page: 'identity/office/unmatched', path: '/admin/identifications', origin: NIEMIKOTI };
  const as = { cookie: await capeCookie(house, { staff: 'staff-cape' }) };
  expect((await ask(house, { ...desk, as })).body.refused).toMatchObject([
    { email: 'bo@example.com', owner: 'Bo Provström', other: 'Cecilia Testström' },
  ]);
  expect(await house.store.read.$count(auditEntries, eq(auditEntries.action, 'identity.refused-read'))).toBe(2);
  await send(house, { ...desk, as, fields: { intent: 'handled', refused: row!.id } });
  expect((await ask(house, { ...desk, as })).body.refused).toEqual([]);
});

test('a brought account keeps its password, becomes whoever identifies, and its hash becomes ours at the first sign-in', async () => {
  const house = await twoLandlords();
  await brought(house, 'haku@example.com');
  const { cookie, location } = await signedIn(house, { email: 'HAKU@example.com', origin: HERE });
  expect(location).toBe('/identify');
  const [after] = await accountOf(house, 'haku@example.com');
  expect(after!.passwordHash).toMatch(/^test:\$argon2id\$/);
  expect(after!.identityId).toBeNull();

  const done = await identified(house, { as: people.frida, cookie, origin: HERE });
  expect(done.location).toBe('/my');
  expect(await accountOf(house, 'haku@example.com')).toMatchObject([{ identityId: 'identity-frida', state: 'active' }]);
  // ID-1: one account a person, with the newest address.
  expect(await accountOf(house, 'frida@example.com')).toMatchObject([{ state: 'superseded', activeKey: null }]);
  const [identification] = await house.store.read
    .select()
    .from(identifications)
    .where(
      and(
        eq(identifications.identityId, 'identity-frida'),
        eq(identifications.provider, 'testipankki'),
        eq(identifications.accountId, after!.id),
      ),
    );
  expect(identification).toBeDefined();
  expect((await signedIn(house, { email: 'haku@example.com', origin: HERE })).location).toBe('/my');
});

test('a brought account’s wrong password is refused like any other, and its hash stays', async () => {
  const house = await twoLandlords();
  await brought(house, 'haku@example.com');
  const [before] = await accountOf(house, 'haku@example.com');
  const answer = await send(house, {
    page: 'identity/login',
    path: '/login',
    fields: { email: 'haku@example.com', password: 'Arvaus1!' },
  });
  expect(answer).toMatchObject({ status: 400 });
  expect(await accountOf(house, 'haku@example.com')).toMatchObject([{ passwordHash: before!.passwordHash }]);
});

test('who has no bank codes is identified at the office, and comes in with the account they have', async () => {
  const house = await twoLandlords();
  const given = {
    residentId: 'resident-cape-bo',
    documentKind: 'passport' as const,
    locale: 'sv' as const,
    actor: capeStaff(),
    landlordId: NIEMIKOTI_ID,
    now: house.clock.now(),
    requestId: 'r',
  };
  expect((await signedIn(house, { email: 'bo@example.com', origin: NIEMIKOTI })).location).toBe('/identify');
  // Somebody else's address is refused all the same.
  await expect(giveOfficeCode(house, { ...given, email: 'aava@example.com' })).rejects.toThrow('addressHasAccount');
  await giveOfficeCode(house, { ...given, email: 'bo@example.com' });
  expect((await signedIn(house, { email: 'bo@example.com', origin: NIEMIKOTI })).location).toBe('/my');
});

test('a session of one landlord opens nothing with the other, for residents and staff alike', async () => {
  const house = await twoLandlords();
  const cape = await capeCookie(house, { account: 'account-bo' });
  expect((await ask(house, { page: 'my/overview', path: '/my', origin: HERE, as: { cookie: cape } })).location).toBe(
    '/login?returnTo=%2Fmy',
  );
  const member = await capeCookie(house, { staff: 'staff-cape' });
  expect(
    (await ask(house, { page: 'staff/admin', path: '/admin', origin: HERE, as: { cookie: member } })).location,
  ).toBe('/login?returnTo=%2Fadmin');
});

test('a member of staff signs in at their own landlord’s address only, and is told nothing elsewhere', async () => {
  const house = await twoLandlords();
  const hash = await house.passwords.hashPassword(PASSWORD);
  await house.store.write((tx) =>
    tx
      .update(staff)
      .set({ passwordHash: hash, duties: ['customer-service'] })
      .where(eq(staff.id, 'staff-cape')),
  );
  const fields = { email: 'kaikki@niemikoti.example', password: PASSWORD };
  expect(await send(house, { page: 'identity/login', path: '/login', origin: HERE, fields })).toMatchObject({
    status: 400,
  });
  expect(await send(house, { page: 'identity/login', path: '/login', origin: NIEMIKOTI, fields })).toMatchObject({
    status: 303,
    location: '/admin',
  });
});

async function twoLandlords(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  await settleSecondLandlord(house);
  const hash = await house.passwords.hashPassword(PASSWORD);
  await house.store.write((tx) => tx.update(accounts).set({ passwordHash: hash }));
  house.setTime(new Date(house.clock.now().getTime() + 60_000));
  return house;
}

async function brought(house: TestHouse, email: string): Promise<void> {
  const passwordHash = (await bcrypt.hash(PASSWORD, 4)).replace('$2b$', '$2y$');
  await house.store.write((tx) =>
    tx.insert(accounts).values({
      id: newId(),
      email,
      emailKey: email,
      activeKey: email,
      identityId: null,
      passwordHash,
      state: 'active',
      locale: 'sv',
      broughtFrom: 'housing-search',
      createdAt: house.clock.now(),
    }),
  );
}

function accountOf(house: TestHouse, email: string) {
  return house.store.read.select().from(accounts).where(eq(accounts.emailKey, email));
}

type SigningIn = { email: string; origin: string; returnTo?: string };

async function signedIn(house: TestHouse, { email, origin, returnTo = '' }: SigningIn) {
  const fields = { email, password: PASSWORD, returnTo };
  const { location, cookies } = await send(house, { page: 'identity/login', path: '/login', origin, fields });
  return { location, cookie: cookieHeader(...cookies.filter((cookie) => cookie.startsWith('sid='))) };
}

type Identifying = {
  as: { code: string; given: string; family: string };
  cookie: string;
  origin: string;
  returnTo?: string;
};

async function identified(house: TestHouse, { as, cookie, origin, returnTo = '' }: Identifying) {
  brokerIdentifies(house, as);
  const fields = { provider: 'testipankki', returnTo };
  const begun = await send(house, { page: 'identity/identify', path: '/identify', origin, as: { cookie }, fields });
  expect(begun.location).toBe('https://broker.example/authorize');
  const both = `${cookie}; ${cookieHeader(...begun.cookies)}`;
  const back = await ask(house, {
    page: 'identity/auth-callback',
    path: '/auth/callback',
    origin,
    as: { cookie: both },
  });
  return { location: back.location, cookie: sidOf(back) };
}

function sidOf({ cookies }: Answer): string {
  return cookieHeader(...cookies.filter((cookie) => cookie.startsWith('sid=')));
}
