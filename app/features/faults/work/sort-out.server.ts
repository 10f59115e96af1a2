import { and, eq } from 'drizzle-orm';
import type { House } from '~/house.server';
import { Refused } from '~/lib/refused';
import { addDays, calendarDate } from '~/lib/time';
import { faults } from '~db/schema';
import type { Priority } from '~db/schema/faults';
import type { Tx } from '~db/store.server';
import { createFault, tellReceived } from '../create.server';
import { type Fault, recordEvent } from '../record.server';
import {
  numberOf,
  parseNumber,
  refusalToDuplicate,
  refusalToFollowOn,
  refusalToPrioritise,
  refusalToReject,
} from '../rules';
import { targetAfter } from '../targets';
import { changeFault, type Doing, make, refuse } from './change.server';
import { followInstead } from './merge.server';
import { withoutVisit } from './pause.server';

/** What it is, whose it is, and how pressing. */

const LATEST_PLAN = 2 * 366;

export async function prioritise(
  house: House,
  doing: Doing,
  { priority, date }: { priority: Priority; date: string | null },
): Promise<void> {
  await changeFault(house, doing, async (hand) => {
    const { fault, now, landlord } = hand;
    const today = calendarDate(now, landlord.settings.timeZone);
    const latest = addDays(today, LATEST_PLAN);
    await refuse(hand, refusalToPrioritise(fault, { priority, date, today, latest }));
    const targetAt = targetAfter({ fault, priority, date, now, settings: landlord.settings });
    const isSame = priority === fault.priority;
    await make(hand, {
      set: { priority, targetAt },
      event: { kind: 'prioritised', data: { priority, targetAt: targetAt.toISOString() } },
      tidings: {
        letter: 'fault-step',
        data: {
          step: isSame ? { kind: 'promise-changed' } : { kind: 'priority-changed', to: priority },
          promisedBy: targetAt,
        },
      },
    });
  });
}

export async function reject(
  house: House,
  doing: Doing,
  { reason, owner }: { reason: string; owner: string | null },
): Promise<void> {
  await changeFault(house, doing, async (hand) => {
    const { fault, now } = hand;
    await refuse(hand, refusalToReject(fault, hand.actor.staffId));
    await make(hand, {
      set: { status: 'rejected', waitingFor: null, ...withoutVisit(fault, now).set },
      event: { kind: 'rejected', data: { reason, owner } },
      tidings: {
        letter: 'fault-step',
        data: {
          step: { kind: 'rejected', reason, owner: owner ?? undefined },
          cancelledVisit: withoutVisit(fault, now).cancelledVisit,
        },
      },
    });
  });
}

/** Its reporter and whoever had joined it follow the original from now on. */
export async function duplicate(house: House, doing: Doing, { of }: { of: string }): Promise<void> {
  await changeFault(house, doing, async (hand) => {
    const { tx, fault, actor, now } = hand;
    const original = await findOriginal(tx, { of, landlordId: fault.landlordId });
    if (!original) throw new Refused('work.refused.no-such-order');
    await refuse(hand, refusalToDuplicate(fault, { staffId: actor.staffId, original }));
    const made = await make(hand, {
      set: { status: 'duplicate', duplicateOfId: original.id, waitingFor: null, ...withoutVisit(fault, now).set },
      event: { kind: 'duplicate', data: { ofId: original.id, ofNumber: original.number } },
      tidings: {
        letter: 'fault-step',
        data: {
          step: { kind: 'duplicate', of: numberOf(original.number) },
          cancelledVisit: withoutVisit(fault, now).cancelledVisit,
        },
      },
    });
    await followInstead(tx, { duplicate: made.fault, original, now });
    const event = { kind: 'merged', data: { faultId: fault.id, number: fault.number } } as const;
    await recordEvent(tx, { fault: original, event, actor, now });
  });
}

/** By number or id; a duplicate's own original in its place. */
async function findOriginal(tx: Tx, { of, landlordId }: { of: string; landlordId: string }): Promise<Fault | null> {
  const number = parseNumber(of);
  const named = number === null ? eq(faults.id, of.trim()) : eq(faults.number, number);
  const [known] = await tx
    .select()
    .from(faults)
    .where(and(eq(faults.landlordId, landlordId), named));
  if (!known?.duplicateOfId) return known ?? null;
  const [original] = await tx.select().from(faults).where(eq(faults.id, known.duplicateOfId));
  return original ?? null;
}

/** FR-12: linked to this work order, for the same reporter and home. Returns the new one's id. */
export async function followOn(house: House, doing: Doing, { description }: { description: string }): Promise<string> {
  return changeFault(house, doing, async (hand) => {
    const { tx, fault, actor, now, landlord } = hand;
    await refuse(hand, refusalToFollowOn(fault));
    const { fault: next } = await createFault(tx, {
      landlord,
      reported: { ...inheritedBy(fault), description, via: 'follow-on', parentId: fault.id, category: fault.category },
      actor,
      now,
    });
    await make(hand, { set: {}, event: { kind: 'follow-on', data: { faultId: next.id, number: next.number } } });
    await tellReceived(tx, house, { fault: next, now });
    return next.id;
  });
}

/** The new work is about something else in the same room, so the old choice of thing and problem would mislead. */
function inheritedBy(fault: Fault) {
  const { homeId, buildingId, stairwell, leaseId, area, address, place, room } = fault;
  const { reporterId, reporterName, reporterEmail, reporterLocale, phone, reachable, masterKey, pets } = fault;
  const where = { homeId, buildingId, stairwell, leaseId, area, address, place, room, item: null, problem: null };
  const { actedByIdentityId, actedByName, authorizationId } = fault;
  const hands = { actedByIdentityId, actedByName, authorizationId };
  return {
    ...where,
    ...hands,
    reporterId,
    reporterName,
    reporterEmail,
    reporterLocale,
    phone,
    reachable,
    masterKey,
    pets,
  };
}
