import { expect, test } from 'vitest';
import { disposableDatabase } from '~tests/support/database';
import { engine } from './engine';
import { migrateStore } from './migrate';
import { type Migration, readMigrations } from './migrate/folder';
import { migratePostgres } from './migrate/postgres';
import { migrateSqlite } from './migrate/sqlite';
import type { StoreOptions } from './store.server';

const OWN = readMigrations(`migrations/${engine}`);

function apply({ databaseUrl, file }: StoreOptions, migrations: Migration[]): Promise<string[]> {
  if (databaseUrl) return migratePostgres({ databaseUrl, migrations });
  return new Promise((resolve) => resolve(migrateSqlite({ file: file!, migrations })));
}

function migration(name: string, ...statements: string[]): Migration {
  return { name, hash: statements.join(), statements };
}

test('a database that is up to date is left alone', async () => {
  expect(await migrateStore(await disposableDatabase())).toEqual([]);
});

test('what is new is applied once, in order', async () => {
  const database = await disposableDatabase();
  const later = [migration('later_1', 'CREATE TABLE later (id text)'), migration('later_2', 'DROP TABLE later')];

  expect(await apply(database, [...OWN, ...later])).toEqual(['later_1', 'later_2']);
  expect(await apply(database, [...OWN, ...later])).toEqual([]);
});

test('instances that start at once migrate once', async () => {
  const database = await disposableDatabase();
  const later = [...OWN, migration('later', 'CREATE TABLE later (id text)')];
  const applied = await Promise.all([1, 2, 3].map(() => apply(database, later)));

  expect(applied.flat()).toEqual(['later']);
});

test('a migration that fails changes nothing and names itself', async () => {
  const database = await disposableDatabase();
  const good = migration('good', 'CREATE TABLE later (id text)');
  const bad = migration('bad', 'CREATE TABLE later (id text)');

  await expect(apply(database, [...OWN, good, bad])).rejects.toThrow(/Migration bad failed/);
  expect(await apply(database, [...OWN, good])).toEqual(['good']);
});

test('an older program refuses a newer database', async () => {
  const database = await disposableDatabase();
  await apply(database, [...OWN, migration('newer', 'CREATE TABLE newer (id text)')]);

  await expect(apply(database, OWN)).rejects.toThrow(/newer, which this program does not know/);
});

test('a migration changed after it was applied is refused', async () => {
  const database = await disposableDatabase();
  const changed = OWN.map((own) => ({ ...own, hash: 'changed' }));

  await expect(apply(database, changed)).rejects.toThrow(/has been changed/);
});

test.runIf(engine === 'sqlite')('a migration that leaves a row without the one it refers to is refused', async () => {
  const database = await disposableDatabase();
  const orphan = migration(
    'orphan',
    'CREATE TABLE house (id text PRIMARY KEY)',
    'CREATE TABLE door (house text REFERENCES house (id))',
    `INSERT INTO door VALUES ('gone')`,
  );

  await expect(apply(database, [...OWN, orphan])).rejects.toThrow(/refer to rows that do not exist/);
});
