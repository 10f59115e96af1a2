import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { claim } from '~/features/faults/work/hold.server';
import { wait } from '~/features/faults/work/pause.server';
import { message, note } from '~/features/faults/work/talk.server';
import { agreeVisit, contact, done, start } from '~/features/faults/work/visit.server';
import { newId } from '~/lib/ids';
import { days, hours, minutes } from '~/lib/time';
import {
  faultEvents,
  faultFollowers,
  faultPhotos,
  faults,
  faultWords,
  leaseParties,
  leases,
  residents,
  sessions,
} from '~db/schema';
import { type TestHouse, testHouse } from '~tests/support/house';
import { emailOf, type PersonName, settleNeighbourhood } from '~tests/support/neighbourhood';
import { type Answer, ask, type Sent, send } from '~tests/support/pages';
import { photo } from '~tests/support/pictures';
import { colleague, doing, faultNow, reportedFault } from '~tests/support/work-orders';

async function houseWithPeople(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

/** Later, and signed in anew. */
async function at(house: TestHouse, now: Date | string): Promise<void> {
  house.setTime(now);
  await house.store.write((tx) => tx.delete(sessions));
}

const after = (house: TestHouse, time: number) => new Date(house.clock.now().getTime() + time);

type Fault = { id: string };

function look(house: TestHouse, { id }: Fault, as: PersonName): Promise<Answer> {
  return ask(house, { page: 'faults/mine/fault', path: `/my/faults/${id}`, params: { id }, as });
}

function answer(house: TestHouse, { id }: Fault, fields: Sent['fields'], more: Partial<Sent> = {}): Promise<Answer> {
  return send(house, {
    page: 'faults/mine/fault',
    path: `/my/faults/${id}`,
    params: { id },
    as: 'aava',
    fields,
    ...more,
  });
}

const kindsSeen = ({ body }: Answer) => body.events.map(({ event }: { event: { kind: string } }) => event.kind);
const call = { channel: 'call', note: null } as const;
const visit = { date: '2026-11-24', from: '10:00', to: '12:00' };
const worked = { note: 'Valmista.', minutes: null, materials: null, photoIds: [] };

async function repaired(house: TestHouse, fault: Fault): Promise<void> {
  const order = doing(house, fault);
  await claim(house, order);
  await contact(house, order, call);
  await start(house, order);
  await done(house, order, worked);
}

const lampOut = { place: 'stairwell', room: 'stairs', item: 'stair-lighting', problem: 'stair-light-out' } as const;

test('the household reads its reports, nobody else does', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  for (const who of ['aava', 'olli'] as const) expect((await look(house, fault, who)).status, who).toBe(200);
  for (const who of ['bo', 'cecilia', 'eero'] as const) expect((await look(house, fault, who)).status, who).toBe(404);
  for (const who of ['frida', 'nemo'] as const) expect((await look(house, fault, who)).status, who).toBe(403);
});

test('later tenants of the home do not see what earlier ones reported', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house, { by: 'eero', homeId: 'home-a3', leaseId: 'lease-a3' });
  await house.store.write(async (tx) => {
    const lease = { landlordId: 'landlord-kotihovi', homeId: 'home-a3', externalId: 'L3b', startsOn: '2026-11-01' };
    await tx.insert(leases).values({ id: 'lease-a3b', ...lease });
    await tx.insert(leaseParties).values({ leaseId: 'lease-a3b', residentId: 'resident-nemo' });
    const [aava] = await tx.select().from(residents).where(eq(residents.id, 'resident-aava'));
    const codeIndex = house.vault.indexOf('070777-906G');
    await tx
      .insert(residents)
      .values({ ...aava!, id: 'resident-nemo', externalId: 'R-nemo', codeIndex, codeSealed: null });
  });
  expect((await look(house, fault, 'nemo')).status).toBe(404);
  expect((await look(house, fault, 'eero')).status).toBe(200);
});

test('TN-4: after the lease past reports are read for ninety days, and no longer answered', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house, { by: 'eero', homeId: 'home-a3', leaseId: 'lease-a3' });
  const read = await look(house, fault, 'eero');
  expect(read.body).toMatchObject({ canMessage: false, canCancel: false, canConfirm: false });
  expect((await answer(house, fault, { intent: 'cancel' }, { as: 'eero' })).status).toBe(403);
  expect((await answer(house, fault, { intent: 'message', message: 'hei' }, { as: 'eero' })).status).toBe(403);

  // The lease ended on 31 October: 29 January is the ninetieth day.
  await at(house, '2027-01-29T21:30:00Z');
  expect((await look(house, fault, 'eero')).status).toBe(200);
  await at(house, '2027-01-29T22:30:00Z');
  expect((await look(house, fault, 'eero')).status).toBe(403);
});

