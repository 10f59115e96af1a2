import { and, eq, isNull } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import type { House } from '~/house.server';
import { hashToken, newId, newToken } from '~/lib/ids';
import { accounts, type brokerTrips, identifications, refusedIdentifications, sessions } from '~db/schema';
import type { Tx } from '~db/store.server';
import type { Session } from './sessions.server';
import { supersedeOlder } from './supersede.server';

export type IdentifyEnd =
  | { outcome: 'identified'; token: string; email: string; returnTo: string | null }
  | { outcome: 'other-person' }
  | { outcome: 'gone' };

type Identified = {
  /** Who it turned out to be. */
  identityId: string;
  identificationId: string;
  trip: Pick<typeof brokerTrips.$inferSelect, 'landlordId' | 'providerId' | 'returnTo'>;
  session: Session;
  now: Date;
  requestId: string;
};

/**
 * ID-6: the first sign-in with this landlord is complete when the person behind the account has identified. An account
 * brought from another service becomes theirs; one that carries somebody else's identity stays shut, and staff are told.
 */
export async function identifyAccount(tx: Tx, house: House, identified: Identified): Promise<IdentifyEnd> {
  const { identityId, identificationId, trip, session, now } = identified;
  const [account] = await tx
    .select()
    .from(accounts)
    .where(and(eq(accounts.id, session.accountId ?? ''), eq(accounts.state, 'active')));
  if (!account) return { outcome: 'gone' };
  if (account.identityId !== null && account.identityId !== identityId) {
    await tellStaff(tx, { ...identified, accountId: account.id, ownerId: account.identityId });
    return { outcome: 'other-person' };
  }
  if (account.identityId === null) {
    const isNobodys = and(eq(accounts.id, account.id), isNull(accounts.identityId));
    await tx.update(accounts).set({ identityId, activatedAt: now }).where(isNobodys);
    await supersedeOlder(tx, house, {
      account: { ...account, identityId, createdAt: now },
      landlordId: trip.landlordId,
      now,
    });
    await audit(tx, identified, { action: 'account.activated', accountId: account.id, identityId });
  }
  await tx.update(identifications).set({ accountId: account.id }).where(eq(identifications.id, identificationId));
  const token = newToken();
  const opened = await tx
    .update(sessions)
    .set({ hash: hashToken(token), step: 'signed-in', lastSeenAt: now })
    .where(and(eq(sessions.hash, session.hash), eq(sessions.step, 'identify')))
    .returning({ id: sessions.id });
  if (opened.length === 0) return { outcome: 'gone' };
  return { outcome: 'identified', token, email: account.email, returnTo: trip.returnTo };
}

type Refusing = Identified & { accountId: string; ownerId: string };

/** The session ends too: somebody has the password who is not the account's owner, or chose the wrong person. */
async function tellStaff(tx: Tx, refused: Refusing): Promise<void> {
  const { accountId, ownerId, identityId, trip, session, now } = refused;
  await tx.insert(refusedIdentifications).values({
    id: newId(),
    landlordId: trip.landlordId,
    accountId,
    identityId: ownerId,
    otherIdentityId: identityId,
    provider: trip.providerId,
    at: now,
  });
  await tx.delete(sessions).where(eq(sessions.hash, session.hash));
  for (const concerned of [ownerId, identityId])
    await audit(tx, refused, { action: 'account.other-person', accountId, identityId: concerned });
}

async function audit(
  tx: Tx,
  { trip, now, requestId }: Identified,
  { action, accountId, identityId }: { action: string; accountId: string; identityId: string },
): Promise<void> {
  await recordAudit(tx, {
    actor: { kind: 'visitor' },
    action,
    subject: { kind: 'account', id: accountId },
    landlordId: trip.landlordId,
    identityId,
    now,
    requestId,
  });
}
