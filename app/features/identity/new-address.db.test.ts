import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { askEarlier } from '~/features/appointments/waiting.server';
import { accounts, authorizations, keptForms, sessions } from '~db/schema';
import { bookAt, WEDNESDAY } from '~tests/support/appointments';
import { reported } from '~tests/support/disturbances';
import { LANDLORD_ID, type TestHouse, testHouse } from '~tests/support/house';
import { cookieOf, residentActor, settleNeighbourhood } from '~tests/support/neighbourhood';
import { ask, cookieHeader, send } from '~tests/support/pages';
import { registrationOf } from '~tests/support/registrations';
import { NIEMIKOTI, NIEMIKOTI_ID, settleSecondLandlord } from '~tests/support/second-landlord';
import { reportedFault } from '~tests/support/work-orders';

/** ID-1: the username cannot be changed; who gets a new address registers anew with it, and everything comes along. */

const OLD = 'aava@example.com';
const NEW = 'aava.uusi@example.com';
const PASSWORD = 'Kotiovi7!';

test('reports, bookings, disturbance reports and powers of attorney stand in the new account', async () => {
  const house = await neighbourhood();
  const fault = await reportedFault(house);
  const disturbance = await reported(house);
  await bookAt(house, WEDNESDAY('09:00'), { actor: await residentActor(house, 'aava'), email: OLD });
  await givenAndHeld(house);
  const { cookie } = await registeredAnew(house);
  const body = async (page: string, path: string) =>
    JSON.stringify((await ask(house, { page, path, as: { cookie } })).body);

  expect(await body('faults/mine/list', '/my/faults')).toContain(fault.id);
  expect(await body('disturbances/report/list', '/my/disturbances')).toContain(disturbance.id);
  const visits = await ask(house, { page: 'appointments/own', path: '/my/appointments', as: { cookie } });
  expect(visits.body.upcoming).toHaveLength(1);
  const powers = await ask(house, { page: 'authorizations/list', path: '/my/authorizations', as: { cookie } });
  expect(powers.body.given.map(({ id }: { id: string }) => id)).toEqual(['given']);
  expect(powers.body.held.map(({ id }: { id: string }) => id).sort()).toEqual(['held', 'held-by-address']);
  const identifications = await ask(house, { page: 'identity/profile', path: '/my/profile', as: { cookie } });
  expect(identifications.body.identifications).toHaveLength(2);
});

test('a form typed while the old account’s session had ended waits for the new one', async () => {
  const house = await neighbourhood();
  await house.store.write((tx) =>
    tx.insert(keptForms).values({
      id: 'kept',
      accountId: 'account-aava',
      path: '/my/faults/new',
      fieldsSealed: 'sealed',
      createdAt: house.clock.now(),
      expiresAt: new Date(house.clock.now().getTime() + 3_600_000),
    }),
  );
  const { accountId } = await registeredAnew(house);
  expect(await house.store.read.select().from(keptForms)).toMatchObject([{ accountId }]);
});

test('the old address: its sessions are over, and its password opens nothing, on a remembered device neither', async () => {
  const house = await neighbourhood();
  const before = await signedIn(house, OLD);
  expect(before.location).toBe('/my');
  await registeredAnew(house);

  expect(await house.store.read.$count(sessions, eq(sessions.accountId, 'account-aava'))).toBe(0);
  expect((await ask(house, { page: 'my/overview', path: '/my', as: { cookie: before.cookie } })).location).toContain(
    '/login',
  );
  expect(await signedIn(house, OLD)).toMatchObject({ status: 400 });
  expect(await signedIn(house, OLD, before.cookie)).toMatchObject({ status: 400 });
  expect(await signedIn(house, NEW, before.cookie)).toMatchObject({ status: 303, location: '/my' });
});

