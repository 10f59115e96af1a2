import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { reopen } from '~/features/faults/reopen.server';
import { auditEntries, faultEvents, faultFollowers, faultWords } from '~db/schema';
import { type TestHouse, testHouse } from '~tests/support/house';
import { emailOf, residentActor, settleNeighbourhood, staffActor, staffIdOf } from '~tests/support/neighbourhood';
import { colleague, doing, faultNow, reportedFault } from '~tests/support/work-orders';
import { assign, claim, release } from './hold.server';
import { forward, resume, wait } from './pause.server';
import { duplicate, followOn, prioritise, reject } from './sort-out.server';
import { message, note } from './talk.server';
import { agreeVisit, contact, done, noAccess, start } from './visit.server';

async function houseWithPeople(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

const call = { channel: 'call', note: null } as const;
const tomorrow = { date: '2026-11-24', from: '10:00', to: '12:00' };
const worked = { note: 'Tiiviste vaihdettu.', minutes: 30, materials: 'Tiiviste 1/2"', photoIds: [] };

function eventsOf(house: TestHouse, { id }: { id: string }) {
  return house.store.read.select().from(faultEvents).where(eq(faultEvents.faultId, id)).orderBy(faultEvents.at);
}

async function kindsOf(house: TestHouse, fault: { id: string }): Promise<string[]> {
  return (await eventsOf(house, fault)).map(({ kind }) => kind).sort();
}

async function lettersTo(house: TestHouse, to: string) {
  await house.settle();
  return house.sent.filter((mail) => mail.to === to);
}

test('a work order goes from the claim to the repair, and the reporter hears of each step', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  const order = doing(house, fault);

  await claim(house, order);
  await contact(house, order, call);
  await agreeVisit(house, order, tomorrow);
  house.setTime('2026-11-24T08:05:00Z');
  await start(house, doing(house, fault));
  await done(house, doing(house, fault), worked);

  expect(await faultNow(house, fault)).toMatchObject({
    status: 'done',
    open: true,
    assigneeId: staffIdOf('property-service'),
    doneAt: house.clock.now(),
  });
  expect(await kindsOf(house, fault)).toEqual([
    'claimed',
    'contacted',
    'done',
    'reported',
    'started',
    'visit-agreed',
    'work-logged',
  ]);
  expect(await lettersTo(house, emailOf('aava'))).toHaveLength(5);
  const trace = await house.store.read.select().from(auditEntries).where(eq(auditEntries.subjectId, fault.id));
  expect(trace.map(({ action }) => action).sort()).toEqual([
    'fault.claimed',
    'fault.contacted',
    'fault.done',
    'fault.started',
    'fault.visit-agreed',
  ]);
});

test('of two who claim at once one gets it, and the other is told who has it', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  const kaija = await colleague(house);
  const both = await Promise.allSettled([claim(house, doing(house, fault)), claim(house, doing(house, fault, kaija))]);

  const refused = both.filter((outcome) => outcome.status === 'rejected');
  expect(refused).toHaveLength(1);
  const { assigneeId } = await faultNow(house, fault);
  const holder = assigneeId === kaija.staffId ? kaija.name : staffActor('property-service').name;
  expect(refused[0]!.reason).toMatchObject({ code: `work.refused.held:${holder}`, facts: { name: holder } });
  expect((await kindsOf(house, fault)).filter((kind) => kind === 'claimed')).toHaveLength(1);
  expect(await lettersTo(house, emailOf('aava'))).toHaveLength(1);
});

test('a visit to a home does not start without a recorded contact, even where the time is agreed and the key allowed', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house, { masterKey: true });
  const order = doing(house, fault);
  await claim(house, order);
  await agreeVisit(house, order, tomorrow);

  await expect(start(house, order)).rejects.toMatchObject({ code: 'work.refused.no-contact' });
  expect(await faultNow(house, fault)).toMatchObject({ status: 'visit-agreed' });

  await contact(house, order, { channel: 'message', note: 'Tulemme yleisavaimella.' });
  await start(house, order);
  expect(await faultNow(house, fault)).toMatchObject({ status: 'in-progress' });
});

test('after a visit without access the resident is contacted anew', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  const order = doing(house, fault);
  await claim(house, order);
  await contact(house, order, call);
  await agreeVisit(house, order, tomorrow);
  await noAccess(house, order, { note: 'Turvalukko kiinni.' });

  expect(await faultNow(house, fault)).toMatchObject({ status: 'accepted', contactedAt: null, visitFrom: null });
  await expect(start(house, order)).rejects.toMatchObject({ code: 'work.refused.no-contact' });
});

