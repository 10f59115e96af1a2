import { and, asc, eq, isNull } from 'drizzle-orm';
import { homes, leaseParties, leases, residents } from '~db/schema';
import type { Db } from '~db/store.server';

export type LeaseParty = {
  residentId: string;
  name: string;
  /** By the register: an estate is asked in their place. */
  hasDied: boolean;
};
export type LeaseOfRequest = {
  leaseId: string;
  homeId: string;
  address: string;
  endsOn: string | null;
  parties: LeaseParty[];
};

type Wanted = { leaseId: string; landlordId: string };

/** The lease as the register has it now, with everybody who signed it. */
export async function leaseOfRequest(db: Db, { leaseId, landlordId }: Wanted): Promise<LeaseOfRequest | null> {
  const [lease] = await db
    .select({ leaseId: leases.id, homeId: homes.id, address: homes.address, endsOn: leases.endsOn })
    .from(leases)
    .innerJoin(homes, eq(homes.id, leases.homeId))
    .where(and(eq(leases.id, leaseId), eq(leases.landlordId, landlordId), isNull(leases.removedAt)));
  if (!lease) return null;
  const parties = await db
    .select({
      residentId: residents.id,
      givenName: residents.givenName,
      familyName: residents.familyName,
      deceasedOn: residents.deceasedOn,
    })
    .from(leaseParties)
    .innerJoin(residents, eq(residents.id, leaseParties.residentId))
    .where(and(eq(leaseParties.leaseId, leaseId), isNull(leaseParties.removedAt), isNull(residents.removedAt)))
    .orderBy(asc(residents.familyName), asc(residents.givenName));
  return {
    ...lease,
    parties: parties.map(({ residentId, givenName, familyName, deceasedOn }) => ({
      residentId,
      name: `${givenName} ${familyName}`,
      hasDied: deceasedOn !== null,
    })),
  };
}
