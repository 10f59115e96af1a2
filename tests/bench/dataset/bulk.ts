import type Database from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { AnySQLiteTable } from 'drizzle-orm/sqlite-core';

/** Drizzle's own rows, by one prepared statement a table: a hundred times as fast as asking Drizzle each time. */
export function bulkInserter<T extends AnySQLiteTable>(client: Database.Database, table: T) {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ');
  const places = columns.map(() => '?').join(', ');
  const statement = client.prepare(`insert into "${getTableName(table)}" (${names}) values (${places})`);

  return function insert(row: T['$inferInsert']): void {
    const values = row as Record<string, unknown>;
    statement.run(
      columns.map(([key, column]) => {
        const value = values[key] === undefined ? column.default : values[key];
        return value === undefined || value === null ? null : column.mapToDriverValue(value);
      }),
    );
  };
}

/** A file that nobody else uses and that can be made again: no journal, no waiting for the disk, indexes last. */
export function inBulk(client: Database.Database, write: () => void): void {
  client.pragma('journal_mode = OFF');
  client.pragma('synchronous = OFF');
  client.pragma('cache_size = -400000');
  const indexes = client
    .prepare<[], { name: string; sql: string }>(
      "select name, sql from sqlite_master where type = 'index' and sql is not null",
    )
    .all();
  for (const { name } of indexes) client.exec(`drop index "${name}"`);
  client.transaction(write).immediate();
  for (const { sql } of indexes) client.exec(sql);
  client.pragma('journal_mode = WAL');
}
