import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { leases, serviceRequests } from '~db/schema';
import { type TestHouse, testHouse } from '~tests/support/house';
import { cookieOf, settleNeighbourhood } from '~tests/support/neighbourhood';
import { type Answer, ask, send } from '~tests/support/pages';
import { boSignsToo, filedRequest, handling, requestNow } from '~tests/support/requests';
import { ACTS } from './acts';
import { askPerson } from './desk/handle.server';

async function settledHouse(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

const newPage = { page: 'requests/new', as: 'aava' } as const;
const sendNew = (house: TestHouse, fields: Record<string, string>, search = ''): Promise<Answer> =>
  send(house, { ...newPage, path: `/my/requests/new${search}`, fields });

test.each(ACTS)('%s is filed with nothing but what the contract asks for', async (act) => {
  const house = await settledHouse();
  const confirmed: Record<string, string> = act.startsWith('terminate-') ? { confirmed: 'yes' } : {};
  const answer = await sendNew(house, { act, ...confirmed });

  expect(answer.status).toBe(303);
  expect(answer.location).toMatch(/^\/my\/requests\/[0-9a-z]{26}$/);
  const { body } = await ask(house, {
    page: 'requests/one',
    path: answer.location!,
    params: { id: answer.location!.split('/').at(-1)! },
    as: 'aava',
  });
  expect(body).toMatchObject({ request: { act, status: 'received' }, canMessage: true, canCancel: true });
});

test('the act may stand in the address alone', async () => {
  const house = await settledHouse();
  expect((await sendNew(house, { message: 'Kaksi.' }, '?act=return-keys')).status).toBe(303);
});

test('without an act one is asked to choose', async () => {
  const house = await settledHouse();
  for (const fields of [{ message: 'Avaimet.' }, { act: 'terminate-marriage' }] as Record<string, string>[]) {
    const answer = await sendNew(house, fields);
    expect(answer).toMatchObject({ status: 400, body: { page: null } });
    expect(answer.body.form.errors.act).toBe('Valitse luettelosta, mitä asiasi koskee.');
  }
});

test('RQ-4: a termination is not sent before its day was read; everything else that was typed is kept', async () => {
  const house = await settledHouse();
  const { body, status } = await sendNew(house, {
    act: 'terminate-parking',
    date: '2027-02-14',
    message: 'Paikka 12',
    lastDay: '2026-12-31',
  });

  expect(status).toBe(400);
  expect(Object.keys(body.form.errors)).toEqual(['confirmed']);
  expect(body.form.values).toMatchObject({ date: ['2027-02-14'], message: ['Paikka 12'] });
  expect(body.page.notice).toEqual({ kind: 'open', months: 1, earliest: '2026-12-31' });
});

test('RQ-4: when the month has ended meanwhile, the new day is shown and confirmed anew', async () => {
  const house = await settledHouse();
  const fields = { act: 'terminate-parking', confirmed: 'yes', message: 'Paikka 12' };
  house.setTime('2026-11-30T22:00:00Z');
  const again = await sendNew(house, { ...fields, lastDay: '2026-12-31' });

  expect(again.status).toBe(400);
  expect(again.body.page.notice.earliest).toBe('2027-01-31');
  expect(again.body.form.errors.confirmed).toMatch(/Viimeinen päivä muuttui/);
  expect(again.body.form.values).toMatchObject({ message: ['Paikka 12'] });
  expect(again.body.form.values).not.toHaveProperty('confirmed');
  expect(again.body.form.values).not.toHaveProperty('lastDay');
  expect((await sendNew(house, { ...fields, lastDay: '2027-01-31' })).status).toBe(303);
});

test.each([
  ['a day that does not exist', 'date', '2026-02-30'],
  ['yesterday', 'date', '2026-11-22'],
  ['a message without end', 'message', 'a'.repeat(4_001)],
])('%s is said beside its field', async (_, field, typed) => {
  const house = await settledHouse();
  const { body, status } = await sendNew(house, { act: 'return-keys', [field]: typed });
  expect(status).toBe(400);
  expect(Object.keys(body.form.errors)).toEqual([field]);
});

test('the page says beforehand that a lease is for a fixed term, or that notice has been given', async () => {
  const house = await settledHouse();
  const noticePage = async () =>
    (await ask(house, { ...newPage, path: '/my/requests/new?act=terminate-lease' })).body.page;
  expect((await noticePage()).notice).toMatchObject({ kind: 'open' });

  await house.store.write((tx) => tx.update(leases).set({ endsOn: '2028-05-31' }).where(eq(leases.id, 'lease-a1')));
  expect((await noticePage()).notice).toEqual({ kind: 'fixed-term', endsOn: '2028-05-31' });

  await house.store.write((tx) => tx.update(leases).set({ endsOn: null }).where(eq(leases.id, 'lease-a1')));
  await filedRequest(house, { act: 'terminate-lease' });
  expect((await noticePage()).standing).toMatchObject({ number: 'P-1001', lastDay: '2026-12-31' });
});

test('TN-5: an occupant is told kindly, and sends nothing', async () => {
  const house = await settledHouse();
  for (const path of ['/my/requests/new', '/my/requests/new?act=return-keys']) {
    expect(await ask(house, { page: 'requests/new', path, as: 'olli' })).toMatchObject({
      status: 200,
      body: { isParty: false, page: null },
    });
  }
  const answer = await send(house, {
    page: 'requests/new',
    path: '/my/requests/new',
    as: 'olli',
    fields: { act: 'return-keys' },
  });
  expect(answer.status).toBe(403);
  expect(await house.store.read.select().from(serviceRequests)).toEqual([]);
});

test('what was typed when the session had run out waits for the same person', async () => {
  const house = await settledHouse();
  const cookie = await cookieOf(house, { resident: 'aava' });
  house.setTime(new Date(house.clock.now().getTime() + 9 * 3_600_000));
  const answer = await send(house, {
    page: 'requests/new',
    path: '/my/requests/new?act=renovation-permit',
    as: { cookie },
    fields: { act: 'renovation-permit', message: 'Uusi lattia keittiöön.' },
  });

  expect(answer.status).toBe(303);
  expect(decodeURIComponent(answer.location!)).toBe('/login?returnTo=/my/requests/new?act=renovation-permit');
});

test('the list has the newest first, what is open before what is closed, and pages', async () => {
  const house = await settledHouse();
  for (let n = 0; n < 22; n += 1) {
    house.setTime(new Date(Date.UTC(2026, 10, 23, 8, n)));
    await filedRequest(house, { act: 'return-keys' });
  }
  const list = (search: string) => ask(house, { page: 'requests/list', path: `/my/requests${search}`, as: 'aava' });
  const first = (await list('')).body;
  const second = (await list('?page=2')).body;

  expect(first.lines).toHaveLength(20);
  expect(first.lines[0].number).toBe(1022);
  expect(first.pages).toBe(2);
  expect(second.lines.map((line: { number: number }) => line.number)).toEqual([1002, 1001]);
});

const one = async (house: TestHouse, id: string, as: 'aava' | 'bo') =>
  ask(house, { page: 'requests/one', path: `/my/requests/${id}`, params: { id }, as });

test('an answer without words is asked for again; with words the ball goes back', async () => {
  const house = await settledHouse();
  const { id } = await filedRequest(house);
  await askPerson(house, handling(house, { id }), { message: 'Mikä paikka?' });
  const answer = (message: string) =>
    send(house, {
      page: 'requests/one',
      path: `/my/requests/${id}`,
      params: { id },
      as: 'aava',
      fields: { intent: 'message', message },
    });

  expect(await answer(' ')).toMatchObject({ status: 400, body: { intent: 'message' } });
  expect((await one(house, id, 'aava')).body.request).toMatchObject({ status: 'asked', turn: 'asker' });
  expect((await answer('Paikka 12')).status).toBe(303);
  expect((await one(house, id, 'aava')).body.request).toMatchObject({ status: 'received', turn: 'desk' });
});

test('nobody of the desk is named to a resident', async () => {
  const house = await settledHouse();
  const { id } = await filedRequest(house);
  await askPerson(house, handling(house, { id }), { message: 'Mikä paikka?' });
  expect(JSON.stringify((await one(house, id, 'aava')).body)).not.toMatch(/Testi customer|staff-customer/);
});

test('the other party sees the day their consent would make, and consents on the page', async () => {
  const house = await settledHouse();
  await boSignsToo(house);
  const { id } = await filedRequest(house, { act: 'terminate-lease', leaseId: 'lease-a1' });
  expect((await one(house, id, 'aava')).body).toMatchObject({ consent: null, isOwn: true });
  expect((await one(house, id, 'bo')).body).toMatchObject({
    consent: { lastDay: '2026-12-31', isLast: true },
    canCancel: false,
  });

  const consented = await send(house, {
    page: 'requests/one',
    path: `/my/requests/${id}`,
    params: { id },
    as: 'bo',
    fields: { intent: 'consent', consent: 'yes', lastDay: '2026-12-31' },
  });
  expect(consented.status).toBe(303);
  expect((await one(house, id, 'bo')).body.consent).toBeNull();
});

const sendDesk = async (house: TestHouse, id: string, fields: Record<string, string>) =>
  send(house, {
    page: 'requests/desk/request',
    path: `/admin/requests/${id}`,
    params: { id },
    as: { cookie: await cookieOf(house, { staff: 'customer-service' }) },
    fields,
  });

test.each([
  ['ask', 'message'],
  ['reject', 'reason'],
])('the desk says why: %s', async (intent, field) => {
  const house = await settledHouse();
  const { id } = await filedRequest(house);
  const answer = await sendDesk(house, id, { intent });
  expect(answer.status).toBe(400);
  expect(Object.keys(answer.body.form.errors)).toEqual([field]);
});

test('from ask to done by the names of the buttons alone', async () => {
  const house = await settledHouse();
  const { id } = await filedRequest(house);
  for (const fields of [{ intent: 'ask', message: 'Mikä?' }, { intent: 'accept' }, { intent: 'done' }] as Record<
    string,
    string
  >[]) {
    expect(await sendDesk(house, id, fields)).toMatchObject({ status: 303, location: `/admin/requests/${id}` });
  }
  expect(await requestNow(house, id)).toMatchObject({ status: 'done' });
});

test('a page out of date keeps what was typed on it, and says that somebody was quicker', async () => {
  const house = await settledHouse();
  const { id } = await filedRequest(house);
  await sendDesk(house, id, { intent: 'accept', seen: '1' });
  const answer = await sendDesk(house, id, { intent: 'reject', reason: 'Pitkä perustelu', seen: '1' });
  expect(answer).toMatchObject({ status: 400, body: { intent: 'reject' } });
  expect(answer.body.form.values.reason).toEqual(['Pitkä perustelu']);
  expect(answer.body.form.errors.form).toMatch(/sillä välin/);
});

test('the button of the desk pressed twice says it once', async () => {
  const house = await settledHouse();
  const { id } = await filedRequest(house);
  const asking = { intent: 'ask', message: 'Mikä?', seen: '1' };
  expect((await sendDesk(house, id, asking)).status).toBe(303);
  expect((await sendDesk(house, id, asking)).status).toBe(303);
  expect((await sendDesk(house, id, { ...asking, message: 'Missä?' })).status).toBe(400);
  await house.settle();

  expect(await requestNow(house, id)).toMatchObject({ version: 2 });
  expect(house.sent).toHaveLength(2);
});
