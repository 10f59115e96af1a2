import type { FaultStatus, Place, Priority, WaitingFor } from '~db/schema/faults';

/** The life of a fault report (FR-9): what may happen when, and whose turn it is. */

/** Somebody still has something to do, if only to answer "is it fixed?". */
export const OPEN = ['received', 'accepted', 'visit-agreed', 'in-progress', 'waiting', 'forwarded', 'done'] as const;
/** In the queue of property service. */
export const WORKABLE = ['received', 'accepted', 'visit-agreed', 'in-progress', 'waiting', 'forwarded'] as const;
/** One worker has it; "received" means that nobody does. */
export const HELD = ['accepted', 'visit-agreed', 'in-progress', 'waiting', 'forwarded'] as const;
/** Before work: the reporter may still take it back. */
export const CANCELLABLE = ['received', 'accepted', 'visit-agreed'] as const;
export const ENDED = ['closed', 'cancelled', 'rejected', 'duplicate'] as const;

export const STATUSES = [...OPEN, ...ENDED] as const satisfies readonly FaultStatus[];

export function isOpen(status: FaultStatus): boolean {
  return isOneOf(OPEN, status);
}

export function isWorkable(status: FaultStatus): boolean {
  return isOneOf(WORKABLE, status);
}

/** What staff, the reporter and time may do; the names are those of the forms where there is one. */
export type Step =
  | 'claim'
  | 'release'
  | 'assign'
  | 'contact'
  | 'agree-visit'
  | 'start'
  | 'wait'
  | 'resume'
  | 'done'
  | 'no-access'
  | 'forward'
  | 'follow-on'
  | 'prioritise'
  | 'reject'
  | 'duplicate'
  | 'match'
  | 'message'
  | 'note'
  | 'cancel'
  | 'confirm'
  | 'close-by-silence';

/** From which states a step may be taken. Where it leads is said by the functions below. */
export const FROM: Record<Step, readonly FaultStatus[]> = {
  claim: ['received'],
  release: HELD,
  assign: WORKABLE,
  contact: HELD,
  'agree-visit': ['accepted', 'visit-agreed', 'in-progress', 'waiting', 'forwarded'],
  start: ['accepted', 'visit-agreed'],
  wait: ['accepted', 'visit-agreed', 'in-progress', 'waiting', 'forwarded'],
  resume: ['waiting', 'forwarded'],
  done: ['in-progress', 'waiting', 'forwarded'],
  'no-access': ['visit-agreed', 'in-progress'],
  forward: HELD,
  'follow-on': [...HELD, 'done', 'closed'],
  prioritise: WORKABLE,
  reject: WORKABLE,
  duplicate: WORKABLE,
  match: OPEN,
  message: OPEN,
  note: STATUSES,
  cancel: CANCELLABLE,
  confirm: ['done'],
  'close-by-silence': ['done'],
};

/** Sentences for these stand in the texts under `work.refused` and `faults.refused`. */
export type RefusalCode =
  | 'ended'
  | 'not-now'
  | 'not-claimed'
  | 'held'
  | 'already-yours'
  | 'no-contact'
  | 'visit-past'
  | 'visit-backwards'
  | 'visit-far'
  | 'date-needed'
  | 'date-past'
  | 'date-far'
  | 'itself'
  | 'original-ended'
  | 'not-assignable'
  | 'work-begun'
  | 'not-done'
  | 'answered';

export type FaultState = { status: FaultStatus; assigneeId: string | null };

/** Two people never hold the same one (FR-11). */
export function refusalToClaim(fault: FaultState, staffId: string): RefusalCode | null {
  if (!isWorkable(fault.status)) return 'ended';
  if (fault.assigneeId === staffId) return 'already-yours';
  if (fault.assigneeId !== null) return 'held';
  return refusalOfState('claim', fault);
}

export function refusalToRelease(fault: FaultState, staffId: string): RefusalCode | null {
  return refusalOfState('release', fault) ?? refusalOfHolder(fault, staffId);
}

export type Assignment = { staffId: string; mayTakeFromOthers: boolean; isAssignable: boolean; assigneeId: string };

/** Nobody's may be given to anybody, one's own handed over; only who may take from others moves what they hold. */
export function refusalToAssign(fault: FaultState, by: Assignment): RefusalCode | null {
  const refusal = refusalOfState('assign', fault);
  if (refusal) return refusal;
  if (!by.isAssignable) return 'not-assignable';
  if (fault.assigneeId === by.assigneeId) return by.assigneeId === by.staffId ? 'already-yours' : 'held';
  const isAnothers = fault.assigneeId !== null && fault.assigneeId !== by.staffId;
  return isAnothers && !by.mayTakeFromOthers ? 'held' : null;
}

