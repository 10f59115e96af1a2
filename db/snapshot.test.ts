import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readMigrations } from './migrate/folder';
import { CannotRestore, migrationsThen } from './snapshot';

const own = readMigrations(join('migrations', 'sqlite'));

test('a backup of an older program is put back as it was then, and brought up afterwards', () => {
  const older = own.slice(0, -1);
  expect(migrationsThen(older.map(({ name, hash }) => ({ name, hash })))).toEqual(older);
});

test('a backup of a newer or of another program is refused', () => {
  const now = own.map(({ name, hash }) => ({ name, hash }));
  expect(() => migrationsThen([...now, { name: '9999_later', hash: 'x' }])).toThrow(CannotRestore);
  expect(() => migrationsThen([{ name: own[0]!.name, hash: 'another' }])).toThrow(CannotRestore);
});
