import { and, eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import { accounts, type brokerTrips, identifications } from '~db/schema';
import type { Tx } from '~db/store.server';

type Identified = {
  trip: Pick<typeof brokerTrips.$inferSelect, 'accountId' | 'landlordId'>;
  /** Who it turned out to be. */
  identityId: string;
  identificationId: string;
  now: Date;
  requestId: string;
};

/** Whether the one who identified is whose account it is. Somebody else at it stands in the owner's own data. */
export async function isOwnerOf(tx: Tx, { trip, identityId, identificationId, now, requestId }: Identified) {
  const [account] = await tx
    .select({ id: accounts.id, identityId: accounts.identityId })
    .from(accounts)
    .where(and(eq(accounts.id, trip.accountId ?? ''), eq(accounts.state, 'active')));
  if (!account) return false;
  if (account.identityId === identityId) {
    await tx.update(identifications).set({ accountId: account.id }).where(eq(identifications.id, identificationId));
    return true;
  }
  await recordAudit(tx, {
    actor: { kind: 'visitor' },
    action: 'account.other-person',
    subject: { kind: 'account', id: account.id },
    landlordId: trip.landlordId,
    identityId: account.identityId,
    now,
    requestId,
  });
  return false;
}
