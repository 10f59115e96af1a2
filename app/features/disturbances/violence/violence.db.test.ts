import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { hours } from '~/lib/time';
import { auditEntries, letters, staff, violenceEvents, violenceReports } from '~db/schema';
import { landlord } from '~tests/support/disturbances';
import { knock } from '~tests/support/front-door';
import { type TestHouse, testHouse } from '~tests/support/house';
import { cookieOf, settleNeighbourhood, staffActor } from '~tests/support/neighbourhood';
import { closeTask, noteOnTask, planVisit, recordAct, takeTask } from './act.server';
import { action as callAction, loader as callLoader } from './call';
import { escalateTasks } from './escalate.server';
import { receiveViolence } from './receive.server';
import { action, loader } from './report';
import { closedTasks, openTasks } from './tasks.server';

const WORDS = 'Huutoa ja itkua seinän takana';

async function neighbourhood() {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

async function told(house: TestHouse, home: string | null = 'Rantakatu 5 A 2') {
  const content = { description: WORDS, home, heardAt: null, name: 'Salainen Soittaja', phone: '040 111 2222' };
  await receiveViolence(house, { landlord, content, draftId: null, takenBy: null, now: house.clock.now() });
  const [report] = await house.store.read.select().from(violenceReports);
  return report!;
}

function send(house: TestHouse, fields: Record<string, string>, cookie?: string, to: typeof action = action) {
  const headers = new Headers({ 'Accept-Language': 'sv', ...(cookie ? { Cookie: cookie } : {}) });
  const request = new Request('http://localhost:3000/help/violence/report', {
    method: 'POST',
    headers,
    body: new URLSearchParams(fields),
  });
  const context = { house, requestId: 'r', nonce: 'n', network: '10.0.0.1' };
  return to({ request, context, params: {} } as never);
}

test('nothing but what was heard is asked for, and nobody is known', async () => {
  const house = await neighbourhood();
  const answer = (await send(house, { description: WORDS })) as Response;
  expect(answer.status).toBe(303);
  expect(answer.headers.get('Location')).toBe('/help/violence/report/sent');
  const [report] = await house.store.read.select().from(violenceReports);
  expect(report).toMatchObject({ number: 1001, open: true, homeId: null, ownerId: 'staff-housing-social' });
  expect(JSON.stringify(report)).not.toContain('Huutoa');
  const refused = (await send(house, { description: ' ' })) as { init: { status: number } };
  expect(refused.init.status).toBe(400);
});

test('it is tied to no account, even of who was signed in', async () => {
  const house = await neighbourhood();
  const cookie = await cookieOf(house, { resident: 'aava' });
  await send(house, { description: WORDS, home: 'rantakatu 5 a 2' }, cookie);
  const [report] = await house.store.read.select().from(violenceReports);
  expect(report!.homeId).toBe('home-a2');
  const everything = JSON.stringify([
    await house.store.read.select().from(violenceReports),
    await house.store.read.select().from(violenceEvents),
    await house.store.read.select().from(auditEntries),
  ]);
  expect(everything).not.toMatch(/aava|identity-|account-/);
});

test('a time that has not come is said at the field, and what was typed is kept', async () => {
  const house = await neighbourhood();
  const answer = (await send(house, { description: WORDS, heardAt: '2026-11-24T10:00' })) as unknown as {
    data: { form: { values: Record<string, string[]>; errors: Record<string, string> } };
  };
  expect(Object.keys(answer.data.form.errors)).toEqual(['heardAt']);
  expect(answer.data.form.values.description).toEqual([WORDS]);
});

test('the same form sent twice is one task', async () => {
  const house = await neighbourhood();
  const { draft } = await loader({
    request: new Request('http://localhost:3000/help/violence/report'),
    context: { house, requestId: 'r', nonce: 'n', network: '' },
    params: {},
  } as never);
  await send(house, { description: WORDS, draft });
  await send(house, { description: WORDS, draft });
  expect(await house.store.read.select().from(violenceReports)).toHaveLength(1);
});

test('too many from one network are asked to wait', async () => {
  const house = await neighbourhood();
  for (let sent = 0; sent < 10; sent += 1) await send(house, { description: `${WORDS} ${sent}` });
  await expect(send(house, { description: WORDS })).rejects.toMatchObject({ status: 429 });
});

test('the letters to the desk say neither what nor where nor whose', async () => {
  const house = await neighbourhood();
  await told(house);
  await house.settle();
  expect(house.sent.map(({ to }) => to).sort()).toEqual([
    'customer-service@kotihovi.example',
    'housing-social@kotihovi.example',
  ]);
  const text = house.sent.map(({ subject, text, html }) => subject + text + html).join();
  expect(text).not.toMatch(/Huutoa|Rantakatu|Salainen|040|väkival|våld|violence|harm/i);
});

test('when the clock runs out without anything done, everybody at the desk is told once', async () => {
  const house = await neighbourhood();
  const report = await told(house);
  expect(report.dueAt).toEqual(new Date('2026-11-24T14:00:00Z'));
  await house.settle();
  house.sent.length = 0;
  house.setTime(new Date(report.dueAt.getTime() - 1));
  await escalateTasks(house, house.clock.now());
  expect(await house.store.read.select().from(letters).where(eq(letters.state, 'waiting'))).toEqual([]);
  house.setTime(report.dueAt);
  await escalateTasks(house, house.clock.now());
  await escalateTasks(house, house.clock.now());
  await house.settle();
  expect(house.sent.filter(({ subject }) => subject.includes('A-1001'))).toHaveLength(2);
  const kinds = (await house.store.read.select().from(violenceEvents)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'escalated')).toHaveLength(1);
});

