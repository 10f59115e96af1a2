import Database from 'better-sqlite3';
import { openForWriting } from '../store/sqlite-connection';
import { sqliteGuards } from './append-only';
import { type Applied, type Migration, pendingMigrations } from './folder';

/** Another process that starts at the same moment may be migrating; milliseconds. */
const WAIT_FOR_ANOTHER = 60_000;

export function migrateSqlite({ file, migrations }: { file: string; migrations: Migration[] }): string[] {
  openForWriting(file).close();
  const client = new Database(file, { timeout: WAIT_FOR_ANOTHER });
  // SQLite changes a column by building the table anew, which drops the old one: checked as a whole instead.
  client.pragma('foreign_keys = OFF');
  client.pragma('synchronous = FULL');
  try {
    return client.transaction(() => applyPending(client, migrations)).immediate();
  } finally {
    client.close();
  }
}

function applyPending(client: Database.Database, migrations: Migration[]): string[] {
  client.exec(
    'CREATE TABLE IF NOT EXISTS schema_migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL)',
  );
  const applied = client.prepare<[], Applied>('SELECT name, hash FROM schema_migrations ORDER BY number').all();
  const pending = pendingMigrations(migrations, applied);
  // A migration may change what nobody else may, and one that builds a table anew takes its triggers away.
  if (pending.length > 0) removeGuards(client);
  for (const { name, hash, statements } of pending) {
    try {
      for (const statement of statements) client.exec(statement);
    } catch (error) {
      throw new Error(`Migration ${name} failed, and nothing was changed`, { cause: error });
    }
    client.prepare('INSERT INTO schema_migrations (name, hash) VALUES (?, ?)').run(name, hash);
  }
  if (pending.length > 0 && client.prepare('PRAGMA foreign_key_check').all().length > 0) {
    throw new Error('After the migrations some rows would refer to rows that do not exist; nothing was changed');
  }
  putUpGuards(client);
  return pending.map(({ name }) => name);
}

function removeGuards(client: Database.Database): void {
  for (const trigger of triggersOn(client)) client.exec(`DROP TRIGGER "${trigger}"`);
}

function putUpGuards(client: Database.Database): void {
  const { table, triggers, create } = sqliteGuards;
  const there = triggersOn(client);
  const hasTable = client.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?`).get(table);
  if (!hasTable || triggers.every((trigger) => there.includes(trigger))) return;
  removeGuards(client);
  for (const statement of create) client.exec(statement);
}

function triggersOn(client: Database.Database): string[] {
  const ofTable = `SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?`;
  return client.prepare<[string], string>(ofTable).pluck().all(sqliteGuards.table);
}
