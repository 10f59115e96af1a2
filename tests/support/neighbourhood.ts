import { identityCodeContext } from '~/features/identity/sealed-code';
import { residentCodeContext } from '~/features/tenancy/register/staging.server';
import { residenciesOf } from '~/features/tenancy/residencies.server';
import { hashToken } from '~/lib/ids';
import { calendarDate } from '~/lib/time';
import type { ResidentActor, StaffActor } from '~/policy/actor';
import {
  accounts,
  buildings,
  homes,
  identifications,
  identities,
  leaseParties,
  leases,
  occupants,
  properties,
  residents,
  sessions,
  staff,
} from '~db/schema';
import type { Duty } from '~db/schema/identity';
import type { Tx } from '~db/store.server';
import { LANDLORD_ID, type TestHouse } from './house';

/**
 * One stairwell everybody knows. Rantakatu 5 (north): A 1 with Aava (party) and Olli (other occupant), A 2 with Bo.
 * Mäkitie 9 (east, a housing company): 1 with Cecilia. Eero's lease of A 3 has ended, Frida's of A 4 begins next month,
 * Nemo is in nobody's register.
 */
export const people = {
  aava: { code: '010170-960F', given: 'Aava', family: 'Esimerkki' },
  olli: { code: '020280-901X', given: 'Olli', family: 'Esimerkki' },
  bo: { code: '030375-902B', given: 'Bo', family: 'Provström' },
  cecilia: { code: '040490-903C', given: 'Cecilia', family: 'Testström' },
  eero: { code: '050565-904E', given: 'Eero', family: 'Mallinen' },
  frida: { code: '060685-905F', given: 'Frida', family: 'Mallström' },
  nemo: { code: '070777-906G', given: 'Nemo', family: 'Kukaties' },
} as const;

export type PersonName = keyof typeof people;

/** Puts the register, one active account a person and one member of staff a duty into the house. */
export async function settleNeighbourhood(house: TestHouse): Promise<void> {
  const now = house.clock.now();
  await house.store.write(async (tx) => {
    await register(tx, house);
    for (const name of Object.keys(people) as PersonName[]) await account(tx, house, name);
    for (const duty of duties) {
      await tx.insert(staff).values({
        ...staffRow(duty),
        landlordId: LANDLORD_ID,
        passwordHash: 'test:none',
        locale: 'fi',
        active: true,
        createdAt: now,
      });
    }
  });
}

export const duties: Duty[] = [
  'customer-service',
  'property-service',
  'property-supervisor',
  'alarm-centre',
  'patrol',
  'housing-social',
  'landlord-contact',
  'it-admin',
];

export const staffIdOf = (duty: Duty) => `staff-${duty}`;

function staffRow(duty: Duty) {
  const email = `${duty}@kotihovi.example`;
  const areas = duty === 'property-service' ? ['north'] : [];
  return { id: staffIdOf(duty), email, emailKey: email, name: `Testi ${duty}`, duties: [duty], areas };
}

async function register(tx: Tx, house: TestHouse): Promise<void> {
  const landlordId = LANDLORD_ID;
  await tx.insert(properties).values([
    { id: 'property-north', landlordId, externalId: 'P1', name: 'Rantapiha', area: 'north' },
    { id: 'property-east', landlordId, externalId: 'P2', name: 'Mäkipiha', area: 'east' },
  ]);
  const place = { landlordId, postalCode: '00990', city: 'Helsinki', latitude: 60.2, longitude: 25 };
  await tx.insert(buildings).values([
    {
      ...place,
      id: 'building-rantakatu',
      propertyId: 'property-north',
      externalId: 'B1',
      streetAddress: 'Rantakatu 5',
      housingCompany: false,
    },
    {
      ...place,
      id: 'building-makitie',
      propertyId: 'property-east',
      externalId: 'B2',
      streetAddress: 'Mäkitie 9',
      housingCompany: true,
    },
  ]);
  const inRantakatu = { landlordId, buildingId: 'building-rantakatu', stairwell: 'A', rooms: '2h+k', areaM2: 52 };
  await tx.insert(homes).values([
    ...['1', '2', '3', '4'].map((number) => ({
      ...inRantakatu,
      id: `home-a${number}`,
      externalId: `H${number}`,
      number,
      address: `Rantakatu 5 A ${number}`,
      addressKey: `rantakatu5a${number}`,
    })),
    {
      landlordId,
      id: 'home-makitie',
      buildingId: 'building-makitie',
      externalId: 'H9',
      stairwell: '',
      number: '1',
      address: 'Mäkitie 9 as 1',
      addressKey: 'mäkitie9as1',
      rooms: '1h+k',
      areaM2: 31,
    },
  ]);
  await tx.insert(leases).values([
    { id: 'lease-a1', landlordId, homeId: 'home-a1', externalId: 'L1', startsOn: '2024-03-01' },
    { id: 'lease-a2', landlordId, homeId: 'home-a2', externalId: 'L2', startsOn: '2020-06-01' },
    { id: 'lease-a3', landlordId, homeId: 'home-a3', externalId: 'L3', startsOn: '2019-01-01', endsOn: '2026-10-31' },
    { id: 'lease-a4', landlordId, homeId: 'home-a4', externalId: 'L4', startsOn: '2026-12-15' },
    { id: 'lease-makitie', landlordId, homeId: 'home-makitie', externalId: 'L9', startsOn: '2022-01-01' },
  ]);
  const inRegister = (Object.keys(people) as PersonName[]).filter((name) => name !== 'nemo');
  await tx.insert(residents).values(
    inRegister.map((name) => {
      const { code, given, family } = people[name];
      const codeIndex = house.vault.indexOf(code);
      return {
        id: `resident-${name}`,
        landlordId,
        externalId: `R-${name}`,
        givenName: given,
        familyName: family,
        nameKey: `${family} ${given}`.toLowerCase(),
        codeIndex,
        codeSealed: house.vault.seal(code, residentCodeContext(codeIndex)),
      };
    }),
  );
  const party = (leaseId: string, name: PersonName) => ({ leaseId, residentId: `resident-${name}` });
  await tx
    .insert(leaseParties)
    .values([
      party('lease-a1', 'aava'),
      party('lease-a2', 'bo'),
      party('lease-a3', 'eero'),
      party('lease-a4', 'frida'),
      party('lease-makitie', 'cecilia'),
    ]);
  await tx
    .insert(occupants)
    .values({ homeId: 'home-a1', residentId: 'resident-olli', minor: false, livesFrom: '2024-03-01' });
}

