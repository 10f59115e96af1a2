import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addStaff } from '~/commands/add-staff';
import { loadLandlord } from '~/commands/load-landlord';
import { demoPersons, writeDemoRegister } from '~/features/tenancy/register/demo-register';
import { importFolder } from '~/features/tenancy/register/import-folder.server';
import type { DemoBroughtAccount, DemoPeople, DemoPerson, DemoStaff, House } from '~/house.server';
import { calendarDate } from '~/lib/time';
import type { Duty } from '~db/schema/identity';
import type { TestPerson } from './broker/persons';
import { bringDemoAccounts } from './brought-accounts';
import { companyStaff } from './company/staff';
import { SECOND } from './environment';
import { fileDemoRequests } from './requests';
import { type Settled, settleSecondLandlord } from './second-landlord';
import { bookDemoVisits } from './visits';

export type SettledPeople = { shown: DemoPeople; testPersons: TestPerson[] };

type Kept = {
  persons: ReturnType<typeof demoPersons>;
  staff: DemoStaff[];
  second: Settled;
  broughtAccounts: DemoBroughtAccount[];
};

/** The first start: the landlord's settings, the register through the real import, and the staff. Later ones find them. */
export async function settleIn(house: House, { dataDir }: { dataDir: string }): Promise<SettledPeople> {
  const file = path.join(dataDir, 'people.json');
  const kept = existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Kept) : await firstStart(house, dataDir);
  await writeFile(file, JSON.stringify(kept), { mode: 0o600 });
  const shown = kept.persons.map(
    ({ id, name, relation, home, building, area }): DemoPerson => ({ id, name, relation, home, building, area }),
  );
  const testPersons = kept.persons.map(({ id, name, givenName, familyName, identityCode, home }) => ({
    id,
    name,
    givenName,
    familyName,
    identityCode,
    note: home,
  }));
  const { testPersons: neighbours, ...second } = kept.second;
  const origin = house.config.otherLandlords.find(({ slug }) => slug === SECOND)?.origin ?? house.config.origin;
  const { staff, broughtAccounts } = kept;
  // Settings of an older demo do not know of the company yet.
  const comers = (await house.landlords.own()).settings.companySignOn ? companyStaff : [];
  return {
    shown: { persons: shown, staff, others: [{ ...second, origin }], broughtAccounts, companyStaff: comers },
    testPersons: [...testPersons, ...neighbours],
  };
}

async function firstStart(house: House, dataDir: string): Promise<Kept> {
  const landlordId = await loadLandlord(house.store, {
    settings: JSON.parse(await readFile('db/seed/landlords/kotihovi.json', 'utf8')),
    now: house.clock.now(),
  });
  house.landlords.forget();
  const { settings } = await house.landlords.own();
  const today = calendarDate(house.clock.now(), settings.timeZone);
  const folder = path.join(dataDir, 'register');
  await mkdir(folder, { recursive: true });
  await writeDemoRegister(folder, today);
  await importFolder(house, { folder, landlordId });
  const persons = demoPersons(today);
  const firstArea = persons.find((person) => person.relation === 'party')?.area ?? '';
  const staff: DemoStaff[] = [];
  for (const member of demoStaff(firstArea)) {
    const { totpSecret } = await addStaff(house, {
      ...member,
      landlordId,
      locale: 'fi',
      totp: member.duties.includes('it-admin'),
    });
    const { email, password, duties, areas } = member;
    staff.push({ email, password, duty: duties[0]!, areas, ...(totpSecret ? { totpSecret } : {}) });
  }
  await bookDemoVisits(house);
  await fileDemoRequests(house, { played: persons.map(({ home }) => home) });
  const vaino = persons.find(({ id }) => id === 'vaino')!;
  const second = await settleSecondLandlord(house, { dataDir, today, vaino: { identityCode: vaino.identityCode } });
  const broughtAccounts = await bringDemoAccounts(house, { dataDir });
  return { persons, staff, second, broughtAccounts };
}

type NewMember = { email: string; name: string; password: string; duties: Duty[]; areas: string[] };

function demoStaff(firstArea: string): NewMember[] {
  const others = ['north', 'south', 'east', 'west'].filter((area) => area !== firstArea);
  const at = (name: string) => `${name}@kotihovi.example`;
  return [
    {
      email: at('huolto'),
      name: 'Heikki Huoltamo',
      password: 'Huolto-demo1',
      duties: ['property-service'],
      areas: [firstArea],
    },
    {
      email: at('huolto2'),
      name: 'Siv Servicsson',
      password: 'Huolto-demo2',
      duties: ['property-service'],
      areas: [firstArea],
    },
    {
      email: at('huolto3'),
      name: 'Raimo Reitti',
      password: 'Huolto-demo3',
      duties: ['property-service'],
      areas: others,
    },
    {
      email: at('esihenkilo'),
      name: 'Elli Esihenkilö',
      password: 'Esihenkilo-demo1',
      duties: ['property-supervisor'],
      areas: [],
    },
    { email: at('palvelu'), name: 'Paula Palvelu', password: 'Palvelu-demo1', duties: ['customer-service'], areas: [] },
    { email: at('it'), name: 'Ilmari Ylläpito', password: 'Yllapito-demo1', duties: ['it-admin'], areas: [] },
    { email: at('halytys'), name: 'Hanna Hälytys', password: 'Halytys-demo1', duties: ['alarm-centre'], areas: [] },
    { email: at('partio'), name: 'Pertti Partio', password: 'Partio-demo1', duties: ['patrol'], areas: [] },
    {
      email: at('asumisneuvoja'),
      name: 'Aino Asumisneuvo',
      password: 'Asuminen-demo1',
      duties: ['housing-social'],
      areas: [],
    },
    {
      email: at('yhteyshenkilo'),
      name: 'Yrjö Yhteys',
      password: 'Yhteys-demo1',
      duties: ['landlord-contact'],
      areas: [],
    },
  ];
}
