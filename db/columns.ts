import * as postgres from './columns.postgres';
import * as sqlite from './columns.sqlite';
import { engine } from './engine';

/**
 * The schema is written once, in SQLite's types. For PostgreSQL the same names build PostgreSQL's tables, whose
 * builders take the same calls and whose rows hold the same values; what differs lives in `dialect.ts`.
 */
const columns = engine === 'postgres' ? (postgres as unknown as typeof sqlite) : sqlite;

export const {
  boolean,
  bytes,
  check,
  foreignKey,
  index,
  instant,
  integer,
  json,
  primaryKey,
  real,
  table,
  text,
  unique,
  uniqueIndex,
} = columns;
