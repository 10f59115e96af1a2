import { and, eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import type { LandlordSettings } from '~/features/tenancy/settings';
import type { House } from '~/house.server';
import { notFound } from '~/http/errors.server';
import { Refused } from '~/lib/refused';
import type { StaffActor } from '~/policy/actor';
import { can } from '~/policy/policy';
import { faults, staff } from '~db/schema';
import type { FaultStatus } from '~db/schema/faults';
import type { Tx } from '~db/store.server';
import { type FaultEvent, isInternal } from '../events';
import { type Fault, recordEvent, type Tidings, tellReporter } from '../record.server';
import { isOpen, type RefusalCode } from '../rules';
import { forgetCounts } from './shown-counts.server';
import { forgetWords } from './words.server';

/** Who does it, to which work order, when. */
export type Doing = {
  actor: StaffActor;
  faultId: string;
  now: Date;
  requestId: string;
  landlord: { id: string; settings: LandlordSettings };
};

/** A work order in hand, within the transaction of its change. */
export type InHand = Doing & { tx: Tx; house: House; fault: Fault };

/** Every change of a work order goes through here: found, allowed, decided and written in one transaction. */
export async function changeFault<T>(house: House, doing: Doing, change: (hand: InHand) => Promise<T>): Promise<T> {
  const changed = await house.store.write(async (tx) => {
    const [fault] = await tx
      .select()
      .from(faults)
      .where(and(eq(faults.id, doing.faultId), eq(faults.landlordId, doing.actor.landlordId)));
    // Of another area or not there at all: the two look alike.
    if (!fault || !can(doing.actor, 'fault.handle', factsOf(fault))) notFound();
    return change({ ...doing, tx, house, fault });
  });
  forgetCounts(house);
  return changed;
}

export function factsOf(
  fault: Pick<Fault, 'landlordId' | 'area' | 'reporterId' | 'leaseId' | 'homeId' | 'buildingId' | 'place'>,
) {
  const { landlordId, area, reporterId, leaseId, homeId, buildingId, place } = fault;
  return { landlordId, area, reporterId, leaseId, homeId, buildingId, place, isFollowedByViewer: false };
}

/** A rule's no, with the name of who has it where that is the reason. */
export async function refuse({ tx, fault }: Pick<InHand, 'tx' | 'fault'>, code: RefusalCode | null): Promise<void> {
  if (code === null) return;
  if (code !== 'held') throw new Refused(`work.refused.${code}`);
  const [holder] = await tx
    .select({ name: staff.name })
    .from(staff)
    .where(eq(staff.id, fault.assigneeId ?? ''));
  throw new Refused(`work.refused.held:${holder?.name ?? ''}`, { name: holder?.name ?? '' });
}

type Values = Partial<typeof faults.$inferInsert>;

type Change = {
  set: Values & { status?: FaultStatus };
  event: FaultEvent;
  /** What the reporter is told; nothing where it does not concern them. */
  tidings?: Tidings;
};

/** Writes the change, its event, its letter and its trace. Returns the work order as it is now, and the event. */
export async function make(hand: InHand, { set, event, tidings }: Change): Promise<{ fault: Fault; eventId: string }> {
  const { tx, house, actor, now } = hand;
  const fault = await update(hand, set);
  if (!fault.open) await forgetWords(tx, fault);
  const eventId = await recordEvent(tx, { fault, event, actor, now });
  if (tidings) await tellReporter(tx, house, { fault, tidings, now });
  await recordAudit(tx, {
    actor,
    action: `fault.${event.kind}`,
    subject: { kind: 'fault', id: fault.id },
    landlordId: fault.landlordId,
    // What staff write to each other is no line in the reporter's extract.
    identityId: isInternal(event.kind) ? null : fault.reporterId,
    now,
    requestId: hand.requestId,
  });
  return { fault, eventId };
}

/** Only as it was read: on either engine a change made meanwhile is told, not overwritten. */
async function update({ tx, fault, actor, now }: InHand, set: Change['set']): Promise<Fault> {
  const holder = set.assigneeId === undefined ? fault.assigneeId : set.assigneeId;
  // Whoever has it has looked at it; what a colleague does meanwhile does not mean that.
  const read = holder === actor.staffId ? { residentWroteAt: null } : {};
  const ending = set.status && endingOf(set.status, now);
  const [after] = await tx
    .update(faults)
    .set({ ...read, ...set, ...ending, updatedAt: now, version: fault.version + 1 })
    .where(and(eq(faults.id, fault.id), eq(faults.version, fault.version)))
    .returning();
  if (!after) throw new Refused('staleForm');
  return after;
}

function endingOf(status: FaultStatus, now: Date) {
  return isOpen(status) ? { open: true } : { open: false, closedAt: now };
}
