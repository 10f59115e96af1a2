import { randomBytes } from 'node:crypto';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { inject, onTestFinished, vi } from 'vitest';
import { readConfig } from '~/config.server';
import { makeClientKeys } from '~/demo/broker/keys';
import { testBrokerSettings } from '~/demo/broker/settings';
import { closeHouse, type House, openHouse } from '~/house.server';
import { engine } from '~db/engine';
import { landlords } from '~db/schema';
import { disposableDatabase } from '../support/database';
import { LANDLORD_ID, MONDAY_MORNING, type TestHouse } from '../support/house';

/** Making keys takes a second, and which they are matters to no test here. */
const clientKeys = mkdtemp(path.join(tmpdir(), 'rappu-client-')).then(makeClientKeys);

export type Environment = NodeJS.ProcessEnv & { DATA_DIR: string };

/** An installation as a landlord has it: a folder, an environment, a migrated database. */
export async function newInstallation(): Promise<Environment> {
  const place = await emptyPlace(secrets());
  const { file, databaseUrl } = await disposableDatabase();
  if (file) await copyFile(file, path.join(place.DATA_DIR, 'rappu.sqlite'));
  return { ...place, DATABASE_URL: databaseUrl };
}

/** Another machine with the same keys, where nothing is yet. */
export async function emptyPlace(keys: Record<string, string | undefined>): Promise<Environment> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'rappu-place-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const brokersFile = path.join(dataDir, 'brokers.json');
  const broker = testBrokerSettings({ issuer: 'http://localhost:1', keys: await clientKeys });
  await writeFile(brokersFile, JSON.stringify([broker]));
  const { INDEX_KEY, ENCRYPTION_KEYS, PEPPERS } = keys;
  return {
    NODE_ENV: 'test',
    RAPPU_MODE: 'test',
    APP_ORIGIN: 'http://localhost:3000',
    DATA_DIR: dataDir,
    DATABASE_URL: engine === 'postgres' ? await emptyDatabase() : undefined,
    LANDLORD: 'kotihovi',
    INDEX_KEY,
    ENCRYPTION_KEYS,
    PEPPERS,
    BROKERS_FILE: brokersFile,
    MAIL_BY: 'mailbox',
    MAIL_FROM: 'portaali@kotihovi.example',
    LOG_LEVEL: 'silent',
  };
}

export function secrets(): Record<string, string> {
  const key = () => randomBytes(32).toString('base64');
  return { INDEX_KEY: key(), ENCRYPTION_KEYS: `k:${key()}`, PEPPERS: `p:${key()}` };
}

/** The portal of that installation, opened as `npm start` does; its landlord is there. */
export async function openPortal(env: Environment): Promise<TestHouse> {
  const house = await openHouse(readConfig(env), { clock: { now: () => MONDAY_MORNING } });
  onTestFinished(() => closeHouse(house));
  return asTestHouse(house);
}

/** What the test support asks of a house. */
function asTestHouse(house: House): TestHouse {
  return Object.assign(house, { sent: [], setTime: () => undefined, settle: async () => undefined });
}

export async function loadKotihovi({ store }: Pick<House, 'store'>): Promise<void> {
  const settings = JSON.parse(await readFile('db/seed/landlords/kotihovi.json', 'utf8'));
  const row = { id: LANDLORD_ID, slug: 'kotihovi', name: settings.name, settings, createdAt: MONDAY_MORNING };
  await store.write((tx) => tx.insert(landlords).values(row));
}

/** What commands say, instead of the terminal. */
export function listenToCommands(): () => string {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => {
    log.mockRestore();
    error.mockRestore();
  });
  return () => [...log.mock.calls, ...error.mock.calls].map((words) => words.join(' ')).join('\n');
}

async function emptyDatabase(): Promise<string> {
  const name = `place_${randomBytes(8).toString('hex')}`;
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: `${inject('postgresUrl')}/postgres` });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await run(`CREATE DATABASE ${name} TEMPLATE template0`);
  onTestFinished(() => run(`DROP DATABASE ${name} WITH (FORCE)`));
  return `${inject('postgresUrl')}/${name}`;
}
