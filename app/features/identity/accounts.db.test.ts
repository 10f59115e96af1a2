import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { hashToken } from '~/lib/ids';
import { Refused } from '~/lib/refused';
import { accounts, registrations, sessions } from '~db/schema';
import { LANDLORD_ID, type TestHouse, testHouse } from '~tests/support/house';
import { cookieOf, settleNeighbourhood } from '~tests/support/neighbourhood';
import {
  activateAccount,
  findRegistration,
  linkState,
  orderReset,
  registerAccount,
  resendActivation,
  resetPassword,
} from './accounts.server';
import { signIn } from './sign-in.server';

const PASSWORD = 'Aa1!aa';
const device = 'Firefox, Linux';

test('an account works only after link, address and password were given together', async () => {
  const house = await withNeighbourhood();
  await registered(house, { name: 'aava', email: 'Uusi.Osoite@Example.com' });
  await expect(signedIn(house, 'uusi.osoite@example.com')).rejects.toThrow(Refused);
  const token = await tokenFor(house, 'Uusi.Osoite@Example.com');
  await expect(activated(house, { token, password: 'Bb2?bb' })).rejects.toThrow('wrongCredentials');
  await expect(activated(house, { token, email: 'toinen@example.com' })).rejects.toThrow('wrongCredentials');
  await activated(house, { token });
  expect((await signedIn(house, ' UUSI.osoite@example.com ')).as).toBe('resident');
});

test('an activation link works at 23:59:59 and not at 24:00:00', async () => {
  const house = await withNeighbourhood();
  await registered(house, { name: 'aava', email: 'uusi.osoite@example.com' });
  const token = await tokenFor(house, 'uusi.osoite@example.com');
  house.setTime('2026-11-24T07:59:59Z');
  expect(await linkState(house.store.read, { token, purpose: 'activation', now: house.clock.now() })).toBe('open');
  house.setTime('2026-11-24T08:00:00Z');
  expect(await linkState(house.store.read, { token, purpose: 'activation', now: house.clock.now() })).toBe('expired');
  await expect(activated(house, { token })).rejects.toThrow('linkEnded');
});

test('an activation link works once, also when used twice at the same moment', async () => {
  const house = await withNeighbourhood();
  await registered(house, { name: 'aava', email: 'uusi.osoite@example.com' });
  const token = await tokenFor(house, 'uusi.osoite@example.com');
  const results = await Promise.allSettled([activated(house, { token }), activated(house, { token })]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await linkState(house.store.read, { token, purpose: 'activation', now: house.clock.now() })).toBe('used');
});

test('an unknown link looks like an expired one', async () => {
  const house = await withNeighbourhood();
  expect(
    await linkState(house.store.read, { token: 'nobody-knows', purpose: 'activation', now: house.clock.now() }),
  ).toBe('expired');
});

test('a new link takes the place of the older one', async () => {
  const house = await withNeighbourhood();
  await registered(house, { name: 'aava', email: 'uusi.osoite@example.com' });
  const first = await tokenFor(house, 'uusi.osoite@example.com');
  await resendActivation(house, { email: 'UUSI.osoite@example.com', landlordId: LANDLORD_ID, now: house.clock.now() });
  const second = await tokenFor(house, 'uusi.osoite@example.com');
  expect(second).not.toBe(first);
  await expect(activated(house, { token: first })).rejects.toThrow('linkEnded');
  await activated(house, { token: second });
});

test('registering with a taken address tells only its owner', async () => {
  const house = await withNeighbourhood();
  await registered(house, { name: 'bo', email: 'AAVA@example.com' });
  await house.settle();
  expect(house.sent).toHaveLength(1);
  expect(house.sent[0]!.to).toBe('AAVA@example.com');
  expect(house.sent[0]!.text).not.toContain('/activate');
});

test('a new address takes over at activation: the old account ends, its sessions too, and its owner is told', async () => {
  const house = await withNeighbourhood();
  await cookieOf(house, { resident: 'aava' });
  await registered(house, { name: 'aava', email: 'uusi.osoite@example.com' });
  expect(await sessionsOf(house, 'account-aava')).toBe(1);
  await activated(house, { token: await tokenFor(house, 'uusi.osoite@example.com') });
  expect(await sessionsOf(house, 'account-aava')).toBe(0);
  const [old] = await house.store.read.select().from(accounts).where(eq(accounts.id, 'account-aava'));
  expect(old).toMatchObject({ state: 'superseded', activeKey: null });
  await house.settle();
  expect(house.sent.at(-1)!.to).toBe('aava@example.com');
});

