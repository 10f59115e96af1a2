import { and, eq, isNull } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import type { House } from '~/house.server';
import { found } from '~/http/errors.server';
import type { StaffActor } from '~/policy/actor';
import { authorize } from '~/policy/policy';
import { authorizationLetters, authorizations } from '~db/schema';
import { auditedAs } from '../record.server';

type Posting = { letter: string; actor: StaffActor; now: Date; requestId: string };

/** Who took it to the post and when; pressed twice it was posted once. */
export async function markPosted(house: House, { letter: id, actor, now, requestId }: Posting): Promise<void> {
  await house.store.write(async (tx) => {
    authorize(actor, 'authorizations.check', actor.landlordId);
    const [row] = await tx
      .select({ letter: authorizationLetters, authorization: authorizations })
      .from(authorizationLetters)
      .innerJoin(authorizations, eq(authorizations.id, authorizationLetters.authorizationId))
      .where(and(eq(authorizationLetters.id, id), eq(authorizationLetters.landlordId, actor.landlordId)));
    const { letter, authorization } = found(row);
    const posted = await tx
      .update(authorizationLetters)
      .set({ postedAt: now, staffId: actor.staffId })
      .where(and(eq(authorizationLetters.id, id), isNull(authorizationLetters.postedAt)))
      .returning({ id: authorizationLetters.id });
    if (posted.length === 0) return;
    const concerns = { ...auditedAs(authorization), residentId: letter.residentId };
    const trace = { actor, action: 'authorization.letter-posted', ...concerns, now, requestId };
    await recordAudit(tx, { ...trace, facts: { letter: id } });
  });
}
