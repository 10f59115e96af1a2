import { isInForce, isSeenThrough } from '~/features/authorizations/scope';
import { type Standing, standingOf } from '~/features/authorizations/standing.server';
import type { House } from '~/house.server';
import { addDays, calendarDate, instantAt } from '~/lib/time';
import type { Db } from '~db/store.server';
import type { ServiceRequest } from './record.server';
import { FOLLOWED_FOR, isStillFollowed } from './rules';

/**
 * PA-5: until when it is an attorney's to know how a request goes that they made. Null while it still is; afterwards the
 * moment at which the power ended, or what was its last act was over.
 */
export async function knownUntil(house: House, db: Db, request: ServiceRequest): Promise<Date | null> {
  const now = house.clock.now();
  const landlord = await house.landlords.byId(request.landlordId);
  if (!landlord || request.authorizationId === null) return request.filedAt;
  const { timeZone } = landlord.settings;
  const asking = { db, landlordId: landlord.id, today: calendarDate(now, timeZone) };
  const standing = await standingOf(asking, request.authorizationId);
  if (!standing) return request.filedAt;
  const { row, authorization, circumstances } = standing;
  if (isInForce(authorization, circumstances)) return null;
  if (isSeenThrough(row, circumstances) && isStillFollowed(request, now)) return null;
  return earliest(endsOf(request, { standing, timeZone })) ?? request.filedAt;
}

type Ended = { standing: Standing; timeZone: string };

function endsOf({ closedAt }: ServiceRequest, { standing: { row }, timeZone }: Ended): (Date | null)[] {
  const { state, endedBecause, endedAt, validUntil } = row;
  const lastDay = validUntil === null ? null : instantAt(addDays(validUntil, 1), '00:00', timeZone);
  if (state !== 'ended' || endedBecause !== 'used') return [endedAt, lastDay];
  return [lastDay, closedAt && new Date(closedAt.getTime() + FOLLOWED_FOR)];
}

function earliest(moments: (Date | null)[]): Date | null {
  const known = moments.flatMap((moment) => (moment ? [moment.getTime()] : []));
  return known.length > 0 ? new Date(Math.min(...known)) : null;
}
