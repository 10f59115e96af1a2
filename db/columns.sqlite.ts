import { blob, integer as sqliteInteger, text as sqliteText } from 'drizzle-orm/sqlite-core';

export {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable as table,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';

export function boolean(name: string) {
  return sqliteInteger(name, { mode: 'boolean' });
}

/** A moment in UTC, in milliseconds. */
export function instant(name: string) {
  return sqliteInteger(name, { mode: 'timestamp_ms' });
}

export function json<T>(name: string) {
  return sqliteText(name, { mode: 'json' }).$type<T>();
}

export function bytes(name: string) {
  return blob(name, { mode: 'buffer' });
}
