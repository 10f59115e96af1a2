import { and, desc, eq, gt, isNull, type SQL } from 'drizzle-orm';
import { seconds } from '~/lib/time';
import type { ResidentActor } from '~/policy/actor';
import { faultDrafts, faults } from '~db/schema';
import type { Tx } from '~db/store.server';
import type { Way } from './rules';

type Known = { id: string; description: string };

/** The button pressed twice, the page sent again after going back: the form's key leads to the report it made. */
export async function sentBefore(
  tx: Tx,
  { draftId, owner }: { draftId: string; owner: string },
): Promise<Known | null> {
  const [known] = await tx
    .select({ id: faults.id, description: faults.description })
    .from(faultDrafts)
    .innerJoin(faults, eq(faults.id, faultDrafts.faultId))
    .where(and(eq(faultDrafts.id, draftId), eq(faultDrafts.owner, owner)));
  return known ?? null;
}

const SAME_MOMENT = seconds(5);

type Same = Way & { actor: ResidentActor; homeId: string; description: string; now: Date };

/** A form without a key, sent twice by an impatient hand: the same words about the same thing, and nothing done yet. */
export async function sentJustNow(tx: Tx, same: Same): Promise<Known | null> {
  const { actor, homeId, place, room, problem, description, now } = same;
  const [known] = await tx
    .select({ id: faults.id, description: faults.description })
    .from(faults)
    .where(
      and(
        isByHand(actor),
        gt(faults.reportedAt, new Date(now.getTime() - SAME_MOMENT)),
        eq(faults.version, 1),
        eq(faults.homeId, homeId),
        eq(faults.place, place),
        room === null ? isNull(faults.room) : eq(faults.room, room),
        problem === null ? isNull(faults.problem) : eq(faults.problem, problem),
        eq(faults.description, description),
      ),
    )
    .orderBy(desc(faults.reportedAt))
    .limit(1);
  return known ?? null;
}

function isByHand({ identityId, acting }: ResidentActor): SQL | undefined {
  if (!acting) return and(eq(faults.reporterId, identityId), isNull(faults.authorizationId));
  return and(eq(faults.actedByIdentityId, identityId), eq(faults.authorizationId, acting.authorizationId));
}
