import { expect, test } from 'vitest';
import { textsFor } from '~/i18n';
import { locales } from '~/i18n/locale';
import type { RegisterKind } from '~db/schema';
import { kindOfFile, registerFiles, registerKinds } from './columns';
import { FileFault, type FileReason, shown } from './faults';
import type { RegisterPlace } from './fields';
import { delimiterOf, readHeader } from './header';
import { addressKey, checkRow, nameKey } from './rules';

const place: RegisterPlace = { country: 'FI', today: '2026-05-20', allowTestCodes: true };

const goodRows: Record<RegisterKind, string[]> = {
  properties: ['K-1', 'Rantapiha', 'south'],
  buildings: ['R-1', 'K-1', 'Rantakatu 5', '00999', 'Helsinki', '60.1612', '24.9781', 'no'],
  homes: ['H-1', 'R-1', 'B', '12', 'Rantakatu 5 B 12', '2h+k', '45.5'],
  persons: ['A-1', 'Aava', 'Esimerkki', '010190-999W', ''],
  leases: ['S-1', 'H-1', '2024-03-01', '2026-03-01'],
  lease_parties: ['S-1', 'A-1'],
  occupants: ['H-1', 'A-2', 'yes', '2024-03-01', ''],
};

function check(kind: RegisterKind, changes: Record<string, string> = {}) {
  const { columns } = registerFiles[kind];
  const fields = columns.map(({ name }, at) => changes[name] ?? goodRows[kind][at]!);
  return checkRow(kind, fields, { columns, place });
}

function reasonsOf(kind: RegisterKind, changes: Record<string, string>): string[] {
  const checked = check(kind, changes);
  return 'row' in checked ? [] : checked.faults.map(({ column, reason }) => `${column}: ${reason}`);
}

test.each(registerKinds)('an ordinary row of %s is taken', (kind) => {
  expect(check(kind)).toHaveProperty('row');
});

test('the examples in the documentation are a row that is taken', () => {
  for (const kind of registerKinds) {
    const { columns } = registerFiles[kind];
    const fields = columns.map(({ example }) => example);
    expect(checkRow(kind, fields, { columns, place }), kind).toHaveProperty('row');
  }
});

test.each<[RegisterKind, Record<string, string>, string]>([
  ['properties', { property_id: ' ' }, 'property_id: required'],
  ['properties', { name: 'x'.repeat(121) }, 'name: too-long'],
  ['properties', { name: 'Ranta\npiha' }, 'name: control-character'],
  ['buildings', { housing_company: 'maybe' }, 'housing_company: yes-no'],
  ['buildings', { latitude: '24.9781' }, 'latitude: latitude'],
  ['buildings', { longitude: '60.1612' }, 'longitude: longitude'],
  ['buildings', { latitude: '6672345.12' }, 'latitude: latitude'],
  ['buildings', { latitude: 'north' }, 'latitude: number'],
  ['buildings', { longitude: '' }, 'longitude: required'],
  ['homes', { area_m2: '-5' }, 'area_m2: square-metres'],
  ['homes', { area_m2: '0' }, 'area_m2: square-metres'],
  ['homes', { area_m2: '4 5' }, 'area_m2: number'],
  ['homes', { area_m2: '1e3' }, 'area_m2: number'],
  ['homes', { address: '' }, 'address: required'],
  ['persons', { identity_code: '010190-999X' }, 'identity_code: identity-code'],
  ['persons', { identity_code: '300290-9994' }, 'identity_code: identity-code'],
  ['persons', { given_name: '010190-999W' }, 'given_name: identity-code-elsewhere'],
  ['persons', { person_id: 'x 010190-999w' }, 'person_id: identity-code-elsewhere'],
  ['leases', { starts_on: '2024-02-30' }, 'starts_on: date'],
  ['leases', { starts_on: '1.13.2024' }, 'starts_on: date'],
  ['leases', { starts_on: '20240301' }, 'starts_on: date'],
  ['leases', { ends_on: '9999-12-31' }, 'ends_on: date-out-of-range'],
  ['leases', { ends_on: '2024-02-29' }, 'ends_on: ends-before-start'],
  ['occupants', { lives_until: '2024-02-29' }, 'lives_until: ends-before-start'],
  ['occupants', { minor: '' }, 'minor: required'],
])('%s: %o is refused as %s', (kind, changes, reason) => {
  expect(reasonsOf(kind, changes)).toEqual([reason]);
});