async function account(tx: Tx, house: TestHouse, name: PersonName): Promise<void> {
  const { code, given, family } = people[name];
  const now = house.clock.now();
  const codeIndex = house.vault.indexOf(code);
  const email = emailOf(name);
  await tx.insert(identities).values({
    id: `identity-${name}`,
    codeIndex,
    codeSealed: house.vault.seal(code, identityCodeContext(codeIndex)),
    givenName: given,
    familyName: family,
    createdAt: now,
  });
  await tx.insert(accounts).values({
    id: `account-${name}`,
    email,
    emailKey: email,
    activeKey: email,
    identityId: `identity-${name}`,
    passwordHash: 'test:none',
    state: 'active',
    locale: 'fi',
    createdAt: now,
    activatedAt: now,
  });
  await tx.insert(identifications).values({
    id: `identification-${name}`,
    identityId: `identity-${name}`,
    accountId: `account-${name}`,
    landlordId: LANDLORD_ID,
    method: 'strong',
    provider: 'testipankki',
    assurance: 'http://ftn.ficora.fi/2017/loatest2',
    at: now,
  });
}

export const emailOf = (name: PersonName) => `${name}@example.com`;

export async function residentActor(house: TestHouse, name: PersonName): Promise<ResidentActor> {
  const { code, given, family } = people[name];
  const today = calendarDate(house.clock.now(), 'Europe/Helsinki');
  const codeIndex = house.vault.indexOf(code);
  const residencies = await residenciesOf(house.store.read, { identityId: `identity-${name}`, codeIndex, today });
  return {
    kind: 'resident',
    accountId: `account-${name}`,
    identityId: `identity-${name}`,
    name: `${given} ${family}`,
    email: emailOf(name),
    phone: null,
    residencies,
    acting: null,
  };
}

export function staffActor(duty: Duty): StaffActor {
  const { id, email, name, areas } = staffRow(duty);
  return { kind: 'staff', staffId: id, landlordId: LANDLORD_ID, name, email, duties: [duty], areas };
}

type Who = { resident: PersonName } | { staff: Duty } | { unactivated: PersonName } | { unidentified: PersonName };

/** A cookie header of a session: signed in, of an account not yet activated, or of one that has yet to identify. */
export async function cookieOf(house: TestHouse, who: Who): Promise<string> {
  const now = house.clock.now();
  const [kind, name] = Object.entries(who)[0] as [string, string];
  const token = kind === 'resident' || kind === 'staff' ? `token-${name}` : `token-${kind}-${name}`;
  await house.store.write(async (tx) => {
    if (kind === 'unactivated') await pendingAccount(tx, { name: name as PersonName, now });
    await tx
      .insert(sessions)
      .values({
        hash: hashToken(token),
        id: `session-${token}`,
        accountId: kind === 'staff' ? null : accountOf(kind, name),
        staffId: kind === 'staff' ? staffIdOf(name as Duty) : null,
        landlordId: LANDLORD_ID,
        step: kind === 'unidentified' ? 'identify' : 'signed-in',
        device: '',
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + 8 * 3_600_000),
      })
      .onConflictDoNothing();
  });
  return `sid=${token}`;
}

const accountOf = (kind: string, name: string) =>
  kind === 'unactivated' ? `account-pending-${name}` : `account-${name}`;

async function pendingAccount(tx: Tx, { name, now }: { name: PersonName; now: Date }): Promise<void> {
  const email = `${name}.odottaa@example.com`;
  await tx
    .insert(accounts)
    .values({
      id: accountOf('unactivated', name),
      email,
      emailKey: email,
      identityId: `identity-${name}`,
      passwordHash: 'test:none',
      state: 'pending',
      locale: 'fi',
      createdAt: now,
    })
    .onConflictDoNothing();
}
