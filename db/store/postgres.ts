import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { createLeash, createWriteScope } from './leash';
import { PATIENCE, startPatience } from './patience';
import { withPlainErrors } from './plain-errors';
import { isConflict, translated } from './postgres-errors';
import { openPool } from './postgres-pool';
import type { Store, Tx } from './types';
import { StoreUnavailable } from './unavailable';

type Run = (query: pg.QueryConfig, params: unknown[]) => Promise<pg.QueryResult>;

/** Half of the connections can't write and serve `read`; the other half are lent to one write each. */
export function openPostgresStore(options: { databaseUrl: string; poolSize?: number; patience?: number }): Store {
  const { databaseUrl, poolSize = 10, patience = PATIENCE } = options;
  const size = Math.max(1, Math.ceil(poolSize / 2));
  const reading = openPool({ databaseUrl, size, patience, access: 'read only' });
  const writing = openPool({ databaseUrl, size, patience, access: 'read write' });
  const scope = createWriteScope();
  let closed = false;

  const read = database(async (query, params) => {
    scope.refuseInside('A read from the store');
    return translating(() => reading.query(query, params));
  });

  const write = <T>(body: (tx: Tx) => Promise<T>) => untilDone(['BEGIN ISOLATION LEVEL SERIALIZABLE'], body);
  const note = <T>(body: (tx: Tx) => Promise<T>) =>
    untilDone(['BEGIN ISOLATION LEVEL SERIALIZABLE', 'SET LOCAL synchronous_commit = off'], body);

  async function untilDone<T>(opening: readonly string[], body: (tx: Tx) => Promise<T>): Promise<T> {
    scope.refuseInside('A write');
    const until = startPatience(patience);
    for (;;) {
      const attempt = await tryOnce(opening, body);
      if ('result' in attempt) return attempt.result;
      if (until.left() === 0) throw new StoreUnavailable('Too many writes at once', { cause: attempt.conflict });
      await until.pause();
    }
  }

  async function tryOnce<T>(
    opening: readonly string[],
    body: (tx: Tx) => Promise<T>,
  ): Promise<{ result: T } | { conflict: unknown }> {
    const client = await translating(() => writing.connect());
    const leash = createLeash();
    const tx = database((query, params) => leash.query(() => translating(() => client.query(query, params))));
    // Without a listener a connection lost between two queries would end the process.
    let lost: Error | undefined;
    const onLost = (error: Error) => {
      lost = error;
    };
    client.on('error', onLost);
    try {
      // Both in one message: a note costs no more ways to the server than a write.
      await translating(() => client.query(opening.join('; ')));
      const result = await scope.run(leash, () => body(tx));
      await translating(() => client.query('COMMIT'));
      return { result };
    } catch (error) {
      await client.query('ROLLBACK').catch(onLost);
      // What the body made of it does not matter: it has seen a state that never was.
      const conflict = [leash.failure, error].find(isConflict);
      if (conflict === undefined) throw error;
      return { conflict };
    } finally {
      client.off('error', onLost);
      client.release(lost);
    }
  }

  async function ping() {
    await translating(() => reading.query('select 1'));
  }

  async function close() {
    if (closed) return;
    closed = true;
    await Promise.all([reading.end(), writing.end()]);
  }

  return { engine: 'postgres', read, write, note, ping, close };
}

function database(query: Run): Tx {
  const client = { query } as unknown as pg.Pool;
  return withPlainErrors(drizzle({ client })) as unknown as Tx;
}

async function translating<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw translated(error);
  }
}
