import { and, eq, or, type SQL } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import { requireInForce } from '~/features/authorizations/acting/act.server';
import { handOf, tellOfAct } from '~/features/authorizations/acting/tell.server';
import { ownerOfIdentity } from '~/features/files/owner.server';
import type { House } from '~/house.server';
import { found, notFound } from '~/http/errors.server';
import { invariant } from '~/lib/invariant';
import { Refused } from '~/lib/refused';
import { identityServed, type ResidentActor } from '~/policy/actor';
import { authorize, can } from '~/policy/policy';
import { plus } from '~db/dialect';
import { faultFollowers, faults } from '~db/schema';
import type { Tx } from '~db/store.server';
import { attachPhotos } from '../photos.server';
import { isOfHousehold, type Reader } from '../reader.server';
import { type Fault, recordEvent, tellReporter } from '../record.server';
import { reopen } from '../reopen.server';
import {
  afterAnswer,
  isAsked,
  isOpen,
  NO_VISIT,
  numberOf,
  type RefusalCode,
  refusalToCancel,
  refusalToConfirm,
  refusalToMessage,
  visitToCallOff,
} from '../rules';
import { forgetWords } from '../work/words.server';
import type { Confirmation } from './form';

export type Doing = {
  actor: ResidentActor;
  reader: Reader;
  faultId: string;
  today: string;
  now: Date;
  requestId: string;
};
type WithPhotos = Doing & { photoIds: readonly string[] };

/** To property service, who see that there is something to read. Where they waited for it, the ball is theirs again. */
export async function writeMessage(
  house: House,
  doing: WithPhotos,
  { message: text }: { message: string },
): Promise<void> {
  const { actor, now, photoIds } = doing;
  await house.store.write(async (tx) => {
    const fault = await householdsFault(tx, doing, 'fault.message');
    refuse(refusalToMessage(fault));
    const set = { residentWroteAt: now, ...(isAsked(fault) && afterAnswer(fault)) };
    await change(tx, doing, { fault, set });
    const eventId = await recordEvent(tx, { fault, event: { kind: 'message', data: { text } }, actor, now });
    await attachPhotos(tx, {
      faultId: fault.id,
      eventId,
      ids: photoIds,
      owner: ownerOfIdentity(actor.identityId),
      now,
    });
    await trace(tx, doing, { fault, action: 'fault.message-sent' });
    await tell(tx, house, { ...doing, fault, what: 'fault-message' });
  });
}

/** FR-9: before work. An agreed visit disappears from the calendars it stands in. */
export async function cancelFault(house: House, doing: Doing): Promise<void> {
  const { actor, now } = doing;
  await house.store.write(async (tx) => {
    const fault = await householdsFault(tx, doing, 'fault.cancel');
    refuse(refusalToCancel(fault));
    const visit = visitToCallOff(fault, now);
    const visitSequence = visit?.sequence ?? fault.visitSequence;
    const set = { ...NO_VISIT, ...ENDED, status: 'cancelled' as const, closedAt: now, visitSequence };
    const after = await change(tx, doing, { fault, set });
    await forgetWords(tx, after);
    await recordEvent(tx, { fault: after, event: { kind: 'cancelled', data: { text: null } }, actor, now });
    const cancelledVisit = visit ? { ...visit, calledOffAt: now } : undefined;
    const tidings = { letter: 'fault-step', data: { step: { kind: 'cancelled' }, cancelledVisit } } as const;
    await tellReporter(tx, house, { fault: after, tidings, now });
    await trace(tx, doing, { fault: after, action: 'fault.cancelled' });
    await tell(tx, house, { ...doing, fault: after, what: 'fault-cancelled' });
  });
}

/** FR-9: "Is it fixed?" Yes ends the report; anything else brings the same one back as a new round. */
export async function confirmFault(
  house: House,
  doing: WithPhotos,
  { fixed, message: text }: Confirmation,
): Promise<void> {
  const { actor, now, photoIds } = doing;
  await house.store.write(async (tx) => {
    const fault = await householdsFault(tx, doing, 'fault.confirm');
    refuse(refusalToConfirm(fault));
    const eventId =
      fixed === 'yes'
        ? await closeAsFixed(tx, house, { ...doing, fault, text })
        : await reopen(tx, house, { fault, fixed, text, actor, now });
    await attachPhotos(tx, {
      faultId: fault.id,
      eventId,
      ids: photoIds,
      owner: ownerOfIdentity(actor.identityId),
      now,
    });
    await trace(tx, doing, { fault, action: 'fault.confirmed', facts: { fixed } });
    await tell(tx, house, { ...doing, fault, what: 'fault-confirmed' });
  });
}

