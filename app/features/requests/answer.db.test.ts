import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { requestEvents } from '~db/schema';
import { type TestHouse, testHouse } from '~tests/support/house';
import { type PersonName, settleNeighbourhood } from '~tests/support/neighbourhood';
import { answering, boSignsToo, filedRequest, handling, requestNow } from '~tests/support/requests';
import { answerConsent, cancelRequest, writeMessage } from './answer.server';
import { acceptRequest, askPerson, finishRequest } from './desk/handle.server';

async function settledHouse(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

const accepted = { message: null, consents: false, signedOn: null, lastDay: null };

const kindsOf = async (house: TestHouse, id: string) => {
  const rows = await house.store.read.select().from(requestEvents).where(eq(requestEvents.requestId, id));
  return rows.sort((a, b) => a.version - b.version).map(({ kind }) => kind);
};

async function consents(
  house: TestHouse,
  id: string,
  by: PersonName,
  consent: 'yes' | 'no',
  shown: string | null = null,
) {
  return answerConsent(house, { ...(await answering(house, { by, id })), consent, message: null, shown });
}

test('a question puts the ball with the person, the answer back with the desk', async () => {
  const house = await settledHouse();
  const { id } = await filedRequest(house);
  await askPerson(house, handling(house, { id }), { message: 'Mikä paikka?' });
  expect(await requestNow(house, id)).toMatchObject({ status: 'asked', turn: 'asker' });

  await writeMessage(house, { ...(await answering(house, { by: 'aava', id })), message: 'Paikka 12.' });
  await writeMessage(house, { ...(await answering(house, { by: 'aava', id })), message: 'Paikka 12.' });

  expect(await requestNow(house, id)).toMatchObject({ status: 'received', turn: 'desk' });
  expect(await kindsOf(house, id)).toEqual(['filed', 'asked', 'message']);
});

test('what was taken up before the question goes on being worked on', async () => {
  const house = await settledHouse();
  const { id } = await filedRequest(house);
  await acceptRequest(house, handling(house, { id }), accepted);
  await askPerson(house, handling(house, { id }), { message: 'Mikä paikka?' });
  await writeMessage(house, { ...(await answering(house, { by: 'aava', id })), message: 'Paikka 12.' });

  expect(await requestNow(house, id)).toMatchObject({ status: 'accepted', turn: 'desk' });
});

test('it is taken back while it waits, and not once it has been taken up', async () => {
  const house = await settledHouse();
  const first = await filedRequest(house);
  await cancelRequest(house, { ...(await answering(house, { by: 'aava', id: first.id })), message: null });
  await cancelRequest(house, { ...(await answering(house, { by: 'aava', id: first.id })), message: null });
  expect(await requestNow(house, first.id)).toMatchObject({ status: 'cancelled', open: false, turn: null });
  expect(await kindsOf(house, first.id)).toEqual(['filed', 'cancelled']);

  const second = await filedRequest(house, { act: 'return-keys' });
  await acceptRequest(house, handling(house, { id: second.id }), accepted);
  const cancelling = cancelRequest(house, {
    ...(await answering(house, { by: 'aava', id: second.id })),
    message: null,
  });
  await expect(cancelling).rejects.toMatchObject({ code: 'requests.refused.accepted' });
});

test('what is closed is not written on', async () => {
  const house = await settledHouse();
  const { id } = await filedRequest(house);
  await finishRequest(house, handling(house, { id }), { message: null });
  const writing = writeMessage(house, { ...(await answering(house, { by: 'aava', id })), message: 'Vielä yksi asia.' });
  await expect(writing).rejects.toMatchObject({ code: 'requests.refused.closed' });
});

test.each(['olli', 'bo', 'eero'] as const)('%s neither reads nor answers Aava’s request', async (by) => {
  const house = await settledHouse();
  const { id } = await filedRequest(house);
  const writing = writeMessage(house, { ...(await answering(house, { by, id })), message: 'Hei.' });
  await expect(writing).rejects.toMatchObject({ status: 404 });
});

test('who has signed the same lease writes about what concerns both, and reads nothing of the other’s question', async () => {
  const house = await settledHouse();
  await boSignsToo(house);
  const shared = await filedRequest(house, { act: 'renovation-permit', leaseId: 'lease-a1' });
  const own = await filedRequest(house, { act: 'lease-information', leaseId: 'lease-a1' });
  await writeMessage(house, { ...(await answering(house, { by: 'bo', id: shared.id })), message: 'Minäkin autan.' });

  const writing = writeMessage(house, { ...(await answering(house, { by: 'bo', id: own.id })), message: 'Mitä?' });
  await expect(writing).rejects.toMatchObject({ status: 404 });
  const cancelling = cancelRequest(house, {
    ...(await answering(house, { by: 'bo', id: shared.id })),
    message: null,
  });
  await expect(cancelling).rejects.toMatchObject({ status: 403 });
});

test('with the last consent notice has been given, and from that day the period is counted', async () => {
  const house = await settledHouse();
  await boSignsToo(house);
  const { id } = await filedRequest(house, { act: 'terminate-lease', leaseId: 'lease-a1', shown: '2026-12-31' });
  house.setTime('2026-12-02T08:00:00Z');

  await expect(consents(house, id, 'bo', 'yes', '2026-12-31')).rejects.toMatchObject({
    code: 'requests.refused.dayChanged',
  });
  await consents(house, id, 'bo', 'yes', '2027-01-31');
  await house.settle();

  expect(await requestNow(house, id)).toMatchObject({ lastDay: '2027-01-31', turn: 'desk', status: 'received' });
  const told = house.sent.filter(({ subject }) => subject.includes('kaikki ovat suostuneet'));
  expect(told.map(({ to }) => to).sort()).toEqual(['aava@example.com', 'bo@example.com']);
});

test('who is not asked consents to nothing, and a no goes to the desk', async () => {
  const house = await settledHouse();
  await boSignsToo(house);
  const { id } = await filedRequest(house, { act: 'terminate-lease', leaseId: 'lease-a1' });
  await expect(consents(house, id, 'aava', 'yes')).rejects.toMatchObject({ status: 403 });
  await consents(house, id, 'bo', 'no');

  expect(await requestNow(house, id)).toMatchObject({ turn: 'desk', status: 'received', lastDay: '2026-12-31' });
  await consents(house, id, 'bo', 'yes', '2026-12-31');
  expect(await kindsOf(house, id)).toEqual(['filed', 'consent-refused', 'consented']);
});
