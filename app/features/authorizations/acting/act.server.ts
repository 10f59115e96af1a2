import { and, eq, isNotNull } from 'drizzle-orm';
import type { House } from '~/house.server';
import { Refused } from '~/lib/refused';
import type { ResidentActor } from '~/policy/actor';
import { authorizationPowers } from '~db/schema';
import type { Db, Tx } from '~db/store.server';
import { useUp as markUsed } from '../end.server';
import { type Power, powersLeft, whyNotInForce } from '../scope';
import { standingOf } from '../standing.server';

type Acting = { actor: ResidentActor; today: string; now: Date; requestId: string };

/**
 * PA-5: in the act's own transaction. Of two tabs at once one gets the single act, the other is refused. Null for who
 * acts for themselves, else what is left to do.
 */
export async function actOn(
  tx: Tx,
  house: House,
  { power, usedFor, ...doing }: Acting & { power: Power; usedFor: string },
): Promise<Power[] | null> {
  const { acting } = doing.actor;
  if (!acting) return null;
  const { authorizationId } = acting;
  await markUsed(tx, house, { ...doing, authorizationId, power, usedFor });
  const standing = await standingOf(
    { db: tx, landlordId: landlordOf(doing.actor), today: doing.today },
    authorizationId,
  );
  return standing && standing.row.state === 'approved' ? powersLeft(standing.authorization) : [];
}

/** The same question where nothing is used up: it may have been revoked since the page was asked for. */
export async function requireInForce(tx: Tx, { actor, today }: Pick<Acting, 'actor' | 'today'>): Promise<void> {
  if (!actor.acting) return;
  const { authorizationId } = actor.acting;
  const standing = await standingOf({ db: tx, landlordId: landlordOf(actor), today }, authorizationId);
  const why = standing && whyNotInForce(standing.authorization, standing.circumstances);
  if (why === 'used') throw new Refused('authorizations.refused.usedUp');
  if (!standing || why !== null) throw new Refused('authorizations.refused.notInForce');
}

/** Said in words: it was theirs to do, and is done. What never was in the scope is simply not allowed. */
export async function refuseIfDone(tx: Tx, actor: ResidentActor, power: Power): Promise<void> {
  if (await isDone(tx, actor, power)) throw new Refused('authorizations.refused.usedUp');
}

export async function isDone(db: Db, { acting }: ResidentActor, power: Power): Promise<boolean> {
  if (!acting) return false;
  const [done] = await db
    .select({ usedAt: authorizationPowers.usedAt })
    .from(authorizationPowers)
    .where(
      and(
        eq(authorizationPowers.authorizationId, acting.authorizationId),
        eq(authorizationPowers.power, power),
        isNotNull(authorizationPowers.usedAt),
      ),
    );
  return done !== undefined;
}

/** Who acts for somebody has that one's home and no other. */
function landlordOf({ residencies }: ResidentActor): string {
  return residencies[0]?.landlordId ?? '';
}