test('what is not fixed comes back to the same worker as a second round, on the same clock', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  const order = doing(house, fault);
  await claim(house, order);
  await contact(house, order, call);
  await start(house, order);
  await done(house, order, worked);
  house.setTime('2026-11-30T08:00:00Z');
  const aava = await residentActor(house, 'aava');
  const before = await faultNow(house, fault);
  await house.store.write((tx) =>
    reopen(tx, house, { fault: before, fixed: 'no', text: 'Tippuu yhä.', actor: aava, now: house.clock.now() }),
  );

  expect(await faultNow(house, fault)).toMatchObject({
    status: 'accepted',
    round: 2,
    assigneeId: staffIdOf('property-service'),
    reportedAt: fault.reportedAt,
    targetAt: fault.targetAt,
    contactedAt: null,
    doneAt: null,
  });
  await expect(start(house, doing(house, fault))).rejects.toMatchObject({ code: 'work.refused.no-contact' });
});

test('work of another area is not there', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house, { area: 'east' });
  await expect(claim(house, doing(house, fault))).rejects.toMatchObject({ status: 404 });
  await claim(house, doing(house, fault, staffActor('property-supervisor')));
});

test('a worker hands over their own, a supervisor also what others hold', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  const kaija = await colleague(house);
  const pekka = await colleague(house, 'Pekka Pari');
  await claim(house, doing(house, fault));

  await expect(assign(house, doing(house, fault, kaija), { assignee: kaija.staffId })).rejects.toMatchObject({
    code: `work.refused.held:${staffActor('property-service').name}`,
  });
  await assign(house, doing(house, fault), { assignee: kaija.email.toUpperCase() });
  expect(await faultNow(house, fault)).toMatchObject({ assigneeId: kaija.staffId, status: 'accepted' });
  await assign(house, doing(house, fault, staffActor('property-supervisor')), { assignee: pekka.staffId });
  expect(await faultNow(house, fault)).toMatchObject({ assigneeId: pekka.staffId });
});

test('nobody is given work that they could not do', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  const farAway = await colleague(house, 'Kaukana', ['south']);
  for (const assignee of [farAway.staffId, staffIdOf('customer-service'), 'nobody@kotihovi.example']) {
    await expect(assign(house, doing(house, fault), { assignee })).rejects.toMatchObject({
      code: 'work.refused.not-assignable',
    });
  }
});

test('an agreed visit stands when the work goes back to the queue and to a colleague', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  const kaija = await colleague(house);
  const order = doing(house, fault);
  await claim(house, order);
  await contact(house, order, call);
  await agreeVisit(house, order, tomorrow);
  await release(house, order, { note: 'Sairaana.' });
  expect(await faultNow(house, fault)).toMatchObject({ status: 'received', assigneeId: null });
  await claim(house, doing(house, fault, kaija));
  expect(await faultNow(house, fault)).toMatchObject({ status: 'visit-agreed', assigneeId: kaija.staffId });
});

test('a visit to come is taken out of the calendar when the work waits', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  const order = doing(house, fault);
  await claim(house, order);
  await contact(house, order, call);
  await agreeVisit(house, order, tomorrow);
  await wait(house, order, { reason: 'parts', note: 'Hana tilattu.' });

  expect(await faultNow(house, fault)).toMatchObject({ status: 'waiting', waitingFor: 'parts', visitFrom: null });
  const letters = await lettersTo(house, emailOf('aava'));
  const calendars = letters.flatMap(({ attachments = [] }) =>
    attachments.map(({ content }) => Buffer.from(content, 'base64').toString('utf8')),
  );
  expect(calendars).toHaveLength(2);
  expect(calendars.some((file) => file.includes('METHOD:CANCEL') && file.includes('SEQUENCE:2'))).toBe(true);

  await resume(house, order);
  expect(await faultNow(house, fault)).toMatchObject({ status: 'in-progress', waitingFor: null });
});

test('work that begins before the agreed day takes the visit out of the calendar', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  const order = doing(house, fault);
  await claim(house, order);
  await contact(house, order, call);
  await agreeVisit(house, order, tomorrow);
  await start(house, order);
  expect(await faultNow(house, fault)).toMatchObject({ status: 'in-progress', visitFrom: null });
  const [, , , started] = await lettersTo(house, emailOf('aava'));
  expect(started!.attachments).toHaveLength(1);
});

test('what went to a contractor comes back or is done by them', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  const order = doing(house, fault);
  await claim(house, order);
  await forward(house, order, { to: 'Putki & Poika Oy' });
  expect(await faultNow(house, fault)).toMatchObject({ status: 'forwarded', forwardedTo: 'Putki & Poika Oy' });
  await done(house, order, worked);
  expect(await faultNow(house, fault)).toMatchObject({ status: 'done', forwardedTo: null });
});

test('a rejected report has ended, and is no longer found by its words', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  const words = () => house.store.read.$count(faultWords, eq(faultWords.faultId, fault.id));
  expect(await words()).toBeGreaterThan(5);
  await reject(house, doing(house, fault), { reason: 'Oma pesukone.', owner: 'Asukas' });

  expect(await faultNow(house, fault)).toMatchObject({ status: 'rejected', open: false, closedAt: house.clock.now() });
  expect(await words()).toBe(0);
  const [letter] = await lettersTo(house, emailOf('aava'));
  expect(letter!.text).toContain('Oma pesukone.');
});

