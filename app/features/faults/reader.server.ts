import { and, eq, inArray, isNull, or, type SQL } from 'drizzle-orm';
import { type Residence, residenceOf } from '~/features/tenancy/residence';
import { forbidden } from '~/http/errors.server';
import type { ResidentVisit } from '~/http/guards.server';
import { identityServed, type ResidentActor } from '~/policy/actor';
import { faults } from '~db/schema';

/** Whose reports a resident reads: the where-clause of everything under /my/faults. */
export type Reader = {
  /** Whose reports they are, and who looks at them: another one where somebody acts for them. */
  identityId: string;
  viewerId: string;
  landlordId: string;
  leaseIds: string[];
  /** Lived in without a lease in the register: there everybody reads their own alone. */
  homesWithoutLease: string[];
  buildingIds: string[];
};

export function residenceOfVisit({ actor, landlord, today }: ResidentVisit): Residence {
  return residenceOf(actor, {
    landlordId: landlord.id,
    today,
    readingDays: landlord.settings.endedLeaseReadingDays,
  });
}

/** TN-4: before the lease has begun and after it has ended nothing can be reported. */
export function requireHome(visit: ResidentVisit): Residence {
  requirePower(visit.actor);
  const residence = residenceOfVisit(visit);
  if (residence.homes.length === 0) forbidden();
  return residence;
}

/** TN-4: past cases stay readable for a while, but only to those who have any. */
export function requireReader(visit: ResidentVisit): Reader {
  requirePower(visit.actor);
  const residence = residenceOfVisit(visit);
  if (residence.readable.length === 0) forbidden();
  return readerOf(visit.actor, { landlordId: visit.landlord.id, residence });
}

/** PA-5: a power that says nothing of faults opens nothing here. */
function requirePower({ acting }: ResidentActor): void {
  if (acting && !acting.powers.includes('faults')) forbidden();
}

/** Somebody who has never identified has reported nothing by themselves. */
const NOBODY = '';

export function readerOf(
  actor: ResidentActor,
  { landlordId, residence }: { landlordId: string; residence: Residence },
): Reader {
  const { readable, homes } = residence;
  return {
    identityId: identityServed(actor) ?? NOBODY,
    viewerId: actor.identityId,
    landlordId,
    leaseIds: unique(readable.map(({ leaseId }) => leaseId)),
    homesWithoutLease: unique(homes.filter(({ leaseId }) => leaseId === null).map(({ homeId }) => homeId)),
    buildingIds: unique(readable.map(({ buildingId }) => buildingId)),
  };
}

/** Of the reader's household. What one has only joined is found through `faultFollowers`. */
export function isOfHousehold({ identityId, leaseIds, homesWithoutLease }: Reader): SQL {
  // Without any lease this is "false": a condition that fell away would be everybody's reports.
  const ofLease = inArray(faults.leaseId, leaseIds);
  if (homesWithoutLease.length === 0) return ofLease;
  const ofReporter = and(
    eq(faults.reporterId, identityId),
    isNull(faults.leaseId),
    inArray(faults.homeId, homesWithoutLease),
  );
  return or(ofLease, ofReporter)!;
}

function unique(values: (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}
