import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { faultFollowers, faults, leases } from '~db/schema';
import { type TestHouse, testHouse } from '~tests/support/house';
import { emailOf, settleNeighbourhood } from '~tests/support/neighbourhood';
import { doing, reportedFault } from '~tests/support/work-orders';
import { claim } from './work/hold.server';
import { wait } from './work/pause.server';

async function houseWithPeople(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

async function receivers(house: TestHouse): Promise<string[]> {
  await house.settle();
  return house.sent.splice(0).flatMap(({ to }) => (to.endsWith('@example.com') ? to : []));
}

const parts = { reason: 'parts', note: null } as const;

test('TN-4: the last letter about a report comes on the last day of the lease', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  await house.store.write((tx) => tx.update(leases).set({ endsOn: '2026-11-24' }).where(eq(leases.id, 'lease-a1')));
  house.setTime('2026-11-24T21:30:00Z');
  await claim(house, doing(house, fault));
  expect(await receivers(house)).toEqual([emailOf('aava')]);

  house.setTime('2026-11-24T22:30:00Z');
  await wait(house, doing(house, fault), parts);
  expect(await receivers(house)).toEqual([]);
});

test('who joined a report hears of it as long as they live in the building', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house, { place: 'stairwell' });
  await house.store.write(async (tx) => {
    for (const who of ['bo', 'eero'])
      await tx
        .insert(faultFollowers)
        .values({ faultId: fault.id, identityId: `identity-${who}`, joinedAt: house.clock.now() });
  });
  await house.store.write((tx) => tx.update(faults).set({ followerCount: 2 }).where(eq(faults.id, fault.id)));
  await claim(house, doing(house, fault));

  expect((await receivers(house)).sort()).toEqual([emailOf('aava'), emailOf('bo')]);
});

test('who reported without signing in is led nowhere they cannot go', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house, {
    via: 'public',
    reporterId: null,
    leaseId: null,
    homeId: null,
    reporterEmail: 'joku@example.com',
  });
  await claim(house, doing(house, fault));
  await wait(house, doing(house, fault), { reason: 'resident', note: 'Milloin sopii?' });
  await house.settle();

  const letters = house.sent.filter(({ to }) => to === 'joku@example.com');
  expect(letters).toHaveLength(2);
  for (const { text, html } of letters) expect(`${text}${html}`).not.toContain('/my/');
  expect(letters.at(-1)!.text).toContain(`V-${fault.number}`);
});
