import { type Residence, residenceOf } from '~/features/tenancy/residence';
import { forbidden } from '~/http/errors.server';
import type { ResidentVisit } from '~/http/guards.server';
import type { ActingFor, Residency } from '~/policy/actor';
import { isAct } from './form';
import { type Reader, readerOf } from './queries.server';

export type Standing = {
  reader: Reader;
  /** Whose party one is today: what may be asked for. */
  leases: (Residency & { leaseId: string })[];
};

/** TN-5: requests are the lease parties'. Who lives there otherwise is told so; before the first day nothing is open. */
export function requireStanding(visit: ResidentVisit): Standing {
  const { actor, landlord, today } = visit;
  const readingDays = landlord.settings.endedLeaseReadingDays;
  const residence = residenceOf(actor, { landlordId: landlord.id, today, readingDays });
  if (residence.readable.length === 0) forbidden();
  const reader = readerOf(actor, { landlordId: landlord.id, residence });
  if (actor.acting && !isAboutRequests(actor.acting)) forbidden();
  return { reader, leases: leasesOf(residence) };
}

/** PA-5: a power that is about no act opens nothing here. */
function isAboutRequests({ powers }: ActingFor): boolean {
  return powers.some((power) => isAct(power));
}

function leasesOf({ homes }: Residence) {
  return homes.flatMap((home) => (home.role === 'party' && home.leaseId ? [{ ...home, leaseId: home.leaseId }] : []));
}
