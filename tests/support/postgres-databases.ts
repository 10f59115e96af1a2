import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { TEMPLATE } from './postgres-template';

type Address = { databaseUrl: string; poolSize: number };

const free: string[] = [];
let made = 0;

/** Copying takes a third of a second, so a worker keeps its databases and empties them. */
export async function borrowPostgres(): Promise<Address> {
  const known = free.pop();
  const name = known ?? `worker_${process.env.VITEST_POOL_ID}_${++made}`;
  onTestFinished(() => void free.push(name));
  if (known === undefined) await onDatabase('postgres', (client) => makeUnlessThere(client, name));
  await onDatabase(name, (client) => client.query(EMPTY_ALL_TABLES));
  return address(name);
}

/** Of an earlier worker with the same number, perhaps. */
async function makeUnlessThere(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
}

export async function createPostgres(): Promise<Address> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onDatabase('postgres', (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`));
  onTestFinished(() => onDatabase('postgres', (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`)));
  return address(name);
}

function address(name: string): Address {
  return { databaseUrl: `${inject('postgresUrl')}/${name}`, poolSize: 8 };
}

async function onDatabase(name: string, run: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: `${inject('postgresUrl')}/${name}` });
  await client.connect();
  try {
    await run(client);
  } finally {
    await client.end();
  }
}

/** As a replica, so that neither references nor triggers have a say. Quicker than TRUNCATE for a few rows. */
const EMPTY_ALL_TABLES = `
  DO $$
  DECLARE filled regclass;
  BEGIN
    SET LOCAL session_replication_role = replica;
    FOR filled IN
      SELECT oid FROM pg_class
      WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'schema_migrations'
        AND pg_relation_size(oid) > 0
    LOOP
      EXECUTE format('DELETE FROM %s', filled);
    END LOOP;
  END $$`;
