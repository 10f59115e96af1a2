import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { passSecondFactor } from '~/features/identity/pass-second-factor.server';
import { askForNewPasskey, askForSignIn } from '~/features/identity/passkeys/ask.server';
import { CHALLENGE_LASTS } from '~/features/identity/passkeys/challenges.server';
import { partyAt } from '~/features/identity/passkeys/party';
import { findSession } from '~/features/identity/sessions.server';
import { signIn } from '~/features/identity/sign-in.server';
import { addPasskey, removePasskey } from '~/features/staff/own-passkeys.server';
import { type Duty, passkeyChallenges, passkeys, sessions, staff, staffRecoveryCodes } from '~db/schema';
import { LANDLORD_ID, type TestHouse, testHouse } from '../support/house';
import { settleNeighbourhood, staffActor, staffIdOf } from '../support/neighbourhood';
import { type Authenticator, newAuthenticator } from './authenticator';

const PASSWORD = 'Ruuvimeisseli!';
const ORIGIN = 'http://localhost:3000';
const party = partyAt(ORIGIN);

test('with a passkey signing in takes the password and the key', async () => {
  const house = await deskOf('patrol');
  const key = newAuthenticator();
  const codes = await adds(house, key);
  expect(codes).toHaveLength(10);

  const first = await halfSignedIn(house);
  const { token } = await passes(house, key.get(await asked(house)), first);
  expect(await findSession(house.store.read, token)).toMatchObject({ staffId: 'staff-patrol', step: 'signed-in' });
  const [row] = await house.store.read.select().from(passkeys);
  expect(row).toMatchObject({ name: 'Avain', counter: 1, lastUsedAt: house.clock.now() });
});

test('a recovery code stands in for a passkey', async () => {
  const house = await deskOf('patrol');
  const codes = await adds(house, newAuthenticator());
  const session = await halfSignedIn(house);

  await passSecondFactor(house, { session, code: codes![0]!, now: house.clock.now(), requestId: 'r' });
});

test('an answer works once, for minutes, and only for the question asked last', async () => {
  const house = await deskOf('patrol');
  const key = newAuthenticator();
  await adds(house, key);
  const answer = key.get(await asked(house));
  await passes(house, answer, await halfSignedIn(house));
  await expect(passes(house, answer, await halfSignedIn(house))).rejects.toThrow('staff.passkeys.wrong');
  const superseded = key.get(await asked(house));
  await asked(house);
  await expect(passes(house, superseded, await halfSignedIn(house))).rejects.toThrow('staff.passkeys.wrong');
  const late = key.get(await asked(house));
  house.setTime(new Date(house.clock.now().getTime() + CHALLENGE_LASTS));

  await expect(passes(house, late, await halfSignedIn(house))).rejects.toThrow('staff.passkeys.wrong');
});

test('an answer given twice at the same moment lets one in', async () => {
  const house = await deskOf('patrol');
  const key = newAuthenticator();
  await adds(house, key);
  const answer = key.get(await asked(house));
  const halves = [await halfSignedIn(house), await halfSignedIn(house)];
  const ends = await Promise.allSettled(halves.map((half) => passes(house, answer, half)));

  expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await house.store.read.$count(sessions, eq(sessions.step, 'signed-in'))).toBe(1);
});

test('two answers with one count are a copied key: the second is refused', async () => {
  const house = await deskOf('patrol');
  const key = newAuthenticator();
  await adds(house, key);
  for (let times = 0; times < 3; times += 1) {
    await passes(house, key.get(await asked(house)), await halfSignedIn(house));
  }
  key.rewind(1);

  await expect(passes(house, key.get(await asked(house)), await halfSignedIn(house))).rejects.toThrow('wrong');
});

test.each([
  ['another address', { origin: 'http://localhost.example:3000' }],
  ['another party', { rpID: 'example.com' }],
  ['a made-up challenge', { challenge: 'A'.repeat(43) }],
])('an answer for %s is refused', async (_, changed) => {
  const house = await deskOf('patrol');
  const key = newAuthenticator();
  await adds(house, key);
  const answer = key.get({ ...(await asked(house)), ...changed });

  await expect(passes(house, answer, await halfSignedIn(house))).rejects.toThrow('staff.passkeys.wrong');
});

test('another key and nonsense are refused', async () => {
  const house = await deskOf('patrol');
  await adds(house, newAuthenticator());
  for (const answer of [newAuthenticator().get(await asked(house)), '{}', 'null', 'x']) {
    await expect(passes(house, answer, await halfSignedIn(house))).rejects.toThrow('staff.passkeys.wrong');
  }
});

test('one person’s question is not answered by another', async () => {
  const house = await deskOf('patrol');
  const key = newAuthenticator();
  await adds(house, key);
  const { challenge } = await askForSignIn(house, about(house, 'alarm-centre'));

  await expect(passes(house, key.get({ challenge, ...where }), await halfSignedIn(house))).rejects.toThrow('wrong');
});

