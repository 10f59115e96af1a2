import { and, eq, exists, or } from 'drizzle-orm';
import { isTrue } from '~db/dialect';
import { prepared } from '~db/prepared';
import {
  authorizations,
  disturbanceHearings,
  disturbanceReports,
  identities,
  leases,
  serviceRequests,
} from '~db/schema';
import type { Db } from '~db/store.server';

type Asking = { identityId: string; leaseIds: readonly string[] };

/**
 * Most people have none of these. Two looks into the indexes, prepared once, tell whether it is worth asking further:
 * the overview is the page that is opened most.
 */
export async function whatThereIs(db: Db, { identityId, leaseIds }: Asking) {
  const [ofPerson, ...ofLeases] = await Promise.all([
    personsOwn(db, { identityId }),
    ...leaseIds.map((leaseId) => leasesOwn(db, { leaseId })),
  ]);
  return {
    disturbances: Boolean(ofPerson[0]?.disturbances),
    authorizations: Boolean(ofPerson[0]?.authorizations),
    hearings: ofLeases.some(([row]) => Boolean(row?.hearings)),
    requests: ofLeases.some(([row]) => Boolean(row?.requests)),
  };
}

const personsOwn = prepared(['identityId'], (db, { identityId }) =>
  db
    .select({
      disturbances: exists(
        db
          .select({ id: disturbanceReports.id })
          .from(disturbanceReports)
          .where(eq(disturbanceReports.reporterId, identityId)),
      ),
      authorizations: exists(
        db
          .select({ id: authorizations.id })
          .from(authorizations)
          .where(
            or(
              eq(authorizations.writtenBy, identityId),
              eq(authorizations.principalIdentityId, identityId),
              eq(authorizations.attorneyIdentityId, identityId),
            ),
          ),
      ),
    })
    .from(identities)
    .where(eq(identities.id, identityId)),
);

const leasesOwn = prepared(['leaseId'], (db, { leaseId }) =>
  db
    .select({
      hearings: exists(
        db
          .select({ id: disturbanceHearings.id })
          .from(disturbanceHearings)
          .where(eq(disturbanceHearings.leaseId, leaseId)),
      ),
      requests: exists(
        db
          .select({ id: serviceRequests.id })
          .from(serviceRequests)
          .where(and(eq(serviceRequests.leaseId, leaseId), isTrue(serviceRequests.open))),
      ),
    })
    .from(leases)
    .where(eq(leases.id, leaseId)),
);
