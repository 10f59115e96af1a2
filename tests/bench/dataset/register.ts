import type { Vault } from '~/features/identity/vault.server';
import { addressKey, nameKey } from '~/features/tenancy/register/rules';
import type { buildings, homes, leaseParties, leases, occupants, properties, residents } from '~db/schema';
import type { Random } from './random';

export type RegisterSize = { homes: number; people: number };

type Row<Table extends { $inferInsert: object }> = Table['$inferInsert'];
export type RegisterRows = {
  properties: Row<typeof properties>[];
  buildings: Row<typeof buildings>[];
  homes: Row<typeof homes>[];
  residents: Row<typeof residents>[];
  leases: Row<typeof leases>[];
  leaseParties: Row<typeof leaseParties>[];
  occupants: Row<typeof occupants>[];
};

const HOMES_IN_BUILDING = 50;
const BUILDINGS_IN_PROPERTY = 2;
const AREAS = ['north', 'south', 'east', 'west'];
const STREETS = ['Rantakatu', 'Mäkitie', 'Satamakuja', 'Kirjastokatu', 'Kalliopolku', 'Niittytie', 'Metsäkaari'];
const GIVEN_NAMES = [
  'Aava',
  'Bo',
  'Cecilia',
  'Eero',
  'Frida',
  'Hilja',
  'Ilmari',
  'Kaisa',
  'Lumi',
  'Olli',
  'Siv',
  'Väinö',
];
const FAMILY_NAMES = [
  'Esimerkki',
  'Mallinen',
  'Provström',
  'Testström',
  'Kuvitelma',
  'Keksitty',
  'Mallström',
  'Kokeilu',
];

type Making = { size: RegisterSize; landlordId: string; vault: Vault; random: Random };

/** A whole register: one lease and one party a home, everybody else spread over the homes as occupants. */
export function makeRegister({ size, landlordId, vault, random }: Making): RegisterRows {
  const rows: RegisterRows = {
    properties: [],
    buildings: [],
    homes: [],
    residents: [],
    leases: [],
    leaseParties: [],
    occupants: [],
  };
  for (let n = 0; n < size.homes; n++) {
    if (n % (HOMES_IN_BUILDING * BUILDINGS_IN_PROPERTY) === 0) rows.properties.push(property(rows.properties.length));
    if (n % HOMES_IN_BUILDING === 0) rows.buildings.push(building(rows.buildings.length));
    const home = homeIn(rows.buildings.at(-1)!, n);
    const party = person(rows.residents.length);
    const lease = { id: random.id(), landlordId, homeId: home.id, externalId: `S-${n}`, startsOn: '2019-05-01' };
    rows.homes.push(home);
    rows.residents.push(party);
    rows.leases.push(lease);
    rows.leaseParties.push({ leaseId: lease.id, residentId: party.id });
  }
  while (rows.residents.length < size.people) {
    const occupant = person(rows.residents.length);
    const minor = random.chance(0.4);
    rows.residents.push(occupant);
    rows.occupants.push({
      homeId: random.pick(rows.homes).id,
      residentId: occupant.id,
      minor,
      livesFrom: '2020-01-01',
    });
  }
  return rows;

  function property(n: number): Row<typeof properties> {
    return {
      id: random.id(),
      landlordId,
      externalId: `K-${n}`,
      name: `${STREETS[n % 7]}n pihat ${n}`,
      area: AREAS[n % 4]!,
    };
  }

  function building(n: number): Row<typeof buildings> {
    return {
      id: random.id(),
      landlordId,
      propertyId: rows.properties.at(-1)!.id,
      externalId: `R-${n}`,
      streetAddress: `${STREETS[n % 7]} ${n + 1}`,
      postalCode: '00999',
      city: 'Helsinki',
      latitude: random.between(60.15, 60.3),
      longitude: random.between(24.8, 25.2),
      housingCompany: n % 50 === 49,
    };
  }

  function homeIn({ id, streetAddress }: Row<typeof buildings>, n: number): Row<typeof homes> {
    const number = (n % HOMES_IN_BUILDING) + 1;
    const stairwell = 'ABCDE'[Math.floor((number - 1) / 10)]!;
    const address = `${streetAddress} ${stairwell} ${number}`;
    return {
      id: random.id(),
      landlordId,
      buildingId: id,
      externalId: `H-${n}`,
      stairwell,
      number: String(number),
      address,
      addressKey: addressKey(address),
      rooms: '2h+k',
      areaM2: 45.5,
    };
  }

  function person(n: number): Row<typeof residents> {
    const id = random.id();
    const name = { givenName: random.pick(GIVEN_NAMES), familyName: `${random.pick(FAMILY_NAMES)}-${n}` };
    const code = identityCode(n);
    return {
      id,
      landlordId,
      externalId: `A-${n}`,
      ...name,
      nameKey: nameKey(name),
      codeIndex: vault.indexOf(code),
      codeSealed: vault.seal(code, `resident:${id}:code`),
    };
  }
}

const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** Valid, and of nobody: individual numbers from 900 are only used in tests. */
export function identityCode(n: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = Math.floor(n / 100);
  const born = `${two((day % 28) + 1)}${two((Math.floor(day / 28) % 12) + 1)}${two(Math.floor(day / 336) % 100)}`;
  const number = String(900 + (n % 100));
  return `${born}-${number}${CHECK_CHARACTERS[Number(born + number) % 31]}`;
}