test('the reporter of a duplicate follows the original of the same stairwell, and is told', async () => {
  const house = await houseWithPeople();
  const lamp = { place: 'stairwell', room: 'stairs', item: null } as const;
  const original = await reportedFault(house, { ...lamp });
  const twice = await reportedFault(house, { ...lamp, by: 'bo', homeId: 'home-a2', leaseId: 'lease-a2' });
  await duplicate(house, doing(house, twice), { of: `v ${original.number}` });

  expect(await faultNow(house, twice)).toMatchObject({ status: 'duplicate', open: false, duplicateOfId: original.id });
  expect(await faultNow(house, original)).toMatchObject({ followerCount: 1, status: 'received' });
  const followers = await house.store.read.select().from(faultFollowers);
  expect(followers).toMatchObject([{ faultId: original.id, identityId: 'identity-bo' }]);
  const [told] = await lettersTo(house, emailOf('bo'));
  expect(told!.text).toContain(`V-${original.number}`);

  await claim(house, doing(house, original));
  expect(await lettersTo(house, emailOf('bo'))).toHaveLength(2);
});

test('a neighbour never comes to follow what is wrong in another’s home', async () => {
  const house = await houseWithPeople();
  const original = await reportedFault(house);
  const bos = await reportedFault(house, {
    by: 'bo',
    homeId: 'home-a2',
    leaseId: 'lease-a2',
    address: 'Rantakatu 5 A 2',
  });
  await duplicate(house, doing(house, bos), { of: original.id });
  expect(await house.store.read.$count(faultFollowers)).toBe(0);
});

test('a report is no duplicate of one that is not there, of itself, or of one that has ended', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  const ended = await reportedFault(house);
  await reject(house, doing(house, ended), { reason: 'Ei ole vika.', owner: null });
  const code = (of: string) =>
    duplicate(house, doing(house, fault), { of }).then(
      () => 'done',
      (error: { code: string }) => error.code,
    );
  expect(await code('V-99')).toBe('work.refused.no-such-order');
  expect(await code('Rantakatu')).toBe('work.refused.no-such-order');
  expect(await code(fault.id)).toBe('work.refused.itself');
  expect(await code(`V-${ended.number}`)).toBe('work.refused.original-ended');
});

test('planned work is promised for its date, and the reporter is told', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  await prioritise(house, doing(house, fault), { priority: 'planned', date: '2027-01-15' });
  expect(await faultNow(house, fault)).toMatchObject({
    priority: 'planned',
    targetAt: new Date('2027-01-15T21:59:59.999Z'),
  });
  expect(await lettersTo(house, emailOf('aava'))).toHaveLength(1);
});

test('follow-on work is a linked work order of the same reporter', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  const order = doing(house, fault);
  await claim(house, order);
  const id = await followOn(house, order, { description: 'Allaskaappi maalattava.' });
  expect(await faultNow(house, { id })).toMatchObject({
    parentId: fault.id,
    via: 'follow-on',
    status: 'received',
    reporterId: 'identity-aava',
    leaseId: 'lease-a1',
    assigneeId: null,
  });
  expect(await kindsOf(house, fault)).toContain('follow-on');
});

test('an internal note leaves no letter and nothing that is not marked internal', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  await note(house, doing(house, fault), { note: 'Koira puree.' });
  const events = await eventsOf(house, fault);
  expect(events.filter(({ internal }) => !internal).map(({ kind }) => kind)).toEqual(['reported']);
  expect(await lettersTo(house, emailOf('aava'))).toHaveLength(0);
  const trace = await house.store.read.select().from(auditEntries).where(eq(auditEntries.subjectId, fault.id));
  expect(trace).toMatchObject([{ action: 'fault.note', identityId: null }]);
});

test('a message reaches the reporter, and what was given up is not written to any more', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  await message(house, doing(house, fault), { message: 'Tippuuko hana koko ajan?' });
  const [letter] = await lettersTo(house, emailOf('aava'));
  expect(letter!.text).toContain('Tippuuko hana koko ajan?');
  await reject(house, doing(house, fault), { reason: 'Ei vika.', owner: null });
  await expect(message(house, doing(house, fault), { message: 'Hei' })).rejects.toMatchObject({
    code: 'work.refused.ended',
  });
});

test('the reporter of the public form gets letters without a word of what was typed there', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house, {
    via: 'public',
    reporterId: null,
    leaseId: null,
    reporterEmail: 'joku@example.com',
    item: null,
    description: 'Osta halvalla http://example.com',
  });
  await claim(house, doing(house, fault));
  const [letter] = await lettersTo(house, 'joku@example.com');
  expect(letter!.text).toContain(`V-${fault.number}`);
  expect(letter!.text).not.toContain('halvalla');
});
