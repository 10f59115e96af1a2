import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { newId } from '~/lib/ids';
import { hours } from '~/lib/time';
import { authorizationPowers, leases, requestEvents, serviceRequests, sessions } from '~db/schema';
import { approved } from '~tests/support/authorizations';
import { type TestHouse, testHouse } from '~tests/support/house';
import { cookieOf, settleNeighbourhood } from '~tests/support/neighbourhood';
import { type Answer, ask, cookieHeader, type Sent, send } from '~tests/support/pages';
import { ACTS } from './acts';
import { isTermination } from './notice-rules';

/** What each of the nine forms does with what can arrive. */

async function settledHouse(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

type Act = (typeof ACTS)[number];
type Fields = Sent['fields'];

const addressOf = (act: Act) => `/my/requests/new?act=${act}`;
const sendTo = (house: TestHouse, act: Act, fields: Fields, as: Sent['as'] = 'aava'): Promise<Answer> =>
  send(house, { page: 'requests/new', path: addressOf(act), as, fields });
const filed = (house: TestHouse) => house.store.read.$count(serviceRequests);

/** As the page's own form sends it. */
async function wholeForm(house: TestHouse, act: Act, as: Sent['as'] = 'aava'): Promise<Fields> {
  const { body } = await ask(house, { page: 'requests/new', path: addressOf(act), as });
  const day: Record<string, string> =
    body.page.notice?.kind === 'open' ? { lastDay: body.page.notice.earliest, confirmed: 'yes' } : {};
  return { act, lease: body.page.lease.id, draft: body.draft, message: '', date: '', ...day };
}

test.each(ACTS)('%s: a form that brings nothing files nothing', async (act) => {
  const house = await settledHouse();
  const nothing: Fields[] = [{}, { actingOn: '' }, { unknown: 'yes', intent: 'send' }];
  for (const fields of nothing) {
    const answer = await sendTo(house, act, fields);
    expect(answer).toMatchObject({ status: 400, body: { page: { act } } });
    expect(Object.keys(answer.body.form.errors)).toEqual(['form']);
  }
  expect(await filed(house)).toBe(0);
});

const unconfirmed: Fields[] = [
  {},
  { confirmed: '' },
  { confirmed: 'no' },
  { confirmed: 'on' },
  { confirmed: ['yes', 'no'] },
];

test.each(ACTS.filter(isTermination))('%s: without its day confirmed it is never filed', async (act) => {
  const house = await settledHouse();
  const { confirmed: _, ...whole } = await wholeForm(house, act);
  for (const said of unconfirmed) {
    const answer = await sendTo(house, act, { ...whole, message: 'Muutan pois.', ...said });
    expect(answer.status).toBe(400);
    expect(answer.body.form.errors.confirmed).toBeTruthy();
    expect(answer.body.form.values).toMatchObject({ message: ['Muutan pois.'] });
    expect(answer.body.page.notice.earliest).toBe(whole.lastDay);
  }
  for (const lastDay of ['2026-12-30', 'tomorrow', '2026-02-31']) {
    const answer = await sendTo(house, act, { ...whole, confirmed: 'yes', lastDay });
    expect([answer.status, Object.keys(answer.body.form.errors)]).toEqual([400, ['confirmed']]);
  }
  expect(await filed(house)).toBe(0);
});

test.each(ACTS)('%s: what is too long or no day comes back beside its field with all that was typed', async (act) => {
  const house = await settledHouse();
  const whole = await wholeForm(house, act);
  const wrong: [string, Fields][] = [
    ['message', { message: 'x'.repeat(4001) }],
    ['date', { date: 'huomenna' }],
    ['date', { date: '2026-02-31' }],
    ['date', { date: '2020-01-01' }],
    ['date', { date: '2026-12-24T08:00' }],
  ];
  for (const [field, said] of wrong) {
    const answer = await sendTo(house, act, { ...whole, ...said });
    expect([answer.status, Object.keys(answer.body.form.errors)]).toEqual([400, [field]]);
    expect(answer.body.form.values[field]).toEqual([said[field]]);
  }
  expect(await filed(house)).toBe(0);
});

test.each(ACTS)('%s: a field that comes twice counts once, one that nobody knows not at all', async (act) => {
  const house = await settledHouse();
  const whole = await wholeForm(house, act);
  const more = { message: ['Ensin.', 'Sitten.'], status: 'done', principalName: 'Bo', number: '1', landlordId: 'x' };
  expect((await sendTo(house, act, { ...whole, ...more })).status).toBe(303);
  const [request] = await house.store.read.select().from(serviceRequests);
  expect(request).toMatchObject({
    act,
    status: 'received',
    principalName: 'Aava Esimerkki',
    landlordId: 'landlord-kotihovi',
  });
  const [event] = await house.store.read.select().from(requestEvents);
  expect(event?.data).toMatchObject({ text: 'Sitten.' });
});

test.each(ACTS)('%s: sent twice, at once and again, is one request', async (act) => {
  const house = await settledHouse();
  const whole = await wholeForm(house, act);
  const answers = await Promise.all([sendTo(house, act, whole), sendTo(house, act, whole)]);
  answers.push(await sendTo(house, act, whole));
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
  expect(await filed(house)).toBe(1);
});

test.each(ACTS)('%s: a session that ran out files nothing; what was typed waits, unconfirmed', async (act) => {
  const house = await settledHouse();
  const whole = await wholeForm(house, act);
  const cookie = await cookieOf(house, { resident: 'aava' });
  house.setTime(new Date(house.clock.now().getTime() + hours(2)));
  const late = await sendTo(house, act, { ...whole, message: 'Tämä säilyy.' }, { cookie });
  expect(late.status).toBe(303);
  expect(await filed(house)).toBe(0);
  await house.store.write((tx) => tx.delete(sessions));
  const as = { cookie: `${await cookieOf(house, { resident: 'aava' })}; ${cookieHeader(...late.cookies)}` };
  const back = new URL(late.location!, 'http://x').searchParams.get('returnTo')!;
  const { body } = await ask(house, { page: 'requests/new', path: back, as });
  expect(body.keptForm.values).toMatchObject({ message: ['Tämä säilyy.'] });
  expect((await send(house, { page: 'requests/new', path: back, fields: whole })).location).toMatch(/^\/login/);
  expect(await filed(house)).toBe(0);
});

test('a form about a home that is none of theirs any more ends no other', async () => {
  const house = await settledHouse();
  const whole = await wholeForm(house, 'terminate-lease');
  for (const lease of ['lease-b1', 'made-up']) {
    const answer = await sendTo(house, 'terminate-lease', { ...whole, lease });
    expect([answer.status, Object.keys(answer.body.form.errors)]).toEqual([400, ['form']]);
    expect(answer.body.form.values.confirmed).toBe(undefined);
  }
  expect(await filed(house)).toBe(0);
});

test('an attorney’s empty or doubled form uses up no more than one act', async () => {
  const house = await settledHouse();
  const id = await approved(house, { kind: 'single', acts: ['terminate-parking', 'return-keys'] });
  await send(house, {
    page: 'authorizations/acting/acting',
    path: '/my/acting',
    as: 'bo',
    fields: { authorization: id },
  });
  const used = async () =>
    (
      await house.store.read.select().from(authorizationPowers).where(eq(authorizationPowers.authorizationId, id))
    ).filter(({ usedAt }) => usedAt !== null).length;
  expect((await sendTo(house, 'return-keys', {}, 'bo')).status).toBe(400);
  expect(await used()).toBe(0);
  const whole = await wholeForm(house, 'terminate-parking', 'bo');
  const answers = await Promise.all([
    sendTo(house, 'terminate-parking', whole, 'bo'),
    sendTo(house, 'terminate-parking', { ...whole, draft: newId() }, 'bo'),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 400]);
  expect([await used(), await filed(house)]).toEqual([1, 1]);
});

test('the lease has ended while the form was open: nothing is filed', async () => {
  const house = await settledHouse();
  const whole = await wholeForm(house, 'terminate-parking');
  await house.store.write((tx) => tx.update(leases).set({ endsOn: '2026-01-31' }).where(eq(leases.id, 'lease-a1')));
  expect((await sendTo(house, 'terminate-parking', whole)).status).not.toBe(303);
  expect(await filed(house)).toBe(0);
});
