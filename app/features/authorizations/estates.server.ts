import { and, desc, eq } from 'drizzle-orm';
import type { Act } from '~/features/requests/acts';
import { authorizations } from '~db/schema';
import type { Db } from '~db/store.server';
import { allows } from './scope';
import { powersOf } from './standing.server';

export type Representative = { authorizationId: string; identityId: string | null; name: string };

type Deceased = { residentId: string; leaseId: string; act: Act };

/** PA-1: who speaks for the estate of a party that has died, in this matter; null as long as nobody has been approved. */
export async function representativeOf(db: Db, { residentId, leaseId, act }: Deceased): Promise<Representative | null> {
  const rows = await db
    .select()
    .from(authorizations)
    .where(
      and(
        eq(authorizations.principalResidentId, residentId),
        eq(authorizations.leaseId, leaseId),
        eq(authorizations.kind, 'estate'),
        eq(authorizations.state, 'approved'),
      ),
    )
    .orderBy(desc(authorizations.decidedAt));
  const powers = await powersOf(
    db,
    rows.map(({ id }) => id),
  );
  const representing = rows.find((row) => allows({ ...row, powers: powers.get(row.id) ?? [] }, act));
  if (!representing) return null;
  const { id, attorneyIdentityId, attorneyName } = representing;
  return { authorizationId: id, identityId: attorneyIdentityId, name: attorneyName };
}
