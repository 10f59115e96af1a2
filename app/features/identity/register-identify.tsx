import type { ActionFunctionArgs } from '@remix-run/node';
import { readForm } from '~/http/body.server';
import { setCookie } from '~/http/cookies.server';
import { countTry } from '~/http/limits.server';
import { seeOther } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { paths } from '~/paths';
import { beginTrip, TRIP_LASTS } from './trips.server';

export function loader() {
  return seeOther(paths.register());
}

export async function action(args: ActionFunctionArgs) {
  const { house, landlord, locale, now } = await visitOf(args);
  await countTry(house, 'brokerOfNetwork', args.context.network);
  const { fields } = await readForm(args.request);
  // Sent without pressing a named button: the first provider is as good as any.
  const providerId = fields.get('provider') ?? house.broker.providers[0]?.id ?? '';
  const trip = await beginTrip(house, { providerId, locale, landlord, accountId: null, returnTo: null, now });
  if (!trip) return seeOther(paths.register('unavailable'));
  return seeOther(trip.url, [setCookie(house, 'trip', { value: trip.token, maxAgeSeconds: TRIP_LASTS / 1000 })]);
}
