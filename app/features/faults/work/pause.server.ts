import type { House } from '~/house.server';
import type { WaitingFor } from '~db/schema/faults';
import type { Fault } from '../record.server';
import { refusalToForward, refusalToResume, refusalToWait, statusWhenResumed, visitToCallOff } from '../rules';
import { changeFault, type Doing, make, refuse } from './change.server';

/** Work that stands still, or goes to somebody else. */

export async function wait(
  house: House,
  doing: Doing,
  { reason, note }: { reason: WaitingFor; note: string | null },
): Promise<void> {
  await changeFault(house, doing, async (hand) => {
    const { fault, now } = hand;
    await refuse(hand, refusalToWait(fault, hand.actor.staffId));
    await make(hand, {
      set: { status: 'waiting', waitingFor: reason, forwardedTo: null, ...withoutVisit(fault, now).set },
      event: { kind: 'waiting', data: { reason, note } },
      tidings: {
        letter: 'fault-step',
        data: {
          step: { kind: `waiting-${reason}`, note: note ?? undefined },
          promisedBy: fault.targetAt,
          cancelledVisit: withoutVisit(fault, now).cancelledVisit,
        },
      },
    });
  });
}

export async function resume(house: House, doing: Doing): Promise<void> {
  await changeFault(house, doing, async (hand) => {
    const { fault } = hand;
    await refuse(hand, refusalToResume(fault, hand.actor.staffId));
    await make(hand, {
      set: { status: statusWhenResumed(fault), waitingFor: null, forwardedTo: null },
      event: { kind: 'resumed', data: {} },
      tidings: { letter: 'fault-step', data: { step: { kind: 'resumed' }, promisedBy: fault.targetAt } },
    });
  });
}

export async function forward(house: House, doing: Doing, { to }: { to: string }): Promise<void> {
  await changeFault(house, doing, async (hand) => {
    const { fault, now } = hand;
    await refuse(hand, refusalToForward(fault, hand.actor.staffId));
    await make(hand, {
      set: { status: 'forwarded', forwardedTo: to, waitingFor: null, ...withoutVisit(fault, now).set },
      event: { kind: 'forwarded', data: { to } },
      tidings: {
        letter: 'fault-step',
        data: {
          step: { kind: 'forwarded', to },
          promisedBy: fault.targetAt,
          cancelledVisit: withoutVisit(fault, now).cancelledVisit,
        },
      },
    });
  });
}

/** A visit still to come is taken out of the resident's calendar; what began or is past is only forgotten. */
export function withoutVisit(fault: Fault, now: Date) {
  const off = visitToCallOff(fault, now);
  const forgotten = { visitFrom: null, visitTo: null };
  if (!off) return { set: forgotten, cancelledVisit: undefined };
  return { set: { ...forgotten, visitSequence: off.sequence }, cancelledVisit: { ...off, calledOffAt: now } };
}