export function refusalToContact(fault: FaultState, staffId: string): RefusalCode | null {
  return refusalOfWork('contact', fault, staffId);
}

/** The time may have been proposed in writing, so it is not the contact itself: starting asks for that (FR-8). */
export function refusalToAgreeVisit(
  fault: FaultState,
  { staffId, from, to, now, latest }: { staffId: string; from: Date; to: Date; now: Date; latest: Date },
): RefusalCode | null {
  const refusal = refusalOfWork('agree-visit', fault, staffId);
  if (refusal) return refusal;
  if (to <= from) return 'visit-backwards';
  if (to <= now) return 'visit-past';
  return from > latest ? 'visit-far' : null;
}

/** FR-8: a home is never visited without a recorded contact, master key or not. Stairwells and yards are nobody's. */
export function refusalToStart(
  fault: FaultState & { contactedAt: Date | null; place: Place },
  staffId: string,
): RefusalCode | null {
  const refusal = refusalOfWork('start', fault, staffId);
  if (refusal) return refusal;
  return needsContact(fault) ? 'no-contact' : null;
}

export function needsContact(fault: { contactedAt: Date | null; place: Place }): boolean {
  return fault.place === 'home' && fault.contactedAt === null;
}

export function refusalToWait(fault: FaultState, staffId: string): RefusalCode | null {
  return refusalOfWork('wait', fault, staffId);
}

export function refusalToResume(fault: FaultState, staffId: string): RefusalCode | null {
  return refusalOfWork('resume', fault, staffId);
}

export function refusalToDone(fault: FaultState, staffId: string): RefusalCode | null {
  return refusalOfWork('done', fault, staffId);
}

export function refusalToNoAccess(fault: FaultState, staffId: string): RefusalCode | null {
  return refusalOfWork('no-access', fault, staffId);
}

export function refusalToForward(fault: FaultState, staffId: string): RefusalCode | null {
  return refusalOfWork('forward', fault, staffId);
}

/** Work that turns up later is ordered by whoever sees the need. */
export function refusalToFollowOn(fault: FaultState): RefusalCode | null {
  return refusalOfState('follow-on', fault);
}

export function refusalToPrioritise(
  fault: FaultState,
  { priority, date, today, latest }: { priority: Priority; date: string | null; today: string; latest: string },
): RefusalCode | null {
  const refusal = refusalOfState('prioritise', fault);
  if (refusal) return refusal;
  if (priority !== 'planned') return null;
  if (date === null) return 'date-needed';
  if (date < today) return 'date-past';
  return date > latest ? 'date-far' : null;
}

/** What another holds is theirs to turn down. */
export function refusalToReject(fault: FaultState, staffId: string): RefusalCode | null {
  return refusalOfState('reject', fault) ?? refusalOfOtherHolder(fault, staffId);
}

export function refusalToDuplicate(
  fault: FaultState & { id: string },
  { staffId, original }: { staffId: string; original: { id: string; status: FaultStatus } },
): RefusalCode | null {
  const refusal = refusalOfState('duplicate', fault) ?? refusalOfOtherHolder(fault, staffId);
  if (refusal) return refusal;
  if (original.id === fault.id) return 'itself';
  return isOpen(original.status) ? null : 'original-ended';
}

/** Staff say which home a report from the public form is about. */
export function refusalToMatch(fault: FaultState): RefusalCode | null {
  return refusalOfState('match', fault);
}

/** To the resident, or from them to property service. */
export function refusalToMessage(fault: FaultState): RefusalCode | null {
  return refusalOfState('message', fault);
}

export function refusalToNote(fault: FaultState): RefusalCode | null {
  return refusalOfState('note', fault);
}

/** The reporter takes it back before any work: a second round means that there was some. */
export function refusalToCancel(fault: { status: FaultStatus; round: number }): RefusalCode | null {
  if (isOneOf(ENDED, fault.status)) return 'ended';
  if (fault.round > 1) return 'work-begun';
  return isOneOf(CANCELLABLE, fault.status) ? null : 'work-begun';
}

/** "Is it fixed?" is asked when it is said to be done, and answered once. */
export function refusalToConfirm(fault: { status: FaultStatus }): RefusalCode | null {
  if (isOneOf(ENDED, fault.status)) return 'answered';
  return isOneOf(FROM.confirm, fault.status) ? null : 'not-done';
}

