import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { asc, eq } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { newId } from '~/lib/ids';
import {
  auditEntries,
  buildings,
  homes,
  landlords,
  leaseParties,
  leases,
  occupants,
  properties,
  registerImportFaults,
  registerImports,
  residents,
  stagedHomes,
  stagedPersons,
} from '~db/schema';
import { openStore, type Store } from '~db/store.server';
import { freshDatabase } from '~tests/support/database';
import { LANDLORD_ID, testHouse } from '~tests/support/house';
import { CODES, changed, filesOf, importFiles, importTexts, smallRegister } from '~tests/support/register-files';
import { demoPersons, writeDemoRegister } from './demo-register';
import { importFolder } from './import-folder.server';
import { residentCodeContext } from './staging.server';

test('a first import fills the register', async () => {
  const house = await testHouse();
  const { end, checked } = await importTexts(house, smallRegister);

  expect(end).toBe('applied');
  expect(checked.preview?.counts.homes).toEqual({ added: 2, changed: 0, ended: 0, same: 0 });
  const { read } = house.store;
  const [home] = await read.select().from(homes).where(eq(homes.externalId, 'H-1'));
  const [building] = await read.select().from(buildings);
  const [property] = await read.select().from(properties);
  expect(home).toMatchObject({
    address: 'Rantakatu 5 B 12',
    addressKey: 'rantakatu5b12',
    areaM2: 45.5,
    removedAt: null,
  });
  expect(home?.buildingId).toBe(building?.id);
  expect(building).toMatchObject({ propertyId: property?.id, housingCompany: false, latitude: 60.1612 });
  const [party] = await read
    .select({
      givenName: residents.givenName,
      nameKey: residents.nameKey,
      startsOn: leases.startsOn,
      endsOn: leases.endsOn,
    })
    .from(leaseParties)
    .innerJoin(residents, eq(residents.id, leaseParties.residentId))
    .innerJoin(leases, eq(leases.id, leaseParties.leaseId))
    .where(eq(leases.homeId, home!.id));
  expect(party).toEqual({ givenName: 'Aava', nameKey: 'esimerkki aava', startsOn: '2024-03-01', endsOn: null });
  expect(await read.select().from(occupants)).toMatchObject([{ homeId: home?.id, minor: true, livesUntil: null }]);
});

test('the codes are indexed and sealed', async () => {
  const house = await testHouse();
  await importTexts(house, smallRegister);

  const [aava] = await house.store.read.select().from(residents).where(eq(residents.externalId, 'A-1'));
  expect(aava?.codeIndex).toBe(house.vault.indexOf(CODES.aava));
  expect(house.vault.open(aava!.codeSealed!, residentCodeContext(aava!.codeIndex!))).toBe(CODES.aava);
});

test('the same files again give nothing new', async () => {
  const house = await testHouse();
  await importTexts(house, smallRegister);
  const before = await everythingIn(house.store);
  const { end, checked } = await importTexts(house, smallRegister);

  expect(end).toBe('unchanged');
  expect(checked.preview?.counts.persons).toEqual({ added: 0, changed: 0, ended: 0, same: 3 });
  expect(await everythingIn(house.store)).toEqual(before);
  expect(await house.store.read.$count(stagedHomes)).toBe(0);
});

test('only what differs is changed, and a sealed code stays as it is', async () => {
  const house = await testHouse();
  await importTexts(house, smallRegister);
  const [before] = await house.store.read.select().from(residents).where(eq(residents.externalId, 'A-1'));
  const { checked } = await importTexts(
    house,
    changed({
      persons: [['Aava,Esimerkki', 'Aava,Uusinimi']],
      leases: [['S-1,H-1,2024-03-01,', 'S-1,H-1,2024-03-01,2026-12-31']],
    }),
  );

  expect(checked.preview?.counts.persons).toEqual({ added: 0, changed: 1, ended: 0, same: 2 });
  expect(checked.preview?.counts.leases).toEqual({ added: 0, changed: 1, ended: 0, same: 1 });
  expect(checked.preview?.counts.homes.changed).toBe(0);
  const [after] = await house.store.read.select().from(residents).where(eq(residents.externalId, 'A-1'));
  expect(after).toEqual({ ...before, familyName: 'Uusinimi', nameKey: 'uusinimi aava' });
});

test('a corrected code is sealed anew, and one that is taken away is gone', async () => {
  const house = await testHouse();
  await importTexts(house, changed({ persons: [[CODES.aava, '']] }));
  await importTexts(house, smallRegister);
  const [given] = await house.store.read.select().from(residents).where(eq(residents.externalId, 'A-1'));
  expect(given?.codeIndex).toBe(house.vault.indexOf(CODES.aava));
  expect(given?.codeSealed).not.toBeNull();
  await importTexts(house, changed({ persons: [[CODES.aava, '']] }));
  const [taken] = await house.store.read.select().from(residents).where(eq(residents.externalId, 'A-1'));
  expect(taken).toMatchObject({ codeIndex: null, codeSealed: null });
});

