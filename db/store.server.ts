import { engine, engineOf } from './engine';
import { openPostgresStore } from './store/postgres';
import { openSqliteStore } from './store/sqlite';
import type { Store } from './store/types';

export type { Db, Store, Tx } from './store/types';
export { StoreUnavailable } from './store/unavailable';

export type StoreOptions = {
  /** Of PostgreSQL. Without it `file` is opened with SQLite. */
  databaseUrl?: string;
  file?: string;
  /** Connections to PostgreSQL in all. */
  poolSize?: number;
  /** Milliseconds before a write that gets no turn is given up as `StoreUnavailable`. */
  patience?: number;
};

export async function openStore({ databaseUrl, file, poolSize, patience }: StoreOptions): Promise<Store> {
  if (engineOf(databaseUrl) !== engine) {
    throw new Error(`The tables were built for ${engine}: set DATABASE_URL before the program starts`);
  }
  if (engine === 'postgres') return openPostgresStore({ databaseUrl: databaseUrl!, poolSize, patience });
  if (!file) throw new Error('Neither a database address nor a database file was given');
  return openSqliteStore({ file, patience });
}