export function refusalToCloseBySilence(
  fault: { status: FaultStatus; doneAt: Date | null },
  { now, silence }: { now: Date; silence: number },
): RefusalCode | null {
  if (!isOneOf(FROM['close-by-silence'], fault.status) || fault.doneAt === null) return 'not-done';
  return now.getTime() >= fault.doneAt.getTime() + silence ? null : 'not-now';
}

function refusalOfWork(step: Step, fault: FaultState, staffId: string): RefusalCode | null {
  if (!isOpen(fault.status)) return 'ended';
  return refusalOfHolder(fault, staffId) ?? refusalOfState(step, fault);
}

function refusalOfState(step: Step, { status }: FaultState): RefusalCode | null {
  if (isOneOf(FROM[step], status)) return null;
  return isOneOf(ENDED, status) ? 'ended' : 'not-now';
}

function refusalOfHolder({ assigneeId }: FaultState, staffId: string): RefusalCode | null {
  if (assigneeId === null) return 'not-claimed';
  return assigneeId === staffId ? null : 'held';
}

function refusalOfOtherHolder({ assigneeId }: FaultState, staffId: string): RefusalCode | null {
  return assigneeId === null || assigneeId === staffId ? null : 'held';
}

export type Ball = 'property-service' | 'resident' | 'contractor' | 'nobody';

/** FR-10: whose turn it is. */
export function ballOf(status: FaultStatus, waitingFor: WaitingFor | null): Ball {
  if (isOneOf(ENDED, status)) return 'nobody';
  if (status === 'done') return 'resident';
  if (status === 'forwarded') return 'contractor';
  if (status !== 'waiting') return 'property-service';
  return waitingFor === 'resident' || waitingFor === 'contractor' ? waitingFor : 'property-service';
}

/** Property service waits for the household's words, not for "is it fixed?". */
export function isAsked({ status, waitingFor }: { status: FaultStatus; waitingFor: WaitingFor | null }): boolean {
  return status === 'waiting' && waitingFor === 'resident';
}

/** A visit that was agreed stays agreed when somebody else takes the work over. */
export function statusWhenClaimed({ visitFrom }: { visitFrom: Date | null }): FaultStatus {
  return visitFrom ? 'visit-agreed' : 'accepted';
}

/** Work goes on where it stopped, but never at the door of somebody who has not been contacted (FR-8). */
export function statusWhenResumed(fault: { contactedAt: Date | null; place: Place }): FaultStatus {
  return needsContact(fault) ? 'accepted' : 'in-progress';
}

/**
 * What was waited for has come from the resident: the work order is back with whoever has it, to be looked at and gone
 * on with. It is not in progress, since nobody is at work.
 */
export function afterAnswer({ assigneeId }: { assigneeId: string | null }) {
  const status: FaultStatus = assigneeId ? 'accepted' : 'received';
  return { status, waitingFor: null };
}

/** The visit in the resident's calendar that a step other than the visit itself calls off. */
export function visitToCallOff(
  {
    status,
    visitFrom,
    visitTo,
    visitSequence,
  }: { status: FaultStatus; visitFrom: Date | null; visitTo: Date | null; visitSequence: number },
  now: Date,
): { from: Date; to: Date; sequence: number } | null {
  if (!visitFrom || !visitTo || visitTo <= now) return null;
  if (status === 'in-progress' && visitFrom <= now) return null;
  return { from: visitFrom, to: visitTo, sequence: visitSequence + 1 };
}

/** What of the last visit no longer holds: the next one needs a contact of its own. */
export const NO_VISIT = { contactedAt: null, visitFrom: null, visitTo: null } as const;

/**
 * FR-9: "no" or "partly" brings the same report back as a new round. Its clock runs on: neither `reportedAt` nor
 * `targetAt` is touched. It returns to the worker who had it, or to the queue when `assigneeId` is null.
 */
export function roundAfterNotFixed(fault: { round: number }, assigneeId: string | null) {
  const status: FaultStatus = assigneeId ? 'accepted' : 'received';
  return {
    ...NO_VISIT,
    status,
    open: true,
    round: fault.round + 1,
    assigneeId,
    waitingFor: null,
    forwardedTo: null,
    doneAt: null,
  };
}

/** V-1042: what a person reads and says on the phone. */
export function numberOf(number: number): string {
  return `V-${number}`;
}

/** "V-1042", "v 1042" and "1042" alike; null for anything else. */
export function parseNumber(text: string): number | null {
  const match = /^\s*(?:v\s*[-–—]?\s*)?(\d{1,9})\s*$/i.exec(text);
  return match ? Number(match[1]) : null;
}

function isOneOf(statuses: readonly FaultStatus[], status: FaultStatus): boolean {
  return statuses.includes(status);
}