test('what is no longer in the files ends, and comes back as the same when it is there again', async () => {
  const house = await testHouse();
  await importTexts(house, smallRegister);
  const before = await everythingIn(house.store);
  const without = changed({
    persons: [[`A-3,Linnea,Mallinen,${CODES.linnea}\n`, '']],
    occupants: [['H-1,A-3,yes,2024-03-01,\n', '']],
  });
  const { checked } = await importTexts(house, without);

  expect(checked.preview?.counts.persons).toEqual({ added: 0, changed: 0, ended: 1, same: 2 });
  expect(checked.preview?.counts.occupants.ended).toBe(1);
  const [linnea] = await house.store.read.select().from(residents).where(eq(residents.externalId, 'A-3'));
  expect(linnea?.removedAt).toEqual(house.clock.now());
  expect(await house.store.read.select().from(occupants)).toMatchObject([{ removedAt: house.clock.now() }]);

  const { checked: back } = await importTexts(house, smallRegister);
  expect(back.preview?.counts.persons.added).toBe(1);
  const again = await everythingIn(house.store);
  expect(withoutSeals(again)).toEqual(withoutSeals(before));
});

test('one bad row stops everything, and is told with file, line and reason', async () => {
  const house = await testHouse();
  const { end, checked } = await importTexts(house, changed({ homes: [['1h+kk,28', '1h+kk,-28']] }));

  expect(end).toBe('refused');
  const fault = { file: 'homes.csv', line: 3, column: 'area_m2', reason: 'square-metres', facts: { value: '-28' } };
  // The lease of that home is not called bad as well.
  expect(checked.faults.kept()).toEqual([fault]);
  expect(await everythingIn(house.store)).toEqual({
    properties: [],
    buildings: [],
    homes: [],
    residents: [],
    leases: [],
    leaseParties: [],
    occupants: [],
  });
  expect(await house.store.read.$count(stagedHomes)).toBe(0);
  const [kept] = await house.store.read.select().from(registerImportFaults);
  expect(kept).toMatchObject(fault);
});

test('a register that has moved since the preview is left alone', async () => {
  const house = await testHouse();
  await importTexts(house, smallRegister);
  const before = await everythingIn(house.store);
  const { end } = await importTexts(house, changed({ persons: [['Aava', 'Aino']] }), {
    async decide() {
      await importElsewhere(house.store);
      return true;
    },
  });

  expect(end).toBe('outdated');
  expect(await everythingIn(house.store)).toEqual(before);
  const [last] = await house.store.read
    .select({ state: registerImports.state, busyKey: registerImports.busyKey })
    .from(registerImports)
    .where(eq(registerImports.state, 'outdated'));
  expect(last).toEqual({ state: 'outdated', busyKey: null });
  expect(await house.store.read.$count(stagedPersons)).toBe(0);

  /** What another import does to the landlord. */
  async function importElsewhere(store: Store) {
    await store.write((tx) => tx.update(landlords).set({ registerVersion: 7 }).where(eq(landlords.id, LANDLORD_ID)));
  }
});

test('whoever decides against it changes nothing', async () => {
  const house = await testHouse();
  const { end } = await importTexts(house, smallRegister, { decide: async () => false });

  expect(end).toBe('discarded');
  expect(await house.store.read.$count(homes)).toBe(0);
  expect(await house.store.read.$count(stagedHomes)).toBe(0);
});

test('applying leaves a line in the audit log, with numbers only', async () => {
  const house = await testHouse();
  await importTexts(house, smallRegister);

  const [entry] = await house.store.read.select().from(auditEntries).where(eq(auditEntries.action, 'register.applied'));
  expect(entry).toMatchObject({
    actorKind: 'system',
    landlordId: LANDLORD_ID,
    facts: { added: '12', changed: '0', ended: '0' },
  });
});

test.each<[string, (text: string) => string]>([
  ['semicolons and decimal commas', (text) => text.replaceAll(',', ';').replace('45.5', '45,5')],
  ['a byte order mark', (text) => `\ufeff${text}`],
  ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
  ['quotation marks around everything', (text) => text.replaceAll(/[^,\n]+/g, '"$&"')],
])('%s make no difference', async (_, rewrite) => {
  const house = await testHouse();
  await importTexts(house, smallRegister);
  const rewritten = Object.entries(filesOf(smallRegister)).map(([name, text]) => [name, rewrite(text)]);
  const { end, checked } = await importFiles(house, Object.fromEntries(rewritten));

  expect(checked.faults.kept()).toEqual([]);
  expect(end).toBe('unchanged');
});

