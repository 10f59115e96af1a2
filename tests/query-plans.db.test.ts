import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { importFolder } from '~/features/tenancy/register/import-folder.server';
import type { House } from '~/house.server';
import {
  buildings,
  faultEvents,
  faults,
  faultWords,
  homes,
  identities,
  leaseParties,
  leases,
  properties,
  residents,
} from '~db/schema';
import type { Db } from '~db/store.server';
import { type Household, makeReports, type Report } from './bench/dataset/faults';
import { makeRandom } from './bench/dataset/random';
import { writeBigRegister } from './support/big-register';
import { freshStore } from './support/database';
import { allRoutes, type Caller } from './support/front-door';
import { LANDLORD_ID, testHouse } from './support/house';
import { cookieOf, duties, emailOf, type PersonName, settleNeighbourhood, staffIdOf } from './support/neighbourhood';
import { type Asked, gatherStatistics, overheard, scansIn } from './support/query-plans';

const REPORTS = 8_000;
const callers: Caller[] = [
  'nobody',
  'aava',
  'olli',
  'property-service',
  'property-supervisor',
  'customer-service',
  'it-admin',
];
const queueFilters = [
  'q=hana',
  'q=V-1500',
  'q=rantakatu+5',
  'q=hana&area=north&status=received',
  'building=rantakatu',
  'status=received&area=north',
  'status=closed',
  'area=all&priority=urgent',
  'category=plumbing&overdue=yes',
  'assignee=me',
  'assignee=none',
  'assignee=staff-property-service&area=all',
  'page=3',
];

/** Knowing how many rows there are, PostgreSQL reads a table of five whichever way. */
const FILLED = ['faults', 'fault_events', 'fault_words', 'residents', 'homes', 'leases', 'lease_parties'];

const forms: Call[] = [
  {
    file: 'features/identity/login.tsx',
    address: '/login',
    params: {},
    caller: 'nobody',
    form: { email: emailOf('aava'), password: 'Wrong-password-1' },
  },
  {
    file: 'features/faults/report/start.tsx',
    address: '/my/faults/new',
    params: {},
    caller: 'aava',
    form: { urgent: 'none', place: 'home', description: 'Hana tippuu.', masterKey: 'yes' },
  },
];

test('no page reads a table from one end to the other', { timeout: 300_000 }, async () => {
  const house = await testHouse();
  await fill(house);
  const queries = new Map<string, Asked>();
  let asking = '';
  house.store = overheard(house.store, ({ sql, params }) => queries.set(sql, { sql, params, by: asking }));
  const visit = async (one: Call) => {
    asking = one.address;
    await call(house, one);
  };
  const open = await openReport(house.store.read);
  for (const { path: pattern, file } of allRoutes()) {
    if (pattern.startsWith('/dev')) continue;
    const params = { id: open, token: 'token' };
    const address = pattern.replace(/:(\w+)/g, (_, name: 'id' | 'token') => params[name]);
    for (const caller of callers) await visit({ file, address, params, caller });
  }
  for (const filter of queueFilters) {
    for (const caller of ['property-service', 'property-supervisor'] as const) {
      await visit({ file: 'features/faults/work/queue.tsx', address: `/work?${filter}`, params: {}, caller });
    }
  }
  for (const one of forms) await visit(one);

  expect(queries.size).toBeGreaterThan(100);
  expect(await scansIn(house.store, queries.values())).toEqual([]);
  await gatherStatistics(house.store);
  const ofLarge = (await scansIn(house.store, queries.values())).filter((scan) =>
    FILLED.some((table) => scan.includes(` ${table}:`)),
  );
  expect(ofLarge).toEqual([]);
});

test('a table that is read whole is found out', async () => {
  const queries: Asked[] = [];
  const store = overheard(await freshStore(), (query) => queries.push({ ...query, by: '/work' }));
  await store.read.select({ id: faults.id }).from(faults).where(eq(faults.description, 'Hana tippuu.'));
  await store.read.select({ id: faults.id }).from(faults).where(eq(faults.id, 'one'));

  expect(await scansIn(store, queries)).toEqual([
    expect.stringMatching(/^\/work reads the whole of faults: .*"description"/),
  ]);
});

