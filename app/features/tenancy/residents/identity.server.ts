import { and, eq, inArray } from 'drizzle-orm';
import { accounts, identities, residentLinks, residents } from '~db/schema';
import type { Db } from '~db/store.server';

/**
 * The identified person behind one of the register: by the keyed hash of the identity code (ID-10), or by what an
 * officer has established about somebody who has none (ID-7).
 */
export async function identityOfResident(
  db: Db,
  { id, codeIndex }: { id: string; codeIndex: string | null },
): Promise<string | null> {
  if (codeIndex !== null) {
    const [byCode] = await db.select({ id: identities.id }).from(identities).where(eq(identities.codeIndex, codeIndex));
    if (byCode) return byCode.id;
  }
  const [linked] = await db
    .select({ id: residentLinks.identityId })
    .from(residentLinks)
    .where(eq(residentLinks.residentId, id))
    .limit(1);
  return linked?.id ?? null;
}

const holder = {
  residentId: residents.id,
  identityId: identities.id,
  email: accounts.email,
  locale: accounts.locale,
  phone: accounts.phone,
  activatedAt: accounts.activatedAt,
};

/** Of people of the register, those who have an account: whose matters can be followed in the portal. */
export async function accountHolders(db: Db, residentIds: string[]) {
  if (residentIds.length === 0) return [];
  const isTheirs = and(eq(accounts.identityId, identities.id), eq(accounts.state, 'active'));
  const byCode = await db
    .select(holder)
    .from(residents)
    .innerJoin(identities, eq(identities.codeIndex, residents.codeIndex))
    .innerJoin(accounts, isTheirs)
    .where(inArray(residents.id, residentIds));
  const byOfficer = await db
    .select(holder)
    .from(residentLinks)
    .innerJoin(residents, eq(residents.id, residentLinks.residentId))
    .innerJoin(identities, eq(identities.id, residentLinks.identityId))
    .innerJoin(accounts, isTheirs)
    .where(inArray(residentLinks.residentId, residentIds));
  const known = new Set(byCode.map(({ residentId }) => residentId));
  return [...byCode, ...byOfficer.filter(({ residentId }) => !known.has(residentId))];
}
