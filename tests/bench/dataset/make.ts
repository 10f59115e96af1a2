import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import Database from 'better-sqlite3';
import { makePasswords } from '~/features/identity/passwords.server';
import { makeVault } from '~/features/identity/vault.server';
import { days } from '~/lib/time';
import { migrateStore } from '~db/migrate';
import {
  accounts,
  buildings,
  counters,
  faultEvents,
  faults,
  faultWords,
  homes,
  identities,
  landlords,
  leaseParties,
  leases,
  occupants,
  properties,
  residents,
  staff,
} from '~db/schema';
import type { FaultStatus } from '~db/schema/faults';
import { bulkInserter, inBulk } from './bulk';
import { type Household, type Making, makeReport, makeReports, type Report, type Worker } from './faults';
import { isReader, makeAccounts, makeStaff } from './people';
import { makeRandom } from './random';
import { makeRegister, type RegisterRows, type RegisterSize } from './register';
import { PASSWORD, peppers, vaultKeys } from './secrets';
import { householdsIn, tenantsIn } from './tenants';

export const LANDLORD_ID = 'landlord-bench';
const SEED = 20_261_123;
const WITH_ACCOUNT = 0.6;
/** Of the readers, the same in every database, whatever else is in it. */
const REPORTS_OF_READER = 60;
const REPORTS_OF_NEIGHBOUR = 20;

export type Neighbourhood = { households: Household[]; workers: Worker[] };

/** Landlord, register, accounts and staff: the same for every number of reports. */
export async function makeRegisterDatabase(file: string, { size, now }: { size: RegisterSize; now: Date }) {
  await mkdir(path.dirname(file), { recursive: true });
  await rm(file, { force: true });
  await migrateStore({ file });
  const settings = JSON.parse(await readFile('db/seed/landlords/kotihovi.json', 'utf8'));
  const passwordHash = await makePasswords(peppers).hashPassword(PASSWORD);
  const random = makeRandom(SEED);
  const register = makeRegister({ size, landlordId: LANDLORD_ID, vault: makeVault(vaultKeys), random });
  const areas = settings.areas.map(({ code }: { code: string }) => code);
  const workers = makeStaff({ landlordId: LANDLORD_ID, areas, passwordHash, now, random });
  const client = new Database(file);
  inBulk(client, () => {
    bulkInserter(
      client,
      landlords,
    )({ id: LANDLORD_ID, slug: 'kotihovi', name: settings.name, settings, createdAt: now });
    insertRegister(client, register);
    for (const member of workers) bulkInserter(client, staff)(member);
  });
  const tenants = tenantsIn(client);
  inBulk(client, () => {
    const [insertIdentity, insertAccount] = [bulkInserter(client, identities), bulkInserter(client, accounts)];
    for (const { identity, account } of makeAccounts({ tenants, share: WITH_ACCOUNT, passwordHash, now, random })) {
      insertIdentity(identity);
      insertAccount(account);
    }
  });
  const households = householdsIn(client);
  client.close();
  return { households, workers };
}

function insertRegister(client: Database.Database, register: RegisterRows): void {
  const all = <Rows extends object>(insert: (row: Rows) => void, rows: Rows[]) => {
    for (const row of rows) insert(row);
  };
  all(bulkInserter(client, properties), register.properties);
  all(bulkInserter(client, buildings), register.buildings);
  all(bulkInserter(client, homes), register.homes);
  all(bulkInserter(client, residents), register.residents);
  all(bulkInserter(client, leases), register.leases);
  all(bulkInserter(client, leaseParties), register.leaseParties);
  all(bulkInserter(client, occupants), register.occupants);
}

type Filling = Neighbourhood & {
  registerFile: string;
  reports: number;
  openShare: number;
  now: Date;
  onProgress: (done: number) => void;
};

const PROGRESS_EVERY = 10_000;

/** A copy of the register's database with so many reports in it. */
export async function makeReportsDatabase(file: string, filling: Filling): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await rm(file, { force: true });
  await copyFile(filling.registerFile, file);
  const client = new Database(file);
  inBulk(client, () => {
    const insertFault = bulkInserter(client, faults);
    const insertEvent = bulkInserter(client, faultEvents);
    const insertWord = bulkInserter(client, faultWords);
    let done = 0;
    for (const { fault, events, words } of reportsFor(filling)) {
      insertFault(fault);
      for (const event of events) insertEvent(event);
      for (const word of words) insertWord(word);
      done += 1;
      if (done % PROGRESS_EVERY === 0) filling.onProgress(done);
    }
    bulkInserter(client, counters)({ key: `fault:${LANDLORD_ID}`, value: FIRST_NUMBER + done });
  });
  client.close();
}

const FIRST_NUMBER = 1_001;

/** The readers' building is the same in every database: what is compared is the same page in a larger house. */
export function* reportsFor({
  households,
  workers,
  reports,
  openShare,
  now,
}: Neighbourhood & { reports: number; openShare: number; now: Date }): Generator<Report> {
  const theirs = households[0]!.buildingId;
  const own = households.filter(({ buildingId }) => buildingId === theirs);
  const others = households.filter(({ buildingId }) => buildingId !== theirs);
  let number = FIRST_NUMBER;
  const fixed: Making = { households: own, workers, now, random: makeRandom(SEED + 1) };
  for (const [n, household] of own.entries()) {
    const count = isReader(n) ? REPORTS_OF_READER : REPORTS_OF_NEIGHBOUR;
    for (let k = 0; k < count; k++)
      yield makeReport({ household, number: number++, ...lifeOf(k, { count, now }) }, fixed);
  }
  const making: Making = { households: others, workers, now, random: makeRandom(SEED + 2) };
  yield* makeReports({ count: reports, openShare, firstNumber: number }, making);
}

/** The last three are open: one with a visit agreed, one waiting for an answer, one just received. */
function lifeOf(k: number, { count, now }: { count: number; now: Date }): { status: FaultStatus; reportedAt: Date } {
  const last = count - 1 - k;
  const status = (['received', 'done', 'visit-agreed'] as const)[last] ?? 'closed';
  return { status, reportedAt: new Date(now.getTime() - days(1 + last * 12)) };
}
