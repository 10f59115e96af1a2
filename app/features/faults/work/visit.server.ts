import { ownerOfActor } from '~/features/files/owner.server';
import type { House } from '~/house.server';
import { calendarDate, days, instantAt } from '~/lib/time';
import type { ContactChannel } from '../events';
import { attachPhotos } from '../photos.server';
import { recordEvent } from '../record.server';
import {
  NO_VISIT,
  refusalToAgreeVisit,
  refusalToContact,
  refusalToDone,
  refusalToNoAccess,
  refusalToStart,
} from '../rules';
import { changeFault, type Doing, type InHand, make, refuse } from './change.server';
import { withoutVisit } from './pause.server';

/** From the first call to the repaired fault. */

/** FR-8: the announcement is itself the recorded contact. */
export async function contact(
  house: House,
  doing: Doing,
  { channel, note }: { channel: ContactChannel; note: string | null },
): Promise<void> {
  await changeFault(house, doing, async (hand) => {
    await refuse(hand, refusalToContact(hand.fault, hand.actor.staffId));
    const masterKey = hand.fault.masterKey ? 'yes' : 'no';
    await make(hand, {
      set: { contactedAt: hand.now },
      event: { kind: 'contacted', data: { channel, note } },
      tidings: { letter: 'fault-contact', data: { channel, note: note ?? undefined, masterKey } },
    });
  });
}

const LATEST_VISIT = days(366);

export async function agreeVisit(
  house: House,
  doing: Doing,
  { date, from, to }: { date: string; from: string; to: string },
): Promise<void> {
  await changeFault(house, doing, async (hand) => {
    const { fault, now, landlord } = hand;
    const visit = {
      from: instantAt(date, from, landlord.settings.timeZone),
      to: instantAt(date, to, landlord.settings.timeZone),
    };
    const latest = new Date(now.getTime() + LATEST_VISIT);
    await refuse(hand, refusalToAgreeVisit(fault, { staffId: hand.actor.staffId, ...visit, now, latest }));
    const change = fault.visitFrom ? 'moved' : 'agreed';
    // Grows with every visit of the report, so that a later calendar file is never taken for an older one.
    const sequence = fault.visitSequence + 1;
    await make(hand, {
      set: {
        status: 'visit-agreed',
        visitFrom: visit.from,
        visitTo: visit.to,
        visitSequence: sequence,
        waitingFor: null,
        forwardedTo: null,
      },
      event: {
        kind: 'visit-agreed',
        data: { from: visit.from.toISOString(), to: visit.to.toISOString(), change },
      },
      tidings: {
        letter: 'visit-agreed',
        data: { ...visit, masterKey: fault.masterKey ? 'yes' : 'no', change, sequence, agreedAt: now },
      },
    });
  });
}

export async function start(house: House, doing: Doing): Promise<void> {
  await changeFault(house, doing, async (hand) => {
    const { fault, now } = hand;
    await refuse(hand, refusalToStart(fault, hand.actor.staffId));
    const { set, cancelledVisit } = startsOnAnEarlierDay(hand) ? withoutVisit(fault, now) : ITS_VISIT_STANDS;
    await make(hand, {
      set: { status: 'in-progress', ...set },
      event: { kind: 'started', data: {} },
      tidings: {
        letter: 'fault-step',
        data: { step: { kind: 'in-progress' }, promisedBy: fault.targetAt, cancelledVisit },
      },
    });
  });
}

const ITS_VISIT_STANDS = { set: {}, cancelledVisit: undefined };

/** Then nobody comes on the agreed one any more. */
function startsOnAnEarlierDay({ fault, now, landlord }: InHand): boolean {
  const { timeZone } = landlord.settings;
  return fault.visitFrom !== null && calendarDate(fault.visitFrom, timeZone) > calendarDate(now, timeZone);
}

/** FR-12: an outcome of a visit; the next one needs a contact of its own. */
export async function noAccess(house: House, doing: Doing, { note }: { note: string | null }): Promise<void> {
  await changeFault(house, doing, async (hand) => {
    await refuse(hand, refusalToNoAccess(hand.fault, hand.actor.staffId));
    await make(hand, {
      set: { status: 'accepted', ...NO_VISIT },
      event: { kind: 'no-access', data: { note } },
      tidings: {
        letter: 'fault-step',
        data: { step: { kind: 'no-access', note: note ?? undefined }, promisedBy: hand.fault.targetAt },
      },
    });
  });
}

export type WorkDone = { note: string | null; minutes: number | null; materials: string | null; photoIds: string[] };

/** FR-12: photos after the repair are the reporter's to see, time and materials are not. */
export async function done(
  house: House,
  doing: Doing,
  { note, minutes, materials, photoIds }: WorkDone,
): Promise<void> {
  await changeFault(house, doing, async (hand) => {
    const { tx, actor, now, landlord } = hand;
    await refuse(hand, refusalToDone(hand.fault, actor.staffId));
    const closesAt = new Date(now.getTime() + days(landlord.settings.autoCloseDays));
    const { fault, eventId } = await make(hand, {
      set: { status: 'done', doneAt: now, waitingFor: null, forwardedTo: null },
      event: { kind: 'done', data: { note } },
      tidings: { letter: 'fault-done', data: { note: note ?? undefined, closesAt } },
    });
    const owner = ownerOfActor(actor);
    if (owner) await attachPhotos(tx, { faultId: fault.id, eventId, ids: photoIds, owner, now });
    if (minutes === null && materials === null) return;
    await recordEvent(tx, { fault, event: { kind: 'work-logged', data: { minutes, materials } }, actor, now });
  });
}
