/** Too many are waiting already. Answered with 503: trying again in a moment will do. */
export class TooBusy extends Error {
  /** By name: pages and house are bundled apart, and each bundle has a class of its own. */
  static override [Symbol.hasInstance](thing: unknown): boolean {
    return thing instanceof Error && thing.name === 'TooBusy';
  }

  readonly status = 503;
  constructor() {
    super('too many are waiting');
    this.name = 'TooBusy';
  }
}

/** Runs so many tasks at once, lets so many wait in turn, and refuses the rest at once. */
export function atMost({ running, waiting }: { running: number; waiting: number }) {
  let active = 0;
  const queue: (() => void)[] = [];

  return async function inTurn<T>(task: () => Promise<T>): Promise<T> {
    if (active >= running) {
      if (queue.length >= waiting) throw new TooBusy();
      await new Promise<void>((resolve) => queue.push(resolve));
    } else {
      active++;
    }
    try {
      return await task();
    } finally {
      const next = queue.shift();
      // The place is handed on, not given back: nobody who comes in between can take it.
      if (next) next();
      else active--;
    }
  };
}
