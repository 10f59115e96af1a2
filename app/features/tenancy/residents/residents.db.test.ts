import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { StaffVisit } from '~/http/guards.server';
import { auditEntries, doorOpenings } from '~db/schema';
import type { Duty } from '~db/schema/identity';
import { type TestHouse, testHouse } from '~tests/support/house';
import { settleNeighbourhood, staffActor, staffIdOf } from '~tests/support/neighbourhood';
import { reportedFault } from '~tests/support/work-orders';
import { findResidents } from './find.server';
import { recordDoorOpening } from './openings.server';
import { readResident } from './read.server';

async function houseWithPeople(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

function visitBy(house: TestHouse, duty: Duty): StaffVisit {
  const actor = staffActor(duty);
  const now = house.clock.now();
  return { house, actor, now, requestId: 'test', today: '2026-11-23', locale: 'fi' } as unknown as StaffVisit;
}

const opening = {
  residentId: 'resident-aava',
  homeId: null,
  documentKind: 'passport' as const,
  orderedAt: null,
  openedAt: null,
  note: null,
};

test.each([
  ['esimerkki', ['Aava Esimerkki', 'Olli Esimerkki']],
  ['AAVA ESIMERKKI', ['Aava Esimerkki']],
  ['Esimerkki, Aava', ['Aava Esimerkki']],
  ['provström', ['Bo Provström']],
  ['Rantakatu 5 A 1', ['Aava Esimerkki', 'Olli Esimerkki']],
  ['rantakatu 5a4', ['Frida Mallström']],
  ['Rantakatu 5 A 3', []],
  ['aava@example.com', ['Aava Esimerkki']],
  ['AAVA@example.com', ['Aava Esimerkki']],
  ['a', []],
  ['%', []],
  ['kukaties', []],
])('customer service looks for "%s"', async (q, names) => {
  const house = await houseWithPeople();
  const found = await findResidents(visitBy(house, 'customer-service'), q);
  expect(found.map(({ name }) => name)).toEqual(names);
});

test('property service finds nobody by e-mail, and sees neither account nor identifications', async () => {
  const house = await houseWithPeople();
  const visit = visitBy(house, 'property-service');
  expect(await findResidents(visit, 'aava@example.com')).toEqual([]);
  expect(await readResident(visit, 'resident-aava')).toMatchObject({ name: 'Aava Esimerkki', account: null });
  expect(await readResident(visitBy(house, 'customer-service'), 'resident-aava')).toMatchObject({
    account: { email: 'aava@example.com' },
  });
});

test('each search and each person opened leaves a trace, the person’s own extract too', async () => {
  const house = await houseWithPeople();
  const visit = visitBy(house, 'customer-service');
  await findResidents(visit, 'esimerkki');
  await readResident(visit, 'resident-aava');
  const trace = await house.store.read.select().from(auditEntries);
  expect(trace).toMatchObject([
    { action: 'residents.searched', facts: { found: '2' }, actorId: staffIdOf('customer-service') },
    { action: 'resident.read', residentId: 'resident-aava', identityId: 'identity-aava' },
  ]);
});

test('the identity code is nowhere on the page', async () => {
  const house = await houseWithPeople();
  const page = await readResident(visitBy(house, 'customer-service'), 'resident-aava');
  expect(JSON.stringify(page)).not.toContain('960F');
});

test('the page says what is open in the home', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  const served = await readResident(visitBy(house, 'customer-service'), 'resident-olli');
  expect(served.faults).toMatchObject([{ id: fault.id, mayOpen: false }]);
  const handled = await readResident(visitBy(house, 'property-service'), 'resident-olli');
  expect(handled.faults).toMatchObject([{ id: fault.id, mayOpen: true }]);
});

test('a door is opened for who lives there, and the record says against which document', async () => {
  const house = await houseWithPeople();
  const visit = visitBy(house, 'property-service');
  await recordDoorOpening(house, opening, visit);
  const [row] = await house.store.read.select().from(doorOpenings);
  expect(row).toMatchObject({
    homeId: 'home-a1',
    residentId: 'resident-aava',
    staffId: staffIdOf('property-service'),
    documentKind: 'passport',
    orderedAt: house.clock.now(),
  });
  const [trace] = await house.store.read
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.action, 'door-opening.recorded'));
  expect(trace).toMatchObject({ residentId: 'resident-aava', identityId: 'identity-aava' });
  const flatmate = await readResident(visit, 'resident-olli');
  expect(flatmate.openings).toMatchObject([{ residentId: 'resident-aava' }]);
});

test.each(['resident-eero', 'resident-frida'])(
  'no door is opened for %s: the lease has ended, or not begun',
  async (residentId) => {
    const house = await houseWithPeople();
    const code = 'residents.refused.not-living-there';
    await expect(
      recordDoorOpening(house, { ...opening, residentId }, visitBy(house, 'customer-service')),
    ).rejects.toMatchObject({ code });
  },
);

test('no door of a neighbour, none in the future, none opened before it was ordered', async () => {
  const house = await houseWithPeople();
  const attempt = (change: Partial<Parameters<typeof recordDoorOpening>[1]>) =>
    recordDoorOpening(house, { ...opening, ...change }, visitBy(house, 'customer-service'));
  const tomorrow = new Date('2026-11-24T08:00:00Z');
  const yesterday = new Date('2026-11-22T08:00:00Z');
  await expect(attempt({ homeId: 'home-a2' })).rejects.toMatchObject({ code: 'residents.refused.not-living-there' });
  await expect(attempt({ orderedAt: tomorrow })).rejects.toMatchObject({ code: 'residents.refused.ordered-later' });
  await expect(attempt({ openedAt: yesterday })).rejects.toMatchObject({ code: 'residents.refused.opened-before' });
  await expect(attempt({ residentId: 'nobody' })).rejects.toMatchObject({ status: 404 });
});
