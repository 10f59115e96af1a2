import pg from 'pg';
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

async function applyPending(client: pg.Client, migrations: Migration[]): Promise<string[]> {
  await client.query(
    'CREATE TABLE IF NOT EXISTS schema_migrations (number serial PRIMARY KEY, name text NOT NULL, hash text NOT NULL)',
  );
  const { rows } = await client.query<Applied>('SELECT name, hash FROM schema_migrations ORDER BY number');
  const pending = pendingMigrations(migrations, rows);
  for (const { name, hash, statements } of pending) {
    try {
      for (const statement of statements) await client.query(statement);
    } catch (error) {
      throw new Error(`Migration ${name} failed, and nothing was changed`, { cause: error });
    }
    await client.query('INSERT INTO schema_migrations (name, hash) VALUES ($1, $2)', [name, hash]);
  }
  return pending.map(({ name }) => name);
}
