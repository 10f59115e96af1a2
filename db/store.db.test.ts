import { copyFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { eq, sql } from 'drizzle-orm';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { isUniqueViolation, plus } from './dialect';
import { engine } from './engine';
import { diskOf } from './store/disk';
import { openSqliteStore } from './store/sqlite';
import { openStore, type Store, StoreUnavailable, type Tx } from './store.server';
import { counters, databaseWithTestTables, samples } from './store.test-schema';

async function testStore(): Promise<Store> {
  return opened(await databaseWithTestTables());
}

async function opened(options: Parameters<typeof openStore>[0]): Promise<Store> {
  const store = await openStore(options);
  onTestFinished(() => store.close());
  return store;
}

async function countedBy(store: Store, name: string): Promise<number | undefined> {
  const [row] = await store.read.select().from(counters).where(eq(counters.name, name));
  return row?.value;
}

function insert(tx: Tx, name: string, value = 0) {
  return tx.insert(counters).values({ name, value });
}

/** Reads, waits and writes what it has read and one: lost when two do it at once without a transaction. */
async function increment(tx: Tx, name: string) {
  const [row] = await tx.select().from(counters).where(eq(counters.name, name));
  await tx.select().from(counters);
  await tx
    .update(counters)
    .set({ value: row!.value + 1 })
    .where(eq(counters.name, name));
}

async function durability(tx: Tx): Promise<unknown> {
  const [row] = await tx.select({ setting: sql`current_setting('synchronous_commit')` }).from(counters).limit(1);
  return row?.setting;
}

test('every kind of column is read back as it was written', async () => {
  const store = await testStore();
  const row = {
    id: 'a',
    at: new Date('2026-10-25T01:30:00.123Z'),
    open: true,
    details: { rooms: ['keittiö'] },
    latitude: 60.169857,
    seal: Buffer.from([0, 255, 7]),
  };
  await store.write((tx) => tx.insert(samples).values(row));

  expect(await store.read.select().from(samples).where(eq(samples.at, row.at))).toEqual([row]);
});

test('a note is written and rolled back like a write', async () => {
  const store = await testStore();
  await store.note((tx) => insert(tx, 'a', 1));
  await expect(
    store.note(async (tx) => {
      await insert(tx, 'b');
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  expect([await countedBy(store, 'a'), await countedBy(store, 'b')]).toEqual([1, undefined]);
});

test.runIf(engine === 'postgres')(
  'a write waits for the disk, a note does not, nor the write after it less',
  async () => {
    const { databaseUrl } = await databaseWithTestTables();
    // The tests' server waits for no disk by itself.
    const store = await opened({
      databaseUrl: `${databaseUrl}?options=${encodeURIComponent('-c synchronous_commit=on')}`,
    });
    await store.note((tx) => insert(tx, 'a', 1));
    const settings = [];
    for (const asked of [store.note, store.write, store.note]) settings.push(await asked(durability));
    expect(settings).toEqual(['off', 'on', 'off']);
  },
);

test.runIf(engine === 'sqlite')('a write is over when the disk has it, a note before; nobody else waits', async () => {
  const { file } = await databaseWithTestTables();
  const asked: (() => void)[] = [];
  const reached = () => new Promise<void>((resolve) => asked.push(resolve));
  const store = openSqliteStore({ file: file!, disk: { reached, close: async () => undefined } });
  onTestFinished(() => store.close());
  const over: string[] = [];
  const write = store.write((tx) => insert(tx, 'a', 1)).then(() => over.push('write'));
  await store.note((tx) => insert(tx, 'b', 2)).then(() => over.push('note'));
  expect([await countedBy(store, 'a'), await countedBy(store, 'b'), asked.length]).toEqual([1, 2, 1]);
  asked[0]!();
  await write;
  expect(over).toEqual(['note', 'write']);
});

test.runIf(engine === 'sqlite')('what does not reach the disk is not acknowledged', async () => {
  const { file } = await databaseWithTestTables();
  const broken = diskOf(`${file}-no-such-file`);
  const store = openSqliteStore({ file: file!, disk: broken });
  onTestFinished(() => store.close());
  await expect(store.write((tx) => insert(tx, 'a'))).rejects.toThrow(StoreUnavailable);
});

/** Each journey to the disk ends as the test says. */
async function storeOnBadDisk() {
  const { file } = await databaseWithTestTables();
  const journeys: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const reached = () => new Promise<void>((resolve, reject) => journeys.push({ resolve, reject }));
  const store = openSqliteStore({ file: file!, disk: { reached, close: async () => undefined } });
  onTestFinished(() => store.close());
  /** What is there when all of the journal is lost. */
  const withoutJournal = async () => {
    await copyFile(file!, `${file}-alone`);
    const alone = openSqliteStore({ file: `${file}-alone` });
    onTestFinished(() => alone.close());
    return alone;
  };
  return { store, journeys, withoutJournal };
}

test.runIf(engine === 'sqlite')('after the disk has failed no write rests on what it may have lost', async () => {
  const { store, journeys, withoutJournal } = await storeOnBadDisk();
  const first = store.write((tx) => insert(tx, 'a', 1));
  const second = store.write((tx) => insert(tx, 'b', 2));
  await expect.poll(() => journeys.length).toBe(2);
  journeys[0]!.reject(new StoreUnavailable('broken'));
  await expect(first).rejects.toThrow(StoreUnavailable);
  // The system says that all is well now, and it is not: what came before is missing.
  journeys[1]!.resolve();
  await expect(second).rejects.toThrow(StoreUnavailable);
  await store.write((tx) => insert(tx, 'c', 3));
  const alone = await withoutJournal();
  expect([await countedBy(alone, 'a'), await countedBy(alone, 'b'), await countedBy(alone, 'c')]).toEqual([1, 2, 3]);
  const last = store.write((tx) => insert(tx, 'd', 4));
  await expect.poll(() => journeys.length).toBe(3);
  journeys[2]!.resolve();
  await last;
});

test('the store for reading cannot write', async () => {
  const store = await testStore();
  const reading = store.read as Tx;

  await expect(insert(reading, 'a')).rejects.toThrow(/read-?only/);
  expect(await countedBy(store, 'a')).toBeUndefined();
});

test('what a write returns and wrote is there when it is over', async () => {
  const store = await testStore();

  expect(await store.write(async (tx) => insert(tx, 'a', 3).returning())).toEqual([
    { name: 'a', value: 3, label: null },
  ]);
  expect(await countedBy(store, 'a')).toBe(3);
});

test('a body that throws leaves nothing behind', async () => {
  const store = await testStore();
  const write = store.write(async (tx) => {
    await insert(tx, 'a');
    throw new RangeError('thought better of it');
  });

  await expect(write).rejects.toThrow(RangeError);
  expect(await countedBy(store, 'a')).toBeUndefined();
  await store.write((tx) => insert(tx, 'b', 1));
  expect(await countedBy(store, 'b')).toBe(1);
});

test('a database error caught inside a write is thrown after all', async () => {
  const store = await testStore();
  const write = store.write(async (tx) => {
    await insert(tx, 'a');
    await insert(tx, 'a').catch(() => undefined);
  });

  await expect(write).rejects.toSatisfy(isUniqueViolation);
  expect(await countedBy(store, 'a')).toBeUndefined();
});

test('a database error does not repeat the values', async () => {
  const store = await testStore();
  await store.write((tx) => insert(tx, 'aino@example.org'));
  const error = await store.write((tx) => insert(tx, 'aino@example.org')).catch((error: unknown) => error);

  expect(isUniqueViolation(error)).toBe(true);
  expect(JSON.stringify({ ...(error as Error), message: String(error) })).not.toContain('aino');
});

test('a write within a write is refused at once, and the outer one goes on', async () => {
  const store = await testStore();
  await store.write(async (tx) => {
    await expect(store.write((inner) => insert(inner, 'inner'))).rejects.toThrow(/within a write/);
    await insert(tx, 'outer', 1);
  });

  expect(await countedBy(store, 'inner')).toBeUndefined();
  expect(await countedBy(store, 'outer')).toBe(1);
});

test('a read from the store within a write is refused', async () => {
  const store = await testStore();

  await store.write(async () => {
    await expect(store.read.select().from(counters)).rejects.toThrow(/within a write/);
  });
});

test('a timer started in a write may write when that write is over', async () => {
  const store = await testStore();
  let later: Promise<unknown> | undefined;
  await store.write(async (tx) => {
    later = sleep(30).then(() => store.write((own) => insert(own, 'later', 2)));
    await insert(tx, 'now', 1);
  });
  await later;

  expect(await countedBy(store, 'later')).toBe(2);
});

test('the tx of a write that is over does nothing', async () => {
  const store = await testStore();
  let kept: Tx | undefined;
  await store.write(async (tx) => {
    kept = tx;
  });

  await expect(insert(kept!, 'a')).rejects.toThrow(/transaction is over/);
  expect(await countedBy(store, 'a')).toBeUndefined();
});

test('the tx of a write that was rolled back does nothing', async () => {
  const store = await testStore();
  let kept: Tx | undefined;
  const write = store.write(async (tx) => {
    kept = tx;
    throw new RangeError('no');
  });

  await expect(write).rejects.toThrow(RangeError);
  await expect(kept!.select().from(counters)).rejects.toThrow(/transaction is over/);
});

test('a query begun in a write and awaited after it does nothing', async () => {
  const store = await testStore();
  const begun: { query?: PromiseLike<unknown> } = {};
  await store.write(async (tx) => {
    begun.query = insert(tx, 'a');
  });

  await expect(begun.query).rejects.toThrow(/transaction is over/);
  expect(await countedBy(store, 'a')).toBeUndefined();
});

// SQLite has made it by the time the body ends; it then belongs to the write.
test.runIf(engine === 'postgres')('a query that the body sets off without awaiting it fails the write', async () => {
  const store = await testStore();
  const write = store.write(async (tx) => {
    void insert(tx, 'a').execute();
  });

  await expect(write).rejects.toThrow(/not awaited/);
  expect(await countedBy(store, 'a')).toBeUndefined();
});

test('writes at the same time follow each other', async () => {
  const store = await testStore();
  await store.write((tx) => insert(tx, 'a'));
  await Promise.all(Array.from({ length: 8 }, () => store.write((tx) => increment(tx, 'a'))));

  expect(await countedBy(store, 'a')).toBe(8);
});

test('two stores on one database lose no write', async () => {
  const options = await databaseWithTestTables();
  const [one, other] = [await opened(options), await opened(options)];
  await one.write((tx) => insert(tx, 'a'));
  await Promise.all([one, other, one, other].map((store) => store.write((tx) => increment(tx, 'a'))));

  expect(await countedBy(one, 'a')).toBe(4);
  expect(await countedBy(other, 'a')).toBe(4);
});

test('a body in conflict runs again and sees the other one’s work', async () => {
  const options = await databaseWithTestTables();
  const [one, other] = [await opened(options), await opened(options)];
  await one.write((tx) => insert(tx, 'a'));
  const seen: number[] = [];
  let rival: Promise<void> | undefined;
  await one.write(async (tx) => {
    const [row] = await tx.select().from(counters);
    seen.push(row!.value);
    rival ??= other.write(async (tx) => {
      await tx.update(counters).set({ value: plus(counters.value, 10) });
    });
    // PostgreSQL lets the other one go first; SQLite makes it wait for this one.
    if (engine === 'postgres') await Promise.race([rival, sleep(1000)]);
    await tx.update(counters).set({ value: row!.value + 1 });
  });
  await rival;

  expect(await countedBy(one, 'a')).toBe(11);
  expect(seen).toEqual(engine === 'postgres' ? [0, 10] : [0]);
});

test('a read sees nothing of a write under way', async () => {
  const store = await testStore();
  const outside = sleep(0).then(() => countedBy(store, 'a'));
  await store.write(async (tx) => {
    await insert(tx, 'a', 1);
    await sleep(50);
  });

  expect(await outside).toBeUndefined();
});

test('a closed store is unavailable', async () => {
  const store = await testStore();
  await store.ping();
  await store.close();

  await expect(store.ping()).rejects.toThrow(StoreUnavailable);
  await expect(countedBy(store, 'a')).rejects.toThrow(StoreUnavailable);
  await expect(store.write((tx) => insert(tx, 'a'))).rejects.toThrow(StoreUnavailable);
});

test.runIf(engine === 'sqlite')('a file locked by another process is waited for', async () => {
  const options = await databaseWithTestTables();
  const store = await opened(options);
  const other = new Database(options.file);
  other.exec('BEGIN IMMEDIATE');
  setTimeout(() => other.exec('COMMIT').close(), 200);
  await store.write((tx) => insert(tx, 'a', 1));

  expect(await countedBy(store, 'a')).toBe(1);
});

test.runIf(engine === 'sqlite')('a file that stays locked is unavailable until it is let go', async () => {
  const options = { ...(await databaseWithTestTables()), patience: 120 };
  const store = await opened(options);
  const other = new Database(options.file);
  other.exec('BEGIN IMMEDIATE');
  const given = await Promise.allSettled(['a', 'b'].map((name) => store.write((tx) => insert(tx, name))));
  other.exec('COMMIT').close();

  const refused = { status: 'rejected', reason: expect.any(StoreUnavailable) };
  expect(given).toEqual([refused, refused]);
  await store.write((tx) => insert(tx, 'a', 1));
  expect(await countedBy(store, 'a')).toBe(1);
});

test.runIf(engine === 'postgres')('a server that does not answer is unavailable', async () => {
  const store = await opened({ databaseUrl: 'postgres://rappu:rappu@127.0.0.1:1/none' });

  await expect(store.ping()).rejects.toThrow(StoreUnavailable);
  await expect(countedBy(store, 'a')).rejects.toThrow(StoreUnavailable);
  await expect(store.write((tx) => insert(tx, 'a'))).rejects.toThrow(StoreUnavailable);
});

test.runIf(engine === 'postgres')(
  'a connection lost in a write is unavailable, and the store goes on afterwards',
  async () => {
    const options = await databaseWithTestTables();
    const store = await opened(options);
    await store.ping();
    const write = store.write(async (tx) => {
      await insert(tx, 'lost');
      await endConnections(options);
      await insert(tx, 'a');
    });

    await expect(write).rejects.toThrow(StoreUnavailable);
    await store.write((tx) => insert(tx, 'a', 1));
    expect(await countedBy(store, 'lost')).toBeUndefined();
    expect(await countedBy(store, 'a')).toBe(1);
  },
);

async function endConnections({ databaseUrl }: { databaseUrl?: string }) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  await client.end();
}
