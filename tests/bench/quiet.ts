import { setTimeout as pause } from 'node:timers/promises';
import type { Served } from './processes';

const LOOK_MS = 400;
const BUSY_SECONDS = 0.04;
const PATIENCE_MS = 60_000;

/** Until letters are rendered and pictures done: what one page leaves behind is not counted as the next one's. */
export async function untilQuiet(servers: Served[]): Promise<void> {
  const spent = () => servers.reduce((sum, { process }) => sum + process.cpuSeconds(), 0);
  for (const since = performance.now(); performance.now() - since < PATIENCE_MS; ) {
    const before = spent();
    await pause(LOOK_MS);
    if (spent() - before < BUSY_SECONDS) return;
  }
}
