import { and, eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import { newId } from '~/lib/ids';
import { invariant } from '~/lib/invariant';
import { Refused } from '~/lib/refused';
import type { Actor } from '~/policy/actor';
import { authorizationEvents, authorizations } from '~db/schema';
import type { Tx } from '~db/store.server';
import type { AuthorizationEvent } from './events';

export type AuthorizationRow = typeof authorizations.$inferSelect;

export type Doing = { actor: Actor; now: Date; requestId: string | null };

type Recording = Doing & { authorization: AuthorizationRow; event: AuthorizationEvent; facts?: Record<string, string> };

/** The event and its trace, in the transaction of the change they tell of. */
export async function recordEvent(
  tx: Tx,
  { authorization, event, actor, now, requestId, facts }: Recording,
): Promise<void> {
  invariant(actor.kind !== 'anonymous', 'nobody acts without being known');
  await tx.insert(authorizationEvents).values({
    id: newId(),
    authorizationId: authorization.id,
    at: now,
    kind: event.kind,
    actorKind: actor.kind,
    actorId: actor.kind === 'resident' ? actor.identityId : actor.kind === 'staff' ? actor.staffId : null,
    data: event.data,
  });
  await recordAudit(tx, {
    actor,
    action: `authorization.${event.kind}`,
    ...auditedAs(authorization),
    facts: { kind: authorization.kind, ...facts },
    now,
    requestId,
  });
}

/** It concerns the principal once they are known, until then who wrote it. */
export function auditedAs(
  authorization: Pick<
    AuthorizationRow,
    'id' | 'landlordId' | 'principalIdentityId' | 'principalResidentId' | 'writtenBy'
  >,
) {
  return {
    subject: { kind: 'authorization', id: authorization.id },
    landlordId: authorization.landlordId,
    identityId: authorization.principalIdentityId ?? authorization.writtenBy,
    residentId: authorization.principalResidentId,
  };
}

type Change = Partial<typeof authorizations.$inferInsert>;

/** Only as it was read: what was changed meanwhile is told, not overwritten. */
export async function change(
  tx: Tx,
  { authorization, set, now }: { authorization: AuthorizationRow; set: Change; now: Date },
): Promise<AuthorizationRow> {
  const [after] = await tx
    .update(authorizations)
    .set({ ...set, updatedAt: now, version: authorization.version + 1 })
    .where(and(eq(authorizations.id, authorization.id), eq(authorizations.version, authorization.version)))
    .returning();
  if (!after) throw new Refused('staleForm');
  return after;
}
