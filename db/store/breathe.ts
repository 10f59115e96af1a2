import { setImmediate as othersTurn } from 'node:timers/promises';

const SLICE_MS = 3;
let since = 0;

/**
 * SQLite answers at once, so a long row of queries would run through without anybody else's request being looked at:
 * after a few milliseconds the next query waits until the others have had their turn.
 */
export async function breathe(): Promise<void> {
  if (performance.now() - since < SLICE_MS) return;
  await othersTurn();
  since = performance.now();
}
