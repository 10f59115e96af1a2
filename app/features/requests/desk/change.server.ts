import { and, eq } from 'drizzle-orm';
import type { Landlord } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import { notFound } from '~/http/errors.server';
import { Refused } from '~/lib/refused';
import type { StaffActor } from '~/policy/actor';
import { can } from '~/policy/policy';
import { requestEvents, serviceRequests } from '~db/schema';
import type { Tx } from '~db/store.server';
import type { RequestEvent } from '../events';
import type { ServiceRequest } from '../record.server';

/** Who does it, to which request, when; and at which version the page stood they did it from. */
export type Doing = {
  actor: StaffActor;
  id: string;
  landlord: Landlord;
  seen: number | null;
  /** What is about to be said, so that a button pressed twice says it once. */
  saying: { kind: RequestEvent['kind']; text: string | null } | null;
  now: Date;
  requestId: string;
};

/** A request in hand, within the transaction of its change. */
export type InHand = Doing & { tx: Tx; house: House; request: ServiceRequest };

/** Two officers at once: the page of the second one is out of date, and says so instead of doing it again. */
export async function changeRequest(
  house: House,
  doing: Doing,
  change: (hand: InHand) => Promise<void>,
): Promise<void> {
  await house.store.write(async (tx) => {
    const { actor, id, seen } = doing;
    const [request] = await tx
      .select()
      .from(serviceRequests)
      .where(and(eq(serviceRequests.id, id), eq(serviceRequests.landlordId, actor.landlordId)));
    if (!request || !can(actor, 'requests.handle', request.landlordId)) notFound();
    if (seen !== null && seen !== request.version) {
      if (await isSaidAlready(tx, { doing, request })) return;
      throw new Refused('staleForm');
    }
    await change({ ...doing, tx, house, request });
  });
}

/** The same officer's same words, from the same page, were the very last thing that happened. */
async function isSaidAlready(tx: Tx, { doing, request }: { doing: Doing; request: ServiceRequest }): Promise<boolean> {
  const { actor, seen, saying } = doing;
  if (!saying || seen !== request.version - 1) return false;
  const [last] = await tx
    .select({ kind: requestEvents.kind, actorId: requestEvents.actorId, data: requestEvents.data })
    .from(requestEvents)
    .where(and(eq(requestEvents.requestId, request.id), eq(requestEvents.version, request.version)));
  return last?.actorId === actor.staffId && last.kind === saying.kind && (last.data.text ?? null) === saying.text;
}
