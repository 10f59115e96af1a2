import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { type RegisterKind, registerImportFaults, registerImports } from '~db/schema';
import { testHouse } from '~tests/support/house';
import { CODES, changed, filesOf, importFiles, importTexts, smallRegister } from '~tests/support/register-files';

type Edit = [RegisterKind, from: string, to: string];

test.each<[string, Edit, Record<string, unknown>]>([
  [
    'a home twice',
    ['homes', 'H-2,R-1,B,14', 'H-1,R-1,B,14'],
    { file: 'homes.csv', line: 3, column: 'home_id', reason: 'key-twice', facts: { key: 'H-1', line: '2' } },
  ],
  [
    'a party twice',
    ['lease_parties', 'S-2,A-2', 'S-1,A-1'],
    { file: 'lease_parties.csv', line: 3, column: null, reason: 'key-twice', facts: { key: 'S-1 / A-1', line: '2' } },
  ],
  [
    'a building of an unknown property',
    ['buildings', 'R-1,K-1', 'R-1,K-9'],
    { file: 'buildings.csv', line: 2, column: 'property_id', reason: 'unknown-reference' },
  ],
  [
    'a home in an unknown building',
    ['homes', 'H-2,R-1', 'H-2,R-9'],
    { file: 'homes.csv', line: 3, column: 'building_id', facts: { key: 'R-9', file: 'buildings.csv' } },
  ],
  [
    'a lease of an unknown home',
    ['leases', 'S-2,H-2', 'S-2,H-9'],
    { file: 'leases.csv', line: 3, column: 'home_id', reason: 'unknown-reference' },
  ],
  [
    'an unknown person as a party',
    ['lease_parties', 'S-2,A-2', 'S-2,A-9'],
    { file: 'lease_parties.csv', line: 3, column: 'person_id', reason: 'unknown-reference' },
  ],
  [
    'an unknown person as an occupant',
    ['occupants', 'H-1,A-3', 'H-1,A-9'],
    { file: 'occupants.csv', line: 2, column: 'person_id', facts: { key: 'A-9', file: 'persons.csv' } },
  ],
  ['no rows', ['properties', 'K-1,Rantapiha,south\n', ''], { file: 'properties.csv', line: null, reason: 'no-rows' }],
  [
    'a column missing',
    ['homes', ',area_m2', ''],
    { file: 'homes.csv', line: 1, column: 'area_m2', reason: 'missing-column' },
  ],
  ['a field too many', ['persons', 'Aava,', 'Aava,Maria,'], { file: 'persons.csv', line: 2, reason: 'field-count' }],
])('%s is refused, with its place', async (_, [kind, from, to], fault) => {
  const house = await testHouse();
  const { end, checked } = await importTexts(house, changed({ [kind]: [[from, to]] }));

  expect(end).toBe('refused');
  expect(checked.faults.kept()[0]).toMatchObject(fault);
  const kept = await house.store.read.select().from(registerImportFaults);
  expect(kept[0]).toMatchObject(fault);
});

test('a home may have an occupant in no file: that file alone may be empty', async () => {
  const house = await testHouse();
  const { end } = await importTexts(house, changed({ occupants: [['H-1,A-3,yes,2024-03-01,\n', '']] }));
  expect(end).toBe('applied');
});

test('a file that is missing, twice or unknown stops the set, and nothing else is blamed for it', async () => {
  const house = await testHouse();
  const { 'persons.csv': persons, 'leases.csv': leases, ...others } = filesOf(smallRegister);
  const { checked } = await importFiles(house, {
    ...others,
    'people.csv': persons!,
    'leases.csv': leases!,
    'LEASES.csv': leases!,
  });

  expect(checked.faults.kept().map(({ file, reason, facts }) => [file.toLowerCase(), reason, facts])).toEqual([
    ['people.csv', 'unknown-file', { file: 'persons.csv' }],
    ['persons.csv', 'missing-file', {}],
    ['leases.csv', 'same-file-twice', {}],
  ]);
});

test.each([
  ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16', 1],
  ['Latin-1', (text: string) => Buffer.from(text.replace('Aava', 'Åva'), 'latin1'), 'not-utf-8', 2],
])('a file in %s is refused with its line, and the others are still checked', async (_, encode, reason, line) => {
  const house = await testHouse();
  const files = filesOf(changed({ leases: [['2024-03-01', '2024-02-30']] }));
  const { checked } = await importFiles(house, { ...files, 'persons.csv': encode(files['persons.csv']!) });

  expect(checked.faults.kept()).toMatchObject([
    { file: 'persons.csv', line, reason },
    { file: 'leases.csv', line: 2, reason: 'date' },
  ]);
});

test('columns that are not the register’s are left out and noted', async () => {
  const house = await testHouse();
  const colourful = changed({
    properties: [
      ['area\n', 'area,colour\n'],
      ['south\n', 'south,red\n'],
    ],
  });
  const { end } = await importTexts(house, colourful);

  expect(end).toBe('applied');
  const [done] = await house.store.read.select().from(registerImports).where(eq(registerImports.state, 'applied'));
  expect(done?.files.find(({ kind }) => kind === 'properties')?.unknownColumns).toEqual(['colour']);
});

test('more bad rows than anybody reads are counted', async () => {
  const house = await testHouse();
  const bad = Array.from({ length: 2_500 }, (_, n) => `H-x${n},R-1,B,1,Rantakatu 5 B 1,,-1\n`).join('');
  const { checked } = await importTexts(house, { ...smallRegister, homes: smallRegister.homes + bad });

  expect(checked.faults.count).toBe(2_500);
  expect(await house.store.read.$count(registerImportFaults)).toBe(2_000);
});

test('a code in the wrong column is not repeated in what is told of it', async () => {
  const house = await testHouse();
  const shifted = changed({ leases: [['S-1,H-1,2024-03-01', `S-1,H-1,${CODES.aava}`]] });
  const { checked } = await importTexts(house, shifted);

  expect(checked.faults.kept()).toMatchObject([
    { file: 'leases.csv', line: 2, reason: 'identity-code-elsewhere', facts: {} },
  ]);
  expect(JSON.stringify(checked.faults.kept())).not.toContain(CODES.aava);
});
