import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { translated } from './sqlite-errors';
import { createStatements } from './sqlite-statements';

/** A lock is waited for with the process held, so only this many milliseconds at a time. */
const HELD_WAIT = 5;

export type SqliteQuery = { sql: string; params: unknown[]; method: 'run' | 'all' | 'get' | 'values' };
export type SqliteConnection = ReturnType<typeof openForWriting>;

export function openForWriting(file: string) {
  createPrivately(file);
  const client = new Database(file, { timeout: HELD_WAIT });
  client.pragma('journal_mode = WAL');
  // A commit does not wait for the disk: the store does, before it acknowledges (disk.ts).
  client.pragma('synchronous = NORMAL');
  // What was deleted is gone from the file.
  client.pragma('secure_delete = ON');
  client.pragma('foreign_keys = ON');
  return connection(client);
}

export function openForReading(file: string) {
  return connection(new Database(file, { readonly: true, timeout: HELD_WAIT }));
}

/** Only for the account the portal runs as; SQLite gives the journal beside the file the same rights. */
function createPrivately(file: string) {
  mkdirSync(dirname(file), { recursive: true });
  closeSync(openSync(file, 'a', 0o600));
}

function connection(client: Database.Database) {
  client.pragma('temp_store = MEMORY');
  client.function('fold_case', { deterministic: true }, (text) =>
    typeof text === 'string' ? text.toLowerCase() : text,
  );
  const statements = createStatements(client);

  return {
    run: ({ sql, params, method }: SqliteQuery) => translating(() => statements.run(sql, params, method)),
    execute: (sql: string) => translating(() => client.exec(sql)),
    inTransaction: () => client.inTransaction,
    /** All of it goes into the database's own file and to the disk. False while another process reads. */
    emptyJournal: () => translating(() => client.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0),
    close: () => client.close(),
  };
}

function translating<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw translated(error);
  }
}
