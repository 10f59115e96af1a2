import { TEST_CODES_A_DAY, testIdentityCode } from '~/features/tenancy/register/test-codes';
import { type WrittenRow, writeRegister } from '~/features/tenancy/register/write-csv.server';
import { addDays } from '~/lib/time';

export type BigRegister = { homes: number; people: number; seed: number };

/** A landlord's register of any size, the same for the same seed. Everybody in it is made up. */
export async function writeBigRegister(folder: string, size: BigRegister): Promise<void> {
  await writeRegister(folder, {
    properties: properties(size),
    buildings: buildings(size),
    homes: homes(size),
    persons: persons(size),
    leases: leases(size),
    lease_parties: leaseParties(size),
    occupants: occupants(size),
  });
}

const HOMES_A_BUILDING = 24;
const BUILDINGS_A_PROPERTY = 3;
const AREAS = ['north', 'south', 'east', 'west'];
const STREETS = ['Rantakatu', 'Koivupolku', 'Satamakuja', 'Telakkatie', 'Kanavaraitti', 'Mallitie', 'Luotsinkuja'];
const GIVEN = ['Aava', 'Onni', 'Linnea', 'Toivo', 'Helmi', 'Väinö', 'Saga', 'Eino', 'Åsa', 'Pihla', 'Otso', 'Freja'];
const FAMILY = ['Esimerkki', 'Mallinen', 'Provström', 'Tekaistu', 'Kuvitelma', 'Exempelson', 'Testilä', 'Näytelä'];

function* properties({ homes }: BigRegister): Generator<WrittenRow> {
  for (let n = 0; n < propertyCount(homes); n++) yield [`K-${n}`, `Kohde ${n}`, AREAS[n % AREAS.length]!];
}

function* buildings({ homes }: BigRegister): Generator<WrittenRow> {
  for (let n = 0; n < buildingCount(homes); n++) {
    const property = `K-${Math.floor(n / BUILDINGS_A_PROPERTY)}`;
    const latitude = (60.15 + (n % 97) / 1000).toFixed(4);
    const longitude = (24.8 + (n % 289) / 1000).toFixed(4);
    yield [`R-${n}`, property, streetAddress(n), '00999', 'Helsinki', latitude, longitude, n % 40 === 0];
  }
}

function* homes({ homes }: BigRegister): Generator<WrittenRow> {
  for (let n = 0; n < homes; n++) {
    const building = Math.floor(n / HOMES_A_BUILDING);
    const stairwell = 'AB'[Math.floor((n % HOMES_A_BUILDING) / 12)]!;
    const number = (n % HOMES_A_BUILDING) + 1;
    const rooms = 1 + (n % 4);
    const address = `${streetAddress(building)} ${stairwell} ${number}`;
    yield [`H-${n}`, `R-${building}`, stairwell, number, address, `${rooms}h+k`, (18 + rooms * 14.5).toFixed(1)];
  }
}

function* persons({ people, homes, seed }: BigRegister): Generator<WrittenRow> {
  for (let n = 0; n < people; n++) {
    const chance = mixed(n, seed);
    const isMinor = roleOf(n, homes) === 'minor';
    yield [`A-${n}`, GIVEN[chance % GIVEN.length]!, FAMILY[(chance >>> 8) % FAMILY.length]!, codeOf(n, isMinor)];
  }
}

function* leases({ homes, seed }: BigRegister): Generator<WrittenRow> {
  for (let n = 0; n < homes; n++) yield [`S-${n}`, `H-${n}`, movedIn(n, seed), null];
}

function* leaseParties({ people, homes }: BigRegister): Generator<WrittenRow> {
  for (let n = 0; n < people; n++) if (roleOf(n, homes) === 'party') yield [`S-${n % homes}`, `A-${n}`];
}

function* occupants({ people, homes, seed }: BigRegister): Generator<WrittenRow> {
  for (let n = 0; n < people; n++) {
    const role = roleOf(n, homes);
    if (role !== 'party') yield [`H-${n % homes}`, `A-${n}`, role === 'minor', movedIn(n % homes, seed), null];
  }
}

/** The first person of each home is its party, the second one too in every fourth; all further ones are children. */
function roleOf(n: number, homes: number): 'party' | 'adult' | 'minor' {
  const round = Math.floor(n / homes);
  if (round === 0) return 'party';
  if (round === 1) return n % 4 === 0 ? 'party' : n % 4 === 1 ? 'adult' : 'minor';
  return 'minor';
}

const DAYS_OF_ADULTS = 20_000;
const DAYS_OF_MINORS = 4_000;
/** Has no divisor in common with the number of codes, so that each comes once. */
const STRIDE = 7_919;

function codeOf(n: number, isMinor: boolean): string {
  const days = isMinor ? DAYS_OF_MINORS : DAYS_OF_ADULTS;
  const place = (n * STRIDE) % (days * TEST_CODES_A_DAY);
  const birthDate = addDays(isMinor ? '2012-01-01' : '1940-01-01', Math.floor(place / TEST_CODES_A_DAY));
  return testIdentityCode(birthDate, place % TEST_CODES_A_DAY);
}

function movedIn(home: number, seed: number): string {
  return addDays('2005-01-01', mixed(home, seed + 1) % 7_000);
}

function streetAddress(building: number): string {
  return `${STREETS[building % STREETS.length]} ${Math.floor(building / STREETS.length) + 1}`;
}

function buildingCount(homes: number): number {
  return Math.ceil(homes / HOMES_A_BUILDING);
}

function propertyCount(homes: number): number {
  return Math.ceil(buildingCount(homes) / BUILDINGS_A_PROPERTY);
}

/** Looks like chance and is not. */
function mixed(n: number, seed: number): number {
  let x = Math.imul(n + 1, 0x9e3779b1) ^ Math.imul(seed + 1, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}
