import type { House } from '~/house.server';
import { postLetter } from '~/jobs/outbox.server';
import { newId } from '~/lib/ids';
import { days } from '~/lib/time';
import type { Actor } from '~/policy/actor';
import { faultEvents, type faults } from '~db/schema';
import type { Tx } from '~db/store.server';
import type { LetterData } from '~emails/index';
import { type FaultEvent, isInternal } from './events';
import { attorneyToTell, followersToTell, type Receiver, reporterToTell } from './receivers.server';
import { numberOf } from './rules';
import { faultTitle, guideTitle } from './title';

export type Fault = typeof faults.$inferSelect;

type Recording = { fault: { id: string; round: number }; event: FaultEvent; actor: Actor; now: Date };

/** FR-7: written in the transaction of the change it tells of. Whether it is internal lies in its kind. */
export async function recordEvent(tx: Tx, { fault, event, actor, now }: Recording): Promise<string> {
  const id = newId();
  await tx.insert(faultEvents).values({
    id,
    faultId: fault.id,
    at: now,
    kind: event.kind,
    actorKind: actor.kind === 'anonymous' ? 'visitor' : actor.kind,
    actorId: actorIdOf(actor),
    ...bothNames(actor),
    internal: isInternal(event.kind),
    round: fault.round,
    data: event.data,
  });
  return id;
}

function actorIdOf(actor: Actor): string | null {
  if (actor.kind === 'resident') return actor.identityId;
  return actor.kind === 'staff' ? actor.staffId : null;
}

/** PA-5: kept as they were that day. */
function bothNames(actor: Actor) {
  if (actor.kind !== 'resident' || !actor.acting) return {};
  const { principal, authorizationId } = actor.acting;
  return { actorName: actor.name, principalName: principal.name, authorizationId };
}

type FaultLetter =
  | 'fault-received'
  | 'fault-step'
  | 'fault-contact'
  | 'visit-agreed'
  | 'fault-message'
  | 'fault-done'
  | 'fault-closed';

/** One of the letters about a report, without the report itself. */
export type Tidings = { [Name in FaultLetter]: { letter: Name; data: Omit<LetterData<Name>, 'fault'> } }[FaultLetter];

/** The report as it is after the change. */
type Told = Pick<
  Fault,
  | 'id'
  | 'landlordId'
  | 'number'
  | 'place'
  | 'room'
  | 'item'
  | 'problem'
  | 'description'
  | 'leaseId'
  | 'homeId'
  | 'buildingId'
  | 'reporterId'
  | 'reporterName'
  | 'actedByIdentityId'
  | 'actedByName'
  | 'authorizationId'
  | 'reporterEmail'
  | 'reporterLocale'
  | 'followerCount'
>;

type Telling = { fault: Told; tidings: Tidings; now: Date };

/**
 * FR-7: to the reporter, wherever they read: the account of who was signed in, else the address that was given. Whoever
 * joined the report hears of its steps too, in the guide's words, never in the reporter's own. Who has moved out hears
 * no more (TN-4).
 */
export async function tellReporter(tx: Tx, house: House, telling: Telling): Promise<void> {
  const { fault, tidings } = telling;
  const reporter = await reporterToTell(tx, telling);
  if (reporter) {
    // Anyone may type anyone's address in the public form: what was written there never comes back by letter.
    const title = reporter.identityId ? faultTitle(fault, reporter.locale) : guideTitle(fault, reporter.locale);
    await post(tx, house, { ...telling, receiver: reporter, title });
  }
  const attorney = await attorneyToTell(tx, telling);
  if (attorney) await post(tx, house, { ...telling, receiver: attorney, title: faultTitle(fault, attorney.locale) });
  if (fault.followerCount === 0) return;
  const shared = forFollowers(tidings);
  if (!shared) return;
  for (const receiver of await followersToTell(tx, telling)) {
    await post(tx, house, { ...telling, tidings: shared, receiver, title: guideTitle(fault, receiver.locale) });
  }
}

/** Contacts, visits, messages and the question "is it fixed?" are between the reporter and property service. */
function forFollowers(tidings: Tidings): Tidings | null {
  if (tidings.letter === 'fault-closed') return tidings;
  if (tidings.letter !== 'fault-step') return null;
  const { step, promisedBy } = tidings.data;
  if (step.kind === 'waiting-resident' || step.kind === 'no-access') return null;
  return { letter: 'fault-step', data: { step: 'note' in step ? { kind: step.kind } : step, promisedBy } };
}

type Posting = Telling & { receiver: Receiver; title: string };

async function post(tx: Tx, house: House, { fault, tidings, receiver, title, now }: Posting): Promise<void> {
  const followed = receiver.identityId ? 'in-portal' : 'by-phone';
  const hands = fault.actedByName && { actedBy: fault.actedByName, principal: fault.reporterName };
  const told = { id: fault.id, number: numberOf(fault.number), title, followed, ...hands };
  const data = { ...tidings.data, fault: told };
  await postLetter(tx, house, tidings.letter, {
    ...receiver,
    landlordId: fault.landlordId,
    data: data as LetterData<typeof tidings.letter>,
    validUntil: validUntil(tidings, now),
    now,
  });
}

/** After this it would only mislead. */
function validUntil(tidings: Tidings, now: Date): Date {
  if (tidings.letter === 'visit-agreed') return new Date(tidings.data.to);
  if (tidings.letter === 'fault-done') return new Date(tidings.data.closesAt);
  return new Date(now.getTime() + (tidings.letter === 'fault-contact' ? days(2) : days(7)));
}
