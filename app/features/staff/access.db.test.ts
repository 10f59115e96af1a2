import { eq } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import { passSecondFactor } from '~/features/identity/pass-second-factor.server';
import { findSession, findSignedInStaff } from '~/features/identity/sessions.server';
import { signIn } from '~/features/identity/sign-in.server';
import { hashToken } from '~/lib/ids';
import { minutes } from '~/lib/time';
import type { StaffActor } from '~/policy/actor';
import { auditEntries, type Duty, staff, staffRecoveryCodes } from '~db/schema';
import { LANDLORD_ID, type TestHouse, testHouse } from '~tests/support/house';
import { emailOf, settleNeighbourhood, staffActor } from '~tests/support/neighbourhood';
import { inviteStaff } from './invite.server';
import { findJoining, join } from './join.server';
import { changeStaff, endAccess, renewSignIn, sendNewLink, takeBack } from './manage.server';
import { offerFor } from './offer.server';
import { changeOwnPassword, makeRecoveryCodes, turnSecondFactorOff, turnSecondFactorOn } from './own-access.server';

const EMAIL = 'uusi.tyontekija@kotihovi.example';
const PASSWORD = 'Ruuvimeisseli!';

test('an invited member chooses a password with the link of the letter and is in', async () => {
  const house = await neighbourhood();
  const id = await invited(house, ['patrol']);
  await expect(signedIn(house)).rejects.toThrow('wrongCredentials');
  const joined = await joins(house, { token: await tokenOf(house) });

  expect(joined).toMatchObject({ staffId: id, recoveryCodes: null, worksInField: false });
  expect(await findSession(house.store.read, joined.session)).toMatchObject({ staffId: id, step: 'signed-in' });
  expect(await signedIn(house)).toMatchObject({ as: 'staff', needsCode: false });
});

