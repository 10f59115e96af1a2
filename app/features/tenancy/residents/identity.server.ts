import { and, eq, inArray } from 'drizzle-orm';
import { accounts, identities, residents } from '~db/schema';
import type { Db } from '~db/store.server';

/** The identified person behind one of the register, by the keyed hash of the identity code (ID-10). */
export async function identityOfResident(db: Db, { codeIndex }: { codeIndex: string | null }): Promise<string | null> {
  if (codeIndex === null) return null;
  const [identity] = await db.select({ id: identities.id }).from(identities).where(eq(identities.codeIndex, codeIndex));
  return identity?.id ?? null;
}

/** Of people of the register, those who have an account: whose matters can be followed in the portal. */
export async function accountHolders(db: Db, residentIds: string[]) {
  if (residentIds.length === 0) return [];
  return db
    .select({
      residentId: residents.id,
      identityId: identities.id,
      email: accounts.email,
      locale: accounts.locale,
      phone: accounts.phone,
      activatedAt: accounts.activatedAt,
    })
    .from(residents)
    .innerJoin(identities, eq(identities.codeIndex, residents.codeIndex))
    .innerJoin(accounts, and(eq(accounts.identityId, identities.id), eq(accounts.state, 'active')))
    .where(inArray(residents.id, residentIds));
}
