import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { days, hours, minutes } from '~/lib/time';
import {
  accounts,
  auditEntries,
  disturbanceEvents,
  disturbanceHearings,
  disturbanceLetters,
  disturbanceReports,
  staff,
} from '~db/schema';
import { caseNow, landlord, reported, reportNow, wroteInDiary } from '~tests/support/disturbances';
import { type TestHouse, testHouse } from '~tests/support/house';
import { residentActor, settleNeighbourhood, staffActor } from '~tests/support/neighbourhood';
import { careForCases } from '../jobs.server';
import { answerQuiet } from '../report/quiet.server';
import type { Doing } from './change.server';
import { openHearing, recordService, writeLetter } from './other-side.server';
import { deskCases, deskCounts, patternsOf } from './queries.server';
import { joinCases, setSource } from './source.server';
import { closeCase, reopenCase, tellReporters } from './tell.server';
import { assess, handOver, judgeGround, planStep, readOn, writeNote } from './work.server';

async function neighbourhood() {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

function doing(house: TestHouse, caseId: string, changed: Partial<Doing> = {}): Doing {
  const now = house.clock.now();
  return { actor: staffActor('housing-social'), caseId, landlord, now, requestId: 'test', seen: now, ...changed };
}

const later = (house: TestHouse, length: number) => house.setTime(new Date(house.clock.now().getTime() + length));
const looking = (house: TestHouse) => ({
  landlordId: landlord.id,
  staffId: 'staff-housing-social',
  today: house.clock.now().toISOString().slice(0, 10),
  now: house.clock.now(),
});
const eventsOf = async (house: TestHouse, caseId: string) =>
  (await house.store.read.select().from(disturbanceEvents).where(eq(disturbanceEvents.caseId, caseId))).map(
    ({ kind }) => kind,
  );

test('whoever acts has read what stood on the page, and nothing that came later', async () => {
  const house = await neighbourhood();
  const { id, caseId } = await reported(house);
  const seen = house.clock.now();
  later(house, minutes(5));
  await wroteInDiary(house, id, { description: 'Taas' });
  const due = (await caseNow(house, caseId)).hearBy;
  await writeNote(house, doing(house, caseId, { seen }), { text: 'Soitettu.' });
  expect((await caseNow(house, caseId)).hearBy).toEqual(due);
  await readOn(house, doing(house, caseId));
  expect((await caseNow(house, caseId)).hearBy).toBeNull();
});

test('the risk matrix, the next step and the note stand in the history', async () => {
  const house = await neighbourhood();
  const { caseId } = await reported(house);
  await assess(house, doing(house, caseId), { harm: 'health', often: 'weekly', vulnerable: false });
  await planStep(house, doing(house, caseId), { nextStep: 'Soita isännöitsijälle', nextStepOn: '2026-11-25' });
  await writeNote(house, doing(house, caseId), { text: 'Koira' });
  expect(await caseNow(house, caseId)).toMatchObject({ seriousness: 'high', nextStepOn: '2026-11-25' });
  expect(await eventsOf(house, caseId)).toEqual(['assessed', 'step', 'note']);
});

test('a case is handed over to the desk, and to nobody else', async () => {
  const house = await neighbourhood();
  const { caseId } = await reported(house);
  await handOver(house, doing(house, caseId), { owner: 'staff-customer-service' });
  expect((await caseNow(house, caseId)).ownerId).toBe('staff-customer-service');
  await expect(handOver(house, doing(house, caseId), { owner: 'staff-property-service' })).rejects.toMatchObject({
    code: 'disturbanceDesk.refused.notAtDesk',
  });
});

test('nobody else’s duty opens a case', async () => {
  const house = await neighbourhood();
  const { caseId } = await reported(house);
  for (const duty of ['property-service', 'it-admin', 'patrol'] as const) {
    const actor = staffActor(duty);
    await expect(writeNote(house, doing(house, caseId, { actor }), { text: 'x' })).rejects.toMatchObject({
      status: 404,
    });
  }
});

test('saying where it comes from joins the case to the open one about that home', async () => {
  const house = await neighbourhood();
  const known = await reported(house);
  const vague = await reported(house, { by: 'olli', source: 'below', sourceHomeId: null });
  expect(await setSource(house, doing(house, vague.caseId), { address: 'rantakatu 5 a 2' })).toBe(known.caseId);
  expect((await reportNow(house, vague.id)).caseId).toBe(known.caseId);
  expect(await caseNow(house, vague.caseId)).toBeUndefined();
  expect(await eventsOf(house, known.caseId)).toContain('joined');
  // The other's entry has been read on the way; the first still waits.
  expect((await caseNow(house, known.caseId)).hearBy).not.toBeNull();
});

test('a home that is not there is said at the field', async () => {
  const house = await neighbourhood();
  const { caseId } = await reported(house, { source: 'above', sourceHomeId: null });
  await expect(setSource(house, doing(house, caseId), { address: 'Rantakatu 5 Z 9' })).rejects.toMatchObject({
    code: 'disturbanceDesk.refused.noSuchHome',
    facts: { field: 'address' },
  });
  await setSource(house, doing(house, caseId), { address: 'Rantakatu 5 A 2' });
  expect(await caseNow(house, caseId)).toMatchObject({ homeId: 'home-a2', place: 'Rantakatu 5 A 2' });
});

test('cases are joined by hand, and never with themselves', async () => {
  const house = await neighbourhood();
  const one = await reported(house, { source: 'above', sourceHomeId: null });
  const two = await reported(house, { by: 'bo', source: 'below', sourceHomeId: null });
  await joinCases(house, doing(house, one.caseId), { case: two.caseId });
  expect((await reportNow(house, one.id)).caseId).toBe(two.caseId);
  await expect(joinCases(house, doing(house, two.caseId), { case: two.caseId })).rejects.toMatchObject({ status: 404 });
});

test('an update goes to all or to one, keeps the promise running, and its letter says nothing', async () => {
  const house = await neighbourhood();
  const first = await reported(house);
  await reported(house, { by: 'olli', description: 'Samoin.' });
  await house.settle();
  house.sent.length = 0;
  later(house, days(7));
  await tellReporters(house, doing(house, first.caseId), { text: 'Olemme yhteydessä asuntoon.', report: null });
  await tellReporters(house, doing(house, first.caseId), { text: 'Kiitos, Aava.', report: first.id });
  expect((await reportNow(house, first.id)).updateDueAt).toEqual(new Date('2026-12-14T21:59:59.999Z'));
  await house.settle();
  const news = house.sent.filter(({ to }) => to.endsWith('example.com'));
  expect(news.map(({ to }) => to).sort()).toEqual(['aava@example.com', 'aava@example.com', 'olli@example.com']);
  expect(JSON.stringify(news)).not.toContain('Olemme yhteydessä');
});

test('neighbours who have reported are not told of each other', async () => {
  const house = await neighbourhood();
  const first = await reported(house);
  await reported(house, { by: 'olli' });
  const tell = (text: string, report: string | null) =>
    tellReporters(house, doing(house, first.caseId), { text, report });
  await expect(tell('Myös Olli on ilmoittanut', first.id)).rejects.toMatchObject({
    code: 'disturbanceDesk.refused.namesReporter',
  });
  await expect(tell('Aava ja Olli, kiitos', null)).rejects.toMatchObject({ facts: { field: 'text' } });
});

test('closing tells every reporter; eight weeks later they are asked, and "no" opens it again', async () => {
  const house = await neighbourhood();
  const { id, caseId } = await reported(house);
  await closeCase(house, doing(house, caseId), { outcome: 'solved', text: 'Koira on nyt hoidossa.' });
  expect(await caseNow(house, caseId)).toMatchObject({ open: false, outcome: 'solved', hearBy: null });
  later(house, days(56) - hours(1));
  await careForCases(house, house.clock.now());
  expect((await reportNow(house, id)).quietAskedAt).toBeNull();
  later(house, hours(1));
  await careForCases(house, house.clock.now());
  await careForCases(house, house.clock.now());
  expect((await reportNow(house, id)).quietAskedAt).toEqual(house.clock.now());
  expect((await eventsOf(house, caseId)).filter((kind) => kind === 'quiet-asked')).toHaveLength(1);
  const actor = await residentActor(house, 'aava');
  const now = house.clock.now();
  await answerQuiet(house, { actor, landlord, reportId: id, quiet: 'no', message: null, now });
  expect(await caseNow(house, caseId)).toMatchObject({ open: true, outcome: null });
});

test('whoever took it back, or has moved away, is not asked', async () => {
  const house = await neighbourhood();
  const { id, caseId } = await reported(house);
  await closeCase(house, doing(house, caseId), { outcome: 'withdrawn', text: null });
  expect((await reportNow(house, id)).quietDueAt).toBeNull();
  const other = await reported(house, { by: 'bo', source: 'above', sourceHomeId: null });
  await closeCase(house, doing(house, other.caseId), { outcome: 'not-established', text: null });
  await house.store.write((tx) =>
    tx.update(disturbanceReports).set({ homeId: 'home-a4' }).where(eq(disturbanceReports.id, other.id)),
  );
  later(house, days(57));
  await careForCases(house, house.clock.now());
  expect((await reportNow(house, other.id)).quietAskedAt).toBeNull();
});

test('a closed case can be opened again by the desk', async () => {
  const house = await neighbourhood();
  const { id, caseId } = await reported(house);
  await closeCase(house, doing(house, caseId), { outcome: 'solved', text: null });
  await reopenCase(house, doing(house, caseId), { text: 'Alkoi uudelleen.' });
  expect(await caseNow(house, caseId)).toMatchObject({ open: true, ownerId: 'staff-housing-social' });
  expect(await reportNow(house, id)).toMatchObject({ open: true, quietDueAt: null });
});

test('the letter to the other side has kinds and times, the household’s names, and proof of service once', async () => {
  const house = await neighbourhood();
  const { caseId } = await reported(house);
  const id = await writeLetter(house, doing(house, caseId), {
    letter: 'warning',
    language: 'sv',
    meetingAt: null,
    meetingPlace: null,
    words: 'Vi talar gärna.',
  });
  const [letter] = await house.store.read.select().from(disturbanceLetters).where(eq(disturbanceLetters.id, id));
  expect(letter).toMatchObject({ number: 1001, names: ['Bo Provström'], address: 'Rantakatu 5 A 2', locale: 'sv' });
  expect(letter!.alleged).toEqual([
    { kind: 'music', from: '2026-11-23T05:00:00.000Z', until: '2026-11-23T07:00:00.000Z' },
  ]);
  const serve = (servedAt = house.clock.now()) =>
    recordService(house, doing(house, caseId), { letter: id, method: 'handed-over', servedAt, note: null });
  await expect(serve(new Date(house.clock.now().getTime() - days(1)))).rejects.toMatchObject({
    code: 'disturbanceDesk.refused.beforeLetter',
  });
  await serve();
  await expect(serve()).rejects.toMatchObject({ code: 'disturbanceDesk.refused.alreadyServed' });
});

test('own words to the other side may not tell who has reported', async () => {
  const house = await neighbourhood();
  const { caseId } = await reported(house);
  const write = (words: string) =>
    writeLetter(house, doing(house, caseId), {
      letter: 'contact-request',
      language: 'fi',
      meetingAt: null,
      meetingPlace: null,
      words,
    });
  for (const words of ['Esimerkin perhe kärsii', 'asunnossa A 1 ei voi nukkua', 'ks. H-1001'])
    await expect(write(words)).rejects.toMatchObject({ code: 'disturbanceDesk.refused.namesReporter' });
});

test('a meeting has its time, and it has not passed', async () => {
  const house = await neighbourhood();
  const { caseId } = await reported(house);
  const write = (meetingAt: Date | null) =>
    writeLetter(house, doing(house, caseId), {
      letter: 'meeting',
      language: 'fi',
      meetingAt,
      meetingPlace: 'Asematori 1',
      words: null,
    });
  await expect(write(null)).rejects.toMatchObject({ code: 'disturbanceDesk.refused.meetingTime' });
  await expect(write(new Date(0))).rejects.toMatchObject({ code: 'disturbanceDesk.refused.past' });
  await write(new Date(house.clock.now().getTime() + days(3)));
});

test('nothing is sent to a home where a reporter lives, where nobody rents, or that is not known', async () => {
  const house = await neighbourhood();
  const own = await reported(house);
  await house.store.write((tx) => tx.update(disturbanceReports).set({ homeId: 'home-a2' }));
  await expect(openHearing(house, doing(house, own.caseId))).rejects.toMatchObject({
    code: 'disturbanceDesk.refused.sameHome',
  });
  const empty = await reported(house, { by: 'olli', source: 'Rantakatu 5 A 3', sourceHomeId: 'home-a3' });
  await expect(openHearing(house, doing(house, empty.caseId))).rejects.toMatchObject({
    code: 'disturbanceDesk.refused.noLease',
  });
  const vague = await reported(house, { by: 'bo', source: 'above', sourceHomeId: null });
  await expect(openHearing(house, doing(house, vague.caseId))).rejects.toMatchObject({
    code: 'disturbanceDesk.refused.unknownSource',
  });
});

test('where nobody of the household has an account, a hearing reaches nobody and is refused', async () => {
  const house = await neighbourhood();
  const { caseId } = await reported(house);
  await house.store.write((tx) => tx.delete(accounts).where(eq(accounts.id, 'account-bo')));
  await expect(openHearing(house, doing(house, caseId))).rejects.toMatchObject({
    code: 'disturbanceDesk.refused.nobodyReached',
  });
});

test('what has no ground is not held against anybody', async () => {
  const house = await neighbourhood();
  const { id, caseId } = await reported(house);
  await judgeGround(house, doing(house, caseId), { report: id, groundless: 'yes' });
  await expect(openHearing(house, doing(house, caseId))).rejects.toMatchObject({
    code: 'disturbanceDesk.refused.nothingAlleged',
  });
  await judgeGround(house, doing(house, caseId), { report: id, groundless: 'no' });
  await openHearing(house, doing(house, caseId));
  expect(await house.store.read.select().from(disturbanceHearings)).toHaveLength(1);
});

test('repeated reports without ground show as a pattern, counted and not judged', async () => {
  const house = await neighbourhood();
  const first = await reported(house);
  await judgeGround(house, doing(house, first.caseId), { report: first.id, groundless: 'yes' });
  await reported(house, { source: 'above', sourceHomeId: null });
  const patterns = await patternsOf(house.store.read, {
    landlordId: landlord.id,
    reporterIds: ['identity-aava'],
    today: '2026-11-23',
  });
  expect(patterns.get('identity-aava')).toEqual({ reports: 2, groundless: 1, homes: 1 });
});

test('the desk sees what waits, whose it is, who is owed an update and which step is due', async () => {
  const house = await neighbourhood();
  const { caseId } = await reported(house);
  const counts = () => deskCounts(house.store.read, looking(house));
  expect(await counts()).toEqual({ waiting: 1, mine: 1, owed: 0, steps: 0, open: 1, closed: 0 });
  await planStep(house, doing(house, caseId), { nextStep: 'Soita', nextStepOn: '2026-11-23' });
  expect(await counts()).toMatchObject({ waiting: 0, steps: 1 });
  later(house, days(13));
  expect(await counts()).toMatchObject({ owed: 1 });
  const { cases } = await deskCases(house.store.read, { ...looking(house), view: 'open', q: 'RANTAKATU 5', page: 1 });
  expect(cases).toMatchObject([{ place: 'Rantakatu 5 A 2', reporters: 1, owner: 'Testi housing-social' }]);
  const byNumber = await deskCases(house.store.read, { ...looking(house), view: 'open', q: 'T-1001', page: 1 });
  expect(byNumber.cases).toHaveLength(1);
  const none = await deskCases(house.store.read, { ...looking(house), view: 'open', q: 'Mäkitie', page: 1 });
  expect(none.cases).toEqual([]);
});

test('a case of somebody who has left is somebody else’s within the hour', async () => {
  const house = await neighbourhood();
  const { caseId } = await reported(house);
  await house.store.write((tx) => tx.update(staff).set({ active: false }).where(eq(staff.id, 'staff-housing-social')));
  await careForCases(house, house.clock.now());
  expect((await caseNow(house, caseId)).ownerId).toBe('staff-customer-service');
});

test('what has not been read in time is told to the whole desk, once a day, without a name', async () => {
  const house = await neighbourhood();
  await reported(house);
  await house.settle();
  const reminders = () => house.sent.filter(({ text }) => text.includes('ei ole luettu ajallaan'));
  later(house, days(4));
  await careForCases(house, house.clock.now());
  await careForCases(house, house.clock.now());
  await house.settle();
  expect(
    reminders()
      .map(({ to }) => to)
      .sort(),
  ).toEqual(['customer-service@kotihovi.example', 'housing-social@kotihovi.example']);
  expect(JSON.stringify(reminders())).not.toMatch(/Rantakatu|Aava|Provström/);
  later(house, days(1));
  await careForCases(house, house.clock.now());
  await house.settle();
  expect(reminders()).toHaveLength(4);
});

test('every change leaves a trace', async () => {
  const house = await neighbourhood();
  const { caseId } = await reported(house);
  await writeNote(house, doing(house, caseId), { text: 'x' });
  const traces = await house.store.read.select().from(auditEntries).where(eq(auditEntries.action, 'disturbance.note'));
  expect(traces).toMatchObject([{ actorId: 'staff-housing-social', subjectId: caseId, identityId: null }]);
});
