import type { LoaderFunctionArgs } from '@remix-run/node';
import { clearCookie, readCookie, setCookie } from '~/http/cookies.server';
import { seeOther } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { paths } from '~/paths';
import { endTrip, REGISTRATION_LASTS, type TripEnd } from './trips.server';

/** The broker leads back here by GET; what it brings counts once, with the cookie of the trip it began. */
export async function loader(args: LoaderFunctionArgs) {
  const { house, now, url, requestId } = await visitOf(args);
  const token = readCookie(house, args.request, 'trip');
  const end = await endTrip(house, { token, search: url.search, now, requestId });
  const tripOver = clearCookie(house, 'trip');
  if (!end.ok) return seeOther(paths.register(outcomeOf(end.reason)), [tripOver]);
  const cookie = setCookie(house, 'registration', {
    value: end.registrationToken,
    maxAgeSeconds: REGISTRATION_LASTS / 1000,
  });
  return seeOther(paths.registerAccount(), [tripOver, cookie]);
}

function outcomeOf(reason: Extract<TripEnd, { ok: false }>['reason']) {
  return reason === 'broker-unavailable' ? 'unavailable' : reason;
}
