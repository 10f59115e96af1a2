import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { newId } from '~/lib/ids';
import { days } from '~/lib/time';
import { disturbanceCases, disturbanceEntries, disturbanceReports, staff } from '~db/schema';
import { caseNow, landlord, reported, reportNow, wroteInDiary } from '~tests/support/disturbances';
import { testHouse } from '~tests/support/house';
import { residentActor, settleNeighbourhood } from '~tests/support/neighbourhood';
import { ownReport, ownReports } from './queries.server';
import { answerQuiet } from './quiet.server';
import { homeOfSource } from './source.server';

async function neighbourhood() {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

const readerOfAava = {
  identityId: 'identity-aava',
  landlordId: landlord.id,
  leaseIds: ['lease-a1'],
  homeIds: ['home-a1'],
};

test('a report makes a case with an owner at the desk and a day by which it is heard', async () => {
  const house = await neighbourhood();
  const { caseId, id } = await reported(house);
  expect(await caseNow(house, caseId)).toMatchObject({
    homeId: 'home-a2',
    area: 'north',
    place: 'Rantakatu 5 A 2',
    open: true,
    ownerId: 'staff-housing-social',
    hearBy: new Date('2026-11-26T21:59:59.999Z'),
    number: 1001,
  });
  expect(await reportNow(house, id)).toMatchObject({
    number: 1001,
    reporterId: 'identity-aava',
    updateDueAt: new Date('2026-12-07T21:59:59.999Z'),
  });
});

test('two neighbours of the same trouble are joined in one case, without knowing of each other', async () => {
  const house = await neighbourhood();
  const first = await reported(house);
  const second = await reported(house, { by: 'olli', description: 'Myös minä kuulen.' });
  expect(second.caseId).toBe(first.caseId);
  expect(second.id).not.toBe(first.id);
  const read = await ownReport(house.store.read, readerOfAava, first.id);
  expect(JSON.stringify(read)).not.toContain('Myös minä kuulen');
  expect(read?.entries).toHaveLength(1);
});

test('where it comes from is unknown: a case of its own, by the stairwell', async () => {
  const house = await neighbourhood();
  const first = await reported(house, { source: 'above', sourceHomeId: null });
  const second = await reported(house, { by: 'bo', source: 'beside', sourceHomeId: null });
  expect(second.caseId).not.toBe(first.caseId);
  expect(await caseNow(house, first.caseId)).toMatchObject({ homeId: null, place: 'Rantakatu 5 A' });
});

test('the same form sent twice is one report, and the same words within a moment too', async () => {
  const house = await neighbourhood();
  const draftId = newId();
  const first = await reported(house, { draftId });
  const again = await reported(house, { draftId, description: 'Muutettu' });
  expect(again.id).toBe(first.id);
  const plain = await reported(house, { by: 'bo', source: 'above', sourceHomeId: null });
  const plainAgain = await reported(house, { by: 'bo', source: 'above', sourceHomeId: null });
  expect(plainAgain.id).toBe(plain.id);
  expect(await house.store.read.select().from(disturbanceCases)).toHaveLength(2);
});

test('a diary entry waits to be read like a report, and keeps the older day', async () => {
  const house = await neighbourhood();
  const { id, caseId } = await reported(house);
  const before = (await caseNow(house, caseId)).hearBy;
  house.setTime(new Date(house.clock.now().getTime() + days(1)));
  await wroteInDiary(house, id, { kind: 'party', description: 'Uudestaan.' });
  expect((await caseNow(house, caseId)).hearBy).toEqual(before);
  expect((await reportNow(house, id)).kind).toBe('party');
  expect(await house.store.read.select().from(disturbanceEntries)).toHaveLength(2);
});

test('a diary entry sent twice is one', async () => {
  const house = await neighbourhood();
  const { id } = await reported(house);
  const draftId = newId();
  await wroteInDiary(house, id, { draftId });
  await wroteInDiary(house, id, { draftId });
  expect(await house.store.read.select().from(disturbanceEntries)).toHaveLength(2);
});

test('nobody writes in another’s diary, not even of the same household', async () => {
  const house = await neighbourhood();
  const { id } = await reported(house);
  await expect(wroteInDiary(house, id, { by: 'olli' })).rejects.toMatchObject({ status: 404 });
  await expect(wroteInDiary(house, id, { by: 'bo' })).rejects.toMatchObject({ status: 404 });
});

test('a closed report is not written on', async () => {
  const house = await neighbourhood();
  const { id } = await reported(house);
  await house.store.write((tx) => tx.update(disturbanceReports).set({ open: false }));
  await expect(wroteInDiary(house, id)).rejects.toMatchObject({ code: 'disturbances.refused.closed' });
});

test('the household’s other adult sees nothing of it', async () => {
  const house = await neighbourhood();
  const { id } = await reported(house);
  const olli = { ...readerOfAava, identityId: 'identity-olli' };
  expect(await ownReport(house.store.read, olli, id)).toBeNull();
  expect((await ownReports(house.store.read, olli, 1)).lines).toEqual([]);
  expect((await ownReports(house.store.read, readerOfAava, 1)).lines).toHaveLength(1);
});

test('the letter tells that it has come, and nothing of what it says', async () => {
  const house = await neighbourhood();
  await reported(house);
  await house.settle();
  expect(house.sent).toHaveLength(1);
  const [letter] = house.sent;
  expect(letter!.to).toBe('aava@example.com');
  expect(letter!.subject).toContain('H-1001');
  expect(letter!.subject + letter!.text + letter!.html).not.toMatch(/Basso|Rantakatu|Musiik|melu|T-1001/i);
});

test('"no" to "is it quiet now?" brings the case back to somebody who is there', async () => {
  const house = await neighbourhood();
  const { id, caseId } = await reported(house);
  const actor = await residentActor(house, 'aava');
  const answer = (quiet: 'yes' | 'no') =>
    answerQuiet(house, { actor, landlord, reportId: id, quiet, message: 'Taas.', now: house.clock.now() });
  await expect(answer('no')).rejects.toMatchObject({ code: 'disturbances.refused.notAsked' });
  const closedAt = house.clock.now();
  await house.store.write(async (tx) => {
    await tx.update(disturbanceCases).set({ open: false, closedAt, hearBy: null, outcome: 'solved' });
    await tx.update(disturbanceReports).set({ open: false, updateDueAt: null, quietAskedAt: closedAt });
    await tx.update(staff).set({ active: false }).where(eq(staff.id, 'staff-housing-social'));
  });
  await answer('no');
  expect(await caseNow(house, caseId)).toMatchObject({
    open: true,
    closedAt: null,
    outcome: null,
    ownerId: 'staff-customer-service',
    hearBy: new Date('2026-11-26T21:59:59.999Z'),
  });
  expect(await reportNow(house, id)).toMatchObject({ open: true, quietAnswer: 'no' });
  await expect(answer('yes')).rejects.toMatchObject({ code: 'disturbances.refused.answered' });
});

test('an address finds its home as residents write it, but never the reporter’s own', async () => {
  const house = await neighbourhood();
  const actor = await residentActor(house, 'aava');
  const home = actor.residencies[0]!;
  const found = (source: string) => homeOfSource(house.store.read, { source, home, landlordId: landlord.id });
  expect(await found('rantakatu 5 a 2')).toBe('home-a2');
  expect(await found('Rantakatu 5A2.')).toBe('home-a2');
  expect(await found('A 2')).toBe('home-a2');
  expect(await found('Rantakatu 5 A 1')).toBeNull();
  expect(await found('above')).toBeNull();
  expect(await found('yläkerran naapuri')).toBeNull();
  expect(await found('Rantakatu 5 A 99')).toBeNull();
});

test('with nobody of housing-social, customer service has the case; with an empty desk it still stands there', async () => {
  const house = await neighbourhood();
  await house.store.write((tx) => tx.update(staff).set({ active: false }).where(eq(staff.id, 'staff-housing-social')));
  expect(await caseNow(house, (await reported(house)).caseId)).toMatchObject({ ownerId: 'staff-customer-service' });
  await house.store.write((tx) => tx.update(staff).set({ active: false }));
  const { caseId } = await reported(house, { by: 'bo', source: 'above', sourceHomeId: null });
  expect(await caseNow(house, caseId)).toMatchObject({ ownerId: null, open: true });
});
