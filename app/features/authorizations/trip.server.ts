import { beginTrip, TRIP_LASTS } from '~/features/identity/trips.server';
import { setCookie } from '~/http/cookies.server';
import type { ResidentVisit } from '~/http/guards.server';
import { countTry } from '~/http/limits.server';
import { seeOther } from '~/http/redirects.server';
import type { TripMatter } from '~db/schema/identity';

type Going = { provider: string | null; matter: TripMatter; returnTo: string; network: string };

/** PA-3: off to the broker to identify once more; what for is kept with the trip, not in the address. */
export async function goToIdentify(visit: ResidentVisit, { provider, matter, returnTo, network }: Going) {
  const { house, actor, landlord, locale, now } = visit;
  await countTry(house, 'brokerOfNetwork', network);
  const trip = await beginTrip(house, {
    providerId: provider ?? house.broker.providers[0]?.id ?? '',
    locale,
    landlord,
    accountId: actor.accountId,
    matter,
    returnTo,
    now,
  });
  if (!trip) return seeOther(`${returnTo}?outcome=broker-unavailable`);
  return seeOther(trip.url, [setCookie(house, 'trip', { value: trip.token, maxAgeSeconds: TRIP_LASTS / 1000 })]);
}
