import { type Residence, residenceOf } from '~/features/tenancy/residence';
import { forbidden } from '~/http/errors.server';
import type { ResidentVisit } from '~/http/guards.server';
import { type Reader, readerOf } from './queries.server';

function residenceOfVisit({ actor, landlord, today }: ResidentVisit): Residence {
  const readingDays = landlord.settings.endedLeaseReadingDays;
  return residenceOf(actor, { landlordId: landlord.id, today, readingDays });
}

/** TN-4: nothing is reported before the lease has begun nor after it has ended. */
export function requireHome(visit: ResidentVisit): Residence {
  const residence = residenceOfVisit(visit);
  if (residence.homes.length === 0) forbidden();
  return residence;
}

export function requireReader(visit: ResidentVisit): Reader & { livesHere: boolean } {
  const residence = residenceOfVisit(visit);
  if (residence.readable.length === 0) forbidden();
  const reader = readerOf(visit.actor, { landlordId: visit.landlord.id, residence });
  return { ...reader, livesHere: residence.homes.length > 0 };
}