test('another landlord’s register is not touched', async () => {
  const house = await testHouse();
  await importTexts(house, smallRegister);
  const [own] = await house.store.read.select().from(landlords);
  const otherId = newId();
  await house.store.write((tx) => tx.insert(landlords).values({ ...own!, id: otherId, slug: 'other' }));
  await importTexts(house, changed({ persons: [['Aava', 'Aino']] }), { landlordId: otherId });

  const names = await house.store.read
    .select({ landlordId: residents.landlordId, givenName: residents.givenName, removedAt: residents.removedAt })
    .from(residents)
    .where(eq(residents.externalId, 'A-1'));
  expect(names).toHaveLength(2);
  expect(names).toContainEqual({ landlordId: LANDLORD_ID, givenName: 'Aava', removedAt: null });
  expect(names).toContainEqual({ landlordId: otherId, givenName: 'Aino', removedAt: null });
});

test('no personal identity code stands in the database, staged, applied or in a bad row', async () => {
  const { house, file } = await houseInFile();
  const seen: string[] = [];
  await importTexts(house, smallRegister, {
    async decide() {
      seen.push(await bytesOf(house.store, file));
      return true;
    },
  });
  const { end } = await importTexts(
    house,
    changed({
      persons: [
        ['A-1', CODES.aava],
        [CODES.onni, '131052-930X'],
      ],
    }),
  );
  seen.push(await bytesOf(house.store, file));

  expect(end).toBe('refused');
  for (const bytes of seen) {
    expect(bytes).toContain('Rantakatu 5 B 12');
    for (const code of [...Object.values(CODES), '131052-930X']) expect(bytes).not.toContain(code);
  }
});

test('the demo’s register goes in, with everybody the broker knows', async () => {
  const house = await testHouse();
  const today = '2026-11-23';
  const folder = path.join(house.config.dataDir, 'register');
  await writeDemoRegister(folder, today);
  await importFolder(house, { folder, landlordId: LANDLORD_ID });

  const { read } = house.store;
  const [places, houses, flats, people] = await Promise.all(
    [properties, buildings, homes, residents].map((table) => read.$count(table)),
  );
  expect({ places, houses }).toEqual({ places: 12, houses: 30 });
  expect(flats).toBeGreaterThan(380);
  expect(people).toBeGreaterThan(600);
  const codes = await read.select({ codeIndex: residents.codeIndex }).from(residents);
  expect(new Set(codes.map(({ codeIndex }) => codeIndex)).size).toBe(codes.length);
  for (const { identityCode, relation } of demoPersons(today)) {
    const isKnown = codes.some(({ codeIndex }) => codeIndex === house.vault.indexOf(identityCode));
    expect(isKnown).toBe(relation !== 'unknown');
  }
});

async function everythingIn({ read }: Store) {
  return {
    properties: await read.select().from(properties).orderBy(asc(properties.externalId)),
    buildings: await read.select().from(buildings).orderBy(asc(buildings.externalId)),
    homes: await read.select().from(homes).orderBy(asc(homes.externalId)),
    residents: await read.select().from(residents).orderBy(asc(residents.externalId)),
    leases: await read.select().from(leases).orderBy(asc(leases.externalId)),
    leaseParties: await read.select().from(leaseParties).orderBy(asc(leaseParties.leaseId)),
    occupants: await read.select().from(occupants).orderBy(asc(occupants.homeId)),
  };
}

type Everything = Awaited<ReturnType<typeof everythingIn>>;

/** A seal is another each time. */
function withoutSeals(all: Everything) {
  return { ...all, residents: all.residents.map((resident) => ({ ...resident, codeSealed: '' })) };
}

/** A house whose database file is known; none with PostgreSQL. */
async function houseInFile() {
  const house = await testHouse();
  const options = await freshDatabase();
  const store = await openStore(options);
  onTestFinished(() => store.close());
  const own = await house.store.read.select().from(landlords);
  await store.write((tx) => tx.insert(landlords).values(own));
  return { house: { ...house, store }, file: options.file };
}

/** All there is to read, and with SQLite the very bytes on the disk. */
async function bytesOf(store: Store, file: string | undefined): Promise<string> {
  const tables = [residents, stagedPersons, stagedHomes, registerImports, registerImportFaults, homes];
  const rows = await Promise.all(tables.map((table) => store.read.select().from(table)));
  const folder = file ? path.dirname(file) : null;
  const files = folder ? readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'latin1')) : [];
  return JSON.stringify(rows) + files.join('');
}
