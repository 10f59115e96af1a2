import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { accounts, auditEntries, requestConsents, requestEvents } from '~db/schema';
import { LANDLORD_ID, type TestHouse, testHouse } from '~tests/support/house';
import { cookieOf, emailOf, settleNeighbourhood, staffActor } from '~tests/support/neighbourhood';
import { ask } from '~tests/support/pages';
import { boSignsToo, filedRequest, handling, requestNow } from '~tests/support/requests';
import { followRegister } from '../lapse.server';
import { acceptRequest, askPerson, claimRequest, finishRequest, rejectRequest, releaseRequest } from './handle.server';
import { deskCounts, deskRequests, requestCounts } from './queries.server';

async function settledHouse(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

const accepted = { message: null, consents: false, signedOn: null, lastDay: null };

test('two officers at once: one gets it, the other is told', async () => {
  const house = await settledHouse();
  const { id } = await filedRequest(house);
  const tries = await Promise.allSettled([
    claimRequest(house, handling(house, { id, staffId: 'staff-one' }), { from: null }),
    claimRequest(house, handling(house, { id, staffId: 'staff-two' }), { from: null }),
  ]);

  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'requestDesk.refused.taken' },
  });
});

test('it is taken over from whom one saw having it, and left only by who has it', async () => {
  const house = await settledHouse();
  const { id } = await filedRequest(house);
  await claimRequest(house, handling(house, { id, staffId: 'staff-one' }), { from: null });
  await claimRequest(house, handling(house, { id, staffId: 'staff-two' }), { from: 'staff-one' });
  await releaseRequest(house, handling(house, { id, staffId: 'staff-one' }));
  expect((await requestNow(house, id)).assigneeId).toBe('staff-two');
  await releaseRequest(house, handling(house, { id, staffId: 'staff-two' }));
  expect((await requestNow(house, id)).assigneeId).toBeNull();
});

test('two decisions from the same page: the second is told that somebody was quicker', async () => {
  const house = await settledHouse();
  const { id } = await filedRequest(house);
  await acceptRequest(house, handling(house, { id, seen: 1, staffId: 'staff-one' }), accepted);
  const rejecting = rejectRequest(house, handling(house, { id, seen: 1, staffId: 'staff-two' }), { reason: 'Ei käy.' });

  await expect(rejecting).rejects.toMatchObject({ code: 'staleForm' });
  expect(await requestNow(house, id)).toMatchObject({ status: 'accepted', assigneeId: 'staff-one' });
});

test('each step is told by letter, and never what was written', async () => {
  const house = await settledHouse();
  const { id } = await filedRequest(house);
  await askPerson(house, handling(house, { id }), { message: 'Salainen kysymys' });
  await acceptRequest(house, handling(house, { id }), { ...accepted, message: 'Salainen viesti' });
  await finishRequest(house, handling(house, { id }), { message: 'Salainen vastaus' });
  await house.settle();

  expect(house.sent.map(({ subject }) => subject)).toEqual([
    'Olemme vastaanottaneet palvelupyyntösi P-1001',
    'Palvelupyyntö P-1001: meillä on kysymys',
    'Palvelupyyntö P-1001 on otettu käsittelyyn',
    'Palvelupyyntö P-1001 on valmis',
  ]);
  for (const { text, html } of house.sent) expect(text + html).not.toContain('Salainen');
  expect(await requestNow(house, id)).toMatchObject({ status: 'done', open: false, turn: null });
});

test('done and turned down are the end', async () => {
  const house = await settledHouse();
  const first = await filedRequest(house);
  await rejectRequest(house, handling(house, { id: first.id }), { reason: 'Paikka ei ole sinun.' });
  const finishing = finishRequest(house, handling(house, { id: first.id }), { message: null });
  await expect(finishing).rejects.toMatchObject({ code: 'requestDesk.refused.closed' });
  await expect(acceptRequest(house, handling(house, { id: first.id }), accepted)).rejects.toMatchObject({
    code: 'requestDesk.refused.closed',
  });
});

test('a lease of several is taken up with everybody’s consent, on paper if need be', async () => {
  const house = await settledHouse();
  await boSignsToo(house);
  const { id } = await filedRequest(house, { act: 'terminate-lease', leaseId: 'lease-a1' });
  await expect(acceptRequest(house, handling(house, { id }), accepted)).rejects.toMatchObject({
    code: 'requestDesk.refused.consents',
  });
  await expect(finishRequest(house, handling(house, { id }), { message: null })).rejects.toMatchObject({
    code: 'requestDesk.refused.acceptFirst',
  });
  house.setTime('2026-12-01T08:00:00Z');
  const onPaper = { message: null, consents: true, signedOn: null, lastDay: '2026-12-31' };
  await expect(acceptRequest(house, handling(house, { id }), onPaper)).rejects.toMatchObject({
    code: 'requests.refused.dayChanged',
  });
  await acceptRequest(house, handling(house, { id }), { ...onPaper, lastDay: '2027-01-31' });

  expect(await requestNow(house, id)).toMatchObject({ status: 'accepted', lastDay: '2027-01-31' });
  const consents = await house.store.read.select().from(requestConsents).where(eq(requestConsents.requestId, id));
  expect(consents).toMatchObject([{ residentId: 'resident-bo', answer: 'yes', via: 'paper' }]);
});

