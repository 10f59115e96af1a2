import { found } from '~/http/errors.server';
import type { ResidentVisit } from '~/http/guards.server';
import { days } from '~/lib/time';
import { can } from '~/policy/policy';
import { lastDayNow } from './answer.server';
import { followedRequest, offerRequest } from './follow.server';
import { eventsFollowed, eventsOf, requestFor, type ShownEvent } from './queries.server';
import { requireStanding } from './reader.server';
import { factsOf, type ServiceRequest } from './record.server';
import { FOLLOWED_FOR, refusalToAnswer, refusalToCancel, refusalToConsent, refusalToWrite } from './rules';
import { answerByOf } from './waiting-rules';

/** A request as its own people read it, and what they can do with it now. */
export async function readOwnRequest(visit: ResidentVisit, id: string) {
  const { house, actor, landlord, now } = visit;
  const followed = await followedRequest(house.store.read, { actor, landlord, id, now });
  if (followed) return readFollowed(visit, followed);
  await offerRequest(visit, id);
  const { reader } = requireStanding(visit);
  const { request, consents, events } = found(await requestFor(house.store.read, reader, id));
  const facts = factsOf(request);
  const asked = consents.find(({ residentId }) => reader.residentIds.includes(residentId)) ?? null;
  const mayConsent = can(actor, 'request.consent', { ...facts, isAsked: asked !== null });
  const isLast = consents.every(({ answer, residentId }) => answer === 'yes' || residentId === asked?.residentId);
  return {
    ...shownTo(visit, request),
    consents: consents.map(({ name, answer, via, estate }) => ({ name, answer, via, estate })),
    events,
    isOwn: reader.residentIds.includes(request.principalResidentId),
    canMessage: can(actor, 'request.answer', facts) && refusalToWrite(request) === null,
    canCancel: can(actor, 'request.cancel', facts) && refusalToCancel(request) === null,
    consent:
      mayConsent && refusalToConsent(request, asked) === null
        ? { lastDay: lastDayNow({ request, landlord, now }), isLast }
        : null,
    follows: null,
    /** The desk's question that is waited for. */
    question: request.status === 'asked' ? questionIn(events) : null,
  };
}

/** PA-5: nothing of the lease's other parties, and nothing that they or the principal have written. */
async function readFollowed(visit: ResidentVisit, request: ServiceRequest) {
  const { house, actor } = visit;
  const events = eventsFollowed(await eventsOf(house.store.read, request.id), actor.identityId);
  return {
    ...shownTo(visit, request),
    consents: [],
    events,
    isOwn: true,
    canMessage: refusalToAnswer(request) === null,
    canCancel: false,
    consent: null,
    follows: {
      name: request.principalName,
      authorizationId: request.authorizationId ?? '',
      days: FOLLOWED_FOR / days(1),
    },
    question: request.status === 'asked' ? questionIn(events) : null,
  };
}

function shownTo({ landlord, now, locale }: ResidentVisit, request: ServiceRequest) {
  const { timeZone, keys, requests } = landlord.settings;
  const keysAct = keysActOf(request);
  return {
    now,
    request: {
      id: request.id,
      number: request.number,
      act: request.act,
      address: request.address,
      status: request.status,
      turn: request.turn,
      wantedOn: request.wantedOn,
      lastDay: request.lastDay,
      principalName: request.principalName,
      actedByName: request.actedByName,
      closedAt: request.closedAt,
    },
    answerBy: answerByOf(request, { timeZone, days: requests.answerDays }),
    keys: keysAct && {
      act: keysAct,
      name: keys.name,
      address: keys.address[locale],
      entrance: keys.entrance[locale],
      hoursLink: keys.hoursLink[locale],
      always: keys.returnsWhenClosed,
    },
  };
}

export type OwnRequest = Awaited<ReturnType<typeof readOwnRequest>>;

function questionIn(events: readonly ShownEvent[]): string | null {
  const asked = events.findLast(({ event }) => event.kind === 'asked')?.event;
  return asked?.kind === 'asked' ? asked.data.text : null;
}

/** CS-6, where keys are the next thing: also when a home has been given notice on. */
function keysActOf({ act, status }: { act: string; status: string }): 'return-keys' | 'fetch-keys' | null {
  if (status === 'rejected' || status === 'cancelled') return null;
  if (act === 'fetch-keys') return 'fetch-keys';
  const isLeaving = act === 'terminate-lease' && (status === 'accepted' || status === 'done');
  return act === 'return-keys' || isLeaving ? 'return-keys' : null;
}
