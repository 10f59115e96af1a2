import { and, eq, inArray, isNull } from 'drizzle-orm';
import { authorizations, identities } from '~db/schema';
import type { Tx } from '~db/store.server';
import { isSameName } from './rules';

/**
 * ID-1: somebody has registered anew with another address. What they gave and what they hold hangs on the identity; only
 * a power that names its attorney by the old address alone has yet to be tied to them.
 */
export async function bindAuthorizations(
  tx: Tx,
  { identityId, emailKey }: { identityId: string; emailKey: string },
): Promise<void> {
  const named = await tx
    .select({ id: authorizations.id, attorneyName: authorizations.attorneyName })
    .from(authorizations)
    .where(
      and(
        eq(authorizations.attorneyEmailKey, emailKey),
        eq(authorizations.state, 'approved'),
        isNull(authorizations.attorneyIdentityId),
      ),
    );
  if (named.length === 0) return;
  const [person] = await tx.select().from(identities).where(eq(identities.id, identityId));
  const theirs = named.filter(({ attorneyName }) => person && isSameName(attorneyName, person)).map(({ id }) => id);
  if (theirs.length === 0) return;
  await tx.update(authorizations).set({ attorneyIdentityId: identityId }).where(inArray(authorizations.id, theirs));
}
