import { customType, doublePrecision, jsonb, timestamp } from 'drizzle-orm/pg-core';

export {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable as table,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

/** PostgreSQL's own `real` has four bytes, too few for a coordinate. */
export function real(name: string) {
  return doublePrecision(name);
}

/** Milliseconds as in SQLite and in a Date, so that what is written is read back equal. */
export function instant(name: string) {
  return timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });
}

export function json<T>(name: string) {
  return jsonb(name).$type<T>();
}

export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
