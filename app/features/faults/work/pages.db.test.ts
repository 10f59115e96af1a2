import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditEntries, faultPhotos, files } from '~db/schema';
import { type Caller, callers, knock } from '~tests/support/front-door';
import { type TestHouse, testHouse } from '~tests/support/house';
import { cookieOf, settleNeighbourhood, staffActor } from '~tests/support/neighbourhood';
import { photoWithPosition } from '~tests/support/pictures';
import { doing, faultNow, reportedFault } from '~tests/support/work-orders';
import { claim } from './hold.server';
import { action, loader } from './order';
import { note } from './talk.server';

async function houseWithPeople(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

const file = 'features/faults/work/order.tsx';

test('a work order opens to who handles it and to nobody else, its reporter included', async () => {
  const house = await houseWithPeople();
  const { id } = await reportedFault(house);
  const letIn: Caller[] = [];
  for (const caller of callers) {
    const outcome = await knock(house, { file, path: `/work/${id}`, params: { id }, method: 'GET', caller });
    if (outcome === 'lets in') letIn.push(caller);
  }
  expect(letIn).toEqual(['property-service', 'property-supervisor']);
});

test('PR-3: each opening stands in the reporter’s extract, but not those by whoever has it', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  const params = { id: fault.id };
  const open = (caller: Caller) => knock(house, { file, path: `/work/${fault.id}`, params, method: 'GET', caller });
  const readers = async () => {
    const rows = await house.store.read.select().from(auditEntries).where(eq(auditEntries.action, 'fault.read'));
    expect(new Set(rows.map(({ identityId }) => identityId))).toEqual(new Set(['identity-aava']));
    return rows.map(({ actorId }) => actorId).sort();
  };
  await open('property-service');
  await claim(house, doing(house, fault));
  await open('property-service');
  await open('property-supervisor');

  expect(await readers()).toEqual(['staff-property-service', 'staff-property-supervisor']);
});

async function post(house: TestHouse, id: string, fields: Record<string, string> | FormData): Promise<Response> {
  const headers = { Cookie: await cookieOf(house, { staff: 'property-service' }), 'Accept-Language': 'en' };
  const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
  const request = new Request(`http://localhost:3000/work/${id}`, { method: 'POST', headers, body });
  const context = { house, requestId: 'test', nonce: 'n', network: 'test' };
  const answer = await action({ request, context, params: { id } } as unknown as Parameters<typeof action>[0]).catch(
    (error: unknown) => {
      if (error instanceof Response) return error;
      throw error;
    },
  );
  if (answer instanceof Response) return answer;
  return Response.json(answer.data, { status: answer.init?.status ?? 200 });
}

async function errorsAfter(house: TestHouse, id: string, fields: Record<string, string>) {
  const answer = await post(house, id, fields);
  expect(answer.status).toBe(400);
  return (await answer.json()).again.form.errors;
}

test('the whole way by its forms: each answers 303 to the work order', async () => {
  const house = await houseWithPeople();
  const { id } = await reportedFault(house);
  const forms: Record<string, string>[] = [
    { intent: 'claim' },
    { intent: 'contact', channel: 'call', note: 'Sopii huomenna.' },
    { intent: 'agree-visit', date: '2026-11-24', from: '10', to: '12.30' },
    { intent: 'start' },
    { intent: 'wait', reason: 'parts' },
    { intent: 'resume' },
    { intent: 'done', note: 'Valmis.', minutes: '30 min', materials: 'Tiiviste' },
  ];
  for (const fields of forms) {
    const answer = await post(house, id, fields);
    expect([fields.intent, answer.status, answer.headers.get('Location')]).toEqual([fields.intent, 303, `/work/${id}`]);
  }
  expect(await faultNow(house, { id })).toMatchObject({ status: 'done' });
});

test('a time is taken as people write it', async () => {
  const house = await houseWithPeople();
  const { id } = await reportedFault(house);
  await claim(house, doing(house, { id }));
  await post(house, id, { intent: 'agree-visit', date: ' 2026-11-24 ', from: '9', to: '12.30' });
  expect(await faultNow(house, { id })).toMatchObject({
    visitFrom: new Date('2026-11-24T07:00:00Z'),
    visitTo: new Date('2026-11-24T10:30:00Z'),
  });
});

