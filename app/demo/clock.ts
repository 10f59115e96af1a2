import { readFile, writeFile } from 'node:fs/promises';
import { type Clock, movableClock } from '~/lib/clock';

export type KeptClock = Clock & { moveTo(now: Date): Promise<void> };

/** The demo's clock: moved by hand, and still moved after a restart. */
export async function keptClock(file: string): Promise<KeptClock> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const { offset = 0 } = JSON.parse(text) as { offset?: number };
  const clock = movableClock(offset);
  return {
    now: clock.now,
    moveTo: async (now) => {
      clock.moveTo(now);
      await writeFile(file, JSON.stringify({ offset: clock.offset() }));
    },
  };
}
