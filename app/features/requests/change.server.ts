import { and, eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import { Refused } from '~/lib/refused';
import type { Actor } from '~/policy/actor';
import { serviceRequests } from '~db/schema';
import type { Tx } from '~db/store.server';
import type { RequestEvent } from './events';
import type { Acting } from './on-behalf';
import { consentsOf, recordEvent, type ServiceRequest } from './record.server';
import { turnOf } from './rules';

export type RequestChange = { set: Partial<typeof serviceRequests.$inferInsert>; event: RequestEvent };

type Hand = {
  tx: Tx;
  request: ServiceRequest;
  actor: Actor;
  /** For whom, where a resident acts. */
  acting?: Acting;
  now: Date;
  /** Null for what happens by itself. */
  requestId: string | null;
};

/**
 * Writes the change, its event and its trace. Only as it was read: a change made meanwhile is told (`Refused`), not
 * overwritten.
 */
export async function makeChange(hand: Hand, { set, event }: RequestChange): Promise<ServiceRequest> {
  const { tx, request, actor, acting, now, requestId } = hand;
  const status = set.status ?? request.status;
  const turn = turnOf(status, await consentsOf(tx, request));
  const [after] = await tx
    .update(serviceRequests)
    .set({
      ...set,
      turn,
      // Whoever waited before waits on; a new wait begins with the ball, or with another question.
      waitingSince: turn === request.turn && event.kind !== 'asked' ? request.waitingSince : now,
      updatedAt: now,
      version: request.version + 1,
    })
    .where(and(eq(serviceRequests.id, request.id), eq(serviceRequests.version, request.version)))
    .returning();
  if (!after) throw new Refused('staleForm');
  await recordEvent(tx, { request: after, event, actor, acting, now });
  await recordAudit(tx, {
    actor,
    action: `request.${event.kind}`,
    subject: { kind: 'request', id: request.id },
    landlordId: request.landlordId,
    identityId: acting ? acting.principal.identityId : request.principalIdentityId,
    residentId: acting ? acting.principal.residentId : request.principalResidentId,
    facts: acting?.authorizationId ? { authorization: acting.authorizationId } : {},
    now,
    requestId,
  });
  return after;
}
