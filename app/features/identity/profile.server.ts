import { and, desc, eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import type { House } from '~/house.server';
import type { Locale } from '~/i18n/locale';
import type { ResidentActor } from '~/policy/actor';
import { accounts, identifications, landlords, sessions, staff } from '~db/schema';
import type { Db } from '~db/store.server';
import { closeSessionsOf, IDLE_LIMIT, liveSessionsOf } from './sessions.server';

/** ID-9: the person's own, newest first. */
export async function identificationsOf(db: Db, identityId: string) {
  return db
    .select({
      id: identifications.id,
      method: identifications.method,
      provider: identifications.provider,
      assurance: identifications.assurance,
      documentKind: identifications.documentKind,
      officer: staff.name,
      landlord: landlords.name,
      at: identifications.at,
    })
    .from(identifications)
    .innerJoin(landlords, eq(landlords.id, identifications.landlordId))
    .leftJoin(staff, eq(staff.id, identifications.officerId))
    .where(eq(identifications.identityId, identityId))
    .orderBy(desc(identifications.at));
}

/** Without those that have been idle too long: they sign nobody in any more. */
export async function openSessionsOf(db: Db, { accountId, now }: { accountId: string; now: Date }) {
  const idleSince = now.getTime() - IDLE_LIMIT.resident;
  const live = await liveSessionsOf(db, { accountId, now });
  return live.filter((session) => session.lastSeenAt.getTime() > idleSince);
}

type Change = { actor: ResidentActor; now: Date; requestId: string };

export async function saveProfile(
  house: House,
  { changed, actor, now, requestId }: Change & { changed: { phone?: string | null; locale?: Locale } },
): Promise<void> {
  if (Object.keys(changed).length === 0) return;
  await house.store.write(async (tx) => {
    await tx.update(accounts).set(changed).where(eq(accounts.id, actor.accountId));
    await recordAudit(tx, { ...concerning({ actor, now, requestId }), action: 'account.changed' });
  });
}

/** One of the person's own sessions; another's is not there, and ending it does nothing. */
export async function endSession(
  house: House,
  { session, actor, now, requestId }: Change & { session: string },
): Promise<void> {
  await house.store.write(async (tx) => {
    const ended = await tx
      .delete(sessions)
      .where(and(eq(sessions.id, session), eq(sessions.accountId, actor.accountId)))
      .returning({ id: sessions.id });
    if (ended.length > 0)
      await recordAudit(tx, { ...concerning({ actor, now, requestId }), action: 'account.session-ended' });
  });
}

export async function endOtherSessions(
  house: House,
  { ownHash, actor, now, requestId }: Change & { ownHash: string },
): Promise<void> {
  await house.store.write(async (tx) => {
    await closeSessionsOf(tx, { accountId: actor.accountId, butHash: ownHash });
    await recordAudit(tx, { ...concerning({ actor, now, requestId }), action: 'account.sessions-ended' });
  });
}

function concerning({ actor, now, requestId }: Change) {
  const subject = { kind: 'account', id: actor.accountId };
  return { actor, subject, identityId: actor.identityId, now, requestId };
}
