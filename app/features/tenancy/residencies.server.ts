import { and, eq, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Residency } from '~/policy/actor';
import { prepared } from '~db/prepared';
import { buildings, homes, leaseParties, leases, occupants, properties, residents } from '~db/schema';
import type { Db } from '~db/store.server';
import { type Identified, isOwnRow } from './own-rows.server';
import { phaseOf } from './rules';

/**
 * Every tie of an identified person to a home, in all landlords' registers: matched by the keyed hash of the personal
 * identity code each time it is asked (ID-10), so that an import changes what one may do at once. Who has no code in
 * the register is found by what an officer has established (ID-7).
 */
export async function residenciesOf(
  db: Db,
  { today, identityId, codeIndex }: Identified & { today: string },
): Promise<Residency[]> {
  const asParty = await leasesOfParty(db, { identityId, codeIndex });
  const asOccupant = await homesOfOccupant(db, { identityId, codeIndex });
  const parties = asParty.map((row) => residency(row, { role: 'party', today }));
  const others = asOccupant.flatMap(({ leaseStartsOn, leaseEndsOn, ...row }) => {
    if (row.leaseId === null) return [residency(row, { role: 'occupant', today })];
    const startsOn = later(row.startsOn, leaseStartsOn ?? row.startsOn);
    const endsOn = earlier(row.endsOn, leaseEndsOn);
    if (endsOn !== null && endsOn < startsOn) return [];
    return [residency({ ...row, startsOn, endsOn }, { role: 'occupant', today })];
  });
  return [...parties, ...others];
}

const occupantsLease = alias(leases, 'occupants_lease');

const homeColumns = {
  landlordId: residents.landlordId,
  residentId: residents.id,
  homeId: homes.id,
  buildingId: homes.buildingId,
  stairwell: homes.stairwell,
  address: homes.address,
  area: properties.area,
  housingCompany: buildings.housingCompany,
};

const leasesOfParty = prepared(['identityId', 'codeIndex'], (db, person) =>
  db
    .select({ ...homeColumns, leaseId: leases.id, startsOn: leases.startsOn, endsOn: leases.endsOn })
    .from(residents)
    .innerJoin(leaseParties, and(eq(leaseParties.residentId, residents.id), isNull(leaseParties.removedAt)))
    .innerJoin(leases, and(eq(leases.id, leaseParties.leaseId), isNull(leases.removedAt)))
    .innerJoin(homes, eq(homes.id, leases.homeId))
    .innerJoin(buildings, eq(buildings.id, homes.buildingId))
    .innerJoin(properties, eq(properties.id, buildings.propertyId))
    .where(and(isOwnRow(db, person), isNull(residents.removedAt))),
);

const homesOfOccupant = prepared(['identityId', 'codeIndex'], (db, person) =>
  db
    .select({
      ...homeColumns,
      leaseId: occupantsLease.id,
      leaseStartsOn: occupantsLease.startsOn,
      leaseEndsOn: occupantsLease.endsOn,
      startsOn: occupants.livesFrom,
      endsOn: occupants.livesUntil,
    })
    .from(residents)
    .innerJoin(
      occupants,
      and(eq(occupants.residentId, residents.id), isNull(occupants.removedAt), eq(occupants.minor, false)),
    )
    .innerJoin(homes, eq(homes.id, occupants.homeId))
    .innerJoin(buildings, eq(buildings.id, homes.buildingId))
    .innerJoin(properties, eq(properties.id, buildings.propertyId))
    .leftJoin(occupantsLease, and(eq(occupantsLease.homeId, homes.id), isNull(occupantsLease.removedAt)))
    .where(and(isOwnRow(db, person), isNull(residents.removedAt))),
);

type Row = Omit<Residency, 'role' | 'phase'>;

function residency(row: Row, { role, today }: { role: Residency['role']; today: string }): Residency {
  return { ...row, role, phase: phaseOf(row, today) };
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null) return b;
  return b === null || a < b ? a : b;
}
