import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { desc, eq } from 'drizzle-orm';
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
  requestEvents,
  residents,
  serviceRequests,
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

const REQUESTS = 2_000;
const requestViews = [
  'view=unclaimed',
  'view=mine',
  'view=theirs',
  'view=closed',
  'view=waiting&act=return-keys&page=2',
];

/** Knowing how many rows there are, PostgreSQL reads a table of five whichever way. */
const FILLED = [
  'faults',
  'fault_events',
  'fault_words',
  'residents',
  'homes',
  'leases',
  'lease_parties',
  'service_requests',
  'service_request_events',
];

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
  {
    file: 'features/requests/new.tsx',
    address: '/my/requests/new?act=terminate-lease',
    params: {},
    caller: 'aava',
    form: { act: 'terminate-lease', confirmed: 'yes' },
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
  for (const view of requestViews) {
    const address = `/admin/requests?${view}`;
    await visit({ file: 'features/requests/desk/list.tsx', address, params: {}, caller: 'customer-service' });
  }
  const params = { id: await openRequest(house.store.read) };
  await visit({ file: 'features/requests/one.tsx', address: `/my/requests/${params.id}`, params, caller: 'aava' });
  const admin = { file: 'features/requests/desk/request.tsx', address: `/admin/requests/${params.id}`, params };
  await visit({ ...admin, caller: 'customer-service' });
  await visit({ ...admin, caller: 'customer-service', form: { intent: 'accept' } });
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
  await insertRequests(house, making.households);
}

/** One in ten is open; each with its first event. */
async function insertRequests(house: House, households: Household[]): Promise<void> {
  const at = house.clock.now();
  const rows = [...Array(REQUESTS).keys()].map((n) => {
    const { landlordId, homeId, leaseId, address, tenant } = households[n % households.length]!;
    const open = n % 10 === 0;
    return {
      id: `request-${n}`,
      landlordId,
      number: 1_001 + n,
      act: 'return-keys' as const,
      leaseId: leaseId ?? 'none',
      homeId,
      address,
      principalResidentId: `resident-${n}`,
      principalName: tenant,
      actedByIdentityId: `identity-${n}`,
      actedByName: tenant,
      status: open ? ('received' as const) : ('done' as const),
      open,
      turn: open ? ('desk' as const) : null,
      waitingSince: at,
      filedAt: at,
      closedAt: open ? null : at,
      updatedAt: at,
      version: 1,
    };
  });
  const events = rows.map(({ id, actedByIdentityId, actedByName }) => ({
    id: `event-${id}`,
    requestId: id,
    version: 1,
    at,
    kind: 'filed',
    actorKind: 'resident' as const,
    actorId: actedByIdentityId,
    actorName: actedByName,
    data: { text: null, lastDay: null },
  }));
  for (let n = 0; n < rows.length; n += 200) {
    await house.store.write(async (tx) => {
      await tx.insert(serviceRequests).values(rows.slice(n, n + 200));
      await tx.insert(requestEvents).values(events.slice(n, n + 200));
    });
  }
}

/** Of a lease of Aava's, so that she reads it too. */
async function openRequest(db: Db): Promise<string> {
  const [request] = await db
    .select({ id: serviceRequests.id })
    .from(serviceRequests)
    .where(eq(serviceRequests.leaseId, 'lease-a1'))
    .orderBy(desc(serviceRequests.open))
    .limit(1);
  return request!.id;
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
