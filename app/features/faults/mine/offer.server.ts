import { and, eq } from 'drizzle-orm';
import { offerToAct } from '~/features/authorizations/acting/offer.server';
import { allows } from '~/features/authorizations/scope';
import type { ResidentVisit } from '~/http/guards.server';
import { faultFollowers, faults } from '~db/schema';
import type { Db } from '~db/store.server';
import { residenceOfVisit } from '../reader.server';

/** A letter about somebody's fault, opened by their attorney who acts for themselves just now. */
export async function offerFault(visit: ResidentVisit, id: string): Promise<void> {
  const { house, actor, landlord } = visit;
  if (actor.acting) return;
  const { identityId } = actor;
  const fault = await leaseOfFault(house.store.read, { id, landlordId: landlord.id, identityId });
  if (!fault?.leaseId || fault.isFollowed) return;
  const { leaseId } = fault;
  if (residenceOfVisit(visit).readable.some((home) => home.leaseId === leaseId)) return;
  await offerToAct(visit, ({ row, authorization }) => row.leaseId === leaseId && allows(authorization, 'faults'));
}

type Asked = { id: string; landlordId: string; identityId: string };

async function leaseOfFault(db: Db, { id, landlordId, identityId }: Asked) {
  const [fault] = await db
    .select({ leaseId: faults.leaseId, followerId: faultFollowers.identityId })
    .from(faults)
    .leftJoin(faultFollowers, and(eq(faultFollowers.faultId, faults.id), eq(faultFollowers.identityId, identityId)))
    .where(and(eq(faults.id, id), eq(faults.landlordId, landlordId)));
  return fault && { leaseId: fault.leaseId, isFollowed: fault.followerId !== null };
}
