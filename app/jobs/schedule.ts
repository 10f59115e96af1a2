import type { House } from '~/house.server';

export type RecurringJob = {
  name: string;
  /** One run a slot of this length, counted from the epoch. */
  every: number;
  run: (house: House, now: Date) => Promise<void>;
};

/** All that happens by itself. Each may run twice: the second time finds nothing to do. */
export const schedule: RecurringJob[] = [];
