import { endedWhileWriting } from '~/http/acting-refusals.server';
import { found, notFound } from '~/http/errors.server';
import type { ResidentVisit } from '~/http/guards.server';
import { keptValuesAt } from '~/http/kept-form.server';
import { safeRedirect, seeOther } from '~/http/redirects.server';
import { paths } from '~/paths';
import { actingActor } from './acting-actor.server';

/**
 * PA-5: signed in again after a form on somebody's behalf was kept. Whom they acted for is offered and not resumed: the
 * choice is made anew, and openly. Where the power has ended meanwhile that is said, with what was written.
 */
export async function readGoOn(visit: ResidentVisit) {
  const { house, actor, landlord, today, url } = visit;
  const id = url.searchParams.get('authorization') ?? '';
  const returnTo = safeRedirect(url.searchParams.get('returnTo'), paths.my());
  if (id === '') notFound();
  if (actor.acting?.authorizationId === id) throw seeOther(returnTo);
  const chosen = await actingActor({ db: house.store.read, actor, landlordId: landlord.id, today, id });
  const written = await keptValuesAt(visit, { path: returnTo, madeFor: id });
  const { ended } = chosen;
  if (ended) throw endedWhileWriting({ name: found(ended.name), why: ended.why, written: written ?? {} });
  const { acting, residencies } = chosen.actor;
  const { principal, until } = found(acting);
  return {
    id,
    name: principal.name,
    address: residencies[0]?.address ?? '',
    until,
    returnTo,
    isKept: written !== null,
  };
}
