import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { minutes } from '~/lib/time';
import { accounts, sessions } from '~db/schema';
import { LANDLORD_ID, MONDAY_MORNING, type TestHouse, testHouse } from '~tests/support/house';
import { type PersonName, residentActor, settleNeighbourhood } from '~tests/support/neighbourhood';
import { endOtherSessions, endSession, identificationsOf, openSessionsOf, saveProfile } from './profile.server';
import { IDLE_LIMIT, openSession } from './sessions.server';

const request = { now: MONDAY_MORNING, requestId: 'request' };

async function neighbourhood(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

function signedIn(house: TestHouse, name: PersonName) {
  return house.store.write((tx) =>
    openSession(tx, {
      accountId: `account-${name}`,
      landlordId: LANDLORD_ID,
      device: 'Firefox, Android',
      now: MONDAY_MORNING,
    }),
  );
}

test('phone and language of letters are changed, the username never', async () => {
  const house = await neighbourhood();
  const actor = await residentActor(house, 'aava');
  await saveProfile(house, { actor, ...request, changed: { phone: '+358401234567', locale: 'sv' } });

  const [row] = await house.store.read.select().from(accounts).where(eq(accounts.id, actor.accountId));
  expect(row).toMatchObject({ phone: '+358401234567', locale: 'sv', email: 'aava@example.com' });
});

test('what was not sent stays as it is', async () => {
  const house = await neighbourhood();
  const actor = await residentActor(house, 'aava');
  await saveProfile(house, { actor, ...request, changed: { phone: '+358401234567' } });
  await saveProfile(house, { actor, ...request, changed: { locale: 'en' } });

  const [row] = await house.store.read.select().from(accounts).where(eq(accounts.id, actor.accountId));
  expect(row).toMatchObject({ phone: '+358401234567', locale: 'en' });
});

test('a person ends their own sessions and nobody else’s', async () => {
  const house = await neighbourhood();
  const actor = await residentActor(house, 'aava');
  const [own, neighbours] = [await signedIn(house, 'aava'), await signedIn(house, 'bo')];
  await endSession(house, { session: own.id, actor, ...request });
  await endSession(house, { session: neighbours.id, actor, ...request });

  expect(await house.store.read.select({ id: sessions.id }).from(sessions)).toEqual([{ id: neighbours.id }]);
});

test('ending all the others leaves the one in use', async () => {
  const house = await neighbourhood();
  const actor = await residentActor(house, 'aava');
  await signedIn(house, 'aava');
  await signedIn(house, 'aava');
  const used = await signedIn(house, 'aava');
  const [row] = await house.store.read.select({ hash: sessions.hash }).from(sessions).where(eq(sessions.id, used.id));
  await endOtherSessions(house, { ownHash: row!.hash, actor, ...request });

  expect(await house.store.read.select({ id: sessions.id }).from(sessions)).toEqual([{ id: used.id }]);
});

test('a session idle for too long is not listed', async () => {
  const house = await neighbourhood();
  const { id } = await signedIn(house, 'aava');
  const atLimit = new Date(MONDAY_MORNING.getTime() + IDLE_LIMIT.resident);
  const list = (now: Date) => openSessionsOf(house.store.read, { accountId: 'account-aava', now });

  expect(await list(new Date(atLimit.getTime() - minutes(1)))).toMatchObject([{ id }]);
  expect(await list(atLimit)).toEqual([]);
});

test('a person reads their own identifications', async () => {
  const house = await neighbourhood();
  expect(await identificationsOf(house.store.read, 'identity-aava')).toMatchObject([
    { id: 'identification-aava', landlord: 'Kotihovi Asunnot Oy' },
  ]);
});
