import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { appointments, deskTimes, landlords, letters } from '~db/schema';
import { openStore, type StoreOptions } from '~db/store.server';
import { WEDNESDAY } from '~tests/support/appointments';
import type { Answer, Orders } from '~tests/support/booking-clients';
import { freshDatabase } from '~tests/support/database';
import { LANDLORD_ID, MONDAY_MORNING, testConfig } from '~tests/support/house';

const HALF_HOURS = ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30'];
const PROCESSES = 2;
const CLIENTS = 200;

/** AP-5, with the real form of the real page, on one database, from two processes of the portal. */
test('two hundred clients ask for six times at two desks at the same instant: twelve get one, the others hear which is next', async () => {
  const database = await freshDatabase();
  const store = await openStore(database);
  onTestFinished(() => store.close());
  const settings = JSON.parse(await readFile('db/seed/landlords/kotihovi.json', 'utf8'));
  await store.write((tx) =>
    tx
      .insert(landlords)
      .values({ id: LANDLORD_ID, slug: 'kotihovi', name: settings.name, settings, createdAt: MONDAY_MORNING }),
  );
  const answers = await answersOfAll(database);

  const booked = answers.filter(({ status }) => status === 303);
  const refused = answers.filter(({ status }) => status === 400);
  expect([booked.length, refused.length, answers.length]).toEqual([12, CLIENTS - 12, CLIENTS]);
  expect(new Set(booked.map(({ location }) => location)).size).toBe(12);
  for (const { said } of refused)
    expect(said).toMatch(/Seuraava vapaa aika on (keskiviikkona|torstaina) \d+\.\d+\. klo \d/);

  const rows = await store.read.select().from(appointments);
  expect(rows.map(({ startsAt, desk }) => `${startsAt.toISOString()} ${desk}`).sort()).toEqual(
    HALF_HOURS.flatMap((time) => [1, 2].map((desk) => `${WEDNESDAY(time).toISOString()} ${desk}`)).sort(),
  );
  expect(new Set(rows.map(({ name }) => name)).size).toBe(12);
  expect(await store.read.$count(deskTimes)).toBe(12 * 6);
  expect(await store.read.$count(letters)).toBe(12);
  console.log(`${store.engine}: slowest answer ${Math.round(Math.max(...answers.map(({ ms }) => ms)))} ms`);
}, 60_000);

async function answersOfAll(database: StoreOptions): Promise<Answer[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'rappu-clients-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const config = { ...testConfig(dataDir), networkAllowance: 100 };
  const forms = Array.from({ length: CLIENTS }, (_, n) => ({
    reason: 'other',
    // Whose time comes first has nothing to do with which process the client meets.
    slot: WEDNESDAY(HALF_HOURS[Math.floor(n / PROCESSES) % HALF_HOURS.length]!).toISOString(),
    name: `Asukas ${n}`,
    phone: '040 123 4567',
    email: `asukas${n}@example.com`,
  }));
  const processes = await Promise.all(
    Array.from({ length: PROCESSES }, (_, which) =>
      readyProcess({
        database,
        config,
        now: MONDAY_MORNING.toISOString(),
        forms: forms.filter((_, n) => n % PROCESSES === which),
      }),
    ),
  );
  const answers = processes.map((child) => nextMessage<Answer[]>(child));
  for (const child of processes) child.send('go');
  return (await Promise.all(answers)).flat();
}

async function readyProcess(orders: Orders): Promise<ChildProcess> {
  const child = fork('tests/support/booking-clients.ts', {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, VITEST: undefined, NODE_ENV: 'test', DATABASE_URL: orders.database.databaseUrl ?? '' },
  });
  onTestFinished(() => void child.kill());
  const ready = nextMessage(child);
  child.send(orders);
  await ready;
  return child;
}

function nextMessage<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T));
    child.once('exit', (code) => reject(new Error(`a process of clients ended with ${code}`)));
  });
}
