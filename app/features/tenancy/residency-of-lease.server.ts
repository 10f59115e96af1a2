import { and, eq, isNull } from 'drizzle-orm';
import type { Residency } from '~/policy/actor';
import { buildings, homes, leases, properties } from '~db/schema';
import type { Db } from '~db/store.server';
import { phaseOf } from './rules';

type Wanted = { leaseId: string | null; residentId: string; landlordId: string; today: string };

/** PA-5: the home as its lease party has it, for who acts for that party. An estate's may have left the register. */
export async function residencyOfLease(
  db: Db,
  { leaseId, residentId, landlordId, today }: Wanted,
): Promise<Residency | null> {
  if (leaseId === null) return null;
  const [row] = await db
    .select({
      landlordId: leases.landlordId,
      homeId: homes.id,
      buildingId: homes.buildingId,
      stairwell: homes.stairwell,
      address: homes.address,
      area: properties.area,
      housingCompany: buildings.housingCompany,
      leaseId: leases.id,
      startsOn: leases.startsOn,
      endsOn: leases.endsOn,
    })
    .from(leases)
    .innerJoin(homes, eq(homes.id, leases.homeId))
    .innerJoin(buildings, eq(buildings.id, homes.buildingId))
    .innerJoin(properties, eq(properties.id, buildings.propertyId))
    .where(and(eq(leases.id, leaseId), eq(leases.landlordId, landlordId), isNull(leases.removedAt)));
  return row ? { ...row, residentId, role: 'party', phase: phaseOf(row, today) } : null;
}
