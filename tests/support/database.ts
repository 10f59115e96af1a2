import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { engine } from '~db/engine';
import { openStore, type Store, type StoreOptions } from '~db/store.server';
import { borrowPostgres, createPostgres } from './postgres-databases';
import { quickFolder } from './quick-folder';

/** Empty and migrated, of the test's own, and closed when the test is over. */
export async function freshStore(): Promise<Store> {
  const store = await openStore(await freshDatabase());
  onTestFinished(() => store.close());
  return store;
}

/** For a test that opens the database by itself. */
export async function freshDatabase(): Promise<StoreOptions> {
  return engine === 'postgres' ? borrowPostgres() : freshFile();
}

/** For a test that changes the tables; slow on PostgreSQL. */
export async function disposableDatabase(): Promise<StoreOptions> {
  return engine === 'postgres' ? createPostgres() : freshFile();
}

function freshFile(): StoreOptions {
  const folder = mkdtempSync(join(quickFolder(), 'rappu-test-'));
  const file = join(folder, 'test.sqlite');
  copyFileSync(inject('sqliteTemplate'), file);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { file };
}