test('the link works once, for a day, and only the newest one', async () => {
  const house = await neighbourhood();
  const id = await invited(house, ['patrol']);
  const first = await tokenOf(house);
  await sendNewLink(house, { id, ...by(house) });
  const second = await tokenOf(house);
  await expect(joins(house, { token: first })).rejects.toMatchObject({ code: 'identity.linkEnded' });
  house.setTime(new Date(house.clock.now().getTime() + minutes(24 * 60)));
  await expect(joins(house, { token: second })).rejects.toMatchObject({ code: 'identity.linkEnded' });
  house.setTime(new Date(house.clock.now().getTime() - 1));
  const results = await Promise.allSettled([joins(house, { token: second }), joins(house, { token: second })]);

  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('an IT administrator makes a second factor while joining, and gets recovery codes once', async () => {
  const house = await neighbourhood();
  await invited(house, ['it-admin']);
  const token = await tokenOf(house);
  await expect(joins(house, { token, code: '000000' })).rejects.toMatchObject({ code: 'staff.factor.offerEnded' });
  const { secret, offer } = await offered(house, token);
  await expect(joins(house, { token, offer, code: '000000' })).rejects.toMatchObject({
    code: 'staff.factor.wrongCode',
  });
  const { recoveryCodes } = await joins(house, { token, offer, code: codeOf(secret, house) });

  expect(new Set(recoveryCodes).size).toBe(10);
  const rows = JSON.stringify(await house.store.read.select().from(staffRecoveryCodes));
  for (const code of recoveryCodes!) expect(rows).not.toContain(code);
});

test('each recovery code stands in for the authenticator once, and its owner is told', async () => {
  const house = await neighbourhood();
  const { recoveryCodes } = await withSecondFactor(house);
  const [first, second] = recoveryCodes!;
  await passes(house, first!);
  await expect(passes(house, first!)).rejects.toMatchObject({ code: 'identity.wrongCode' });
  await passes(house, second!);

  await house.settle();
  expect(house.sent.filter(({ subject }) => subject === 'Varakoodi käytettiin')).toHaveLength(2);
});

test('the code that set the authenticator up does not sign in a second time', async () => {
  const house = await neighbourhood();
  const { secret } = await withSecondFactor(house);
  await expect(passes(house, codeOf(secret, house))).rejects.toMatchObject({ code: 'identity.wrongCode' });
  house.setTime(new Date(house.clock.now().getTime() + minutes(1)));

  await passes(house, codeOf(secret, house));
});

test('a new link asks for the second factor that is in use', async () => {
  const house = await neighbourhood();
  const { id, secret } = await withSecondFactor(house);
  await sendNewLink(house, { id, ...by(house) });
  const token = await tokenOf(house);
  expect(await findJoining(house.store.read, { token, now: house.clock.now() })).toMatchObject({ factor: 'in-use' });
  await expect(joins(house, { token, code: '000000' })).rejects.toMatchObject({ code: 'staff.factor.wrongCode' });
  house.setTime(new Date(house.clock.now().getTime() + minutes(1)));

  await joins(house, { token, code: codeOf(secret, house) });
});

test('renewing the sign-in leaves nothing to sign in with but the new link', async () => {
  const house = await neighbourhood();
  const { id } = await withSecondFactor(house);
  await renewSignIn(house, { id, ...by(house) });
  await expect(signedIn(house)).rejects.toThrow('wrongCredentials');
  expect(await house.store.read.$count(staffRecoveryCodes)).toBe(0);

  const token = await tokenOf(house);
  expect(await findJoining(house.store.read, { token, now: house.clock.now() })).toMatchObject({ factor: 'to-make' });
});

test('off-boarding ends sessions, links and the password in one write', async () => {
  const house = await neighbourhood();
  const id = await invited(house, ['customer-service']);
  const { session } = await joins(house, { token: await tokenOf(house) });
  await sendNewLink(house, { id, ...by(house) });
  const token = await tokenOf(house);
  await endAccess(house, { id, ...by(house) });

  expect(await findSession(house.store.read, session)).toBeNull();
  expect(await findSignedInStaff(house.store.read, id)).toBeNull();
  expect((await findJoining(house.store.read, { token, now: house.clock.now() })).state).not.toBe('open');
  await expect(signedIn(house)).rejects.toThrow('wrongCredentials');
  await expect(sendNewLink(house, { id, ...by(house) })).rejects.toThrow();
});

test('who comes back gets a new link and the duties of before', async () => {
  const house = await neighbourhood();
  const id = await invited(house, ['patrol']);
  await joins(house, { token: await tokenOf(house) });
  await endAccess(house, { id, ...by(house) });
  await takeBack(house, { id, ...by(house) });
  await joins(house, { token: await tokenOf(house) });

  expect(await findSignedInStaff(house.store.read, id)).toMatchObject({ duties: ['patrol'] });
});

test('changed duties count with the next request', async () => {
  const house = await neighbourhood();
  const id = await invited(house, ['patrol']);
  await joins(house, { token: await tokenOf(house) });
  const change = { name: 'Uusi Nimi', duties: ['alarm-centre'] as Duty[], areas: ['north'], locale: 'sv' as const };
  await changeStaff(house, { id, change, ...by(house) });

  expect(await findSignedInStaff(house.store.read, id)).toMatchObject(change);
});

test('nobody ends their own access, and a taken address is not invited', async () => {
  const house = await neighbourhood();
  await expect(endAccess(house, { id: 'staff-it-admin', ...by(house) })).rejects.toMatchObject({
    code: 'staff.notYourself',
  });
  for (const [email, code] of [
    ['PATROL@kotihovi.example', 'staff.alreadyStaff'],
    [emailOf('aava'), 'staff.isResident'],
  ] as const) {
    await expect(invited(house, ['patrol'], email)).rejects.toMatchObject({ code });
  }
});

test('only IT administrators manage staff, and only those of their own landlord', async () => {
  const house = await neighbourhood();
  const wrong = [staffActor('property-supervisor'), { ...staffActor('it-admin'), landlordId: 'another' }];
  for (const actor of wrong) {
    const doing = { id: 'staff-patrol', ...by(house), actor };
    await expect(endAccess(house, doing)).rejects.toMatchObject({ status: expect.toBeOneOf([403, 404]) });
  }
  expect(await findSignedInStaff(house.store.read, 'staff-patrol')).not.toBeNull();
});

test('an own password is changed with the old one; other sessions end', async () => {
  const house = await neighbourhood();
  await invited(house, ['patrol']);
  const { session } = await joins(house, { token: await tokenOf(house) });
  const other = await signedIn(house);
  const own = await actorOf(house);
  const wanted = { password: 'Vasarapaa!9', ownHash: hashToken(session) };
  await expect(
    changeOwnPassword(house, { ...wanted, currentPassword: 'Arvaus!!1', ...by(house), actor: own }),
  ).rejects.toMatchObject({ code: 'staff.me.wrongPassword' });
  await changeOwnPassword(house, { ...wanted, currentPassword: PASSWORD, ...by(house), actor: own });

  expect(await findSession(house.store.read, session)).not.toBeNull();
  expect(await findSession(house.store.read, other.token)).toBeNull();
  await house.settle();
  expect(house.sent.at(-1)).toMatchObject({ to: EMAIL, subject: 'Salasanasi on vaihdettu' });
});

test('a second factor is taken into use and out again, but not where the duties require it', async () => {
  const house = await neighbourhood();
  const id = await invited(house, ['patrol']);
  await joins(house, { token: await tokenOf(house) });
  const actor = await actorOf(house);
  const doing = { ...by(house), actor };
  const { secret, sealed } = offerOf(house, id);
  const codes = await turnSecondFactorOn(house, {
    ...doing,
    currentPassword: PASSWORD,
    code: codeOf(secret, house),
    offer: sealed,
  });
  expect(await signedIn(house)).toMatchObject({ needsCode: true });
  const newCodes = await makeRecoveryCodes(house, { ...doing, code: codes[0]! });
  await changeTo(house, { id, duties: ['it-admin'] });
  await expect(
    turnSecondFactorOff(house, { ...doing, currentPassword: PASSWORD, code: newCodes[1]! }),
  ).rejects.toMatchObject({ code: 'staff.me.factorRequired' });
  await changeTo(house, { id, duties: ['patrol'] });
  await expect(
    turnSecondFactorOff(house, { ...doing, currentPassword: PASSWORD, code: codes[1]! }),
  ).rejects.toMatchObject({ code: 'staff.factor.wrongCode' });
  await turnSecondFactorOff(house, { ...doing, currentPassword: PASSWORD, code: newCodes[1]! });

  expect(await signedIn(house)).toMatchObject({ needsCode: false });
  expect(await house.store.read.$count(staffRecoveryCodes)).toBe(0);
});

test('an IT administrator without a second factor does not get in by password alone', async () => {
  const house = await neighbourhood();
  const id = await invited(house, ['patrol']);
  await joins(house, { token: await tokenOf(house) });
  await changeTo(house, { id, duties: ['it-admin'] });

  await expect(signedIn(house)).rejects.toMatchObject({ code: 'identity.secondFactorMissing' });
});

test('whatever is done to an account stands in the audit with who did it', async () => {
  const house = await neighbourhood();
  const id = await invited(house, ['patrol']);
  await joins(house, { token: await tokenOf(house) });
  await endAccess(house, { id, ...by(house) });
  const rows = await house.store.read.select().from(auditEntries).where(eq(auditEntries.subjectId, id));

  expect(rows.map(({ action, actorId }) => [action, actorId])).toEqual(
    expect.arrayContaining([
      ['staff.invited', 'staff-it-admin'],
      ['staff.joined', null],
      ['staff.access-ended', 'staff-it-admin'],
    ]),
  );
});

async function neighbourhood(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

async function changeTo(house: TestHouse, { id, duties }: { id: string; duties: Duty[] }): Promise<void> {
  await house.store.write((tx) => tx.update(staff).set({ duties }).where(eq(staff.id, id)));
}

function by(house: TestHouse) {
  return { actor: staffActor('it-admin'), now: house.clock.now(), requestId: 'request' };
}

function invited(house: TestHouse, duties: Duty[], email = EMAIL): Promise<string> {
  return inviteStaff(house, { email, name: 'Uusi Työntekijä', duties, areas: [], locale: 'fi', ...by(house) });
}

async function tokenOf(house: TestHouse): Promise<string> {
  await house.settle();
  const letter = house.sent.findLast(({ text }) => text.includes('/join?token='));
  return /join\?token=([\w-]+)/.exec(letter!.text)![1]!;
}

type Joins = { token: string; code?: string; offer?: string };

function joins(house: TestHouse, { token, code = '', offer = '' }: Joins) {
  const now = house.clock.now();
  return join(house, { token, password: PASSWORD, code, offer, device: 'Firefox', now, requestId: 'request' });
}

async function offered(house: TestHouse, token: string) {
  const joining = await findJoining(house.store.read, { token, now: house.clock.now() });
  if (joining.state !== 'open') throw new Error(joining.state);
  const { secret, sealed } = offerOf(house, joining.member.id);
  return { secret, offer: sealed };
}

function offerOf(house: TestHouse, staffId: string) {
  const { key, sealed } = offerFor(house, { staffId, email: EMAIL, issuer: 'Kotihovi' });
  return { secret: key.replaceAll(' ', ''), sealed };
}

function codeOf(secret: string, house: TestHouse): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: house.clock.now().getTime() });
}

async function withSecondFactor(house: TestHouse) {
  const id = await invited(house, ['it-admin']);
  const token = await tokenOf(house);
  const { secret, offer } = await offered(house, token);
  const joined = await joins(house, { token, offer, code: codeOf(secret, house) });
  return { id, secret, ...joined };
}

function signedIn(house: TestHouse) {
  const now = house.clock.now();
  return signIn(house, {
    email: EMAIL,
    password: PASSWORD,
    device: 'Firefox',
    landlordId: LANDLORD_ID,
    now,
    requestId: 'request',
  });
}

async function passes(house: TestHouse, code: string): Promise<void> {
  const { token } = await signedIn(house);
  const session = await findSession(house.store.read, token);
  await passSecondFactor(house, { session: session!, code, now: house.clock.now(), requestId: 'request' });
}

async function actorOf(house: TestHouse): Promise<StaffActor> {
  const [row] = await house.store.read.select({ id: staff.id }).from(staff).where(eq(staff.email, EMAIL));
  const member = await findSignedInStaff(house.store.read, row!.id);
  return { kind: 'staff', ...member! };
}
