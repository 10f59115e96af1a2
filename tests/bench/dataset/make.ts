import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import Database from 'better-sqlite3';
import { makePasswords } from '~/features/identity/passwords.server';
import { makeVault } from '~/features/identity/vault.server';
import { importRegister, sourcesIn } from '~/features/tenancy/register/import-folder.server';
import { days } from '~/lib/time';
import { migrateStore } from '~db/migrate';
import {
  accounts,
  counters,
  faultEvents,
  faults,
  faultWords,
  identifications,
  identities,
  landlords,
  staff,
} from '~db/schema';
import type { FaultStatus } from '~db/schema/faults';
import { openStore } from '~db/store.server';
import { writeBigRegister } from '~tests/support/big-register';
import { bulkInserter, inBulk } from './bulk';
import { type Household, type Making, makeReport, makeReports, type Report, type Worker } from './faults';
import { isReader, LANDLORD_ID, makeAccounts, makeStaff } from './people';
import { makeRandom } from './random';
import { PASSWORD, peppers, vaultKeys } from './secrets';
import { householdsIn, tenantsIn } from './tenants';

const AREAS = ['north', 'south', 'east', 'west'];
const SEED = 20_261_123;
const WITH_ACCOUNT = 0.6;
/** Of the readers, the same in every database, whatever else is in it. */
const REPORTS_OF_READER = 60;
const REPORTS_OF_NEIGHBOUR = 20;

export type RegisterSize = { homes: number; people: number };
export type Neighbourhood = { households: Household[]; workers: Worker[] };

/** Landlord, register, accounts and staff: the same for every number of reports. */
export async function makeRegisterDatabase(
  file: string,
  { size, now }: { size: RegisterSize; now: Date },
): Promise<Neighbourhood> {
  await mkdir(path.dirname(file), { recursive: true });
  await rm(file, { force: true });
  await migrateStore({ file });
  await importRegisterInto(file, { size, now });
  const passwordHash = await makePasswords(peppers).hashPassword(PASSWORD);
  const random = makeRandom(SEED);
  const client = new Database(file);
  const workers = makeStaff({ landlordId: LANDLORD_ID, areas: AREAS, passwordHash, now, random });
  const tenants = tenantsIn(client);
  inBulk(client, () => {
    const [insertIdentity, insertAccount] = [bulkInserter(client, identities), bulkInserter(client, accounts)];
    const insertIdentification = bulkInserter(client, identifications);
    for (const { identity, account, identification } of makeAccounts({
      tenants,
      share: WITH_ACCOUNT,
      passwordHash,
      now,
      random,
    })) {
      insertIdentity(identity);
      insertAccount(account);
      insertIdentification(identification);
    }
    for (const member of workers) bulkInserter(client, staff)(member);
  });
  const households = householdsIn(client);
  client.close();
  return { households, workers };
}

/** Through the portal's own import, as a landlord's register comes in. */
async function importRegisterInto(file: string, { size, now }: { size: RegisterSize; now: Date }): Promise<void> {
  const settings = JSON.parse(await readFile('db/seed/landlords/kotihovi.json', 'utf8'));
  const folder = path.join(path.dirname(file), 'register');
  await writeBigRegister(folder, { ...size, seed: SEED });
  const store = await openStore({ file });
  try {
    const landlord = { id: LANDLORD_ID, slug: 'kotihovi', name: settings.name, settings, createdAt: now };
    await store.write((tx) => tx.insert(landlords).values(landlord));
    const { end } = await importRegister(
      { store, vault: makeVault(vaultKeys), mode: 'test' },
      { landlordId: LANDLORD_ID, sources: await sourcesIn([folder]), now, decide: async () => true },
    );
    if (end !== 'applied') throw new Error(`the register was not imported: ${end}`);
  } finally {
    await store.close();
  }
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
