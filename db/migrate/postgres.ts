import pg from 'pg';
import { postgresGuards } from './append-only';
import { type Applied, type Migration, pendingMigrations } from './folder';

/** Any number, the same in every instance, and unlikely in another program's use of the database. */
const MIGRATION_LOCK = 7_245_390_118;

/** Of several instances that start at once the first migrates, and the others wait and find nothing to do. */
export async function migratePostgres(options: { databaseUrl: string; migrations: Migration[] }): Promise<string[]> {
  const client = new pg.Client({ connectionString: options.databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    const names = await applyPending(client, options.migrations);
    await client.query('COMMIT');
    return names;
  } finally {
    // Ends an unfinished transaction too.
    await client.end();
  }
}

/** Within the caller's transaction. */
export async function applyPending(client: pg.Client, migrations: Migration[]): Promise<string[]> {
  await client.query(
    'CREATE TABLE IF NOT EXISTS schema_migrations (number serial PRIMARY KEY, name text NOT NULL, hash text NOT NULL)',
  );
  const { rows } = await client.query<Applied>('SELECT name, hash FROM schema_migrations ORDER BY number');
  const pending = pendingMigrations(migrations, rows);
  // A migration may change what nobody else may.
  if (pending.length > 0) await removeGuards(client);
  for (const { name, hash, statements } of pending) {
    try {
      for (const statement of statements) await client.query(statement);
    } catch (error) {
      throw new Error(`Migration ${name} failed, and nothing was changed`, { cause: error });
    }
    await client.query('INSERT INTO schema_migrations (name, hash) VALUES ($1, $2)', [name, hash]);
  }
  await putUpGuards(client);
  return pending.map(({ name }) => name);
}

async function removeGuards(client: pg.Client): Promise<void> {
  const { table } = postgresGuards;
  for (const trigger of await triggersOn(client)) await client.query(`DROP TRIGGER "${trigger}" ON ${table}`);
}

async function putUpGuards(client: pg.Client): Promise<void> {
  const { table, triggers, create } = postgresGuards;
  const there = await triggersOn(client);
  const { rows } = await client.query('SELECT to_regclass($1) IS NOT NULL AS there', [table]);
  if (!rows[0]?.there || triggers.every((trigger) => there.includes(trigger))) return;
  await removeGuards(client);
  for (const statement of create) await client.query(statement);
}

async function triggersOn(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT tgname AS name FROM pg_trigger WHERE tgrelid = to_regclass($1) AND NOT tgisinternal',
    [postgresGuards.table],
  );
  return rows.map(({ name }) => name);
}
