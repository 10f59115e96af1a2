import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { engine } from '~db/engine';
import { openStore, type Store, type StoreOptions } from '~db/store.server';

/** An empty, migrated database of the test's own. It disappears when the test is over. */
export async function freshStore(): Promise<Store> {
  const store = await openStore(await freshDatabase());
  onTestFinished(() => store.close());
  return store;
}

/** For a test that opens it by itself, or more than once. */
export async function freshDatabase(): Promise<StoreOptions> {
  return engine === 'postgres' ? freshPostgres() : freshSqlite();
}

function freshSqlite(): StoreOptions {
  const folder = mkdtempSync(join(tmpdir(), 'rappu-test-'));
  const file = join(folder, 'test.sqlite');
  copyFileSync(inject('sqliteTemplate'), file);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { file };
}

async function freshPostgres(): Promise<StoreOptions> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE template`);
  onTestFinished(() => onServer(`DROP DATABASE ${name} WITH (FORCE)`));
  return { databaseUrl: `${inject('postgresUrl')}/${name}`, poolSize: 8 };
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${inject('postgresUrl')}/postgres` });
  await client.connect();
  await client.query(statement);
  await client.end();
}
