import { drizzle } from 'drizzle-orm/sqlite-proxy';
import { breathe } from './breathe';
import { type Disk, diskOf } from './disk';
import { createLeash, createWriteScope } from './leash';
import { PATIENCE, type Patience, startPatience } from './patience';
import { withPlainErrors } from './plain-errors';
import { createQueue } from './queue';
import { openForReading, openForWriting, type SqliteConnection, type SqliteQuery } from './sqlite-connection';
import { isBusy } from './sqlite-errors';
import type { Store, Tx } from './types';
import { StoreUnavailable } from './unavailable';

/**
 * Two connections to one file. better-sqlite3 is synchronous, so a query holds the whole process while it runs; what
 * is asynchronous here is only the waiting: for a turn to write, and for another process to let go of the file.
 */
export function openSqliteStore({ file, patience = PATIENCE, disk = diskOf(`${file}-wal`) }: Opening): Store {
  const writing = openForWriting(file);
  const reading = openForReading(file);
  const scope = createWriteScope();
  const queue = createQueue();
  let closed = false;
  let isJournalSound = true;

  const read = database(async (query) => {
    scope.refuseInside('A read from the store');
    await breathe();
    return reading.run(query);
  });

  const write = <T>(body: (tx: Tx) => Promise<T>) => inTurn(body, reachDisk);
  const note = <T>(body: (tx: Tx) => Promise<T>) => inTurn(body, async () => undefined);

  async function inTurn<T>(body: (tx: Tx) => Promise<T>, acknowledge: () => Promise<void>): Promise<T> {
    scope.refuseInside('A write');
    if (closed) throw new StoreUnavailable('The store is closed');
    const until = startPatience(patience);
    await queue.enter(until.left());
    let result: T;
    let acknowledged: Promise<void>;
    try {
      await begin(writing, until);
      result = await runAndCommit(body);
      acknowledged = acknowledge();
    } finally {
      queue.leave();
    }
    // The next one writes meanwhile.
    await acknowledged;
    return result;
  }

  /**
   * Of what it could not write the system tells once, and of what follows it says that all is well. So nothing is
   * acknowledged that comes after it in the journal, until the journal has been emptied: at the end of the next write.
   */
  async function reachDisk(): Promise<void> {
    if (!isJournalSound) {
      isJournalSound = writing.emptyJournal();
      if (isJournalSound) return;
    } else {
      await disk.reached().catch((error) => {
        isJournalSound = false;
        throw error;
      });
    }
    if (!isJournalSound) throw new StoreUnavailable('What was written before did not reach the disk');
  }

  async function runAndCommit<T>(body: (tx: Tx) => Promise<T>): Promise<T> {
    const leash = createLeash();
    const tx = database((query) =>
      leash.query(async () => {
        await breathe();
        leash.refuseWhenOver();
        return writing.run(query);
      }),
    );
    try {
      const result = await scope.run(leash, () => body(tx));
      writing.execute('COMMIT');
      return result;
    } catch (error) {
      // A full disk has already rolled back by itself.
      if (writing.inTransaction()) writing.execute('ROLLBACK');
      throw error;
    }
  }

  async function close() {
    if (closed) return;
    closed = true;
    queue.refuseWaiting(new StoreUnavailable('The store is closing'));
    await queue.enter(patience);
    await disk.close();
    reading.close();
    writing.close();
  }

  async function ping() {
    reading.run({ sql: 'select 1', params: [], method: 'get' });
  }

  return { engine: 'sqlite', read, write, note, ping, close };
}

type Opening = { file: string; patience?: number; disk?: Disk };

async function begin(connection: SqliteConnection, until: Patience) {
  for (;;) {
    try {
      connection.execute('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!isBusy(error) || until.left() === 0) throw error;
    }
    await until.pause();
  }
}

function database(run: (query: SqliteQuery) => Promise<{ rows: unknown }>): Tx {
  return withPlainErrors(drizzle((sql, params, method) => run({ sql, params, method }) as Promise<{ rows: never[] }>));
}