test('whose duties require a second factor shows the key who they are', async () => {
  const house = await deskOf('it-admin');
  const key = newAuthenticator();
  const { challenge } = await askForNewPasskey(house, { ...about(house, 'it-admin'), email: 'x', portal: 'x' });
  const adding = { ...doing(house, 'it-admin'), currentPassword: PASSWORD, passkeyName: 'Avain', party };
  const passkey = key.create({ challenge, ...where, isVerified: false });
  await expect(addPasskey(house, { ...adding, passkey })).rejects.toMatchObject({ code: 'staff.passkeys.wrong' });
  await adds(house, key, 'it-admin');
  const unverified = key.get({ ...(await asked(house, 'it-admin')), isVerified: false });

  await expect(passes(house, unverified, await halfSignedIn(house, 'it-admin'))).rejects.toThrow('wrong');
  await passes(house, key.get(await asked(house, 'it-admin')), await halfSignedIn(house, 'it-admin'));
});

test('adding and removing ask for the password; the last one goes with its codes, where the duties allow', async () => {
  const house = await deskOf('patrol');
  const key = newAuthenticator();
  await expect(adds(house, key, 'patrol', 'Arvaus!!1')).rejects.toMatchObject({ code: 'staff.me.wrongPassword' });
  await adds(house, key);
  const [{ id: passkeyId } = { id: '' }] = await house.store.read.select().from(passkeys);
  const removing = { ...doing(house, 'patrol'), passkeyId };
  await expect(removePasskey(house, { ...removing, currentPassword: 'Arvaus!!1' })).rejects.toThrow('wrongPassword');
  await withDuty(house, 'it-admin');
  await expect(removePasskey(house, { ...removing, currentPassword: PASSWORD })).rejects.toThrow('factorRequired');
  await withDuty(house, 'patrol');
  await removePasskey(house, { ...removing, currentPassword: PASSWORD });

  expect(await house.store.read.$count(passkeys)).toBe(0);
  expect(await house.store.read.$count(staffRecoveryCodes)).toBe(0);
  expect(await signedIn(house, 'patrol')).toMatchObject({ needsCode: false });
  await house.settle();
  expect(house.sent.map(({ subject }) => subject)).toEqual(['Olet lisännyt pääsyavaimen', 'Pääsyavain on poistettu']);
});

test('nobody removes another’s passkey', async () => {
  const house = await deskOf('patrol');
  await adds(house, newAuthenticator());
  const [{ id: passkeyId } = { id: '' }] = await house.store.read.select().from(passkeys);
  await withPassword(house, 'alarm-centre');
  await removePasskey(house, { ...doing(house, 'alarm-centre'), passkeyId, currentPassword: PASSWORD });

  expect(await house.store.read.$count(passkeys)).toBe(1);
});

test('of a challenge only the hash is kept', async () => {
  const house = await deskOf('patrol');
  const { challenge } = await askForSignIn(house, about(house, 'patrol'));
  const rows = await house.store.read.select().from(passkeyChallenges);

  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(challenge);
});

const where = { origin: ORIGIN, rpID: 'localhost' };

async function deskOf(duty: Duty): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  await withPassword(house, duty);
  return house;
}

async function withPassword(house: TestHouse, duty: Duty): Promise<void> {
  const passwordHash = await house.passwords.hashPassword(PASSWORD);
  await house.store.write((tx) =>
    tx
      .update(staff)
      .set({ passwordHash })
      .where(eq(staff.id, staffIdOf(duty))),
  );
}

async function withDuty(house: TestHouse, duty: Duty): Promise<void> {
  await house.store.write((tx) =>
    tx
      .update(staff)
      .set({ duties: [duty] })
      .where(eq(staff.id, staffIdOf('patrol'))),
  );
}

function doing(house: TestHouse, duty: Duty) {
  return { actor: staffActor(duty), now: house.clock.now(), requestId: 'r' };
}

function about(house: TestHouse, duty: Duty) {
  return { staffId: staffIdOf(duty), duties: [duty], party, now: house.clock.now() };
}

async function adds(house: TestHouse, key: Authenticator, duty: Duty = 'patrol', currentPassword = PASSWORD) {
  const { challenge } = await askForNewPasskey(house, { ...about(house, duty), email: 'x', portal: 'Kotihovi' });
  const passkey = key.create({ challenge, ...where });
  return addPasskey(house, { ...doing(house, duty), currentPassword, passkeyName: 'Avain', passkey, party });
}

async function asked(house: TestHouse, duty: Duty = 'patrol') {
  const { challenge } = await askForSignIn(house, about(house, duty));
  return { challenge, ...where };
}

function signedIn(house: TestHouse, duty: Duty) {
  const { email } = staffActor(duty);
  const asking = { device: '', landlordId: LANDLORD_ID, now: house.clock.now(), requestId: 'r' };
  return signIn(house, { email, password: PASSWORD, ...asking });
}

async function halfSignedIn(house: TestHouse, duty: Duty = 'patrol') {
  const { token } = await signedIn(house, duty);
  return (await findSession(house.store.read, token))!;
}

type Half = Awaited<ReturnType<typeof halfSignedIn>>;

function passes(house: TestHouse, passkey: string, session: Half) {
  return passSecondFactor(house, { session, passkey, party, now: house.clock.now(), requestId: 'r' });
}