test('a message goes to property service with its photos, and takes the ball from the resident', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  const order = doing(house, fault);
  await claim(house, order);
  await wait(house, order, { reason: 'resident', note: 'Milloin sopii?' });
  const photos = [await photo({ width: 200, height: 100 }).jpeg().toBuffer()];
  house.setTime(after(house, minutes(5)));
  const sent = await answer(house, fault, { intent: 'message', message: 'Huomenna.', draft: newId() }, { photos });

  expect(sent).toMatchObject({ status: 303, location: `/my/faults/${fault.id}` });
  expect(await faultNow(house, fault)).toMatchObject({ status: 'accepted', waitingFor: null, photoCount: 1 });
  expect((await faultNow(house, fault)).residentWroteAt).toEqual(house.clock.now());
  const { body } = await look(house, fault, 'olli');
  const [newest] = body.events;
  expect(newest).toMatchObject({ by: 'household', event: { kind: 'message', data: { text: 'Huomenna.' } } });
  expect(body.photos).toEqual([{ id: expect.any(String), eventId: newest.id }]);
});

test('what the household wrote is unread until whoever has it acts', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  await claim(house, doing(house, fault));
  await answer(house, fault, { intent: 'message', message: 'Tulkaa aamulla.' });
  await note(house, doing(house, fault, await colleague(house)), { note: 'Ei minun.' });
  expect((await faultNow(house, fault)).residentWroteAt).toEqual(house.clock.now());
  await contact(house, doing(house, fault), call);
  expect((await faultNow(house, fault)).residentWroteAt).toBeNull();
});

test('an empty message comes back with its photo kept', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  const photos = [await photo({ width: 200, height: 100 }).jpeg().toBuffer()];
  const draft = newId();
  const again = await answer(house, fault, { intent: 'message', message: ' ', draft }, { photos });
  expect(again.status).toBe(400);
  expect(again.body).toMatchObject({ intent: 'message', draft, kept: [expect.any(String)] });
  await answer(house, fault, { intent: 'message', message: 'Kuva', draft, keptPhotos: again.body.kept });
  expect(await house.store.read.$count(faultPhotos)).toBe(1);
});

test('internal notes are never among what a resident sees', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  await claim(house, doing(house, fault));
  await note(house, doing(house, fault), { note: 'Hankala asukas' });
  const read = await look(house, fault, 'aava');
  expect(kindsSeen(read).sort()).toEqual(['claimed', 'reported']);
  expect(JSON.stringify(read.body)).not.toContain('Hankala');
});

test('before work a report is taken back, with the visit called off in the calendar', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  const order = doing(house, fault);
  await claim(house, order);
  await agreeVisit(house, order, visit);
  await house.settle();
  house.sent.length = 0;
  expect((await answer(house, fault, { intent: 'cancel' })).status).toBe(303);

  const after = await faultNow(house, fault);
  expect(after).toMatchObject({ status: 'cancelled', open: false, closedAt: house.clock.now(), visitFrom: null });
  expect(await house.store.read.$count(faultWords, eq(faultWords.faultId, fault.id))).toBe(0);
  await house.settle();
  expect(house.sent.map(({ to }) => to)).toEqual([emailOf('aava')]);
  expect(house.sent[0]!.attachments).toHaveLength(1);
  const twice = await answer(house, fault, { intent: 'cancel' });
  expect(twice.status).toBe(400);
  expect(twice.body.form.errors.form).toBeTruthy();
});

test('once the work has begun it is too late to take it back', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  await claim(house, doing(house, fault));
  await contact(house, doing(house, fault), call);
  await start(house, doing(house, fault));
  expect((await answer(house, fault, { intent: 'cancel' })).status).toBe(400);
  expect((await faultNow(house, fault)).status).toBe('in-progress');
});

test('FR-9: "no" brings the same report back to the same worker as a second round, its clock untouched', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  await repaired(house, fault);
  await at(house, after(house, hours(30)));
  expect((await answer(house, fault, { intent: 'confirm', fixed: 'no', message: 'Tippuu yhä.' })).status).toBe(303);

  expect(await faultNow(house, fault)).toMatchObject({
    ...{
      status: 'accepted',
      open: true,
      round: 2,
      doneAt: null,
      contactedAt: null,
      assigneeId: 'staff-property-service',
    },
    ...{ reportedAt: fault.reportedAt, targetAt: fault.targetAt },
  });
  const { body } = await look(house, fault, 'aava');
  expect(body.events[0]).toMatchObject({ round: 2, event: { data: { fixed: 'no', text: 'Tippuu yhä.' } } });
  expect((await answer(house, fault, { intent: 'confirm', fixed: 'yes' })).status).toBe(400);
});

test('"yes" ends it; answered once, it is answered', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  await repaired(house, fault);
  expect((await answer(house, fault, { intent: 'confirm' })).status).toBe(400);
  expect((await answer(house, fault, { intent: 'confirm', fixed: 'yes' }, { as: 'olli' })).status).toBe(303);
  expect(await faultNow(house, fault)).toMatchObject({ status: 'closed', open: false });
  expect((await answer(house, fault, { intent: 'confirm', fixed: 'no' })).status).toBe(400);
  expect((await faultNow(house, fault)).round).toBe(1);
});

