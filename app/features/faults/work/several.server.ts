import type { House } from '~/house.server';
import { refusalOf } from '~/http/errors.server';
import { Refused } from '~/lib/refused';
import type { Doing } from './change.server';
import { assign, claim } from './hold.server';
import { mostPressing } from './queue.server';

type Round = Omit<Doing, 'faultId'>;

/** As many as a page shows. */
const MOST_AT_ONCE = 50;

/** FR-11: several at once. Each is a change of its own: what one of them refuses does not undo the others. */
export async function claimSeveral(house: House, round: Round, ids: string[]): Promise<Outcome> {
  return eachOf(ids, (faultId) => claim(house, { ...round, faultId }));
}

export async function assignSeveral(
  house: House,
  round: Round,
  { ids, assignee }: { ids: string[]; assignee: string },
): Promise<Outcome> {
  return eachOf(ids, (faultId) => assign(house, { ...round, faultId }, { assignee }));
}

export type Outcome = { done: number; refusals: string[] };

async function eachOf(ids: string[], change: (faultId: string) => Promise<void>): Promise<Outcome> {
  const outcome: Outcome = { done: 0, refusals: [] };
  for (const id of [...new Set(ids)].slice(0, MOST_AT_ONCE)) {
    const refusal = await refusalOf(() => change(id));
    if (refusal) outcome.refusals.push(refusal.code);
    else outcome.done += 1;
  }
  return outcome;
}

/** The most pressing of what nobody has; the next one when somebody was quicker. Returns which. */
export async function takeNext(house: House, round: Round): Promise<string> {
  const pressing = await mostPressing(house.store.read, round);
  for (const faultId of pressing) {
    const refusal = await refusalOf(() => claim(house, { ...round, faultId }));
    if (!refusal) return faultId;
  }
  throw new Refused('work.refused.nothing-to-take');
}