test('a reset ends every session, and its link works once', async () => {
  const house = await withNeighbourhood();
  await cookieOf(house, { resident: 'aava' });
  const token = await resetOrdered(house, 'Aava@Example.com');
  await resetPassword(house, {
    token,
    password: 'Uusi9!x',
    landlordId: LANDLORD_ID,
    now: house.clock.now(),
    requestId: 'r',
  });
  expect(await sessionsOf(house, 'account-aava')).toBe(0);
  await expect(signedIn(house, 'aava@example.com')).rejects.toThrow('wrongCredentials');
  expect((await signedIn(house, 'aava@example.com', 'Uusi9!x')).as).toBe('resident');
  await expect(
    resetPassword(house, {
      token,
      password: 'Uusi9!y',
      landlordId: LANDLORD_ID,
      now: house.clock.now(),
      requestId: 'r',
    }),
  ).rejects.toThrow('linkEnded');
});

test('the old password opens nothing when a new one is chosen while it is looked at', async () => {
  const house = await withNeighbourhood();
  await resetTo(house, PASSWORD);
  const token = await resetOrdered(house, 'aava@example.com');
  const { verifyPassword } = house.passwords;
  house.passwords = {
    ...house.passwords,
    async verifyPassword(...asked) {
      const isRight = await verifyPassword(...asked);
      house.passwords.verifyPassword = verifyPassword;
      const now = house.clock.now();
      await resetPassword(house, { token, password: 'Uusi9!x', landlordId: LANDLORD_ID, now, requestId: 'r' });
      return isRight;
    },
  };

  await expect(signedIn(house, 'aava@example.com')).rejects.toThrow('wrongCredentials');
  expect(await sessionsOf(house, 'account-aava')).toBe(0);
});

async function resetTo(house: TestHouse, password: string): Promise<void> {
  const token = await resetOrdered(house, 'aava@example.com');
  await resetPassword(house, { token, password, landlordId: LANDLORD_ID, now: house.clock.now(), requestId: 'r' });
}

test('a reset for an unknown address sends nothing', async () => {
  const house = await withNeighbourhood();
  await orderReset(house, { email: 'kuka@example.com', landlordId: LANDLORD_ID, now: house.clock.now() });
  await house.settle();
  expect(house.sent).toEqual([]);
});

test('one of the most common passwords is refused, whatever the rule says', async () => {
  const house = await withNeighbourhood();
  await expect(
    registered(house, { name: 'aava', email: 'uusi.osoite@example.com', password: 'Salasana1!' }),
  ).rejects.toThrow('commonPassword');
});

async function withNeighbourhood(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

type Registering = { name: string; email: string; password?: string };

async function registered(house: TestHouse, { name, email, password = PASSWORD }: Registering): Promise<void> {
  const now = house.clock.now();
  await house.store.write((tx) =>
    tx.insert(registrations).values({
      hash: hashToken(`registration-${email}`),
      identityId: `identity-${name}`,
      identificationId: 'none',
      landlordId: LANDLORD_ID,
      createdAt: now,
      expiresAt: new Date(now.getTime() + 60_000),
    }),
  );
  const registration = await findRegistration(house.store.read, { token: `registration-${email}`, now });
  await registerAccount(house, { registration: registration!, email, password, locale: 'fi', now, requestId: 'r' });
}

async function tokenFor(house: TestHouse, email: string): Promise<string> {
  await house.settle();
  const letter = house.sent.filter((mail) => mail.to === email).at(-1);
  return /token=([\w-]+)/.exec(letter!.text)![1]!;
}

async function resetOrdered(house: TestHouse, email: string): Promise<string> {
  await orderReset(house, { email, landlordId: LANDLORD_ID, now: house.clock.now() });
  return tokenFor(house, 'aava@example.com');
}

function activated(
  house: TestHouse,
  {
    token,
    email = 'uusi.osoite@example.com',
    password = PASSWORD,
  }: { token: string; email?: string; password?: string },
) {
  return activateAccount(house, {
    token,
    email,
    password,
    device,
    landlordId: LANDLORD_ID,
    now: house.clock.now(),
    requestId: 'r',
  });
}

function signedIn(house: TestHouse, email: string, password = PASSWORD) {
  return signIn(house, { email, password, device, landlordId: LANDLORD_ID, now: house.clock.now(), requestId: 'r' });
}

async function sessionsOf(house: TestHouse, accountId: string): Promise<number> {
  return (await house.store.read.select().from(sessions).where(eq(sessions.accountId, accountId))).length;
}
