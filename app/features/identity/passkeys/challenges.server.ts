import { and, eq, gt } from 'drizzle-orm';
import { hashToken, newToken } from '~/lib/ids';
import { minutes } from '~/lib/time';
import { passkeyChallenges } from '~db/schema';
import type { Db, Tx } from '~db/store.server';

/** Long enough to find the key in a bag. */
export const CHALLENGE_LASTS = minutes(5);

export type Purpose = typeof passkeyChallenges.$inferSelect.purpose;
type For = { staffId: string; purpose: Purpose; now: Date };

/** A fresh one takes the place of the person's earlier ones for the same purpose. */
export async function newChallenge(tx: Tx, { staffId, purpose, now }: For): Promise<string> {
  const challenge = newToken();
  const expiresAt = new Date(now.getTime() + CHALLENGE_LASTS);
  await tx
    .delete(passkeyChallenges)
    .where(and(eq(passkeyChallenges.staffId, staffId), eq(passkeyChallenges.purpose, purpose)));
  const row = { hash: hashToken(challenge), staffId, purpose, createdAt: now, expiresAt };
  await tx.insert(passkeyChallenges).values(row);
  return challenge;
}

export async function isOpenChallenge(db: Db, challenge: string, wanted: For): Promise<boolean> {
  return (await db.$count(passkeyChallenges, isOpen(challenge, wanted))) === 1;
}

/** False when it has been used in the meantime. */
export async function spendChallenge(tx: Tx, challenge: string, wanted: For): Promise<boolean> {
  const spent = await tx
    .delete(passkeyChallenges)
    .where(isOpen(challenge, wanted))
    .returning({ hash: passkeyChallenges.hash });
  return spent.length === 1;
}

function isOpen(challenge: string, { staffId, purpose, now }: For) {
  return and(
    eq(passkeyChallenges.hash, hashToken(challenge)),
    eq(passkeyChallenges.staffId, staffId),
    eq(passkeyChallenges.purpose, purpose),
    gt(passkeyChallenges.expiresAt, now),
  );
}
