import { and, desc, eq, gt, isNotNull, or } from 'drizzle-orm';
import { isTrue } from '~db/dialect';
import { serviceRequests } from '~db/schema';
import type { Db } from '~db/store.server';
import type { ServiceRequest } from './record.server';
import { FOLLOWED_FOR } from './rules';

type Own = { id: string; landlordId: string; identityId: string };

/** PA-5: made by somebody's hand for another, whether or not the power still holds. */
export async function filedForAnother(db: Db, { id, landlordId, identityId }: Own): Promise<ServiceRequest | null> {
  const [request] = await db
    .select()
    .from(serviceRequests)
    .where(
      and(
        eq(serviceRequests.id, id),
        eq(serviceRequests.landlordId, landlordId),
        eq(serviceRequests.actedByIdentityId, identityId),
        isNotNull(serviceRequests.authorizationId),
      ),
    );
  return request ?? null;
}

export async function requestOf(db: Db, { id, landlordId }: Omit<Own, 'identityId'>): Promise<ServiceRequest | null> {
  const [request] = await db
    .select()
    .from(serviceRequests)
    .where(and(eq(serviceRequests.id, id), eq(serviceRequests.landlordId, landlordId)));
  return request ?? null;
}

/** What is still to be followed of what was made with one power. */
export async function followedUnder(db: Db, { authorizationId, now }: { authorizationId: string; now: Date }) {
  const since = new Date(now.getTime() - FOLLOWED_FOR);
  return db
    .select({ id: serviceRequests.id, number: serviceRequests.number, act: serviceRequests.act })
    .from(serviceRequests)
    .where(
      and(
        eq(serviceRequests.authorizationId, authorizationId),
        or(isTrue(serviceRequests.open), gt(serviceRequests.closedAt, since)),
      ),
    )
    .orderBy(desc(serviceRequests.filedAt));
}
