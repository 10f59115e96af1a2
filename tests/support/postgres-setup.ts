import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrateStore } from '../../db/migrate';
import { startPostgres } from './postgres-server';
import { TEMPLATE } from './postgres-template';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server's own database, from which the others are made. */
    postgresUrl: string;
  }
}

export default async function setup(project: TestProject) {
  const { url, createDatabase, stop } = await startPostgres();
  await createDatabase(TEMPLATE);
  await migrateStore({ databaseUrl: `${url}/${TEMPLATE}` });
  project.provide('postgresUrl', url);
  console.log(`Database: PostgreSQL ${await versionOf(url)}`);
  return stop;
}

async function versionOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: `${url}/postgres` });
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
  await client.end();
  return rows[0]?.server_version ?? 'of unknown version';
}