test.each<[RegisterKind, Record<string, string>, Record<string, unknown>]>([
  ['leases', { starts_on: '1.3.2024' }, { startsOn: '2024-03-01' }],
  ['leases', { ends_on: '' }, { endsOn: null }],
  ['leases', { ends_on: '2024-03-01' }, { endsOn: '2024-03-01' }],
  ['homes', { area_m2: '45,5' }, { areaM2: 45.5 }],
  ['homes', { stairwell: '' }, { stairwell: '' }],
  ['homes', { address: '  Rantakatu 5 B 12\u200b ' }, { address: 'Rantakatu 5 B 12' }],
  ['buildings', { housing_company: 'TRUE' }, { housingCompany: true }],
  ['persons', { identity_code: '' }, { identityCode: null }],
  ['persons', { given_name: 'A\u0308ka' }, { givenName: 'Äka' }],
])('%s: %o is understood as %o', (kind, changes, values) => {
  expect(check(kind, changes)).toMatchObject({ row: { values } });
});

test('a row with a field too many or too few is refused whole', () => {
  const { columns } = registerFiles.lease_parties;
  expect(checkRow('lease_parties', ['S-1'], { columns, place })).toMatchObject({
    faults: [{ reason: 'field-count', facts: { found: '1', expected: '2' } }],
  });
});

test('everything that is wrong with a row is told at once', () => {
  expect(reasonsOf('homes', { address: '', area_m2: 'x', building_id: '' })).toHaveLength(3);
});

test('test codes are nobody’s in production', () => {
  const { columns } = registerFiles.persons;
  const inProduction = { columns, place: { ...place, allowTestCodes: false } };
  expect(checkRow('persons', goodRows.persons, inProduction)).toHaveProperty('faults');
});

test('a landlord in Sweden has Swedish coordinates and codes', () => {
  const inSweden = { ...place, country: 'SE' as const };
  const at = (kind: RegisterKind, fields: string[]) =>
    checkRow(kind, fields, { columns: registerFiles[kind].columns, place: inSweden });
  expect(at('buildings', goodRows.buildings)).toHaveProperty('faults');
  expect(at('buildings', goodRows.buildings.with(5, '59.33').with(6, '18.06'))).toHaveProperty('row');
  expect(at('persons', goodRows.persons.with(3, '19811218-9876'))).toHaveProperty('row');
});

test('what is shown of a wrong value is short and never a personal identity code', () => {
  expect(shown('31.2.2024')).toBe('31.2.2024');
  expect(shown('x'.repeat(50))).toHaveLength(31);
  for (const code of ['010190-999W', ' 010190-999w', '198112189876', '811218-9876', '010190 999P']) {
    expect(shown(code)).toBe('…');
  }
});

test('files are known by their names, whatever case and folder', () => {
  expect(kindOfFile('homes.csv')).toBe('homes');
  expect(kindOfFile('C:\\out\\Lease-Parties.CSV')).toBe('lease_parties');
  expect(kindOfFile('homes.txt')).toBeNull();
  expect(kindOfFile('homes (1).csv')).toBeNull();
});

test('the delimiter is what separates the names', () => {
  expect(delimiterOf('a,b,c')).toBe(',');
  expect(delimiterOf('a;b;c')).toBe(';');
  expect(delimiterOf('"a,b";c')).toBe(';');
});

test('columns may stand in any order, and unknown ones are left out', () => {
  const { columns, unknownColumns } = readHeader('lease_parties', ['Person_ID', 'colour', 'lease_id']);
  expect(columns.map((column) => column?.as ?? null)).toEqual(['personKey', null, 'leaseKey']);
  expect(unknownColumns).toEqual(['colour']);
});

test.each<[string[], FileReason]>([
  [['lease_id'], 'missing-column'],
  [['lease_id', 'person_id', 'lease_id'], 'column-twice'],
  [['property_id', 'name', 'area'], 'columns-of-another-file'],
  [[''], 'missing-column'],
])('a first line of %o is refused', (names, reason) => {
  expect(() => readHeader('lease_parties', names)).toThrow(FileFault);
  expect(() => readHeader('lease_parties', names)).toThrow(reason);
});

test('names and addresses are found however they are written', () => {
  expect(nameKey({ givenName: 'Åsa  Maria', familyName: 'Öberg' })).toBe('öberg åsa maria');
  expect(addressKey('Rantakatu 5 B. 12')).toBe(addressKey('rantakatu 5 b12'));
});

test.each(locales)('every column is explained in %s', (locale) => {
  const { register } = textsFor(locale);
  for (const kind of registerKinds) {
    const meanings: Readonly<Record<string, string>> = register.columns[kind];
    expect(Object.keys(meanings)).toEqual(registerFiles[kind].columns.map(({ name }) => name));
  }
});

test('what a landlord’s system may not know is a column that may lack, and nobody is dead by that', () => {
  const { columns } = readHeader('persons', ['person_id', 'given_name', 'family_name', 'identity_code']);
  const checked = checkRow('persons', ['A-1', 'Aava', 'Esimerkki', ''], { columns, place });
  expect(checked).toMatchObject({ row: { values: { givenName: 'Aava' } } });
  expect(
    readHeader(
      'persons',
      registerFiles.persons.columns.map(({ name }) => name),
    ).unknownColumns,
  ).toEqual([]);
});
