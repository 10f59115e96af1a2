import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import type { Engine } from '../engine';

type Database = BaseSQLiteDatabase<'async', unknown>;

/** What can be asked of either engine. */
export type Db = Pick<Database, 'select' | 'selectDistinct' | 'with' | '$with' | '$count'>;

/** One transaction, dead when it is over. Whatever reads from a `Db` reads from a `Tx` too. */
export type Tx = Db & Pick<Database, 'insert' | 'update' | 'delete'>;

export type Store = {
  engine: Engine;
  /** Cannot write. */
  read: Db;
  /**
   * The only way to write. Nothing but `tx` is awaited in the body, and it has no other effect: it may run again.
   * Never catch a database error in it: the transaction is lost, and the caught error is thrown after all.
   */
  write<T>(body: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * The same for what a power cut may take back: counts of tries, claims, when somebody was last seen. It does not wait
   * for the disk.
   */
  note<T>(body: (tx: Tx) => Promise<T>): Promise<T>;
  /** Rejects unless the database answers. */
  ping(): Promise<void>;
  /** Waits for the write under way. */
  close(): Promise<void>;
};
