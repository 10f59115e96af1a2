import { and, desc, eq, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { recordAudit, recordAudits } from '~/audit/audit.server';
import type { StaffVisit } from '~/http/guards.server';
import { authorize } from '~/policy/policy';
import { accounts, identities, refusedIdentifications } from '~db/schema';

const MOST_SHOWN = 100;

export type RefusedIdentification = { id: string; at: Date; email: string; owner: string; other: string };

const owners = alias(identities, 'owners');
const others = alias(identities, 'others');

/** ID-6: whom nobody has asked yet. Each look is on record with both persons. */
export async function readRefused({ house, actor, now, requestId }: StaffVisit): Promise<RefusedIdentification[]> {
  const { landlordId } = actor;
  const rows = await house.store.read
    .select({
      id: refusedIdentifications.id,
      at: refusedIdentifications.at,
      email: accounts.email,
      owner: { id: owners.id, givenName: owners.givenName, familyName: owners.familyName },
      other: { id: others.id, givenName: others.givenName, familyName: others.familyName },
    })
    .from(refusedIdentifications)
    .innerJoin(accounts, eq(accounts.id, refusedIdentifications.accountId))
    .innerJoin(owners, eq(owners.id, refusedIdentifications.identityId))
    .innerJoin(others, eq(others.id, refusedIdentifications.otherIdentityId))
    .where(and(eq(refusedIdentifications.landlordId, landlordId), isNull(refusedIdentifications.handledAt)))
    .orderBy(desc(refusedIdentifications.at))
    .limit(MOST_SHOWN);
  const concerned = rows.flatMap(({ owner, other }) => [owner.id, other.id]);
  if (concerned.length > 0)
    await house.store.write((tx) =>
      recordAudits(
        tx,
        [...new Set(concerned)].map((identityId) => {
          const subject = { kind: 'identity', id: identityId };
          return { actor, action: 'identity.refused-read', subject, landlordId, identityId, now, requestId };
        }),
      ),
    );
  return rows.map(({ owner, other, ...row }) => ({ ...row, owner: nameOf(owner), other: nameOf(other) }));
}

function nameOf({ givenName, familyName }: { givenName: string; familyName: string }): string {
  return `${givenName} ${familyName}`;
}

/** Twice is as good as once; another landlord's is not there. */
export async function markHandled({ house, actor, now, requestId }: StaffVisit, id: string): Promise<void> {
  const { landlordId } = actor;
  authorize(actor, 'office.identify', landlordId);
  await house.store.write(async (tx) => {
    const [handled] = await tx
      .update(refusedIdentifications)
      .set({ handledAt: now, handledBy: actor.staffId })
      .where(
        and(
          eq(refusedIdentifications.id, id),
          eq(refusedIdentifications.landlordId, landlordId),
          isNull(refusedIdentifications.handledAt),
        ),
      )
      .returning();
    if (!handled) return;
    await recordAudit(tx, {
      actor,
      action: 'identity.refused-handled',
      subject: { kind: 'account', id: handled.accountId },
      landlordId,
      identityId: handled.identityId,
      now,
      requestId,
    });
  });
}
