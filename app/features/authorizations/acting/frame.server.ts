import { forgetActing } from '~/features/identity/sessions.server';
import { isAct } from '~/features/requests/form';
import type { Visit } from '~/http/visit.server';
import { paths } from '~/paths';
import { type Choice, choicesOf } from './choices.server';
import type { WhyEnded } from './why-ended';

export type ActingFrame = {
  /** Empty: for oneself. */
  id: string;
  current: { name: string; until: string | null; isForFaults: boolean; isForRequests: boolean } | null;
  ended: { name: string | null; why: WhyEnded } | null;
  choices: Choice[];
};

/** PA-5: what stands on every page of a resident: for whom they act, that it has ended, for whom they could. */
export async function actingFrameOf(visit: Visit): Promise<ActingFrame | null> {
  const { house, actor, landlord, today, session, actingEnded } = visit;
  if (actor.kind !== 'resident') return null;
  const { acting } = actor;
  if (acting) {
    const { authorizationId: id, principal, until, powers } = acting;
    const isForFaults = powers.includes('faults');
    const isForRequests = powers.some((power) => isAct(power));
    return { id, current: { name: principal.name, until, isForFaults, isForRequests }, ended: null, choices: [] };
  }
  if (actingEnded && session) {
    // Told with this page; the next one is about something else.
    const { id: actingOn } = actingEnded;
    await house.store.note((tx) => forgetActing(tx, { hash: session.hash, actingOn }));
  }
  // Where the choice is the page itself, it is offered there and once.
  const isOffered = visit.url.pathname === paths.myActing();
  const choices = isOffered ? [] : await choicesOf({ db: house.store.read, actor, landlordId: landlord.id, today });
  return { id: '', current: null, ended: actingEnded, choices };
}
