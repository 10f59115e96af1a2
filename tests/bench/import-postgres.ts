import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrateStore } from '~db/migrate';
import { startPostgres } from '~tests/support/postgres-server';
import { portalEnvironment } from './portal';
import { watched } from './processes';

export type CommandFigures = { seconds: number; cpuSeconds: number; peakMegabytes: number };

/** The register by the command into an empty PostgreSQL on the same machine; CPU and memory are the command's own. */
export async function measureImportOnPostgres(register: string, mailUrl: string): Promise<CommandFigures> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'rappu-bench-postgres-'));
  const server = await startPostgres();
  try {
    await server.createDatabase('rappu');
    const databaseUrl = `${server.url}/rappu`;
    await migrateStore({ databaseUrl });
    const env = {
      ...(await portalEnvironment({ dataFolder, mailUrl })),
      DATABASE_URL: databaseUrl,
      RAPPU_MODE: 'test',
    };
    await figuresOf(['build/house/app/commands/load-landlord.js', 'db/seed/landlords/kotihovi.json'], env);
    return await figuresOf(['build/house/app/commands/import-register.js', register, '--yes'], env);
  } finally {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

const LOOK_MS = 50;

async function figuresOf(command: string[], environment: Record<string, string>): Promise<CommandFigures> {
  const began = performance.now();
  const child = spawn('node', command, {
    env: { NODE_ENV: 'production', PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const used = { cpuSeconds: 0, peakMegabytes: 0 };
  const looking = setInterval(() => {
    try {
      const seen = watched(child.pid!);
      used.cpuSeconds = seen.cpuSeconds();
      used.peakMegabytes = Math.max(used.peakMegabytes, seen.peakMegabytes());
    } catch {
      // Gone between two looks.
    }
  }, LOOK_MS);
  const [code] = await once(child, 'exit');
  clearInterval(looking);
  if (code !== 0) throw new Error(`${command[0]} ended with ${code}`);
  return { ...used, seconds: (performance.now() - began) / 1000 };
}
