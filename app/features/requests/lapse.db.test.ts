import { expect, test } from 'vitest';
import { ask as askAttorney } from '~/features/authorizations/decide.server';
import { endWhatIsOver } from '~/features/authorizations/end.server';
import { days } from '~/lib/time';
import { atDesk, authorizationNow, submitted } from '~tests/support/authorizations';
import { type TestHouse, testHouse } from '~tests/support/house';
import { emailOf, settleNeighbourhood } from '~tests/support/neighbourhood';
import { ask } from '~tests/support/pages';
import { answering, filedRequest, handling, requestNow } from '~tests/support/requests';
import { writeMessage } from './answer.server';
import { askPerson } from './desk/handle.server';
import { lapseUnanswered } from './lapse.server';

async function settledHouse(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

function after(house: TestHouse, n: number): Date {
  house.setTime(new Date(house.clock.now().getTime() + days(n)));
  return house.clock.now();
}

test('a question that nobody answers lets the request lapse: the page and the letter tell by when', async () => {
  const house = await settledHouse();
  const { id } = await filedRequest(house, { act: 'fetch-keys' });
  await askPerson(house, handling(house, { id }), { message: 'Kuinka monta?' });
  await house.settle();
  expect(house.sent.at(-1)!.text).toContain('22.1.2027');
  const page = { page: 'requests/one', path: `/my/requests/${id}`, params: { id }, as: 'aava' } as const;
  expect((await ask(house, page)).body.answerBy).toBe('2027-01-22');
  await lapseUnanswered(house, after(house, 60));
  expect((await requestNow(house, id)).status).toBe('asked');
  await lapseUnanswered(house, after(house, 1));
  expect(await requestNow(house, id)).toMatchObject({ status: 'lapsed', open: false });
  await house.settle();
  expect(house.sent.map(({ to, subject }) => `${to} ${subject}`)).toContain(
    `${emailOf('aava')} Palvelupyyntö P-1001 on rauennut`,
  );
});

test('another question is waited for anew, and an answer ends the wait', async () => {
  const house = await settledHouse();
  const { id } = await filedRequest(house, { act: 'fetch-keys' });
  await askPerson(house, handling(house, { id }), { message: 'Kuinka monta?' });
  after(house, 40);
  await askPerson(house, handling(house, { id }), { message: 'Ja mihin?' });
  await lapseUnanswered(house, after(house, 40));
  expect((await requestNow(house, id)).status).toBe('asked');
  await writeMessage(house, { ...(await answering(house, { by: 'aava', id })), message: 'Kaksi, kellariin.' });
  await lapseUnanswered(house, after(house, 100));
  expect((await requestNow(house, id)).status).toBe('received');
});

test('notice that has been given stands: the desk has it again', async () => {
  const house = await settledHouse();
  const { id } = await filedRequest(house, { act: 'terminate-parking' });
  await askPerson(house, handling(house, { id }), { message: 'Kumpi paikka?' });
  await lapseUnanswered(house, after(house, 61));
  expect(await requestNow(house, id)).toMatchObject({ status: 'received', turn: 'desk', open: true });
});

test('a power that was asked about and not answered for lapses, and so does one that nobody decides in a year', async () => {
  const house = await settledHouse();
  const asked = await submitted(house);
  const waiting = await submitted(house, { to: 'cecilia' });
  await askAttorney(house, atDesk(house, asked), { message: 'Sivu 2 puuttuu.' });
  await house.settle();
  expect(house.sent.at(-1)!.text).toContain('22.1.2027');
  house.sent.length = 0;
  await endWhatIsOver(house, after(house, 60));
  expect((await authorizationNow(house, asked)).state).toBe('asked');
  await endWhatIsOver(house, after(house, 1));
  expect(await authorizationNow(house, asked)).toMatchObject({ state: 'ended', endedBecause: 'not-answered' });
  await endWhatIsOver(house, after(house, 304));
  expect((await authorizationNow(house, waiting)).state).toBe('submitted');
  await endWhatIsOver(house, after(house, 1));
  expect(await authorizationNow(house, waiting)).toMatchObject({ state: 'ended', endedBecause: 'not-decided' });
  await house.settle();
  // Nobody but who handed it in had heard of it.
  const about = house.sent.filter(({ subject }) => subject.startsWith('Valtakirja'));
  expect(new Set(about.map(({ to }) => to))).toEqual(new Set([emailOf('aava')]));
});
