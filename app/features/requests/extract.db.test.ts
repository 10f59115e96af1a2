import { expect, test } from 'vitest';
import { actingActor } from '~/features/authorizations/acting/acting-actor.server';
import { gatherExtract } from '~/features/my/extract/gather.server';
import { approved, todayOf } from '~tests/support/authorizations';
import { type TestHouse, testHouse } from '~tests/support/house';
import { type PersonName, residentActor, settleNeighbourhood } from '~tests/support/neighbourhood';
import { answering, boSignsToo, filedRequest, handling } from '~tests/support/requests';
import { writeMessage } from './answer.server';
import { askPerson } from './desk/handle.server';

async function extractOf(house: TestHouse, name: PersonName) {
  const { origin } = house.config;
  const extract = await gatherExtract(house, { identityId: `identity-${name}`, locale: 'en', origin, code: 'masked' });
  return extract.requests;
}

test('PR-1: one’s own requests stand in the extract, with what was said in them', async () => {
  const house = await testHouse();
  await settleNeighbourhood(house);
  const { id } = await filedRequest(house, { message: 'Paikka 12' });
  await askPerson(house, handling(house, { id }), { message: 'Mikä piha?' });

  expect(await extractOf(house, 'aava')).toMatchObject([
    {
      number: 'P-1001',
      what: 'Notice on a parking space',
      name: 'Aava Esimerkki',
      requestStatus: 'asked',
      lastDay: '2026-12-31',
      events: [{ words: 'Paikka 12' }, { words: 'Mikä piha?' }],
    },
  ]);
  expect(await extractOf(house, 'olli')).toEqual([]);
});

test('PR-1: who was asked to consent sees that, and nothing of what the other wrote', async () => {
  const house = await testHouse();
  await settleNeighbourhood(house);
  await boSignsToo(house);
  await filedRequest(house, { act: 'terminate-lease', leaseId: 'lease-a1', message: 'Muutan yksin.' });
  await filedRequest(house, { act: 'payment-information', leaseId: 'lease-a1', message: 'Paljonko?' });

  const rows = await extractOf(house, 'bo');
  expect(rows).toMatchObject([{ number: 'P-1001', lastDay: '2026-12-31', answer: null }]);
  expect(JSON.stringify(rows)).not.toMatch(/Muutan|Paljonko|Aava/);
});

test('PR-1: of a request made for another the attorney has their own words, and not what came after', async () => {
  const house = await testHouse();
  await settleNeighbourhood(house);
  const authorizationId = await approved(house, { kind: 'general' });
  const bo = await residentActor(house, 'bo');
  const today = todayOf(house);
  const { landlordId } = bo.residencies[0]!;
  const { actor } = await actingActor({ db: house.store.read, actor: bo, landlordId, today, id: authorizationId });
  const { id } = await filedRequest(house, { actor, leaseId: 'lease-a1', message: 'Aavan paikka 12' });
  await askPerson(house, handling(house, { id }), { message: 'Mikä piha?' });
  await writeMessage(house, { ...(await answering(house, { by: 'aava', id })), message: 'Vain teille.' });

  const rows = await extractOf(house, 'bo');
  expect(rows).toMatchObject([{ number: 'P-1001', events: [{ words: 'Aavan paikka 12' }] }]);
  expect(JSON.stringify(rows)).not.toMatch(/piha|Vain teille/);
  expect(JSON.stringify(await extractOf(house, 'aava'))).toMatch(/Aavan paikka 12.*Mikä piha.*Vain teille/);
});

test('PR-1: what somebody has written in the request of another party of the lease stands in their own extract', async () => {
  const house = await testHouse();
  await settleNeighbourhood(house);
  await boSignsToo(house);
  const { id } = await filedRequest(house, { act: 'renovation-permit', leaseId: 'lease-a1', message: 'Uusi liesi' });
  await writeMessage(house, { ...(await answering(house, { by: 'bo', id })), message: 'Mitat liitteenä.' });

  const rows = await extractOf(house, 'bo');
  expect(rows).toMatchObject([{ number: 'P-1001', name: null, events: [{ words: 'Mitat liitteenä.' }] }]);
  expect(JSON.stringify(rows)).not.toMatch(/liesi|Aava/);
});
