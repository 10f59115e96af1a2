import type { LoaderFunctionArgs } from '@remix-run/node';
import { confirmAuthorization } from '~/features/authorizations/confirmed.server';
import { clearCookie, readCookie, setCookie } from '~/http/cookies.server';
import { safeRedirect, seeOther } from '~/http/redirects.server';
import { type Visit, visitOf } from '~/http/visit.server';
import { paths } from '~/paths';
import { rememberDevice } from './known-device.server';
import { endTrip, REGISTRATION_LASTS, type TripEnd, type TripFailure } from './trips.server';

/** The broker leads back here by GET; what it brings counts once, with the cookie of the trip it began. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  const { house, landlord, session, now, url, requestId } = visit;
  const token = readCookie(house, args.request, 'trip');
  const end = await endTrip(house, {
    token,
    search: url.search,
    session,
    landlordId: landlord.id,
    now,
    requestId,
  });
  const tripOver = clearCookie(house, 'trip');
  if (end.as === 'confirming') return confirmAuthorization(visit, end, [tripOver]);
  const [location, cookies] = onwards(visit, end);
  return seeOther(location, [tripOver, ...cookies]);
}

function onwards(
  { house, request }: Visit,
  end: Exclude<TripEnd, { as: 'confirming' }>,
): [location: string, cookies: string[]] {
  if (end.as === 'failed') {
    const outcome = outcomeOf(end.reason);
    return [end.isIdentifying ? paths.identify({ outcome }) : paths.register(outcome), []];
  }
  if (end.as === 'registering') {
    const maxAgeSeconds = REGISTRATION_LASTS / 1000;
    return [
      paths.registerAccount(),
      [setCookie(house, 'registration', { value: end.registrationToken, maxAgeSeconds })],
    ];
  }
  if (end.outcome === 'identified') {
    const { token, email, returnTo } = end;
    const cookies = [setCookie(house, 'sid', { value: token }), rememberDevice(house, { request, email })];
    return [safeRedirect(returnTo, paths.my()), cookies];
  }
  if (end.outcome === 'gone') return [paths.login(), []];
  return [paths.identify({ outcome: 'other-person' }), [clearCookie(house, 'sid')]];
}

function outcomeOf(reason: TripFailure) {
  return reason === 'broker-unavailable' ? 'unavailable' : reason;
}
