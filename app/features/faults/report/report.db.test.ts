import { desc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { newId } from '~/lib/ids';
import { faultDrafts, faultEvents, faultPhotos, faults, faultWords, files } from '~db/schema';
import { type TestHouse, testHouse } from '~tests/support/house';
import { emailOf, type PersonName, settleNeighbourhood } from '~tests/support/neighbourhood';
import { type Answer, ask, type Sent, send } from '~tests/support/pages';
import { photo } from '~tests/support/pictures';
import { reportedFault } from '~tests/support/work-orders';

const SATURDAY_NIGHT = new Date('2026-11-21T21:00:00Z');

async function houseWithPeople(now?: Date): Promise<TestHouse> {
  const house = await testHouse(now ? { now } : {});
  await settleNeighbourhood(house);
  return house;
}

const dripping = { urgent: 'none', description: 'Hana tippuu.', masterKey: 'yes' };

/** The whole report in one go, as outside programs and people without patience send it. */
function report(house: TestHouse, fields: Sent['fields'], more: Partial<Sent> = {}): Promise<Answer> {
  return send(house, { page: 'faults/report/start', path: '/my/faults/new', as: 'aava', fields, ...more });
}

function step(house: TestHouse, name: string, draft: string, fields: Sent['fields']): Promise<Answer> {
  const path = `/my/faults/new/${name}?draft=${draft}`;
  return send(house, { page: `faults/report/${name}`, path, as: 'aava', fields: { draft, ...fields } });
}

async function onlyFault(house: TestHouse) {
  const rows = await house.store.read.select().from(faults).orderBy(desc(faults.reportedAt));
  expect(rows).toHaveLength(1);
  return rows[0]!;
}

const picture = () => photo({ width: 320, height: 240 }).jpeg().toBuffer();

test('a report sent whole is a work order at once: numbered, promised, findable, told by letter', async () => {
  const house = await houseWithPeople();
  const answer = await report(house, { ...dripping, room: 'kitchen', problem: 'tap-drips', phone: '040 123 4567' });

  const fault = await onlyFault(house);
  expect(answer).toMatchObject({ status: 303, location: `/my/faults/${fault.id}` });
  expect(fault).toMatchObject({
    ...{ number: 1001, status: 'received', open: true, area: 'north', address: 'Rantakatu 5 A 1' },
    ...{ homeId: 'home-a1', leaseId: 'lease-a1', stairwell: 'A', place: 'home', item: 'tap', category: 'plumbing' },
    ...{ reporterId: 'identity-aava', phone: '+358401234567', masterKey: true, pets: null, via: 'portal', round: 1 },
    targetAt: new Date('2026-12-07T21:59:59.999Z'),
    movedTo: null,
  });
  const words = await house.store.read.select().from(faultWords).where(eq(faultWords.faultId, fault.id));
  expect(words.map(({ word }) => word)).toContain('rantakatu');
  await house.settle();
  expect(house.sent.map(({ to }) => to)).toEqual([emailOf('aava')]);
  expect(house.sent[0]!.subject).toContain('V-1001');
});

test('two reports have two numbers', async () => {
  const house = await houseWithPeople();
  await report(house, dripping);
  await report(house, { ...dripping, description: 'Ovi narisee.' });

  const rows = await house.store.read.select({ number: faults.number }).from(faults).orderBy(faults.number);
  expect(rows.map(({ number }) => number)).toEqual([1001, 1002]);
});

test('going back to what it is about loses neither words nor photos', async () => {
  const house = await houseWithPeople();
  const begun = await report(house, { urgent: 'none', draft: newId() });
  const draft = new URL(begun.location!, 'http://x').searchParams.get('draft')!;
  await step(house, 'where', draft, { place: 'home', room: 'kitchen' });
  await step(house, 'what', draft, { problem: 'tap-drips' });
  const written = { urgent: 'none', place: 'home', room: 'kitchen', problem: 'tap-drips', description: 'Kesken' };
  const path = `/my/faults/new/details?draft=${draft}`;
  const page = 'faults/report/details';
  const back = await send(house, {
    ...{ page, path, as: 'aava', photos: [await picture()] },
    fields: { draft, ...written, reachable: 'Iltaisin', intent: 'change' },
  });
  expect(back).toMatchObject({ status: 303, location: `/my/faults/new/what?draft=${draft}` });
  expect(await house.store.read.select().from(faults)).toEqual([]);

  await step(house, 'what', draft, { problem: 'tap-drips' });
  const again = await ask(house, { page, path, as: 'aava' });
  expect(again.body.form.values).toMatchObject({ description: ['Kesken'], reachable: ['Iltaisin'] });
  expect(again.body.kept).toHaveLength(1);
});

test('the steps lead to the same report', async () => {
  const house = await houseWithPeople();
  const begun = await report(house, { urgent: 'none', draft: newId() });
  const draft = new URL(begun.location!, 'http://x').searchParams.get('draft')!;
  expect(begun.location).toContain('/my/faults/new/where?draft=');

  expect((await step(house, 'where', draft, { place: 'home', room: 'kitchen' })).location).toContain('/what?');
  expect((await step(house, 'what', draft, { problem: 'tap-flow' })).location).toContain('/self-help?');
  expect((await step(house, 'self-help', draft, {})).location).toContain('/details?');
  const details = await ask(house, {
    page: 'faults/report/details',
    path: `/my/faults/new/details?draft=${draft}`,
    as: 'aava',
  });
  const carried = Object.fromEntries(
    ['urgent', 'place', 'room', 'problem'].map((name) => [name, details.body.form.values[name][0]]),
  );
  const sent = await step(house, 'details', draft, { ...carried, description: 'Heikko virtaus', masterKey: 'no' });

  const fault = await onlyFault(house);
  expect(sent.location).toBe(`/my/faults/${fault.id}`);
  expect(fault).toMatchObject({ room: 'kitchen', item: 'tap', problem: 'tap-flow', submissionKey: draft });
});

test('FR-3: an urgent fault is not taken, but what was typed is kept', async () => {
  const house = await houseWithPeople();
  const draft = newId();
  for (const urgent of ['water-leak', 'blocked-drain', 'electrical', 'other-urgent']) {
    const answer = await report(house, { ...dripping, urgent, draft });
    expect(answer.status, urgent).toBe(400);
    expect(answer.body.form.values.description).toEqual(['Hana tippuu.']);
    expect(Object.keys(answer.body.form.errors)).toEqual(['urgent']);
  }
  expect(await house.store.read.$count(faults)).toBe(0);
  const [kept] = await house.store.read.select().from(faultDrafts).where(eq(faultDrafts.id, draft));
  expect(kept!.fields).toMatchObject({ description: 'Hana tippuu.' });
});

test('FR-3: a problem that is phoned in is not taken by any door', async () => {
  const house = await houseWithPeople();
  const blocked = { ...dripping, place: 'home', room: 'kitchen', problem: 'drain-blocked' };
  expect((await report(house, blocked)).body.form.errors).toHaveProperty('problem');
  // Also what the advice did not help with, where trying on would be dangerous.
  expect((await report(house, { ...blocked, problem: 'socket-dead' })).status).toBe(400);
  const begun = await report(house, { urgent: 'none' });
  const draft = new URL(begun.location!, 'http://x').searchParams.get('draft')!;
  expect((await step(house, 'details', draft, blocked)).status).toBe(400);
  const publicly = await send(house, {
    page: 'faults/report/public',
    path: '/report-fault',
    fields: { ...blocked, address: 'Rantakatu 5', name: 'Vieras' },
  });
  expect(publicly.body.form.errors).toHaveProperty('problem');
  expect(await house.store.read.$count(faults)).toBe(0);
});

test('FR-3: advice that did not help leads to the telephone where going on would be dangerous', async () => {
  const house = await houseWithPeople();
  const begun = await report(house, { urgent: 'none' });
  const draft = new URL(begun.location!, 'http://x').searchParams.get('draft')!;
  await step(house, 'where', draft, { place: 'home', room: 'kitchen' });
  await step(house, 'what', draft, { problem: 'socket-dead' });
  const page = {
    page: 'faults/report/self-help',
    path: `/my/faults/new/self-help?draft=${draft}`,
    as: 'aava',
  } as const;
  expect((await ask(house, page)).body.isForPhone).toBe(false);
  expect((await step(house, 'self-help', draft, {})).location).toContain('/self-help?');
  expect((await ask(house, page)).body.isForPhone).toBe(true);
});

test('FR-2: another home is nobody’s home here', async () => {
  const house = await houseWithPeople();
  expect((await report(house, { ...dripping, home: 'home-a2' })).status).toBe(404);
  expect((await report(house, { urgent: 'none', home: 'home-a2' })).status).toBe(404);
  expect(await house.store.read.$count(faults)).toBe(0);
});

test('an occupant may report too; whose lease has not begun, has ended or is unknown may not', async () => {
  const house = await houseWithPeople();
  expect((await report(house, dripping, { as: 'olli' })).status).toBe(303);
  for (const as of ['eero', 'frida', 'nemo'] satisfies PersonName[]) {
    expect((await report(house, dripping, { as })).status, as).toBe(403);
  }
  expect((await onlyFault(house)).leaseId).toBe('lease-a1');
});

test('FR-6: outside office hours what can wait is moved, and what cannot is not', async () => {
  const house = await houseWithPeople(SATURDAY_NIGHT);
  await report(house, { ...dripping, room: 'kitchen', problem: 'tap-drips' });
  expect((await onlyFault(house)).movedTo).toEqual(new Date('2026-11-23T06:00:00Z'));
  await house.settle();
  expect(house.sent[0]!.text).toContain('23.11.');

  await report(house, { ...dripping, description: 'Hissi seisoo', room: 'lift', problem: 'lift-stopped' });
  const [lift] = await house.store.read.select().from(faults).where(eq(faults.room, 'lift'));
  expect(lift).toMatchObject({ priority: 'emergency', movedTo: null, targetAt: new Date('2026-11-22T21:00:00Z') });
});

test('the same form sent twice, also at the same time, is one report', async () => {
  const house = await houseWithPeople();
  const draft = newId();
  const [one, other] = await Promise.all([
    report(house, { ...dripping, draft }),
    report(house, { ...dripping, draft }),
  ]);
  const later = await report(house, { ...dripping, draft, description: 'Muuta vielä' });

  const fault = await onlyFault(house);
  for (const { location } of [one, other, later]) expect(location).toBe(`/my/faults/${fault.id}`);
  expect(later.cookies.join()).toContain('faults.flash.sentBefore');
  await house.settle();
  expect(house.sent).toHaveLength(1);
});

test('without a key too, an impatient hand makes one report', async () => {
  const house = await houseWithPeople();
  const one = await report(house, dripping);
  expect((await report(house, dripping)).location).toBe(one.location);
  house.setTime(new Date(house.clock.now().getTime() + 60_000));
  expect((await report(house, dripping)).location).not.toBe(one.location);
});

test('somebody else’s draft is not there', async () => {
  const house = await houseWithPeople();
  const begun = await report(house, { urgent: 'none' }, { as: 'bo' });
  const path = begun.location!;
  for (const name of ['where', 'what', 'self-help', 'details']) {
    const page = `faults/report/${name}`;
    expect((await ask(house, { page, path: path.replace('where', name), as: 'aava' })).status, name).toBe(404);
  }
});

test('photos are stored before the form is finished, and stay when another field is wrong', async () => {
  const house = await houseWithPeople();
  const draft = newId();
  const first = await report(
    house,
    { urgent: 'none', masterKey: 'yes', description: ' ', draft },
    { photos: [await picture(), Buffer.from('not a picture')] },
  );
  expect(first.status).toBe(400);
  expect(Object.keys(first.body.form.errors)).toEqual(['description', 'photos']);
  expect(first.body.kept).toHaveLength(1);

  const keptPhotos = first.body.kept;
  const second = await report(house, { ...dripping, draft, keptPhotos }, { photos: [await picture()] });
  expect(second.status).toBe(303);
  const fault = await onlyFault(house);
  expect(fault.photoCount).toBe(2);
  const attached = await house.store.read.select().from(faultPhotos);
  expect(attached.map(({ fileId }) => fileId)).toContain(keptPhotos[0]);
});

test('a photo taken away is not sent along, and another’s cannot be taken', async () => {
  const house = await houseWithPeople();
  const draft = newId();
  const photos = [await picture()];
  const [id] = (await report(house, { urgent: 'none', masterKey: 'yes', draft }, { photos })).body.kept;
  const theirs = (await report(house, { urgent: 'none', masterKey: 'yes', draft: newId() }, { photos, as: 'bo' })).body
    .kept[0];
  await report(house, { ...dripping, draft, keptPhotos: [id, theirs], removedPhotos: id });

  expect((await onlyFault(house)).photoCount).toBe(0);
  const loose = await house.store.read.select().from(files).where(eq(files.id, id));
  expect(loose[0]).toMatchObject({ attachedAt: null, draftId: null });
});

test('every wrong field is named at once, in the order of the page, with everything typed kept', async () => {
  const house = await houseWithPeople();
  const wrong = { urgent: 'maybe', masterKey: '', description: 'x'.repeat(4001), phone: 'soita', room: 'kitchen' };
  const { status, body } = await report(house, wrong);
  expect(status).toBe(400);
  expect(Object.keys(body.form.errors)).toEqual(['urgent', 'description', 'masterKey', 'phone']);
  expect(body.form.errors.description).toContain('4000');
  expect(body.form.values).toMatchObject({ phone: ['soita'], room: ['kitchen'] });
});

test('FR-14: open reports of the home and of the building are shown, of no neighbour’s home and without their words', async () => {
  const house = await houseWithPeople();
  const lamp = { place: 'stairwell', room: 'stairs', item: 'stair-lighting', problem: 'stair-light-out' } as const;
  const shared = await reportedFault(house, { ...lamp, description: 'Bo täällä, A 2' });
  await reportedFault(house, { description: 'Aavan oma hana' });
  const path = (await report(house, { urgent: 'none', place: 'stairwell' }, { as: 'bo' })).location!;
  const { body } = await ask(house, {
    page: 'faults/report/details',
    path: path.replace('where', 'details'),
    as: 'bo',
  });

  expect(body.similar).toEqual([
    {
      ...{ id: shared.id, ...lamp, status: 'received', waitingFor: null },
      ...{ reportedAt: shared.reportedAt, isKnown: false },
    },
  ]);
});

test('the public form: no home, the area of the street, a receipt without a word of what was written', async () => {
  const house = await houseWithPeople();
  const fields = { ...dripping, address: 'rantakatu 5', name: 'Vieras', email: 'vieras@example.com', draft: newId() };
  const answer = await send(house, { page: 'faults/report/public', path: '/report-fault', fields });

  const fault = await onlyFault(house);
  expect(answer).toMatchObject({ status: 303, location: `/report-fault/sent/${fault.id}` });
  expect(fault).toMatchObject({ homeId: null, reporterId: null, area: 'north', via: 'public', address: 'rantakatu 5' });
  await house.settle();
  expect(house.sent).toHaveLength(1);
  expect(house.sent[0]).toMatchObject({ to: 'vieras@example.com' });
  expect(house.sent[0]!.text).not.toContain('Hana');
  const [event] = await house.store.read.select().from(faultEvents);
  expect(event).toMatchObject({ kind: 'reported', actorKind: 'visitor', actorId: null });
});

test('an address that nobody here has stands in no area', async () => {
  const house = await houseWithPeople();
  const fields = { ...dripping, address: 'Rantakatu 55', name: 'Vieras' };
  await send(house, { page: 'faults/report/public', path: '/report-fault', fields });
  expect((await onlyFault(house)).area).toBe('');
});

test('who fills in the field for programs is a program', async () => {
  const house = await houseWithPeople();
  const fields = { ...dripping, address: 'Rantakatu 5', name: 'Vieras', website: 'https://spam.example' };
  expect((await send(house, { page: 'faults/report/public', path: '/report-fault', fields })).status).toBe(400);
  expect(await house.store.read.$count(faults)).toBe(0);
});

test('what was reported publicly is shown only to the browser that did', async () => {
  const house = await houseWithPeople();
  const fields = { ...dripping, address: 'Rantakatu 5', name: 'Vieras', draft: newId() };
  const sent = await send(house, { page: 'faults/report/public', path: '/report-fault', fields });
  const cookie = sent.cookies[0]!.split(';')[0]!;
  const page = {
    page: 'faults/report/public-sent',
    path: sent.location!,
    params: { id: sent.location!.split('/')[3]! },
  };

  expect((await ask(house, { ...page, as: { cookie } })).body.own.description).toBe('Hana tippuu.');
  expect((await ask(house, page)).body).toMatchObject({ number: 1001, own: null });
  expect((await ask(house, { ...page, params: { id: newId() } })).status).toBe(404);
  // A report of the portal has no such page.
  await report(house, { ...dripping, description: 'toinen' });
  const [own] = await house.store.read.select().from(faults).where(eq(faults.via, 'portal'));
  expect((await ask(house, { ...page, params: { id: own!.id } })).status).toBe(404);
});

test('thirty reports an hour are enough for an account', async () => {
  const house = await houseWithPeople();
  for (let n = 0; n < 30; n += 1) await report(house, { ...dripping, description: `Vika ${n}` });
  const answer = await report(house, { ...dripping, description: 'yksi vielä' });
  expect(answer.status).toBe(429);
  expect(await house.store.read.$count(faults)).toBe(30);
});
