import { and, eq, inArray, isNull } from 'drizzle-orm';
import { homes, leaseParties, leases, occupants } from '~db/schema';
import type { Db } from '~db/store.server';
import { phaseOf } from '../rules';

/** How a person of the register is tied to a home, as staff see it. */
export type Tie = {
  residentId: string;
  homeId: string;
  buildingId: string;
  address: string;
  role: 'party' | 'occupant';
  minor: boolean;
  startsOn: string;
  endsOn: string | null;
  phase: 'future' | 'current' | 'ended';
};

const homeColumns = { homeId: homes.id, buildingId: homes.buildingId, address: homes.address };

/** Of these people, whatever the home. */
export async function tiesOfResidents(db: Db, { ids, today }: { ids: string[]; today: string }): Promise<Tie[]> {
  if (ids.length === 0) return [];
  return tiesWhere(db, {
    parties: inArray(leaseParties.residentId, ids),
    others: inArray(occupants.residentId, ids),
    today,
  });
}

/** Of this home, whoever they are. */
export async function tiesOfHome(db: Db, { homeId, today }: { homeId: string; today: string }): Promise<Tie[]> {
  return tiesWhere(db, { parties: eq(leases.homeId, homeId), others: eq(occupants.homeId, homeId), today });
}

type Where = { parties: ReturnType<typeof eq>; others: ReturnType<typeof eq>; today: string };

async function tiesWhere(db: Db, { parties, others, today }: Where): Promise<Tie[]> {
  const asParty = await db
    .select({
      residentId: leaseParties.residentId,
      ...homeColumns,
      startsOn: leases.startsOn,
      endsOn: leases.endsOn,
    })
    .from(leaseParties)
    .innerJoin(leases, and(eq(leases.id, leaseParties.leaseId), isNull(leases.removedAt)))
    .innerJoin(homes, eq(homes.id, leases.homeId))
    .where(and(parties, isNull(leaseParties.removedAt)));
  const asOccupant = await db
    .select({
      residentId: occupants.residentId,
      ...homeColumns,
      minor: occupants.minor,
      startsOn: occupants.livesFrom,
      endsOn: occupants.livesUntil,
    })
    .from(occupants)
    .innerJoin(homes, eq(homes.id, occupants.homeId))
    .where(and(others, isNull(occupants.removedAt)));
  return [
    ...asParty.map((row) => ({ ...row, role: 'party' as const, minor: false, phase: phaseOf(row, today) })),
    ...asOccupant.map((row) => ({ ...row, role: 'occupant' as const, phase: phaseOf(row, today) })),
  ];
}
