import {
  codeOfPersona,
  type DemoHousehold,
  type DemoRelation,
  demoHouseholds,
  demoPersonas,
  homeAt,
} from './demo-people';
import { CITY, demoBuildingId, demoHomes, demoPlaces, POSTAL_CODE } from './demo-places';
import { type WrittenRegister, type WrittenRow, writeRegister } from './write-csv.server';

/** The demo's register as its landlord would send it on the given day; it goes in through the ordinary import. */
export function writeDemoRegister(folder: string, today: string): Promise<void> {
  return writeRegister(folder, demoRegister(today));
}

export type DemoTestPerson = {
  id: string;
  name: string;
  givenName: string;
  familyName: string;
  identityCode: string;
  relation: DemoRelation;
  /** As a resident writes it; home, building and area are empty for whom no register knows. */
  home: string;
  building: string;
  area: string;
};

/** Whom a newcomer can be; the first is a lease party. What they are to their homes does not change with the day. */
export function demoPersons(_today: string): DemoTestPerson[] {
  return demoPersonas.map((persona) => {
    const { id, givenName, familyName, relation, home } = persona;
    const place = home === '' ? { building: '', area: '' } : homeAt(home);
    const name = `${givenName} ${familyName}`;
    const identityCode = codeOfPersona(persona);
    return {
      id,
      name,
      givenName,
      familyName,
      identityCode,
      relation,
      home,
      building: place.building,
      area: place.area,
    };
  });
}

function demoRegister(today: string): WrittenRegister {
  const households = demoHouseholds(today).map((household, at) => ({ ...household, leaseId: leaseId(at) }));
  const people = households.flatMap(({ parties, others }) => [...parties, ...others]);
  return {
    properties: demoPlaces.map(({ id, name, area }) => [id, name, area]),
    buildings: buildings(),
    homes: demoHomes.map(({ id, buildingId, stairwell, number, address, rooms }) => [
      id,
      buildingId,
      stairwell,
      number,
      address,
      `${rooms}h+${rooms > 1 ? 'k' : 'kk'}`,
      17 + rooms * 15.5,
    ]),
    persons: people.map(({ id, givenName, familyName, code }) => [id, givenName, familyName, code]),
    leases: households.map(({ leaseId, home, startsOn, endsOn }) => [leaseId, home.id, startsOn, endsOn]),
    lease_parties: households.flatMap(({ leaseId, parties }) => parties.map(({ id }) => [leaseId, id])),
    occupants: households.flatMap((household) => occupantsOf(household, today)),
  };
}

function buildings(): WrittenRow[] {
  return demoPlaces
    .flatMap(({ id, buildings }) => buildings.map((building) => ({ ...building, propertyId: id })))
    .map(({ propertyId, street, latitude, longitude, housingCompany = false }, at) => [
      demoBuildingId(at),
      propertyId,
      street,
      POSTAL_CODE,
      CITY,
      latitude,
      longitude,
      housingCompany,
    ]);
}

function occupantsOf({ home, others, startsOn, endsOn }: DemoHousehold, today: string): WrittenRow[] {
  return others.map(({ id, bornOn }) => {
    const livesFrom = bornOn > startsOn ? bornOn : startsOn;
    return [home.id, id, isMinor(bornOn, today), livesFrom, endsOn];
  });
}

const ADULT_AT = 18;

function isMinor(bornOn: string, today: string): boolean {
  const comesOfAge = `${Number(bornOn.slice(0, 4)) + ADULT_AT}${bornOn.slice(4)}`;
  return today < comesOfAge;
}

function leaseId(at: number): string {
  return `S-${String(at + 1).padStart(5, '0')}`;
}
