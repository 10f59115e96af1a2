import { eq } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import { passSecondFactor } from '~/features/identity/pass-second-factor.server';
import { findSession } from '~/features/identity/sessions.server';
import { signIn } from '~/features/identity/sign-in.server';
import { auditEntries, type Duty, sessions, staff, staffRecoveryCodes } from '~db/schema';
import { LANDLORD_ID, type TestHouse, testHouse } from '~tests/support/house';
import { settleNeighbourhood, staffActor, staffIdOf } from '~tests/support/neighbourhood';
import { findJoining, join } from './join.server';
import { endAccess, renewSignIn, sendNewLink } from './manage.server';
import { offerFor } from './offer.server';
import { changeOwnPassword, makeRecoveryCodes, turnSecondFactorOn } from './own-access.server';

/** What changes while a password or a code is looked at: that takes long enough for somebody else to be quicker. */
const PASSWORD = 'Ruuvimeisseli!';
const ID = staffIdOf('patrol');

test('the old password opens nothing when a new one is chosen while it is looked at', async () => {
  const house = await desk();
  const ownHash = 'none';
  meanwhile(house, () =>
    changeOwnPassword(house, { ...own(house), currentPassword: PASSWORD, password: 'Uusi!Sana9', ownHash }),
  );

  await expect(signedIn(house)).rejects.toMatchObject({ code: 'identity.wrongCredentials' });
  expect(await house.store.read.$count(sessions)).toBe(0);
});

test('who is off-boarded while the password is looked at does not come in', async () => {
  const house = await desk();
  meanwhile(house, () => endAccess(house, byAdmin(house)));

  await expect(signedIn(house)).rejects.toMatchObject({ code: 'identity.wrongCredentials' });
  expect(await house.store.read.$count(sessions)).toBe(0);
});

test('a second factor that is taken into use while the password is looked at is asked for', async () => {
  const house = await desk();
  meanwhile(house, async () => void (await withAuthenticator(house)));
  const { token } = await signedIn(house);

  expect(await findSession(house.store.read, token)).toMatchObject({ step: 'second-factor' });
});

test('duties that need a second factor count as soon as they are given', async () => {
  const house = await desk();
  meanwhile(house, () => withDuty(house, 'it-admin'));

  await expect(signedIn(house)).rejects.toMatchObject({ code: 'identity.secondFactorMissing' });
  expect(await house.store.read.$count(sessions)).toBe(0);
});

test('who is off-boarded between password and code does not come in, and nothing says so', async () => {
  const house = await desk();
  const { codes } = await withAuthenticator(house);
  const session = await halfSignedIn(house);
  meanwhile(house, () => endAccess(house, byAdmin(house)));

  await expect(passes(house, { session, code: codes[0]! })).rejects.toMatchObject({ code: 'identity.wrongCode' });
  expect(await house.store.read.$count(sessions)).toBe(0);
  expect(await house.store.read.$count(auditEntries, eq(auditEntries.action, 'staff.signed-in'))).toBe(0);
});

test('a right code opens nothing once the session that waited for it is gone, and is not used up', async () => {
  const house = await desk();
  const { codes } = await withAuthenticator(house);
  const session = await halfSignedIn(house);
  await house.store.write((tx) => tx.delete(sessions));

  await expect(passes(house, { session, code: codes[0]! })).rejects.toMatchObject({ code: 'identity.wrongCode' });
  await passes(house, { session: await halfSignedIn(house), code: codes[0]! });
});

test('one code of the authenticator, given twice at the same moment, lets one in', async () => {
  const house = await desk();
  const { secret } = await withAuthenticator(house);
  later(house);

  await oneGetsIn(house, codeOf(secret, house));
});

test('one recovery code, given twice at the same moment, lets one in', async () => {
  const house = await desk();
  const { codes } = await withAuthenticator(house);

  await oneGetsIn(house, codes[3]!);
});

test('a recovery code opens nothing when new ones are made while it is looked at, and uses none of those up', async () => {
  const house = await desk();
  const { codes } = await withAuthenticator(house);
  const session = await halfSignedIn(house);
  meanwhile(house, async () => void (await makeRecoveryCodes(house, { ...own(house), code: codes[1]! })));

  await expect(passes(house, { session, code: codes[0]! })).rejects.toMatchObject({ code: 'identity.wrongCode' });
  const rows = await house.store.read.select().from(staffRecoveryCodes);
  expect(rows.filter(({ usedAt }) => usedAt !== null)).toEqual([]);
});

