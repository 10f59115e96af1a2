import { and, eq, isNull } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import { chooseActing } from '~/features/identity/sessions.server';
import type { House } from '~/house.server';
import { notFound } from '~/http/errors.server';
import type { ResidentActor } from '~/policy/actor';
import { authorizations } from '~db/schema';
import type { Tx } from '~db/store.server';
import { auditedAs } from '../record.server';
import { powersHeldBy, type Standing, standingOf } from '../standing.server';

type Choosing = {
  actor: ResidentActor;
  /** Empty: oneself. */
  authorizationId: string;
  sessionHash: string;
  landlordId: string;
  today: string;
  now: Date;
  requestId: string;
};

/** PA-5: chosen openly, for this session alone. What is not theirs or is another landlord's is not there. */
export async function chooseForWhom(house: House, choosing: Choosing): Promise<{ name: string } | null> {
  const { actor, authorizationId, sessionHash: hash, landlordId, today } = choosing;
  return house.store.write(async (tx) => {
    if (authorizationId === '') {
      await chooseActing(tx, { hash, actingOn: null });
      return null;
    }
    const held = await powersHeldBy({ db: tx, landlordId, today }, actor);
    const standing = held.find(({ row }) => row.id === authorizationId);
    if (!standing) {
      await wasHeld(tx, choosing);
      // The page was open when it ended: the next one says so.
      await chooseActing(tx, { hash, actingOn: authorizationId });
      return null;
    }
    await bind(tx, standing, actor);
    await chooseActing(tx, { hash, actingOn: authorizationId });
    await trace(tx, standing, choosing);
    return { name: standing.principal.name };
  });
}

async function wasHeld(tx: Tx, { actor, authorizationId, landlordId, today }: Choosing): Promise<void> {
  const standing = await standingOf({ db: tx, landlordId, today }, authorizationId);
  if (standing?.row.attorneyIdentityId !== actor.identityId) notFound();
}

/** Named by an address alone until now: from the first time they act the paper knows who they are. */
async function bind(tx: Tx, { row }: Standing, { identityId }: ResidentActor): Promise<void> {
  if (row.attorneyIdentityId !== null) return;
  await tx
    .update(authorizations)
    .set({ attorneyIdentityId: identityId })
    .where(and(eq(authorizations.id, row.id), isNull(authorizations.attorneyIdentityId)));
}

async function trace(tx: Tx, { row, principal }: Standing, { actor, now, requestId }: Choosing): Promise<void> {
  const concerns = { identityId: principal.identityId, residentId: principal.residentId };
  await recordAudit(tx, { actor, action: 'authorization.acting', ...auditedAs(row), ...concerns, now, requestId });
}
