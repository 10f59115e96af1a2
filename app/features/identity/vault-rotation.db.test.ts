import { randomBytes } from 'node:crypto';
import { eq, getTableColumns, getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { residenciesOf } from '~/features/tenancy/residencies.server';
import { calendarDate } from '~/lib/time';
import * as schema from '~db/schema';
import { type TestHouse, testHouse } from '~tests/support/house';
import { people, settleNeighbourhood } from '~tests/support/neighbourhood';
import { identityCodeContext } from './sealed-code';
import { sealTotp } from './totp.server';
import { makeVault, type Vault } from './vault.server';
import { codeColumns, sealedColumns } from './vault-contents.server';
import { indexInUse } from './vault-index.server';
import { remainingSealed, rotateKeys } from './vault-rotation.server';

const { identities, residents, staff } = schema;
const key = () => randomBytes(32).toString('base64');

test('every sealed column is among those that are sealed anew', () => {
  const known = [...codeColumns, ...sealedColumns].map(({ table, sealed }) => `${getTableName(table)}.${sealed.name}`);
  const there = Object.values(schema)
    .filter((thing) => is(thing, SQLiteTable) || is(thing, PgTable))
    .flatMap((table) =>
      Object.values(getTableColumns(table as SQLiteTable))
        .filter(({ name }) => name.endsWith('_sealed'))
        .map(({ name }) => `${getTableName(table as SQLiteTable)}.${name}`),
    );
  expect(known.sort()).toEqual(there.sort());
});

test('after the rotation everything opens without the old keys, and everybody is who they were', async () => {
  const house = await testHouse();
  await settleNeighbourhood(house);
  await house.store.write((tx) =>
    tx
      .update(staff)
      .set({ totpSealed: sealTotp(house, { staffId: 'staff-patrol', secret: 'JBSWY3DPEHPK3PXP' }) })
      .where(eq(staff.id, 'staff-patrol')),
  );
  const { between, after } = keysOf(house);
  const rotated = await rotateKeys({ store: house.store, vault: between });

  expect(rotated).toMatchObject({ people: Object.keys(people).length, unopened: 0 });
  expect(await remainingSealed({ store: house.store, vault: after })).toEqual([]);
  const rows = await house.store.read.select().from(identities);
  for (const { codeIndex, codeSealed } of rows) {
    expect(after.indexOf(after.open(codeSealed!, identityCodeContext(codeIndex!)))).toBe(codeIndex);
  }
  const [member] = await house.store.read.select().from(staff).where(eq(staff.id, 'staff-patrol'));
  expect(after.open(member!.totpSealed!, 'staff:staff-patrol:totp')).toBe('JBSWY3DPEHPK3PXP');
  expect(await homesOf(house, after.indexOf(people.aava.code))).toEqual(['home-a1']);
});

test('a second time there is nothing to do', async () => {
  const house = await testHouse();
  await settleNeighbourhood(house);
  const { between } = keysOf(house);
  await rotateKeys({ store: house.store, vault: between });

  expect(await rotateKeys({ store: house.store, vault: between })).toEqual({ people: 0, unopened: 0, sealed: 0 });
});

test('an interrupted rotation goes on where it was', async () => {
  const house = await testHouse();
  await settleNeighbourhood(house);
  const { between, after } = keysOf(house);
  const half = Object.assign({}, between, { seal: failingAfter(9, between.seal) });
  await expect(rotateKeys({ store: house.store, vault: half })).rejects.toThrow('pulled');
  await rotateKeys({ store: house.store, vault: between });

  expect(await remainingSealed({ store: house.store, vault: after })).toEqual([]);
});

test('who comes while codes are being hashed anew is the same person', async () => {
  const house = await testHouse();
  await settleNeighbourhood(house);
  const { between } = keysOf(house);
  const { read } = house.store;
  const before = await indexInUse(read, between, people.aava.code);
  await rotateKeys({ store: house.store, vault: between });
  const then = await indexInUse(read, between, people.aava.code);

  expect(before).toBe(house.vault.indexOf(people.aava.code));
  expect(then).toBe(between.indexOf(people.aava.code));
  expect(await indexInUse(read, between, '311299-999C')).toBe(between.indexOf('311299-999C'));
});

test('what no key opens is left as it is and counted', async () => {
  const house = await testHouse();
  await settleNeighbourhood(house);
  const { after } = keysOf(house);
  const rotated = await rotateKeys({ store: house.store, vault: after });
  const register = await house.store.read.$count(residents);

  expect(rotated).toEqual({ people: 0, sealed: 0, unopened: Object.keys(people).length + register });
  expect(await remainingSealed({ store: house.store, vault: after })).toContainEqual({
    where: 'residents.code_sealed',
    count: register,
  });
});

/** The keys of the house, then a new pair in front of them, then the new pair alone. */
function keysOf({ config }: TestHouse): { between: Vault; after: Vault } {
  const newest = { id: 'newest', key: key() };
  const indexKey = key();
  return {
    between: makeVault({ indexKey, formerIndexKey: config.indexKey, keyRing: [newest, ...config.encryptionKeys] }),
    after: makeVault({ indexKey, keyRing: [newest] }),
  };
}

async function homesOf(house: TestHouse, codeIndex: string): Promise<string[]> {
  const today = calendarDate(house.clock.now(), 'Europe/Helsinki');
  const found = await residenciesOf(house.store.read, { identityId: 'identity-aava', codeIndex, today });
  return found.map(({ homeId }) => homeId);
}

function failingAfter(times: number, seal: Vault['seal']): Vault['seal'] {
  let left = times;
  return (plaintext, context) => {
    left -= 1;
    if (left < 0) throw new Error('the plug was pulled');
    return seal(plaintext, context);
  };
}
