import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openHearing } from '~/features/disturbances/desk/other-side.server';
import { minutes } from '~/lib/time';
import { appointments, disturbanceReports } from '~db/schema';
import { bookAt, POINT, WEDNESDAY } from '~tests/support/appointments';
import { landlord, reported } from '~tests/support/disturbances';
import { type TestHouse, testHouse } from '~tests/support/house';
import { type PersonName, residentActor, settleNeighbourhood, staffActor } from '~tests/support/neighbourhood';
import { ask } from '~tests/support/pages';
import { reportedFault } from '~tests/support/work-orders';

async function neighbourhood(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

async function overview(house: TestHouse, as: PersonName) {
  return (await ask(house, { page: 'my/overview', path: '/my', as })).body;
}

async function bookFor(house: TestHouse, who: PersonName) {
  return bookAt(house, WEDNESDAY('09:00'), { actor: await residentActor(house, who), reason: 'lease' });
}

async function hearingAbout(house: TestHouse, caseId: string): Promise<void> {
  const now = house.clock.now();
  const actor = staffActor('housing-social');
  await openHearing(house, {
    actor,
    caseId,
    landlord,
    now,
    requestId: 'test',
    seen: new Date(now.getTime() + minutes(1)),
  });
}

test('the overview tells at once of everything that is open', async () => {
  const house = await neighbourhood();
  const fault = await reportedFault(house);
  const visit = await bookFor(house, 'aava');
  const report = await reported(house);

  expect((await overview(house, 'aava')).goingOn).toMatchObject({
    faults: [{ id: fault.id }],
    appointment: { token: visit.token, status: 'booked', reason: 'lease', startsAt: WEDNESDAY('09:00') },
    disturbances: [{ id: report.id, open: true, isAsked: false }],
    hearings: [],
    requests: [],
    authorizations: [],
  });
});

test('a visit and a disturbance report are their own, not the household’s', async () => {
  const house = await neighbourhood();
  await bookFor(house, 'aava');
  await reported(house);

  expect((await overview(house, 'olli')).goingOn).toMatchObject({ appointment: null, disturbances: [], hearings: [] });
});

test('what a disturbance is about is not said where others look over the shoulder', async () => {
  const house = await neighbourhood();
  await reported(house, { kind: 'threat', description: 'Zqxkuvaus' });
  const { disturbances } = (await overview(house, 'aava')).goingOn;

  expect(Object.keys(disturbances[0]).sort()).toEqual(['id', 'isAsked', 'number', 'open', 'reportedAt', 'updateDueAt']);
});

test('DI-2: the party complained about is asked, and learns of no report', async () => {
  const house = await neighbourhood();
  const { id, caseId } = await reported(house);
  await hearingAbout(house, caseId);
  const theirs = await overview(house, 'bo');

  expect(theirs.goingOn.hearings).toEqual([
    { id: expect.any(String), number: expect.any(Number), answerBy: expect.any(Date) },
  ]);
  for (const secret of [id, caseId, 'identity-aava', 'home-a1']) expect(JSON.stringify(theirs)).not.toContain(secret);
  expect((await overview(house, 'aava')).goingOn.hearings).toEqual([]);
});

test('a report that has ended is mentioned only while a question waits for its answer', async () => {
  const house = await neighbourhood();
  const { id } = await reported(house);
  const change = (set: Partial<typeof disturbanceReports.$inferInsert>) =>
    house.store.write((tx) => tx.update(disturbanceReports).set(set).where(eq(disturbanceReports.id, id)));
  const shown = async () => (await overview(house, 'aava')).goingOn.disturbances;

  await change({ open: false });
  expect(await shown()).toEqual([]);
  await change({ quietAskedAt: house.clock.now() });
  expect(await shown()).toMatchObject([{ id, isAsked: true }]);
});

test('a time the landlord has taken back stays until another is chosen; one that is over goes', async () => {
  const house = await neighbourhood();
  const { id } = await bookFor(house, 'aava');
  house.setTime(WEDNESDAY('09:29'));
  expect((await overview(house, 'aava')).goingOn.appointment).not.toBeNull();
  house.setTime(WEDNESDAY('09:31'));
  expect((await overview(house, 'aava')).goingOn.appointment).toBeNull();

  await house.store.write((tx) => tx.update(appointments).set({ status: 'displaced' }).where(eq(appointments.id, id)));
  expect((await overview(house, 'aava')).goingOn.appointment).toMatchObject({ status: 'displaced' });
});

test('who has no home here sees their visit too; before the lease begins nothing but its day', async () => {
  const house = await neighbourhood();
  for (const who of ['nemo', 'frida'] as const) await bookFor(house, who);

  expect(await overview(house, 'nemo')).toMatchObject({ isAtHome: false, visit: { reason: 'lease' } });
  expect(await overview(house, 'frida')).toMatchObject({ isAtHome: false, opensOn: '2026-12-15', visit: null });
});

test('the service point is named as its address', async () => {
  const house = await neighbourhood();
  await bookFor(house, 'aava');
  const { place } = (await overview(house, 'aava')).goingOn.appointment;

  const { servicePoints } = (await house.landlords.own()).settings;
  expect(place).toContain(servicePoints.find(({ code }) => code === POINT)?.address.en);
});
