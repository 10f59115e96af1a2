import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { authorizations, residents } from '~db/schema';
import { approved, authorizationNow, todayOf } from '~tests/support/authorizations';
import { LANDLORD_ID, type TestHouse, testHouse } from '~tests/support/house';
import { settleNeighbourhood } from '~tests/support/neighbourhood';
import { changed, importTexts, smallRegister } from '~tests/support/register-files';
import { endWhatIsOver } from './end.server';
import { approvedStandings } from './standing.server';

const dead = changed({
  persons: [
    ['identity_code\n', 'identity_code,deceased_on\n'],
    ['930V\n', '930V,2026-11-20\n'],
    ['999W\n', '999W,\n'],
    ['900B\n', '900B,\n'],
  ],
});

async function residentNamed(house: TestHouse, externalId: string) {
  const [row] = await house.store.read.select().from(residents).where(eq(residents.externalId, externalId));
  return row!;
}

test('a death that the register tells of ends the powers of the one who gave them, and a mistake is put right by the next', async () => {
  const house = await testHouse();
  await importTexts(house, smallRegister);
  await settleNeighbourhood(house);
  const id = await approved(house);
  const onni = await residentNamed(house, 'A-2');
  await house.store.write((tx) =>
    tx.update(authorizations).set({ principalResidentId: onni.id }).where(eq(authorizations.id, id)),
  );
  await importTexts(house, dead);
  expect((await residentNamed(house, 'A-2')).deceasedOn).toBe('2026-11-20');
  const asking = { db: house.store.read, landlordId: LANDLORD_ID, today: todayOf(house) };
  expect((await approvedStandings(asking))[0]?.circumstances.principalDied).toBe(true);
  await importTexts(house, smallRegister);
  expect((await residentNamed(house, 'A-2')).deceasedOn).toBe(null);
});

test('a file without the column of deaths is taken as before', async () => {
  const house = await testHouse();
  expect((await importTexts(house, smallRegister)).end).toBe('applied');
  expect((await importTexts(house, smallRegister)).end).toBe('unchanged');
  expect((await importTexts(house, dead)).end).toBe('applied');
});

test('a power whose lease the register holds no more is written off', async () => {
  const house = await testHouse();
  await settleNeighbourhood(house);
  const id = await approved(house);
  await importTexts(house, smallRegister);
  await endWhatIsOver(house, house.clock.now());
  expect((await authorizationNow(house, id)).endedBecause).toBe('lease-ended');
});