async function closeAsFixed(
  tx: Tx,
  house: House,
  closing: Doing & { fault: Fault; text: string | null },
): Promise<string> {
  const { actor, now, text } = closing;
  const set = { ...ENDED, status: 'closed' as const, closedAt: now };
  const fault = await change(tx, closing, { fault: closing.fault, set });
  await forgetWords(tx, fault);
  const event = { kind: 'closed', data: { because: 'confirmed', text } } as const;
  const eventId = await recordEvent(tx, { fault, event, actor, now });
  await tellReporter(tx, house, { fault, tidings: { letter: 'fault-closed', data: { because: 'confirmed' } }, now });
  return eventId;
}

const ENDED = { open: false, waitingFor: null } as const;

/** FR-14: the same fault is reported once; whoever joins follows it. Twice is once. */
export async function joinFault(house: House, doing: Doing): Promise<void> {
  const { actor, faultId, now } = doing;
  const identityId = identityServed(actor);
  await house.store.write(async (tx) => {
    const [fault] = await tx
      .select()
      .from(faults)
      .where(and(eq(faults.id, faultId), isNear(doing)));
    // A neighbour's own home and nowhere look alike.
    if (!fault || !can(actor, 'fault.join', { ...fault, isFollowedByViewer: false })) notFound();
    invariant(identityId, 'who joins is found by their identity');
    await requireInForce(tx, doing);
    refuse(isOpen(fault.status) ? null : 'ended');
    const joined = await tx
      .insert(faultFollowers)
      .values({ faultId, identityId, joinedAt: now })
      .onConflictDoNothing()
      .returning({ faultId: faultFollowers.faultId });
    if (joined.length === 0) return;
    const after = await change(tx, doing, { fault, set: { followerCount: plus(faults.followerCount, 1) } });
    await recordEvent(tx, { fault: after, event: { kind: 'joined', data: {} }, actor, now });
    await trace(tx, doing, { fault: after, action: 'fault.joined' });
    await tell(tx, house, { ...doing, fault: after, what: 'fault-joined' });
  });
}

/** What a person living here may come across at all. */
function isNear({ actor, reader }: Doing) {
  const buildings = actor.residencies.filter(({ phase }) => phase === 'current').map(({ buildingId }) => buildingId);
  return and(
    eq(faults.landlordId, reader.landlordId),
    or(isOfHousehold(reader), ...buildings.map((id) => eq(faults.buildingId, id))),
  );
}

type Owned = 'fault.message' | 'fault.cancel' | 'fault.confirm';

/** Not there or not yours look alike; what one may only read, one may not change. */
async function householdsFault(tx: Tx, doing: Doing, capability: Owned) {
  const { actor, reader, faultId } = doing;
  const [fault] = await tx
    .select()
    .from(faults)
    .where(and(eq(faults.id, faultId), eq(faults.landlordId, reader.landlordId), isOfHousehold(reader)));
  const whole = found(fault);
  authorize(actor, capability, { ...whole, isFollowedByViewer: false });
  await requireInForce(tx, doing);
  return whole;
}

type Values = typeof faults.$inferInsert;
type Change = { fault: Fault; set: { [Name in keyof Values]?: Values[Name] | SQL } };

/** Only as it was read: what happened meanwhile is told, not overwritten. */
async function change(tx: Tx, { now }: Doing, { fault, set }: Change): Promise<Fault> {
  const [after] = await tx
    .update(faults)
    .set({ ...set, updatedAt: now, version: fault.version + 1 })
    .where(and(eq(faults.id, fault.id), eq(faults.version, fault.version)))
    .returning();
  if (!after) throw new Refused('staleForm');
  return after;
}

function refuse(code: RefusalCode | null): void {
  if (code !== null) throw new Refused(`faults.refused.${code}`);
}

type Trace = { fault: Fault; action: string; facts?: Record<string, string> };

async function trace(tx: Tx, { actor, now, requestId }: Doing, { fault, action, facts }: Trace): Promise<void> {
  const { acting } = actor;
  await recordAudit(tx, {
    ...{ actor, action, now, requestId },
    subject: { kind: 'fault', id: fault.id },
    landlordId: fault.landlordId,
    identityId: identityServed(actor),
    residentId: acting?.principal.residentId,
    facts: { ...facts, ...(acting && { authorization: acting.authorizationId }) },
  });
}

type Told = Parameters<typeof tellOfAct>[2]['what'];

/** PA-5: what is done for somebody is told to them. */
function tell(tx: Tx, house: House, { actor, now, fault, what }: Doing & { fault: Fault; what: Told }): Promise<void> {
  const { id, landlordId } = fault;
  return tellOfAct(tx, house, {
    by: handOf(actor),
    what,
    about: { id, landlordId, number: numberOf(fault.number) },
    now,
  });
}
