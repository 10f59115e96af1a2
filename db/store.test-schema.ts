import Database from 'better-sqlite3';
import pg from 'pg';
import { freshDatabase } from '~tests/support/database';
import { boolean, bytes, instant, integer, json, real, table, text } from './columns';
import { engine } from './engine';
import type { StoreOptions } from './store.server';

export const counters = table('test_counters', {
  name: text('name').primaryKey(),
  value: integer('value').notNull(),
  label: text('label'),
});

export const samples = table('test_samples', {
  id: text('id').primaryKey(),
  at: instant('at').notNull(),
  open: boolean('open').notNull(),
  details: json<{ rooms: string[] }>('details'),
  latitude: real('latitude'),
  seal: bytes('seal'),
});

const DDL = {
  sqlite: `
    CREATE TABLE IF NOT EXISTS test_counters (name text PRIMARY KEY, value integer NOT NULL, label text);
    CREATE TABLE IF NOT EXISTS test_samples (id text PRIMARY KEY, at integer NOT NULL, open integer NOT NULL, details text, latitude real, seal blob);
    CREATE UNIQUE INDEX IF NOT EXISTS test_one_open ON test_samples (at) WHERE open = true`,
  postgres: `
    CREATE TABLE IF NOT EXISTS test_counters (name text PRIMARY KEY, value integer NOT NULL, label text);
    CREATE TABLE IF NOT EXISTS test_samples (id text PRIMARY KEY, at timestamptz(3) NOT NULL, open boolean NOT NULL, details jsonb, latitude double precision, seal bytea);
    CREATE UNIQUE INDEX IF NOT EXISTS test_one_open ON test_samples (at) WHERE open = true`,
};

export async function databaseWithTestTables(): Promise<StoreOptions> {
  const options = await freshDatabase();
  if (options.file) {
    new Database(options.file).exec(DDL.sqlite).close();
  } else {
    const client = new pg.Client({ connectionString: options.databaseUrl });
    await client.connect();
    await client.query(DDL[engine]);
    await client.end();
  }
  return options;
}
