import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { percentile } from './figures';
import { get } from './pages';
import { signEverybodyIn } from './people';
import { portalEnvironment, servePortal } from './portal';
import { watched } from './processes';
import { seconds, type Until, waitsAtFixedRate } from './steady';

export type ImportFigures = {
  seconds: number;
  cpuSeconds: number;
  peakMegabytes: number;
  idle: number;
  meanwhile: number;
};

type Importing = {
  /** Data folder of a small house, left as it is. */
  small: string;
  /** The register that comes in. */
  register: string;
  port: number;
  mailUrl: string;
  idleSeconds: number;
};

/** A whole register by the command, into the database that a portal serves pages from at the same time. */
export async function measureImport({
  small,
  register,
  port,
  mailUrl,
  idleSeconds,
}: Importing): Promise<ImportFigures> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'rappu-bench-import-'));
  await cp(small, dataFolder, { recursive: true });
  const { readers } = signEverybodyIn(dataFolder, new Date());
  const portal = await servePortal({ name: 'importing', port, dataFolder, mailUrl });
  const shot = (n: number) => get('/my', readers[n % readers.length]!.cookie);
  try {
    await waitsAtFixedRate(portal.url, shot, seconds(2));
    const idle = await waitsAtFixedRate(portal.url, shot, seconds(idleSeconds));
    const command = startImport(register, await portalEnvironment({ dataFolder, mailUrl }));
    const meanwhile = await waitsAtFixedRate(portal.url, shot, command.running);
    return { ...(await command.figures), idle: percentile(idle, 99), meanwhile: percentile(meanwhile, 99) };
  } finally {
    await portal.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

const LOOK_MS = 50;

function startImport(register: string, environment: Record<string, string>) {
  const began = performance.now();
  // Test people have codes that no landlord in production may bring.
  const env: NodeJS.ProcessEnv = { NODE_ENV: 'production', PATH: process.env.PATH, ...environment, RAPPU_MODE: 'test' };
  const program = 'build/house/app/commands/import-register.js';
  const child = spawn('node', [program, register, '--yes'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const used = { cpuSeconds: 0, peakMegabytes: 0 };
  const looking = setInterval(() => {
    try {
      const seen = watched(child.pid!);
      used.cpuSeconds = seen.cpuSeconds();
      used.peakMegabytes = seen.peakMegabytes();
    } catch {
      // Gone between two looks.
    }
  }, LOOK_MS);

  let isOver = false;
  const figures = once(child, 'exit').then(([code]) => {
    isOver = true;
    clearInterval(looking);
    if (code !== 0) throw new Error(`the import ended with ${code}`);
    return { ...used, seconds: (performance.now() - began) / 1000 };
  });
  const running: Until = { over: () => isOver };
  return { figures, running };
}
