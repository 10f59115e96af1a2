import { setTimeout as sleep } from 'node:timers/promises';

/** How long a write waits for its turn, a lock or a conflict to pass, in milliseconds. */
export const PATIENCE = 5_000;

const FIRST_PAUSE = 5;
const LONGEST_PAUSE = 200;

export type Patience = ReturnType<typeof startPatience>;

export function startPatience(total: number) {
  const end = performance.now() + total;
  let pauses = 0;

  return {
    left: () => Math.max(0, end - performance.now()),
    /** Waits a little longer each time, and never as long as the neighbour. */
    async pause() {
      const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** pauses);
      pauses += 1;
      await sleep(longest * (0.5 + Math.random() / 2));
    },
  };
}