test('what has been acted on in time is not escalated, and only then closed', async () => {
  const house = await neighbourhood();
  const { id, dueAt } = await told(house);
  const doing = () => ({ actor: staffActor('housing-social'), taskId: id, now: house.clock.now(), requestId: 't' });
  await takeTask(house, doing());
  await expect(closeTask(house, doing(), { outcome: 'helped', note: null })).rejects.toMatchObject({
    code: 'disturbanceDesk.refused.acted',
  });
  await planVisit(house, doing(), { at: new Date(house.clock.now().getTime() + hours(2)) });
  await recordAct(house, doing(), { how: 'home-visit', note: 'Kukaan ei avannut' });
  await noteOnTask(house, doing(), { text: 'Uusi käynti' });
  house.setTime(dueAt);
  await escalateTasks(house, dueAt);
  await closeTask(house, doing(), { outcome: 'handed-over', note: null });
  const events = await house.store.read.select().from(violenceEvents);
  expect(events.map(({ kind }) => kind).sort()).toEqual(['acted', 'closed', 'note', 'received', 'taken', 'visit']);
  expect(JSON.stringify(events)).not.toMatch(/Kukaan|Uusi/);
  expect(await openTasks(house.store.read, landlord.id)).toEqual([]);
  expect(await closedTasks(house.store.read, landlord.id)).toMatchObject([{ id, outcome: 'handed-over' }]);
  await expect(noteOnTask(house, doing(), { text: 'x' })).rejects.toMatchObject({
    code: 'disturbanceDesk.refused.closed',
  });
});

test('the desk’s list shows the clock and never the words; opening it is logged', async () => {
  const house = await neighbourhood();
  const { id } = await told(house);
  expect(JSON.stringify(await openTasks(house.store.read, landlord.id))).not.toMatch(/Huutoa|Rantakatu|Salainen/);
  const file = 'features/disturbances/violence/task.tsx';
  const open = (caller: 'housing-social' | 'property-service' | 'aava' | 'it-admin') =>
    knock(house, { file, path: `/admin/disturbances/tasks/${id}`, params: { id }, method: 'GET', caller });
  expect(await open('housing-social')).toBe('lets in');
  for (const caller of ['property-service', 'aava', 'it-admin'] as const) expect(await open(caller)).toBe(403);
  const reads = await house.store.read.select().from(auditEntries).where(eq(auditEntries.action, 'desk.task-read'));
  expect(reads).toMatchObject([{ actorId: 'staff-housing-social', subjectId: id }]);
});

test('what a caller tells becomes a task with the same clock, and who took the call stands in it', async () => {
  const house = await neighbourhood();
  const cookie = await cookieOf(house, { staff: 'customer-service' });
  const page = async (language: string) => {
    const request = new Request(`http://localhost:3000/admin/disturbances/call?language=${language}`, {
      headers: { Cookie: cookie },
    });
    const context = { house, requestId: 'r', nonce: 'n', network: '' };
    return callLoader({ request, context, params: {} } as never);
  };
  expect((await page('sv')).steps.map(({ title }) => title)).toEqual([
    'Ring polisen',
    'Ring sedan på hos grannen',
    'Gå sedan tillbaka in till dig',
  ]);
  const { draft } = await page('fi');
  const call = () => send(house, { description: WORDS, draft }, cookie, callAction) as Promise<Response>;
  const answer = await call();
  const [task] = await house.store.read.select().from(violenceReports);
  expect(answer.headers.get('Location')).toBe(`/admin/disturbances/tasks/${task!.id}`);
  expect((await call()).headers.get('Location')).toBe(`/admin/disturbances/tasks/${task!.id}`);
  expect(await house.store.read.select().from(violenceEvents)).toMatchObject([
    { kind: 'received', staffId: 'staff-customer-service' },
  ]);
});

test('with an empty desk the task waits with its clock for whoever comes', async () => {
  const house = await neighbourhood();
  await house.store.write((tx) => tx.update(staff).set({ active: false }));
  expect(await told(house)).toMatchObject({ ownerId: null, open: true });
});