test('a party without an account: the desk has the ball and is told whom to ask, until they register', async () => {
  const house = await settledHouse();
  await boSignsToo(house);
  await boIs(house, 'pending');
  const { id } = await filedRequest(house, { act: 'terminate-lease', leaseId: 'lease-a1' });
  expect(await requestNow(house, id)).toMatchObject({ turn: 'desk', status: 'received' });
  const page = { page: 'requests/desk/request', path: `/admin/requests/${id}`, params: { id } };
  const { body } = await ask(house, { ...page, as: { cookie: await cookieOf(house, { staff: 'customer-service' }) } });
  expect(body.consents).toMatchObject([{ residentId: 'resident-bo', hasAccount: false }]);
  const own = { page: 'requests/one', path: `/my/requests/${id}`, params: { id }, as: 'aava' } as const;
  expect(JSON.stringify((await ask(house, own)).body)).not.toContain('hasAccount');
  await boIs(house, 'active');
  await followRegister(house, house.clock.now());
  expect(await requestNow(house, id)).toMatchObject({ turn: 'others' });
  await house.settle();
  expect(house.sent.map(({ to }) => to)).toEqual([emailOf('aava'), emailOf('bo')]);
});

function boIs(house: TestHouse, state: 'pending' | 'active') {
  return house.store.write((tx) => tx.update(accounts).set({ state }).where(eq(accounts.id, 'account-bo')));
}

test('what is done to a request stands in the log, with the lease party it concerns', async () => {
  const house = await settledHouse();
  const { id } = await filedRequest(house);
  await acceptRequest(house, handling(house, { id }), accepted);
  const rows = await house.store.read.select().from(auditEntries).where(eq(auditEntries.action, 'request.accepted'));
  expect(rows).toMatchObject([{ actorKind: 'staff', identityId: 'identity-aava', residentId: 'resident-aava' }]);
});

test('only customer service of the same landlord handles requests', async () => {
  const house = await settledHouse();
  const { id } = await filedRequest(house);
  for (const actor of [staffActor('property-service'), { ...staffActor('customer-service'), landlordId: 'another' }]) {
    const handlingAs = { ...handling(house, { id }), actor };
    await expect(claimRequest(house, handlingAs, { from: null })).rejects.toMatchObject({ status: 404 });
  }
  const events = await house.store.read.select().from(requestEvents).where(eq(requestEvents.requestId, id));
  expect(events.map(({ kind }) => kind)).toEqual(['filed']);
});

test('the queue: what has waited longest first, by view and by act, with counts', async () => {
  const house = await settledHouse();
  const old = await filedRequest(house);
  house.setTime('2026-11-24T08:00:00Z');
  const asked = await filedRequest(house, { act: 'return-keys' });
  const mine = await filedRequest(house, { act: 'lease-information', by: 'bo' });
  await askPerson(house, handling(house, { id: asked.id }), { message: 'Mitkä?' });
  await claimRequest(house, handling(house, { id: mine.id }), { from: null });
  const search = { landlordId: LANDLORD_ID, staffId: 'staff-customer-service', act: null, page: 1 };
  const idsIn = async (view: 'waiting' | 'unclaimed' | 'mine' | 'theirs' | 'closed') =>
    (await deskRequests(house.store.read, { ...search, view })).lines.map(({ id }) => id);

  expect(await idsIn('waiting')).toEqual([old.id, mine.id]);
  expect(await idsIn('unclaimed')).toEqual([old.id]);
  expect((await idsIn('mine')).sort()).toEqual([asked.id, mine.id].sort());
  expect(await idsIn('theirs')).toEqual([asked.id]);
  expect(await idsIn('closed')).toEqual([]);
  const { views, acts } = await deskCounts(house.store.read, { ...search, view: 'waiting' });
  expect(views).toEqual({ waiting: 2, unclaimed: 1, mine: 2, theirs: 1 });
  expect(acts.map(({ act }) => act)).toEqual(['terminate-parking', 'lease-information']);
  expect(await requestCounts(house.store.read, { landlordId: LANDLORD_ID })).toEqual({
    waiting: 2,
    unclaimed: 1,
    theirs: 1,
  });
});
