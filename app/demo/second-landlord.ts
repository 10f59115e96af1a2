import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { addStaff } from '~/commands/add-staff';
import { loadLandlord } from '~/commands/load-landlord';
import { importFolder } from '~/features/tenancy/register/import-folder.server';
import { TEST_CODES_A_DAY, testIdentityCode } from '~/features/tenancy/register/test-codes';
import { type WrittenRegister, writeRegister } from '~/features/tenancy/register/write-csv.server';
import type { DemoPerson, DemoStaff, House } from '~/house.server';
import { addDays } from '~/lib/time';
import type { Duty } from '~db/schema/identity';
import type { TestPerson } from './broker/persons';
import { SECOND } from './environment';

const NAME = 'Niemikoti';

type Neighbour = {
  id: string;
  givenName: string;
  familyName: string;
  /** Null for who has none in the register, and comes in by way of the office alone. */
  identityCode: string | null;
  relation: 'party' | 'occupant';
  /** Number of the home. */
  home: number;
};
type Known = Neighbour & { identityCode: string };

const STREET = 'Niementie 8';
const HOMES = [1, 2, 3, 4, 5, 6];

/** A handful of homes; Väinö rents from both landlords, the others from this one alone. Noor is not at the broker. */
function neighbours(vaino: { identityCode: string }): Neighbour[] {
  const last = TEST_CODES_A_DAY - 1;
  const person = (id: string, name: string, bornOn: string): Omit<Neighbour, 'relation' | 'home'> => {
    const [givenName = '', familyName = ''] = name.split(' ');
    return { id, givenName, familyName, identityCode: testIdentityCode(bornOn, last) };
  };
  return [
    { ...person('meri', 'Meri Niemeläinen', '1984-02-11'), relation: 'party', home: 1 },
    { ...person('stina', 'Stina Uddström', '1968-10-05'), relation: 'party', home: 2 },
    { ...person('kai', 'Kai Uddström', '1966-03-29'), relation: 'occupant', home: 2 },
    { id: 'noor', givenName: 'Noor', familyName: 'Nummerlös', identityCode: null, relation: 'party', home: 3 },
    { id: 'vaino', givenName: 'Väinö', familyName: 'Näytelä', ...vaino, relation: 'party', home: 4 },
  ];
}

export type Settled = { name: string; persons: DemoPerson[]; staff: DemoStaff[]; testPersons: TestPerson[] };

/** A small landlord in the same deployment, with its own address, register and staff. */
export async function settleSecondLandlord(
  house: House,
  { dataDir, today, vaino }: { dataDir: string; today: string; vaino: { identityCode: string } },
): Promise<Settled> {
  const settings = JSON.parse(await readFile(`db/seed/landlords/${SECOND}.json`, 'utf8'));
  const landlordId = await loadLandlord(house.store, { settings, now: house.clock.now() });
  house.landlords.forget();
  const folder = path.join(dataDir, `register-${SECOND}`);
  await mkdir(folder, { recursive: true });
  const people = neighbours(vaino);
  await writeRegister(folder, registerOf(people, today));
  await importFolder(house, { folder, landlordId });
  const staff: DemoStaff[] = [];
  for (const member of members) {
    const totp = member.duties.includes('it-admin');
    const { totpSecret } = await addStaff(house, { ...member, areas: [], landlordId, locale: 'sv', totp });
    const { email, password, duties } = member;
    staff.push({ email, password, duty: duties[0]!, areas: [], ...(totpSecret ? { totpSecret } : {}) });
  }
  const persons = people.map(({ id, givenName, familyName, relation, home }) => {
    const name = `${givenName} ${familyName}`;
    return { id, name, relation, home: addressOf(home), building: STREET, area: 'cape' };
  });
  const testPersons = people
    .filter((person): person is Known => person.id !== 'vaino' && person.identityCode !== null)
    .map(({ id, givenName, familyName, identityCode, home }) => {
      const note = `${addressOf(home)} (${NAME})`;
      return { id, name: `${givenName} ${familyName}`, givenName, familyName, identityCode, note };
    });
  return { name: NAME, persons, staff, testPersons };
}

const members: { email: string; name: string; password: string; duties: Duty[] }[] = [
  {
    email: `palvelu@${SECOND}.example`,
    name: 'Pia Niemispalvelu',
    password: 'Palvelu-niemi1',
    duties: ['customer-service'],
  },
  {
    email: `huolto@${SECOND}.example`,
    name: 'Henrik Niemishuolto',
    password: 'Huolto-niemi1',
    duties: ['property-service'],
  },
  {
    email: `it@${SECOND}.example`,
    name: 'Ida Niemisylläpito',
    password: 'Yllapito-niemi1',
    duties: ['it-admin'],
  },
];

function addressOf(home: number): string {
  return `${STREET} A ${home}`;
}

function registerOf(people: Neighbour[], today: string): WrittenRegister {
  const startsOn = addDays(today, -400);
  const parties = people.filter(({ relation }) => relation === 'party');
  return {
    properties: [['N-01', 'Niemenpiha', 'cape']],
    buildings: [['N-01-1', 'N-01', STREET, '00998', 'Helsinki', 60.1523, 25.0412, false]],
    homes: HOMES.map((number) => [`N-A${number}`, 'N-01-1', 'A', String(number), addressOf(number), '2h+k', 48]),
    persons: people.map(({ id, givenName, familyName, identityCode }) => [id, givenName, familyName, identityCode]),
    leases: parties.map(({ home }) => [`N-S${home}`, `N-A${home}`, startsOn, null]),
    lease_parties: parties.map(({ id, home }) => [`N-S${home}`, id]),
    occupants: people
      .filter(({ relation }) => relation === 'occupant')
      .map(({ id, home }) => [`N-A${home}`, id, false, startsOn, null]),
  };
}
