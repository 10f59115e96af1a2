import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Config } from '~/config.server';
import { makeIdentityBroker } from '~/features/identity/broker.server';
import { makeCompanySignOn } from '~/features/identity/company-sign-on/company.server';
import { makePasswords } from '~/features/identity/passwords.server';
import { makeVault } from '~/features/identity/vault.server';
import { makeLandlordBook } from '~/features/tenancy/landlords.server';
import { createLocalStorage } from '~/files/local-storage.server';
import { makeVirusScan } from '~/files/virus-scan.server';
import type { House } from '~/house.server';
import { makeLogger } from '~/http/log.server';
import type { OutgoingMail } from '~/jobs/mail/transport';
import { runDueWork } from '~/jobs/runner.server';
import { landlords } from '~db/schema';
import { freshStore } from './database';
import { quickFolder } from './quick-folder';

export type TestHouse = House & {
  /** Letters delivered so far, oldest first. */
  sent: OutgoingMail[];
  setTime(now: Date | string): void;
  /** Runs the jobs that are due and delivers the letters that wait. */
  settle(): Promise<void>;
};

export const LANDLORD_ID = 'landlord-kotihovi';
/** A Monday morning, 10:00 in Helsinki, within every office's hours. */
export const MONDAY_MORNING = new Date('2026-11-23T08:00:00Z');

const key = () => randomBytes(32).toString('base64');

/** A whole house on a fresh database, with the demo's landlord, a clock that stands still and a mailbox in memory. */
export async function testHouse({ now = MONDAY_MORNING }: { now?: Date } = {}): Promise<TestHouse> {
  const store = await freshStore();
  const dataDir = await mkdtemp(path.join(quickFolder(), 'rappu-test-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const config = testConfig(dataDir);
  let time = now;
  const sent: OutgoingMail[] = [];
  const house: TestHouse = {
    config,
    store,
    files: createLocalStorage(path.join(dataDir, 'files')),
    scan: makeVirusScan(config.virusScan),
    clock: { now: () => time },
    log: makeLogger('silent'),
    vault: makeVault({ indexKey: config.indexKey, keyRing: config.encryptionKeys }),
    passwords: makePasswords(config.peppers),
    broker: makeIdentityBroker([]),
    companySignOn: makeCompanySignOn([]),
    landlords: makeLandlordBook(store, config),
    mail: {
      send: async (mail) => {
        sent.push(mail);
        return { ok: true, providerId: mail.id };
      },
    },
    demo: null,
    sent,
    setTime: (next) => {
      time = new Date(next);
    },
    settle: () => runDueWork(house),
  };
  const settings = JSON.parse(await readFile('db/seed/landlords/kotihovi.json', 'utf8'));
  await store.write((tx) =>
    tx.insert(landlords).values({ id: LANDLORD_ID, slug: 'kotihovi', name: settings.name, settings, createdAt: now }),
  );
  return house;
}

export function testConfig(dataDir: string): Config {
  return {
    mode: 'test',
    port: 3000,
    origin: 'http://localhost:3000',
    dataDir,
    databaseUrl: undefined,
    landlordSlug: 'kotihovi',
    otherLandlords: [{ slug: 'niemikoti', origin: 'http://niemikoti.localhost:3000' }],
    indexKey: key(),
    encryptionKeys: [{ id: 'test', key: key() }],
    peppers: [{ id: 'test', key: key() }],
    brokersFile: '',
    mail: { by: 'mailbox', from: 'Kotihovi <portaali@kotihovi.example>' },
    files: { in: 'folder' },
    virusScan: { by: 'off' },
    trustedProxies: 0,
    networkAllowance: 1,
    worker: false,
    logLevel: 'silent',
  };
}
