import type { WhyEnded } from '~/features/authorizations/acting/why-ended';
import { standingOf } from '~/features/authorizations/standing.server';
import type { ActingFor } from '~/policy/actor';
import type { ActingRefusal, TypedText } from './acting-refusal';
import { type FormFields, formFields } from './body.server';
import type { Visit } from './visit.server';

/** For whom a form was made: the id of the power, empty for oneself. Every form of a resident's page carries it. */
export const ACTING_FIELD = 'actingOn';

export function ownPageOf({ principal }: ActingFor, { pathname, search }: URL): Response {
  return refusal({ refused: 'own-page', name: principal.name, returnTo: pathname + search });
}

type Held = { name: string; authorization: string; url: URL };

export function actFirst({ name, authorization, url: { pathname, search } }: Held): Response {
  return refusal({ refused: 'act-first', name, authorization, returnTo: pathname + search });
}

type Ended = { name: string; why: WhyEnded; written: Record<string, string[]> };

/** What somebody wrote for one they can act for no more, before they were signed out. */
export function endedWhileWriting({ name, why, written }: Ended): Response {
  const pairs = Object.entries(written).flatMap(([field, values]) => values.map((value) => [field, value] as const));
  return refusal({ refused: 'ended', name, why, typed: typedIn(formFields(pairs)) });
}

/**
 * PA-5: a form does what it said when it was opened, or nothing. Whoever acts for somebody else by now, or can act for
 * them no more, is told so, with what they wrote.
 */
export async function refuseFormForAnother(visit: Visit, fields: FormFields): Promise<void> {
  const { actor, actingEnded } = visit;
  if (actor.kind !== 'resident') return;
  const madeFor = fields.get(ACTING_FIELD);
  const actsOn = actor.acting?.authorizationId ?? '';
  // A form that does not say is sent by who has read the page before.
  if (madeFor === null ? !actingEnded : madeFor === actsOn) return;
  const typed = typedIn(fields);
  if (actingEnded && (madeFor === null || madeFor === actingEnded.id)) {
    throw refusal({ refused: 'ended', name: actingEnded.name, why: actingEnded.why, typed });
  }
  const formFor = await nameOf(visit, madeFor ?? '');
  const actsFor = actor.acting?.principal.name ?? null;
  throw refusal({ refused: 'other-form', madeForSelf: madeFor === '', formFor, actsFor, typed });
}

/** Only of a power that is theirs; of another's nothing is told. */
async function nameOf({ house, actor, landlord, today }: Visit, id: string): Promise<string | null> {
  if (id === '' || actor.kind !== 'resident') return null;
  const standing = await standingOf({ db: house.store.read, landlordId: landlord.id, today }, id);
  return standing?.row.attorneyIdentityId === actor.identityId ? standing.principal.name : null;
}

/** What is somebody's own words; codes and ticks are quickly chosen again. */
const WRITTEN = ['description', 'message', 'effect', 'text', 'date', 'reachable', 'phone'];

function typedIn(fields: FormFields): TypedText[] {
  return WRITTEN.flatMap((field) => {
    const text = fields.get(field)?.trim();
    return text ? [{ field, text }] : [];
  });
}

function refusal(answer: ActingRefusal): Response {
  return new Response(JSON.stringify(answer), {
    status: 403,
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
