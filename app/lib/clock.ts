/** The portal's one clock. Passed in everywhere; only the demo's can be moved. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

export type MovableClock = Clock & { moveTo(now: Date): void };

/** Runs on from the real time with an offset, so that a moved clock keeps ticking. */
export function movableClock(offsetMs = 0): MovableClock & { offset(): number } {
  let offset = offsetMs;
  return {
    now: () => new Date(Date.now() + offset),
    moveTo: (now) => {
      offset = now.getTime() - Date.now();
    },
    offset: () => offset,
  };
}
