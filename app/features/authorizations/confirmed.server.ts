import type { TripEnd } from '~/features/identity/trips.server';
import { clearCookie } from '~/http/cookies.server';
import { safeRedirect, seeOther, seeOtherWithFlash } from '~/http/redirects.server';
import type { Visit } from '~/http/visit.server';
import { Refused } from '~/lib/refused';
import { paths } from '~/paths';
import { acceptInvitation, giveWithoutPaper } from './give.server';

type Confirming = Extract<TripEnd, { as: 'confirming' }>;

/** Back from the broker as themselves: what they identified for is done now, or it is told what came in between. */
export async function confirmAuthorization(visit: Visit, { matter, end, returnTo }: Confirming, cookies: string[]) {
  const { house, actor, landlord, now, requestId } = visit;
  const back = safeRedirect(returnTo, paths.myAuthorizations());
  if (!end.ok) return seeOther(`${back}?outcome=${end.reason}`, cookies);
  if (actor.kind !== 'resident') return seeOther(paths.login(back), cookies);
  const { what, authorizationId: id } = matter;
  const confirmed = { id, actor, landlordId: landlord.id, identificationId: end.identificationId, now, requestId };
  try {
    await house.store.write((tx) =>
      what === 'give' ? giveWithoutPaper(tx, house, confirmed) : acceptInvitation(tx, house, confirmed),
    );
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return seeOther(`${back}?outcome=refused`, cookies);
  }
  return seeOtherWithFlash(house, {
    location: paths.myAuthorization(id),
    flash: `authorizations.flash.${what === 'give' ? 'given' : 'accepted'}`,
    cookies: [...cookies, clearCookie(house, 'invitation')],
  });
}