test('what is missing or wrong is told at its field, and nothing changes', async () => {
  const house = await houseWithPeople();
  const { id } = await reportedFault(house);
  await claim(house, doing(house, { id }));
  const fieldsOf = async (fields: Record<string, string>) => Object.keys(await errorsAfter(house, id, fields));
  expect(await fieldsOf({ intent: 'contact' })).toEqual(['channel']);
  expect(await fieldsOf({ intent: 'contact', channel: 'pigeon' })).toEqual(['channel']);
  expect(await fieldsOf({ intent: 'agree-visit' })).toEqual(['date', 'from', 'to']);
  expect(await fieldsOf({ intent: 'agree-visit', date: '2026-02-30', from: '25:00', to: 'x' })).toEqual([
    'date',
    'from',
    'to',
  ]);
  expect(await fieldsOf({ intent: 'agree-visit', date: '2026-11-22', from: '10:00', to: '12:00' })).toEqual(['date']);
  expect(await fieldsOf({ intent: 'agree-visit', date: '2026-11-24', from: '12:00', to: '10:00' })).toEqual(['to']);
  expect(await fieldsOf({ intent: 'start' })).toEqual(['form']);
  expect(await fieldsOf({ intent: 'prioritise', priority: 'planned' })).toEqual(['date']);
  expect(await fieldsOf({ intent: 'reject', reason: ' \u200e ' })).toEqual(['reason']);
  expect(await fieldsOf({ intent: 'duplicate', of: 'V-1' })).toEqual(['of']);
  expect(await fieldsOf({ intent: 'assign', assignee: 'nobody' })).toEqual(['assignee']);
  expect(await fieldsOf({ intent: 'note', note: 'x'.repeat(2001) })).toEqual(['note']);
  expect(await fieldsOf({ intent: 'done', minutes: 'pitkään' })).toEqual(['minutes']);
  expect(await faultNow(house, { id })).toMatchObject({ status: 'accepted', version: 2 });
});

test('a photo of the repair survives a form that comes back, and is the report’s once it is done', async () => {
  const house = await houseWithPeople();
  const { id } = await reportedFault(house);
  await post(house, id, { intent: 'claim' });
  await post(house, id, { intent: 'contact', channel: 'call' });
  await post(house, id, { intent: 'start' });
  const form = new FormData();
  form.set('intent', 'done');
  form.set('minutes', 'pitkään');
  form.set('photos', new File([new Uint8Array(await photoWithPosition())], 'korjattu.jpg', { type: 'image/jpeg' }));
  expect((await post(house, id, form)).status).toBe(400);
  const [kept] = await house.store.read.select().from(files);
  expect(kept).toMatchObject({ owner: `staff:${staffActor('property-service').staffId}`, attachedAt: null });

  expect((await post(house, id, { intent: 'done', minutes: '30', keptPhotos: kept!.id })).status).toBe(303);
  expect(await faultNow(house, { id })).toMatchObject({ status: 'done', photoCount: 1 });
  expect(await house.store.read.select().from(faultPhotos)).toMatchObject([{ faultId: id, fileId: kept!.id }]);
});

test('a button that is not there is a malformed request', async () => {
  const house = await houseWithPeople();
  const { id } = await reportedFault(house);
  expect((await post(house, id, { intent: 'erase' })).status).toBe(400);
  expect((await post(house, id, {})).status).toBe(400);
});

test('the page of the worker has the notes, and says who wrote them', async () => {
  const house = await houseWithPeople();
  const { id } = await reportedFault(house);
  await note(house, doing(house, { id }), { note: 'Koira puree.' });
  const headers = { Cookie: await cookieOf(house, { staff: 'property-service' }) };
  const request = new Request(`http://localhost:3000/work/${id}`, { headers });
  const context = { house, requestId: 'test', nonce: 'n', network: 'test' };
  const { data } = await loader({ request, context, params: { id } } as unknown as Parameters<typeof loader>[0]);
  expect(data.history.find(({ event }) => event.kind === 'note')).toMatchObject({
    isInternal: true,
    event: { kind: 'note', data: { text: 'Koira puree.' } },
    by: { kind: 'staff', name: staffActor('property-service').name },
  });
});