test('a password that is being changed stays nobody’s when the sign-in is renewed meanwhile', async () => {
  const house = await desk();
  const changing = { ...own(house), currentPassword: PASSWORD, password: 'Uusi!Sana9', ownHash: 'none' };
  meanwhile(house, () => renewSignIn(house, byAdmin(house)));

  await expect(changeOwnPassword(house, changing)).rejects.toMatchObject({ code: 'staff.me.wrongPassword' });
  const [member] = await house.store.read.select().from(staff).where(eq(staff.id, ID));
  expect(member?.passwordHash).toBeNull();
});

test('a new link asks for the second factor that came while the password was being chosen', async () => {
  const house = await desk();
  await sendNewLink(house, byAdmin(house));
  await house.settle();
  const token = /join\?token=([\w-]+)/.exec(house.sent.at(-1)!.text)![1]!;
  meanwhileHashing(house, async () => void (await withAuthenticator(house)));
  const answers = {
    token,
    password: 'Uusi!Sana9',
    code: '',
    offer: '',
    device: '',
    now: house.clock.now(),
    requestId: 'r',
  };

  await expect(join(house, answers)).rejects.toMatchObject({ code: 'staff.factor.wrongCode' });
  expect(await findJoining(house.store.read, { token, now: house.clock.now() })).toMatchObject({ factor: 'in-use' });
});

test('a password takes the newest pepper at its owner’s sign-in', async () => {
  const house = await desk();
  house.passwords = { ...house.passwords, needsRehash: () => true };
  const [before] = await house.store.read.select().from(staff).where(eq(staff.id, ID));
  await signedIn(house);
  const [after] = await house.store.read.select().from(staff).where(eq(staff.id, ID));

  expect(after!.passwordHash).not.toBe(before!.passwordHash);
  await signedIn(house);
});

async function desk(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  const passwordHash = await house.passwords.hashPassword(PASSWORD);
  await house.store.write((tx) => tx.update(staff).set({ passwordHash }).where(eq(staff.id, ID)));
  return house;
}

/** Happens once, right after the next password or code has been looked at. */
function meanwhile(house: TestHouse, happens: () => Promise<void>): void {
  const { passwords } = house;
  house.passwords = {
    ...passwords,
    async verifyPassword(...asked) {
      const isRight = await passwords.verifyPassword(...asked);
      house.passwords = passwords;
      await happens();
      return isRight;
    },
  };
}

function meanwhileHashing(house: TestHouse, happens: () => Promise<void>): void {
  const { passwords } = house;
  house.passwords = {
    ...passwords,
    async hashPassword(password) {
      house.passwords = passwords;
      await happens();
      return passwords.hashPassword(password);
    },
  };
}

function own(house: TestHouse) {
  return { actor: staffActor('patrol'), now: house.clock.now(), requestId: 'r' };
}

function byAdmin(house: TestHouse) {
  return { id: ID, actor: staffActor('it-admin'), now: house.clock.now(), requestId: 'r' };
}

async function withDuty(house: TestHouse, duty: Duty): Promise<void> {
  await house.store.write((tx) =>
    tx
      .update(staff)
      .set({ duties: [duty] })
      .where(eq(staff.id, ID)),
  );
}

async function withAuthenticator(house: TestHouse): Promise<{ secret: string; codes: string[] }> {
  const { key, sealed: offer } = offerFor(house, { staffId: ID, email: 'x', issuer: 'Kotihovi' });
  const secret = key.replaceAll(' ', '');
  const code = codeOf(secret, house);
  const codes = await turnSecondFactorOn(house, { ...own(house), currentPassword: PASSWORD, code, offer });
  return { secret, codes };
}

function codeOf(secret: string, house: TestHouse): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: house.clock.now().getTime() });
}

/** The next code of the authenticator is another one. */
function later(house: TestHouse): void {
  house.setTime(new Date(house.clock.now().getTime() + 60_000));
}

function signedIn(house: TestHouse) {
  const { email } = staffActor('patrol');
  const asking = { device: '', landlordId: LANDLORD_ID, now: house.clock.now(), requestId: 'r' };
  return signIn(house, { email, password: PASSWORD, ...asking });
}

async function halfSignedIn(house: TestHouse) {
  const { token } = await signedIn(house);
  return (await findSession(house.store.read, token))!;
}

type Passing = { session: Awaited<ReturnType<typeof halfSignedIn>>; code: string };

function passes(house: TestHouse, { session, code }: Passing) {
  return passSecondFactor(house, { session, code, now: house.clock.now(), requestId: 'r' });
}

async function oneGetsIn(house: TestHouse, code: string): Promise<void> {
  const halves = [await halfSignedIn(house), await halfSignedIn(house)];
  const ends = await Promise.allSettled(halves.map((session) => passes(house, { session, code })));
  expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await house.store.read.$count(sessions, eq(sessions.step, 'signed-in'))).toBe(1);
}