test('FR-14: a neighbour joins, hears of the steps, and sees nothing of whose it is', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house, { ...lampOut, description: 'Aava A 1: poksahti' });
  expect((await look(house, fault, 'bo')).status).toBe(404);
  expect((await answer(house, fault, { intent: 'join' }, { as: 'bo' })).status).toBe(303);
  await answer(house, fault, { intent: 'join' }, { as: 'bo' });
  expect(await faultNow(house, fault)).toMatchObject({ followerCount: 1 });

  const order = doing(house, fault);
  await claim(house, order);
  await agreeVisit(house, order, visit);
  await message(house, order, { message: 'Hei Aava!' });
  await wait(house, order, { reason: 'parts', note: 'Tilattu Aavalle' });
  const read = await look(house, fault, 'bo');
  expect(read.body).toMatchObject({
    isShared: true,
    photos: [],
    canMessage: false,
    canCancel: false,
    canConfirm: false,
  });
  expect(kindsSeen(read).sort()).toEqual(['claimed', 'reported', 'waiting']);
  const { facts, ...shown } = read.body;
  expect(JSON.stringify(shown)).not.toMatch(/Aava|A 1|poksahti|Testi|identity|resident/);
  expect(facts).toBeUndefined();

  await house.settle();
  const toBo = house.sent.filter(({ to }) => to === emailOf('bo'));
  expect(toBo.length).toBeGreaterThan(0);
  expect(toBo.map(({ text }) => text).join()).not.toMatch(/Aava|A 1|poksahti/);
});

test('a follower neither writes nor answers nor takes back', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house, lampOut);
  await answer(house, fault, { intent: 'join' }, { as: 'bo' });
  const tries: Record<string, string>[] = [
    { intent: 'message', message: 'hei' },
    { intent: 'cancel' },
    { intent: 'confirm', fixed: 'yes' },
  ];
  for (const fields of tries) {
    expect((await answer(house, fault, fields, { as: 'bo' })).status, fields.intent).toBe(404);
  }
  expect(await house.store.read.$count(faultEvents)).toBe(2);
});

test('what is in a neighbour’s home cannot be joined, nor anything of another building', async () => {
  const house = await houseWithPeople();
  const home = await reportedFault(house);
  const lamp = await reportedFault(house, lampOut);
  expect((await answer(house, home, { intent: 'join' }, { as: 'bo' })).status).toBe(404);
  expect((await answer(house, lamp, { intent: 'join' }, { as: 'cecilia' })).status).toBe(404);
  expect((await answer(house, { id: newId() }, { intent: 'join' }, { as: 'bo' })).status).toBe(404);
  expect(await house.store.read.$count(faultFollowers)).toBe(0);
});

test('the list has the household’s and the joined ones, open ones first, twenty-five a page', async () => {
  const house = await houseWithPeople();
  for (let n = 0; n < 26; n += 1) {
    house.setTime(after(house, minutes(1)));
    await reportedFault(house, { description: `Vika ${n}` });
  }
  const lamp = await reportedFault(house, { ...lampOut, by: 'bo', leaseId: 'lease-a2', homeId: 'home-a2' });
  await answer(house, lamp, { intent: 'join' });
  const [oldest] = await house.store.read.select().from(faults).orderBy(faults.number).limit(1);
  await answer(house, oldest!, { intent: 'cancel' });
  const list = (page: number) =>
    ask(house, { page: 'faults/mine/list', path: `/my/faults?page=${page}`, as: 'aava' }).then(({ body }) => body);

  const first = await list(1);
  expect(first).toMatchObject({ page: 1, pages: 2 });
  expect(first.lines).toHaveLength(25);
  expect(first.lines.filter(({ isShared }: { isShared: boolean }) => isShared)).toHaveLength(1);
  const second = await list(2);
  expect(second.lines.map(({ id }: Fault) => id)).toContain(oldest!.id);
  expect(second.lines).toHaveLength(2);
});

test('the overview has what is open, and nothing of it for who has no home here today', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  const overview = async (as: PersonName) => (await ask(house, { page: 'my/overview', path: '/my', as })).body;
  expect(await overview('aava')).toMatchObject({
    isAtHome: true,
    goingOn: { faults: [{ id: fault.id }] },
    company: null,
  });
  expect(await overview('bo')).toMatchObject({ isAtHome: true, goingOn: { faults: [] } });
  expect(await overview('cecilia')).toMatchObject({ company: { email: 'asoy@kotihovi.example' } });
  expect(await overview('frida')).toMatchObject({ isAtHome: false, opensOn: '2026-12-15', hasReports: false });
  expect(await overview('eero')).toMatchObject({ isAtHome: false, endedOn: '2026-10-31', hasReports: true });
  expect(await overview('nemo')).toMatchObject({ isAtHome: false, opensOn: null, endedOn: null });
  await at(house, after(house, days(22)));
  expect(await overview('frida')).toMatchObject({ isAtHome: true });
});
