import pg from 'pg';

/** Milliseconds after which PostgreSQL gives up a query, and a transaction whose portal has gone quiet. */
const LONGEST_QUERY = 30_000;
const LONGEST_SILENCE = 30_000;

type PoolOptions = { databaseUrl: string; size: number; patience: number; access: 'read only' | 'read write' };

export function openPool({ databaseUrl, size, patience, access }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: size,
    connectionTimeoutMillis: patience,
    keepAlive: true,
    onConnect: async (client) => {
      await client.query(
        `SET default_transaction_read_only = ${access === 'read only' ? 'on' : 'off'};
         SET TimeZone = 'UTC';
         SET statement_timeout = ${LONGEST_QUERY};
         SET idle_in_transaction_session_timeout = ${LONGEST_SILENCE}`,
      );
    },
  });
  // An idle connection that breaks is replaced by the next query; it must not end the process.
  pool.on('error', () => {});
  return pool;
}
