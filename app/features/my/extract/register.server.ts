import { and, asc, eq, inArray } from 'drizzle-orm';
import { buildings, homes, leaseParties, leases, occupants, registerMatches } from '~db/schema';
import { landlordNamer, type Person } from './person.server';
import type { ExtractRow } from './row';

/** The person in each landlord's register, with the homes and leases they are tied to; never who else is. */
export async function registerOf(person: Person): Promise<ExtractRow[]> {
  const { house, residents, identityCode } = person;
  if (residents.length === 0) return [];
  const nameOf = await landlordNamer(
    house,
    residents.map(({ landlordId }) => landlordId),
  );
  const ties = await tiesOf(person);
  const found = await foundIn(person);
  return residents.map(({ id, landlordId, externalId, givenName, familyName, removedAt }) => ({
    landlord: nameOf(landlordId),
    registerNumber: externalId,
    givenName,
    familyName,
    identityCode,
    removedAt,
    foundAt: found.get(landlordId) ?? null,
    homes: ties.filter(({ residentId }) => residentId === id).map(({ residentId: _, ...tie }) => tie),
  }));
}

const home = {
  address: homes.address,
  postalCode: buildings.postalCode,
  city: buildings.city,
  rooms: homes.rooms,
  squareMetres: homes.areaM2,
};

async function tiesOf({ db, residents }: Person) {
  const residentIds = residents.map(({ id }) => id);
  const asParty = await db
    .select({
      ...home,
      residentId: leaseParties.residentId,
      leaseNumber: leases.externalId,
      startsOn: leases.startsOn,
      endsOn: leases.endsOn,
      removedAt: leaseParties.removedAt,
    })
    .from(leaseParties)
    .innerJoin(leases, eq(leases.id, leaseParties.leaseId))
    .innerJoin(homes, eq(homes.id, leases.homeId))
    .innerJoin(buildings, eq(buildings.id, homes.buildingId))
    .where(inArray(leaseParties.residentId, residentIds))
    .orderBy(asc(leases.startsOn));
  const asOccupant = await db
    .select({
      ...home,
      residentId: occupants.residentId,
      minor: occupants.minor,
      startsOn: occupants.livesFrom,
      endsOn: occupants.livesUntil,
      removedAt: occupants.removedAt,
    })
    .from(occupants)
    .innerJoin(homes, eq(homes.id, occupants.homeId))
    .innerJoin(buildings, eq(buildings.id, homes.buildingId))
    .where(inArray(occupants.residentId, residentIds))
    .orderBy(asc(occupants.livesFrom));
  return [
    ...asParty.map((tie) => ({ ...tie, role: 'party' })),
    ...asOccupant.map((tie) => ({ ...tie, role: 'occupant' })),
  ];
}

async function foundIn({ db, identityId, residents }: Person): Promise<Map<string, Date>> {
  const landlordIds = residents.map(({ landlordId }) => landlordId);
  const rows = await db
    .select({ landlordId: registerMatches.landlordId, foundAt: registerMatches.foundAt })
    .from(registerMatches)
    .where(and(inArray(registerMatches.landlordId, landlordIds), eq(registerMatches.identityId, identityId)));
  return new Map(rows.map(({ landlordId, foundAt }) => [landlordId, foundAt]));
}