async function fill(house: House): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rappu-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeBigRegister(folder, { homes: 400, people: 700, seed: 1 });
  await importFolder(house, { folder, landlordId: LANDLORD_ID });
  await settleNeighbourhood(house as Parameters<typeof settleNeighbourhood>[0]);
  const worker = { id: staffIdOf('property-service'), name: 'Testi', areas: ['north', 'south', 'east', 'west'] };
  const making = {
    households: await householdsIn(house.store.read),
    workers: [worker],
    now: house.clock.now(),
    random: makeRandom(1),
  };
  const reports = [...makeReports({ count: REPORTS, openShare: 0.1, firstNumber: 1_001 }, making)];
  for (let n = 0; n < reports.length; n += 200) await insert(house, reports.slice(n, n + 200));
}

async function insert(house: House, reports: Report[]): Promise<void> {
  await house.store.write(async (tx) => {
    await tx.insert(faults).values(reports.map(({ fault }) => fault));
    await tx.insert(faultEvents).values(reports.flatMap(({ events }) => events));
    const words = reports.flatMap((one) => one.words);
    for (let n = 0; n < words.length; n += 1_000) await tx.insert(faultWords).values(words.slice(n, n + 1_000));
  });
}

function householdsIn(db: Db): Promise<Household[]> {
  return db
    .select({
      landlordId: homes.landlordId,
      homeId: homes.id,
      buildingId: homes.buildingId,
      stairwell: homes.stairwell,
      leaseId: leases.id,
      area: properties.area,
      address: homes.address,
      tenant: residents.familyName,
      identityId: identities.id,
    })
    .from(leases)
    .innerJoin(homes, eq(homes.id, leases.homeId))
    .innerJoin(buildings, eq(buildings.id, homes.buildingId))
    .innerJoin(properties, eq(properties.id, buildings.propertyId))
    .innerJoin(leaseParties, eq(leaseParties.leaseId, leases.id))
    .innerJoin(residents, eq(residents.id, leaseParties.residentId))
    .leftJoin(identities, eq(identities.codeIndex, residents.codeIndex));
}

/** Of Aava's household, so that she and property service both read it. */
async function openReport(db: Db): Promise<string> {
  const [fault] = await db.select({ id: faults.id }).from(faults).where(eq(faults.leaseId, 'lease-a1')).limit(1);
  return fault!.id;
}

type Handler = (args: { request: Request; context: unknown; params: Record<string, string> }) => unknown;
type RouteModule = { loader?: Handler; action?: Handler };

const modules = import.meta.glob('../app/features/**/*.{ts,tsx}');

type Call = {
  file: string;
  address: string;
  params: Record<string, string>;
  caller: Caller;
  form?: Record<string, string>;
};

/** Reads the page, or sends a form to it. What it answers does not matter here, only what it asks the database. */
async function call(house: House, { file, address, params, caller, form }: Call): Promise<void> {
  const { loader, action } = (await modules[`../app/${file}`]!()) as RouteModule;
  const handle = form ? action : loader;
  const headers = new Headers({ 'Accept-Language': 'fi' });
  if (caller !== 'nobody') headers.set('Cookie', await cookie(house, caller));
  const request = new Request(`http://localhost:3000${address}`, {
    headers,
    ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
  });
  const context = { house, requestId: 'plans', nonce: 'n', network: `network-${caller}` };
  try {
    await handle?.({ request, context, params });
  } catch {
    // A refusal is an answer too.
  }
}

function cookie(house: House, caller: Exclude<Caller, 'nobody'>): Promise<string> {
  const isStaff = (duties as string[]).includes(caller);
  const who = isStaff ? { staff: caller as (typeof duties)[number] } : { resident: caller as PersonName };
  return cookieOf(house as Parameters<typeof cookieOf>[0], who);
}
