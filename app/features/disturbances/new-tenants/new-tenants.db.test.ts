import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { instantAt } from '~/lib/time';
import { accounts, leaseParties, leases, safetyNotices, safetySigns } from '~db/schema';
import { landlord } from '~tests/support/disturbances';
import { type TestHouse, testHouse } from '~tests/support/house';
import { settleNeighbourhood, staffActor } from '~tests/support/neighbourhood';
import { markPosted, putSignUp, readNewTenants } from './page.server';
import { tellNewTenants } from './tell.server';

/** Frida's lease of A 4 begins on 15 December. */
async function neighbourhood() {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

const at = (text: string) => instantAt(text.slice(0, 10), text.slice(11), 'Europe/Helsinki');
const notices = (house: TestHouse) => house.store.read.select().from(safetyNotices);
const doing = (house: TestHouse) => ({ actor: staffActor('customer-service'), now: house.clock.now(), requestId: 't' });
const visit = (house: TestHouse, today: string) =>
  ({ house, actor: staffActor('customer-service'), today, landlord }) as never;
const toTenants = (house: TestHouse) => house.sent.filter(({ to }) => to.endsWith('example.com'));

async function tell(house: TestHouse) {
  await tellNewTenants(house, house.clock.now());
  await house.settle();
}

test('at the signing the desk sees that the sign is missing, and the tenant is told when it is up', async () => {
  const house = await neighbourhood();
  await tell(house);
  expect(house.sent).toEqual([]);
  const page = await readNewTenants(visit(house, '2026-11-23'));
  expect(page).toEqual({
    signs: [{ buildingId: 'building-rantakatu', stairwell: 'A', place: 'Rantakatu 5 A', waiting: 1 }],
    paper: [],
  });
  await putSignUp(house, doing(house), { building: 'building-rantakatu', stairwell: 'A' });
  await tell(house);
  expect(toTenants(house)).toMatchObject([{ to: 'frida@example.com', subject: 'Meillä naapuri välittää' }]);
  expect(toTenants(house)[0]!.text).toContain('/help/violence');
});

test('and again on the first day, each once', async () => {
  const house = await neighbourhood();
  await putSignUp(house, doing(house), { building: 'building-rantakatu', stairwell: 'A' });
  await tell(house);
  await tell(house);
  house.setTime(at('2026-12-14T23:00'));
  await tell(house);
  expect(toTenants(house)).toHaveLength(1);
  house.setTime(at('2026-12-15T08:00'));
  await tell(house);
  await tell(house);
  expect(toTenants(house).map(({ subject }) => subject)).toEqual([
    'Meillä naapuri välittää',
    'Tervetuloa kotiin: meillä naapuri välittää',
  ]);
});

test('without a sign the first day is still told, once', async () => {
  const house = await neighbourhood();
  await tell(house);
  house.setTime(at('2026-12-15T08:00'));
  await tell(house);
  expect(toTenants(house)).toHaveLength(1);
  expect((await notices(house)).map(({ stage }) => stage)).toEqual(['first-day']);
});

test('whoever has no account gets it on paper from the desk', async () => {
  const house = await neighbourhood();
  await house.store.write((tx) => tx.delete(accounts).where(eq(accounts.id, 'account-frida')));
  await putSignUp(house, doing(house), { building: 'building-rantakatu', stairwell: 'A' });
  await tell(house);
  const { paper } = await readNewTenants(visit(house, '2026-11-23'));
  expect(paper).toMatchObject([{ name: 'Frida Mallström', address: 'Rantakatu 5 A 4', stage: 'signing' }]);
  await markPosted(house, doing(house), { notice: paper[0]!.id });
  expect((await readNewTenants(visit(house, '2026-11-23'))).paper).toEqual([]);
  expect(await notices(house)).toMatchObject([{ via: 'paper', staffId: 'staff-customer-service' }]);
});

test('those who have lived there for long are not told as new', async () => {
  const house = await neighbourhood();
  await tell(house);
  expect((await notices(house)).map(({ leaseId }) => leaseId)).toEqual(['lease-a4']);
});

test('a lease that came late into the register is told once, one that was taken back not at all', async () => {
  const house = await neighbourhood();
  const lease = { landlordId: landlord.id, homeId: 'home-a3', startsOn: '2026-11-20' };
  await house.store.write(async (tx) => {
    await tx.insert(leases).values([
      { ...lease, id: 'late', externalId: 'X1' },
      { ...lease, id: 'back', externalId: 'X2', startsOn: '2026-12-20', removedAt: house.clock.now() },
    ]);
    await tx.insert(leaseParties).values([
      { leaseId: 'late', residentId: 'resident-eero' },
      { leaseId: 'back', residentId: 'resident-eero' },
    ]);
  });
  await tell(house);
  expect((await notices(house)).map(({ leaseId, stage }) => `${leaseId} ${stage}`).sort()).toEqual([
    'late first-day',
    'lease-a4 signing',
  ]);
});

test('a sign is put up in the landlord’s own stairwells alone', async () => {
  const house = await neighbourhood();
  const put = (building: string, stairwell: string) => putSignUp(house, doing(house), { building, stairwell });
  await expect(put('building-elsewhere', 'A')).rejects.toMatchObject({ status: 404 });
  await expect(put('building-rantakatu', 'Q')).rejects.toMatchObject({ status: 404 });
  await put('building-rantakatu', 'A');
  await put('building-rantakatu', 'A');
  expect(await house.store.read.select().from(safetySigns)).toHaveLength(1);
});

test('the desk is reminded the next day, once a day, while a sign is missing', async () => {
  const house = await neighbourhood();
  await tell(house);
  house.setTime(at('2026-11-24T10:00'));
  await tell(house);
  await tell(house);
  expect(house.sent.map(({ to }) => to).sort()).toEqual([
    'customer-service@kotihovi.example',
    'housing-social@kotihovi.example',
  ]);
  house.setTime(at('2026-11-25T10:00'));
  await tell(house);
  expect(house.sent).toHaveLength(4);
});
