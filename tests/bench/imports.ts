import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CommandFigures, importOf, startCommand } from './command';
import { percentile } from './figures';
import { get } from './pages';
import { signEverybodyIn } from './people';
import { portalEnvironment, servePortal } from './portal';
import { seconds, waitsAtFixedRate } from './steady';

/** And the 99th percentile of a page before it and during it, in milliseconds. */
export type ImportFigures = CommandFigures & { idle: number; meanwhile: number };

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
    const command = startCommand(importOf(register), await portalEnvironment({ dataFolder, mailUrl }));
    const meanwhile = await waitsAtFixedRate(portal.url, shot, { over: command.isOver });
    return { ...(await command.figures), idle: percentile(idle, 99), meanwhile: percentile(meanwhile, 99) };
  } finally {
    await portal.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}
