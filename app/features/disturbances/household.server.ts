import { and, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import { accounts, identities, leaseParties, leases, residentLinks, residents } from '~db/schema';
import type { Db } from '~db/store.server';

export type Household = { leaseId: string; parties: { residentId: string; name: string }[] };

/** Who rents the home on this day. */
export async function householdOf(
  db: Db,
  { homeId, today }: { homeId: string; today: string },
): Promise<Household | null> {
  const [lease] = await db
    .select({ id: leases.id })
    .from(leases)
    .where(
      and(
        eq(leases.homeId, homeId),
        isNull(leases.removedAt),
        lte(leases.startsOn, today),
        or(isNull(leases.endsOn), gte(leases.endsOn, today)),
      ),
    )
    .orderBy(asc(leases.startsOn))
    .limit(1);
  if (!lease) return null;
  const parties = await db
    .select({
      residentId: residents.id,
      givenName: residents.givenName,
      familyName: residents.familyName,
    })
    .from(leaseParties)
    .innerJoin(residents, eq(residents.id, leaseParties.residentId))
    .where(and(eq(leaseParties.leaseId, lease.id), isNull(leaseParties.removedAt), isNull(residents.removedAt)))
    .orderBy(asc(residents.familyName), asc(residents.givenName));
  return {
    leaseId: lease.id,
    parties: parties.map(({ givenName, familyName, ...rest }) => ({ ...rest, name: `${givenName} ${familyName}` })),
  };
}

const accountColumns = {
  residentId: residents.id,
  to: accounts.email,
  locale: accounts.locale,
  identityId: accounts.identityId,
};

/** The active accounts of people in the register: by their identity code, or as an officer has found them (ID-7). */
export async function accountsOfResidents(db: Db, residentIds: string[]) {
  const byCode = await db
    .select(accountColumns)
    .from(residents)
    .innerJoin(identities, eq(identities.codeIndex, residents.codeIndex))
    .innerJoin(accounts, and(eq(accounts.identityId, identities.id), eq(accounts.state, 'active')))
    .where(inArray(residents.id, residentIds));
  const linked = await db
    .select(accountColumns)
    .from(residents)
    .innerJoin(residentLinks, eq(residentLinks.residentId, residents.id))
    .innerJoin(accounts, and(eq(accounts.identityId, residentLinks.identityId), eq(accounts.state, 'active')))
    .where(inArray(residents.id, residentIds));
  const known = new Set(byCode.map(({ identityId }) => identityId));
  return [...byCode, ...linked.filter(({ identityId }) => !known.has(identityId))];
}
