import { readCookie, setCookie } from '~/http/cookies.server';
import type { Visit } from '~/http/visit.server';
import { hashToken, newToken } from '~/lib/ids';
import { days } from '~/lib/time';
import type { Actor } from '~/policy/actor';

/**
 * Who brings a file or writes a draft: a person, a member of staff, or, for the public form, whoever holds the cookie
 * of this browser. Null for somebody who has not opened the form yet.
 */
export function ownerOf({ actor, house, request }: Visit): string | null {
  const signedIn = ownerOfActor(actor);
  if (signedIn) return signedIn;
  const token = readCookie(house, request, 'visitor');
  return token ? `visitor:${hashToken(token)}` : null;
}

export function ownerOfActor(actor: Actor): string | null {
  if (actor.kind === 'resident') return ownerOfIdentity(actor.identityId);
  return actor.kind === 'staff' ? `staff:${actor.staffId}` : null;
}

export function ownerOfIdentity(identityId: string): string {
  return `identity:${identityId}`;
}

const VISITOR_LASTS = days(30);

/** For a page that visitors write on: the cookie, if they have none yet, and the owner it makes of them. */
export function ownerAndCookie(visit: Visit): { owner: string; cookies: string[] } {
  const owner = ownerOf(visit);
  if (owner) return { owner, cookies: [] };
  const token = newToken();
  const cookie = setCookie(visit.house, 'visitor', { value: token, maxAgeSeconds: VISITOR_LASTS / 1000 });
  return { owner: `visitor:${hashToken(token)}`, cookies: [cookie] };
}
