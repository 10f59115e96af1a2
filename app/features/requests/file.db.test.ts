import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditEntries, leases, requestConsents, requestEvents, serviceRequests } from '~db/schema';
import { type TestHouse, testHouse } from '~tests/support/house';
import { settleNeighbourhood } from '~tests/support/neighbourhood';
import { boSignsToo, filedRequest, requestNow } from '~tests/support/requests';
import { ACTS } from './acts';

async function settledHouse(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

const endLeaseOn = (house: TestHouse, endsOn: string) =>
  house.store.write((tx) => tx.update(leases).set({ endsOn }).where(eq(leases.id, 'lease-a1')));

test.each(ACTS)('TN-5: a lease party files %s, with its event, its letter and its trace', async (act) => {
  const house = await settledHouse();
  const { id } = await filedRequest(house, { act, message: 'Sanottavaa.' });
  await house.settle();

  expect(await requestNow(house, id)).toMatchObject({
    number: 1001,
    act,
    status: 'received',
    turn: 'desk',
    principalResidentId: 'resident-aava',
    principalIdentityId: 'identity-aava',
    actedByIdentityId: 'identity-aava',
    authorizationId: null,
    address: 'Rantakatu 5 A 1',
  });
  const events = await house.store.read.select().from(requestEvents).where(eq(requestEvents.requestId, id));
  expect(events).toMatchObject([{ kind: 'filed', actorName: 'Aava Esimerkki', principalName: null }]);
  expect(house.sent.map(({ to }) => to)).toEqual(['aava@example.com']);
  expect(house.sent[0]!.subject).toContain('P-1001');
  const trace = await house.store.read.select().from(auditEntries).where(eq(auditEntries.action, 'request.filed'));
  expect(trace).toMatchObject([{ actorId: 'identity-aava', residentId: 'resident-aava', facts: { act } }]);
});

test('RQ-4: the last day is written down as it was shown, with the date', async () => {
  const house = await settledHouse();
  const { id } = await filedRequest(house, { act: 'terminate-lease', shown: '2026-12-31' });
  await house.settle();

  expect((await requestNow(house, id)).lastDay).toBe('2026-12-31');
  expect(house.sent[0]!.text).toContain('31.12.2026');
});

test('RQ-4: at midnight of the month’s end nobody is given another day than the one they read', async () => {
  const house = await settledHouse();
  house.setTime('2026-11-30T21:59:59Z');
  await filedRequest(house, { shown: '2026-12-31' });
  house.setTime('2026-11-30T22:00:00Z');

  await expect(filedRequest(house, { by: 'bo', shown: '2026-12-31' })).rejects.toMatchObject({
    code: 'requests.refused.dayChanged',
  });
  const { id } = await filedRequest(house, { by: 'bo', shown: '2027-01-31' });
  expect((await requestNow(house, id)).lastDay).toBe('2027-01-31');
});

test('RQ-4: a later day than the earliest may be wished for, a sooner one not', async () => {
  const house = await settledHouse();
  await expect(filedRequest(house, { wantedOn: '2026-12-30' })).rejects.toMatchObject({
    code: 'requests.refused.tooEarly',
  });
  const { id } = await filedRequest(house, { wantedOn: '2027-02-14', shown: '2026-12-31' });
  expect((await requestNow(house, id)).lastDay).toBe('2027-02-14');
});

test('RQ-4: a lease for a fixed term is not given notice, nor one that ends already', async () => {
  const house = await settledHouse();
  await endLeaseOn(house, '2028-05-31');
  await expect(filedRequest(house, { act: 'terminate-lease' })).rejects.toMatchObject({
    code: 'requests.refused.fixedTerm',
  });
  await endLeaseOn(house, '2026-12-31');
  await expect(filedRequest(house, { act: 'terminate-lease' })).rejects.toMatchObject({
    code: 'requests.refused.endsAlready',
  });
});

test('a day that has passed is wished for by mistake', async () => {
  const house = await settledHouse();
  await expect(filedRequest(house, { act: 'return-keys', wantedOn: '2026-11-22' })).rejects.toMatchObject({
    code: 'requests.refused.past',
  });
  await filedRequest(house, { act: 'return-keys', wantedOn: '2026-11-23' });
});

test.each(['olli', 'bo', 'cecilia', 'eero', 'frida', 'nemo'] as const)(
  'TN-5: %s files nothing for Aava’s home',
  async (by) => {
    const house = await settledHouse();
    const filing = filedRequest(house, { by, leaseId: 'lease-a1' });
    await expect(filing).rejects.toMatchObject({ status: 403 });
    expect(await house.store.read.select().from(serviceRequests)).toEqual([]);
  },
);

test('the same form sent twice, one after the other or at once, is one request', async () => {
  const house = await settledHouse();
  const draftId = '01jd0000000000000000000000';
  const both = await Promise.all([filedRequest(house, { draftId }), filedRequest(house, { draftId })]);
  const third = await filedRequest(house, { draftId });
  await house.settle();

  expect(new Set([...both, third].map(({ id }) => id)).size).toBe(1);
  expect(await house.store.read.select().from(serviceRequests)).toHaveLength(1);
  expect(house.sent).toHaveLength(1);
});

test('without a key the same answers at the same moment are one request, and later on another', async () => {
  const house = await settledHouse();
  const first = await filedRequest(house);
  expect(await filedRequest(house)).toMatchObject({ id: first.id, isNew: false });
  house.setTime(new Date(house.clock.now().getTime() + 6_000));
  expect((await filedRequest(house)).isNew).toBe(true);
});

test('a lease is given notice once, also when two of its parties do it at once', async () => {
  const house = await settledHouse();
  await boSignsToo(house);
  const tries = await Promise.allSettled([
    filedRequest(house, { act: 'terminate-lease', leaseId: 'lease-a1' }),
    filedRequest(house, { act: 'terminate-lease', leaseId: 'lease-a1', by: 'bo' }),
  ]);

  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'requests.refused.terminated' },
  });
});

test('the other parties of the lease are told, and asked for their consent to end it', async () => {
  const house = await settledHouse();
  await boSignsToo(house);
  const { id } = await filedRequest(house, { act: 'terminate-lease', leaseId: 'lease-a1' });
  await house.settle();

  expect(await requestNow(house, id)).toMatchObject({ turn: 'others' });
  const consents = await house.store.read.select().from(requestConsents).where(eq(requestConsents.requestId, id));
  expect(consents).toMatchObject([{ residentId: 'resident-bo', name: 'Bo Provström', answer: null }]);
  const letters = new Map(house.sent.map(({ to, subject }) => [to, subject]));
  expect(letters.get('bo@example.com')).toBe('Palvelupyyntö P-1001: tarvitsemme vastauksesi');
});

test('a question of one’s own is told to nobody else on the lease', async () => {
  const house = await settledHouse();
  await boSignsToo(house);
  await filedRequest(house, { act: 'payment-information', message: 'Voinko lähteä yksin?' });
  await house.settle();

  expect(house.sent.map(({ to }) => to)).toEqual(['aava@example.com']);
  expect(house.sent[0]!.text).not.toContain('Voinko');
  const asked = await house.store.read
    .select()
    .from(requestConsents)
    .where(and(eq(requestConsents.residentId, 'resident-bo')));
  expect(asked).toEqual([]);
});
