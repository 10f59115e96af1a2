import { eq } from 'drizzle-orm';
import { count } from '~db/dialect';
import { faultFollowers, faults } from '~db/schema';
import type { Tx } from '~db/store.server';
import type { Fault } from '../record.server';

/**
 * Whoever waited for the duplicate follows the original, if it is their own household's or their building's: a report
 * of another building would only tell them of strangers.
 */
export async function followInstead(
  tx: Tx,
  { duplicate, original, now }: { duplicate: Fault; original: Fault; now: Date },
): Promise<void> {
  if (!concernsTheSamePeople(duplicate, original)) return;
  const followers = await tx
    .select({ identityId: faultFollowers.identityId })
    .from(faultFollowers)
    .where(eq(faultFollowers.faultId, duplicate.id));
  const waiting = new Set(followers.map(({ identityId }) => identityId));
  if (duplicate.reporterId) waiting.add(duplicate.reporterId);
  if (original.reporterId) waiting.delete(original.reporterId);
  if (waiting.size === 0) return;
  const rows = [...waiting].map((identityId) => ({ faultId: original.id, identityId, joinedAt: now }));
  await tx.insert(faultFollowers).values(rows).onConflictDoNothing();
  const [followed] = await tx
    .select({ n: count() })
    .from(faultFollowers)
    .where(eq(faultFollowers.faultId, original.id));
  await tx
    .update(faults)
    .set({ followerCount: followed!.n, version: original.version + 1 })
    .where(eq(faults.id, original.id));
}

function concernsTheSamePeople(duplicate: Fault, original: Fault): boolean {
  if (duplicate.leaseId !== null && duplicate.leaseId === original.leaseId) return true;
  return original.place !== 'home' && original.buildingId !== null && duplicate.buildingId === original.buildingId;
}