test('the old address: a reset link ordered before is dead, and a new one cannot be had', async () => {
  const house = await neighbourhood();
  await send(house, { page: 'identity/forgot-password', path: '/forgot-password', fields: { email: OLD } });
  const token = await tokenTo(house, OLD);
  await registeredAnew(house);

  expect(
    (await ask(house, { page: 'identity/reset-password', path: `/reset-password?token=${token}` })).body.state,
  ).toBe('used');
  const fields = { token, password: 'Toinen8!', passwordAgain: 'Toinen8!' };
  expect(await send(house, { page: 'identity/reset-password', path: '/reset-password', fields })).toMatchObject({
    status: 410,
  });
  await house.settle();
  house.sent.length = 0;
  await send(house, { page: 'identity/forgot-password', path: '/forgot-password', fields: { email: OLD } });
  await house.settle();
  expect(house.sent).toEqual([]);
});

test('a registration begun before with yet another address cannot come back later', async () => {
  const house = await neighbourhood();
  await begun(house, { email: 'kolmas@example.com' });
  const token = await tokenTo(house, 'kolmas@example.com');
  house.setTime(new Date(house.clock.now().getTime() + 60_000));
  await registeredAnew(house);

  expect((await ask(house, { page: 'identity/activate', path: `/activate?token=${token}` })).body.state).toBe('used');
  await house.settle();
  house.sent.length = 0;
  const fields = { email: 'kolmas@example.com' };
  await send(house, { page: 'identity/activate-resend', path: '/activate/resend', fields });
  await house.settle();
  expect(house.sent).toEqual([]);
});

test('an offer of an earlier time goes to the new address, and the links in the old mailbox open nothing', async () => {
  const house = await neighbourhood();
  const actor = await residentActor(house, 'aava');
  const visit = await bookAt(house, WEDNESDAY('11:00'), { actor, email: OLD });
  const own = await bookAt(house, WEDNESDAY('10:00'), { actor, email: 'aavan.tyo@example.com' });
  const earlier = await bookAt(house, WEDNESDAY('09:00'));
  const landlord = await house.landlords.own();
  await askEarlier(house, { appointmentId: visit.id, landlord, actor, now: house.clock.now() });
  await house.settle();
  await registeredAnew(house);
  await house.settle();
  house.sent.length = 0;

  const manage = (token: string) => ({
    page: 'appointments/manage',
    path: `/appointments/manage/${token}`,
    params: { token },
  });
  expect(await ask(house, manage(visit.token))).toMatchObject({ status: 404 });
  expect((await send(house, { ...manage(visit.token), fields: { intent: 'cancel' } })).status).toBe(404);
  // Given for that visit alone: it was never the username.
  expect(await ask(house, manage(own.token))).toMatchObject({ status: 200 });
  expect((await send(house, { ...manage(earlier.token), fields: { intent: 'cancel' } })).status).toBe(303);
  await house.settle();
  expect(house.sent.map(({ to }) => to)).toContain(NEW);
  expect(house.sent.map(({ to }) => to)).not.toContain(OLD);
});

test('only the old address is told, and not the new one by name', async () => {
  const house = await neighbourhood();
  await registeredAnew(house);
  await house.settle();
  const told = house.sent.filter(({ to }) => to === OLD);
  expect(told).toHaveLength(1);
  expect(told[0]!.text).not.toContain(NEW);
});

test('who registers anew is shown the address they have, and that it will end', async () => {
  const house = await neighbourhood();
  const token = await registrationOf(house, 'aava');
  const page = await ask(house, {
    page: 'identity/register-account',
    path: '/register/account',
    as: { cookie: `registration=${token}` },
  });
  expect(page.body.person).toMatchObject({ presentAddress: OLD });
});

test('one person who registers with each of two landlords has one account: the newer, with both', async () => {
  const house = await neighbourhood();
  await settleSecondLandlord(house);
  await signedIn(house, 'bo@example.com');
  const { cookie } = await registeredAnew(house, {
    name: 'bo',
    email: 'bo.niemessa@example.com',
    landlordId: NIEMIKOTI_ID,
    origin: NIEMIKOTI,
  });
  const there = await ask(house, { page: 'my/overview', path: '/my', origin: NIEMIKOTI, as: { cookie } });
  expect(JSON.stringify(there.body)).toContain('Niementie 8 A 1');
  for (const origin of [NIEMIKOTI, 'http://localhost:3000']) {
    expect(await signedIn(house, 'bo@example.com', undefined, origin)).toMatchObject({ status: 400 });
    // Identified once for each already: by registering here, and with the older account there.
    const signed = await signedIn(house, 'bo.niemessa@example.com', undefined, origin);
    expect(signed).toMatchObject({ status: 303, location: '/my' });
  }
});

