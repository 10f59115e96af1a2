import { expect, test } from 'vitest';
import { revokeAtDesk } from '~/features/authorizations/decide.server';
import { faultFollowers } from '~db/schema';
import { approved, atDesk } from '~tests/support/authorizations';
import { type TestHouse, testHouse } from '~tests/support/house';
import { type PersonName, settleNeighbourhood } from '~tests/support/neighbourhood';
import { ask, send } from '~tests/support/pages';
import { reportedFault } from '~tests/support/work-orders';

async function houseWithPeople(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

const read = (house: TestHouse, { id }: { id: string }, as: PersonName) =>
  ask(house, { page: 'faults/mine/fault', path: `/my/faults/${id}`, params: { id }, as });

test.each(['nemo', 'bo'] as const)(
  'PA-5: a letter leads %s to choose openly first, and then to the report',
  async (to) => {
    const house = await houseWithPeople();
    const power = await approved(house, { to });
    const fault = await reportedFault(house);
    const { status, body } = await read(house, fault, to);
    expect(status).toBe(403);
    const refusal = JSON.parse(body as string);
    expect(refusal).toMatchObject({ refused: 'act-first', name: 'Aava Esimerkki', authorization: power });
    const acting = { page: 'authorizations/acting/acting', path: '/my/acting', as: to };
    const chosen = await send(house, { ...acting, fields: { authorization: power, returnTo: refusal.returnTo } });
    expect(chosen).toMatchObject({ status: 303, location: `/my/faults/${fault.id}` });
    expect((await read(house, fault, to)).status).toBe(200);
  },
);

test('a power about something else, one taken back and none at all lead nowhere', async () => {
  const house = await houseWithPeople();
  const fault = await reportedFault(house);
  await approved(house, { kind: 'single', acts: ['terminate-parking'] });
  const whole = await approved(house, { to: 'cecilia' });
  await revokeAtDesk(house, atDesk(house, whole), { reason: 'Pyydettiin.' });
  for (const name of ['bo', 'cecilia', 'eero'] as const)
    expect((await read(house, fault, name)).status, name).toBe(404);
});

test('who lives there or has joined reads it as themselves', async () => {
  const house = await houseWithPeople();
  await approved(house);
  const fault = await reportedFault(house, { place: 'stairwell' });
  const joined = { faultId: fault.id, identityId: 'identity-bo', joinedAt: house.clock.now() };
  await house.store.write((tx) => tx.insert(faultFollowers).values(joined));
  expect((await read(house, fault, 'olli')).status).toBe(200);
  expect((await read(house, fault, 'bo')).body).toMatchObject({ isShared: true });
});
