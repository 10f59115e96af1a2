import type { House } from '~/house.server';
import { seconds } from '~/lib/time';
import type { StaffActor } from '~/policy/actor';
import type { View } from './filters';
import { viewCounts } from './queue.server';

const KEPT_FOR = seconds(5);

type Counts = Record<View, number>;
type Kept = { counts: Counts; until: number };

const kept = new WeakMap<House, Map<string, Kept>>();

type Counting = { actor: StaffActor; now: Date; known: Partial<Counts> };

/**
 * The numbers beside the views. All workers of an area look at the same ones all day, so they are counted once in a
 * few seconds; what is one's own, and what the page itself has counted, is always exact.
 */
export async function shownCounts(house: House, { actor, now, known }: Counting): Promise<Counts> {
  const ofHouse = kept.get(house) ?? new Map<string, Kept>();
  kept.set(house, ofHouse);
  const key = [actor.landlordId, ...actor.areas].join(' ');
  const last = ofHouse.get(key);
  const isFresh = last !== undefined && last.until > performance.now();
  const { unassigned, overdue, all } = isFresh ? last.counts : {};
  const counts = await viewCounts(house.store.read, { actor, now, known: { unassigned, overdue, all, ...known } });
  if (!isFresh) ofHouse.set(key, { counts, until: performance.now() + KEPT_FOR });
  return counts;
}

/** After a change made here: whoever made it looks at the numbers next. */
export function forgetCounts(house: House): void {
  kept.delete(house);
}
