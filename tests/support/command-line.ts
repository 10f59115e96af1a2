import { randomBytes } from 'node:crypto';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { freshDatabase } from './database';

/** The environment a command is called in, with a fresh database, a folder for its files, and what it has said so far. */
export async function commandLine() {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'rappu-command-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const { file, databaseUrl } = await freshDatabase();
  if (file) await copyFile(file, path.join(dataDir, 'rappu.sqlite'));
  await writeFile(path.join(dataDir, 'brokers.json'), '[]');
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => {
    log.mockRestore();
    error.mockRestore();
  });
  const key = () => randomBytes(32).toString('base64');
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: 'test',
    RAPPU_MODE: 'test',
    APP_ORIGIN: 'http://localhost:3000',
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    LANDLORD: 'kotihovi',
    INDEX_KEY: key(),
    ENCRYPTION_KEYS: `k:${key()}`,
    PEPPERS: `p:${key()}`,
    BROKERS_FILE: path.join(dataDir, 'brokers.json'),
    MAIL_BY: 'mailbox',
    MAIL_FROM: 'portaali@kotihovi.example',
  };
  const said = () => [...log.mock.calls, ...error.mock.calls].map((words) => words.join(' ')).join('\n');
  return { env, folder: dataDir, said };
}
