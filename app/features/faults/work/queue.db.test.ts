import { expect, test } from 'vitest';
import type { StaffActor } from '~/policy/actor';
import { type TestHouse, testHouse } from '~tests/support/house';
import { settleNeighbourhood, staffActor, staffIdOf } from '~tests/support/neighbourhood';
import { colleague, doing, reportedFault } from '~tests/support/work-orders';
import type { Fault } from '../record.server';
import { filterOf } from './filters';
import { claim } from './hold.server';
import { queuePage, viewCounts } from './queue.server';
import { claimSeveral, takeNext } from './several.server';
import { reject } from './sort-out.server';

async function houseWithPeople(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

const worker = staffActor('property-service');
const supervisor = staffActor('property-supervisor');

async function listed(house: TestHouse, search: string, actor: StaffActor = worker) {
  const filter = filterOf(new URLSearchParams(search));
  const { rows } = await queuePage(house.store.read, { actor, filter, now: house.clock.now() });
  return rows.map(({ id }) => id);
}

/** Reported in this order, promised in another. */
async function some(house: TestHouse) {
  const normal = await reportedFault(house);
  const urgent = await reportedFault(house, { priority: 'urgent', description: 'Lamppu ei pala.', item: null });
  const emergency = await reportedFault(house, { priority: 'emergency', category: 'heating' });
  const eastern = await reportedFault(house, { area: 'east', address: 'Mäkitie 9 as 1' });
  return { normal, urgent, emergency, eastern };
}

const idsOf = (...faults: Fault[]) => faults.map(({ id }) => id);

test('a new report stands in the queue of its area at once, the earliest promise first', async () => {
  const house = await houseWithPeople();
  const { normal, urgent, emergency, eastern } = await some(house);
  expect(await listed(house, '')).toEqual(idsOf(emergency, urgent, normal));
  expect(await listed(house, '', supervisor)).toHaveLength(4);
  expect(await listed(house, 'area=east', supervisor)).toEqual(idsOf(eastern));
});

test('a worker of some areas never sees beyond them, whatever the address says', async () => {
  const house = await houseWithPeople();
  const { eastern } = await some(house);
  for (const search of ['area=all', 'area=east', `q=V-${eastern.number}`, 'q=Mäkitie', 'area=east&status=received']) {
    expect(await listed(house, search)).not.toContain(eastern.id);
  }
});

test('two areas are merged into one order', async () => {
  const house = await houseWithPeople();
  const { normal, urgent, emergency, eastern } = await some(house);
  const both = await colleague(house, 'Kaksi Aluetta', ['north', 'east']);
  expect(await listed(house, '', both)).toEqual(await listed(house, 'area=all', supervisor));
  expect(new Set(await listed(house, '', both))).toEqual(new Set(idsOf(normal, urgent, emergency, eastern)));
});

test('mine, nobody’s, a colleague’s and the late ones', async () => {
  const house = await houseWithPeople();
  const { normal, urgent, emergency } = await some(house);
  const kaija = await colleague(house);
  await claim(house, doing(house, urgent));
  await claim(house, doing(house, normal, kaija));
  expect(await listed(house, 'assignee=me')).toEqual(idsOf(urgent));
  expect(await listed(house, 'assignee=none')).toEqual(idsOf(emergency));
  expect(await listed(house, `assignee=${kaija.staffId}`)).toEqual(idsOf(normal));
  house.setTime('2026-11-25T08:00:00Z');
  expect(await listed(house, 'overdue=yes')).toEqual(idsOf(emergency));
  expect(await viewCounts(house.store.read, { actor: worker, now: house.clock.now(), known: {} })).toEqual({
    mine: 1,
    unassigned: 1,
    overdue: 1,
    all: 3,
  });
});

test('category, urgency and status narrow it down; what has ended is found by its status', async () => {
  const house = await houseWithPeople();
  const { normal, urgent, emergency } = await some(house);
  expect(await listed(house, 'category=heating')).toEqual(idsOf(emergency));
  expect(await listed(house, 'priority=urgent')).toEqual(idsOf(urgent));
  await reject(house, doing(house, normal), { reason: 'Ei vika.', owner: null });
  expect(await listed(house, 'status=rejected')).toEqual(idsOf(normal));
  expect(await listed(house, '')).not.toContain(normal.id);
});

test.each([
  ['lamppu', 1],
  ['LAMP', 1],
  ['lamppu hana', 0],
  ['hana tippuu', 2],
  ['esimerkki aava', 3],
  ['Rantapiha', 3],
  ['rantakatu 5', 3],
  ['rantakatu 50', 0],
  ['kran', 2],
  ['tap', 2],
  ['358401234567', 3],
  ['; drop table', 0],
  ['%', 3],
])('"%s" finds %i by words in any language', async (words, found) => {
  const house = await houseWithPeople();
  await some(house);
  expect(await listed(house, `q=${encodeURIComponent(words)}`)).toHaveLength(found);
});

test('a number is found in any state, with or without its letter', async () => {
  const house = await houseWithPeople();
  const { normal } = await some(house);
  await reject(house, doing(house, normal), { reason: 'Ei vika.', owner: null });
  for (const q of [`V-${normal.number}`, `v${normal.number}`, String(normal.number)]) {
    expect(await listed(house, `q=${q}`)).toEqual(idsOf(normal));
  }
});

test('fifty rows a page', async () => {
  const house = await houseWithPeople();
  for (let n = 0; n < 53; n += 1) await reportedFault(house);
  const [first, second] = [await listed(house, ''), await listed(house, 'page=2')];
  expect([first.length, second.length]).toEqual([50, 3]);
  expect(new Set([...first, ...second]).size).toBe(53);
  expect(await listed(house, 'page=3')).toEqual([]);
});

test('"take next" takes the most pressing that nobody has', async () => {
  const house = await houseWithPeople();
  const { urgent, emergency } = await some(house);
  const round = doing(house, emergency);
  expect(await takeNext(house, round)).toBe(emergency.id);
  expect(await takeNext(house, round)).toBe(urgent.id);
  expect(await listed(house, 'assignee=me')).toEqual(idsOf(emergency, urgent));
});

test('of several claimed at once, what a colleague holds is told and the others are claimed', async () => {
  const house = await houseWithPeople();
  const { normal, urgent, eastern } = await some(house);
  const kaija = await colleague(house);
  await claim(house, doing(house, urgent, kaija));
  const outcome = await claimSeveral(house, doing(house, normal), [normal.id, urgent.id, normal.id]);
  expect(outcome).toEqual({ done: 1, refusals: [`work.refused.held:${kaija.name}`] });
  expect(await listed(house, `assignee=${staffIdOf('property-service')}`)).toEqual(idsOf(normal));
  await expect(claimSeveral(house, doing(house, normal), [eastern.id])).rejects.toMatchObject({ status: 404 });
});
