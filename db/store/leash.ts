import { AsyncLocalStorage } from 'node:async_hooks';

/** Holds one transaction's queries: which have failed, which have not ended, and that none is made after the end. */
export type Leash = ReturnType<typeof createLeash>;

export function createLeash() {
  let live = true;
  let unfinished = 0;
  let failure: unknown;

  function refuseWhenOver(): void {
    if (!live) throw new Error('The transaction is over: every query of a write must be awaited inside its body');
  }

  return {
    refuseWhenOver,
    get live() {
      return live;
    },
    get failure() {
      return failure;
    },
    async query<T>(run: () => T | Promise<T>): Promise<T> {
      refuseWhenOver();
      unfinished += 1;
      try {
        return await run();
      } catch (error) {
        failure ??= error;
        throw error;
      } finally {
        unfinished -= 1;
      }
    },
    refuseLooseEnds() {
      // A caught error would otherwise be a commit on SQLite and a silent rollback on PostgreSQL.
      if (failure !== undefined) throw failure;
      if (unfinished > 0) throw new Error('A query of the write was not awaited');
    },
    end() {
      live = false;
    },
  };
}

/** Knows whether the code that runs now was called by the body of a write of this store. */
export function createWriteScope() {
  const leashes = new AsyncLocalStorage<Leash>();

  return {
    /** What a write leaves behind, such as a timer, still carries its leash, but that has ended. */
    refuseInside(deed: string) {
      if (leashes.getStore()?.live) throw new Error(`${deed} within a write: use the write's own tx`);
    },
    async run<T>(leash: Leash, body: () => Promise<T>): Promise<T> {
      try {
        const result = await leashes.run(leash, async () => body());
        leash.refuseLooseEnds();
        return result;
      } finally {
        leash.end();
      }
    },
  };
}

export type WriteScope = ReturnType<typeof createWriteScope>;
