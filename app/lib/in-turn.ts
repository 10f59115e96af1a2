/**
 * One after another within this process, for what would only get in each other's way. It saves work and is no
 * guarantee: other processes have turns of their own, and the database has the last word.
 */
export type Turns = <T>(key: string, run: () => Promise<T>) => Promise<T>;

export function takingTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();

  return async function inTurn(key, run) {
    const before = last.get(key);
    const mine = (before ?? Promise.resolve()).then(run);
    const settled = mine.catch(() => undefined);
    last.set(key, settled);
    try {
      return await mine;
    } finally {
      if (last.get(key) === settled) last.delete(key);
    }
  };
}
