import { expect, test } from 'vitest';
import { gatherExtract } from '~/features/my/extract/gather.server';
import { type TestHouse, testHouse } from '~tests/support/house';
import { type PersonName, settleNeighbourhood } from '~tests/support/neighbourhood';
import { boSignsToo, filedRequest, handling } from '~tests/support/requests';
import { askPerson } from './desk/handle.server';

async function extractOf(house: TestHouse, name: PersonName) {
  const extract = await gatherExtract(house, { identityId: `identity-${name}`, locale: 'en', code: 'masked' });
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
