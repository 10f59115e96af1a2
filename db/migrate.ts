import { join } from 'node:path';
import { engineOf } from './engine';
import { readMigrations } from './migrate/folder';
import { migratePostgres } from './migrate/postgres';
import { migrateSqlite } from './migrate/sqlite';

type MigrateOptions = { databaseUrl?: string; file?: string; migrationsFolder?: string };

/** Brings the database up to the program, all or nothing, before the store is opened. Gives the names of what it did. */
export async function migrateStore({ databaseUrl, file, migrationsFolder }: MigrateOptions): Promise<string[]> {
  const engine = engineOf(databaseUrl);
  const migrations = readMigrations(migrationsFolder ?? join(process.cwd(), 'migrations', engine));
  if (engine === 'postgres') return migratePostgres({ databaseUrl: databaseUrl!, migrations });
  if (!file) throw new Error('Neither a database address nor a database file was given');
  return migrateSqlite({ file, migrations });
}
