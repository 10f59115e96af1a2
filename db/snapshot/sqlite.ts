import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Applied } from '../migrate/folder';
import { packed, unpacked } from './packed';
import { CannotRestore, ENDED_BY_RESTORING, type Snapshot } from './types';

const PART = 'database.sqlite.gz';
/** Some milliseconds of copying, then others of this process have their turn. */
const PAGES_AT_ONCE = 2_000;
const WAIT_FOR_LOCK = 5_000;

/** The open transaction keeps the moment: what others write meanwhile is not seen, and the copy need not begin anew. */
export async function snapshotSqlite({ file, folder }: { file: string; folder: string }): Promise<Snapshot> {
  const copy = join(folder, 'database.sqlite');
  const source = new Database(file, { readonly: true, fileMustExist: true, timeout: WAIT_FOR_LOCK });
  try {
    source.exec('BEGIN');
    source.prepare('SELECT count(*) FROM sqlite_master').get();
    await source.backup(copy, { progress: () => PAGES_AT_ONCE });
  } finally {
    source.close();
  }
  const facts = factsOf(copy);
  await packed(copy, join(folder, PART));
  await rm(copy);
  return { engine: 'sqlite', ...facts, parts: [PART] };
}

function factsOf(copy: string): Pick<Snapshot, 'migrations' | 'fileHashes'> {
  const client = new Database(copy);
  try {
    client.pragma('journal_mode = DELETE');
    const check = client.pragma('quick_check', { simple: true });
    if (check !== 'ok') throw new Error(`The database is damaged: ${String(check)}`);
    return {
      migrations: client.prepare<[], Applied>('SELECT name, hash FROM schema_migrations ORDER BY number').all(),
      fileHashes: client.prepare<[], string>(HASHES).pluck().all(),
    };
  } finally {
    client.close();
  }
}

const HASHES = 'SELECT hash FROM files UNION SELECT thumbnail_hash FROM files WHERE thumbnail_hash IS NOT NULL';

export function refuseUnlessEmptySqlite(file: string): void {
  if (existsSync(file)) throw new CannotRestore(`There is a database already: ${file}.`);
}

/** Beside its place first: what is put back appears whole or not at all. `prepare` brings it up to the program. */
export async function restoreSqlite(
  { file, folder }: { file: string; folder: string },
  prepare: (unfinished: string) => Promise<void>,
): Promise<void> {
  refuseUnlessEmptySqlite(file);
  const unfinished = join(folder, 'restoring.sqlite');
  await unpacked(join(folder, PART), unfinished);
  const client = new Database(unfinished);
  try {
    for (const statement of ENDED_BY_RESTORING) client.exec(statement);
  } finally {
    client.close();
  }
  await prepare(unfinished);
  refuseUnlessEmptySqlite(file);
  await rename(unfinished, file);
}