async function neighbourhood(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  const hash = await house.passwords.hashPassword(PASSWORD);
  await house.store.write((tx) => tx.update(accounts).set({ passwordHash: hash }));
  await cookieOf(house, { resident: 'aava' });
  return house;
}

async function givenAndHeld(house: TestHouse): Promise<void> {
  const now = house.clock.now();
  const power = (id: string) => ({
    id,
    landlordId: LANDLORD_ID,
    reference: id,
    kind: 'general' as const,
    state: 'approved' as const,
    form: 'paper' as const,
    handedInBy: 'principal' as const,
    locale: 'fi' as const,
    principalName: 'Joku Muu',
    attorneyName: 'Joku Muu',
    attorneyEmail: 'joku@example.com',
    attorneyEmailKey: 'joku@example.com',
    acts: [],
    estateParties: [],
    validFrom: '2026-01-01',
    whole: true,
    createdAt: now,
    updatedAt: now,
    version: 0,
  });
  const byAddress = { attorneyName: 'Aava Esimerkki', attorneyEmail: OLD, attorneyEmailKey: OLD };
  await house.store.write((tx) =>
    tx.insert(authorizations).values([
      {
        ...power('given'),
        principalIdentityId: 'identity-aava',
        principalResidentId: 'resident-aava',
        leaseId: 'lease-a1',
      },
      {
        ...power('held'),
        attorneyIdentityId: 'identity-aava',
        principalResidentId: 'resident-bo',
        leaseId: 'lease-a2',
      },
      { ...power('held-by-address'), ...byAddress, principalResidentId: 'resident-bo', leaseId: 'lease-a2' },
    ]),
  );
}

type Anew = { name?: 'aava' | 'bo'; email?: string; landlordId?: string; origin?: string };

async function begun(house: TestHouse, { name = 'aava', email = NEW, landlordId, origin }: Anew): Promise<void> {
  const token = await registrationOf(house, name, landlordId);
  const answer = await send(house, {
    page: 'identity/register-account',
    path: '/register/account',
    ...(origin ? { origin } : {}),
    as: { cookie: `registration=${token}` },
    fields: { email, password: PASSWORD },
  });
  expect(answer.status).toBe(303);
}

/** From the broker's return to the activated account. */
async function registeredAnew(house: TestHouse, anew: Anew = {}) {
  const { email = NEW, origin } = anew;
  await begun(house, anew);
  const token = await tokenTo(house, email);
  const answer = await send(house, {
    page: 'identity/activate',
    path: '/activate',
    ...(origin ? { origin } : {}),
    fields: { token, email, password: PASSWORD },
  });
  expect(answer).toMatchObject({ status: 303, location: '/my' });
  const [account] = await house.store.read.select().from(accounts).where(eq(accounts.activeKey, email));
  return { accountId: account!.id, cookie: sidOf(answer.cookies) };
}

async function tokenTo(house: TestHouse, email: string): Promise<string> {
  await house.settle();
  return /token=([\w-]+)/.exec(house.sent.findLast(({ to }) => to === email)!.text)![1]!;
}

async function signedIn(house: TestHouse, email: string, cookie?: string, origin?: string) {
  const answer = await send(house, {
    page: 'identity/login',
    path: '/login',
    ...(origin ? { origin } : {}),
    ...(cookie ? { as: { cookie } } : {}),
    fields: { email, password: PASSWORD },
  });
  const { status, location, cookies } = answer;
  return { status, location, cookie: cookieHeader(...cookies) };
}

function sidOf(cookies: string[]): string {
  return cookieHeader(...cookies.filter((cookie) => cookie.startsWith('sid=')));
}
