import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Logger } from 'pino';
import { openStore, type Store } from '~db/store.server';
import type { Config } from './config.server';
import { type IdentityBroker, makeIdentityBroker } from './features/identity/broker.server';
import { readBrokers } from './features/identity/broker-file.server';
import { type CompanySignOn, makeCompanySignOn } from './features/identity/company-sign-on/company.server';
import { readCompanyProviders } from './features/identity/company-sign-on/provider-file.server';
import { makePasswords, type Passwords } from './features/identity/passwords.server';
import { type Vault, vaultOf } from './features/identity/vault.server';
import { type LandlordBook, makeLandlordBook } from './features/tenancy/landlords.server';
import { openFiles } from './files/open.server';
import type { FileStorage } from './files/storage.server';
import { makeVirusScan, type VirusScan } from './files/virus-scan.server';
import { makeLogger } from './http/log.server';
import type { MailTransport } from './jobs/mail/transport';
import { makeTransport } from './jobs/mail/transport.server';
import { type Clock, systemClock } from './lib/clock';

/** Everything a request or a job works with, made once at the start and passed along; there are no globals. */
export type House = {
  config: Config;
  store: Store;
  files: FileStorage;
  scan: VirusScan;
  clock: Clock;
  log: Logger;
  vault: Vault;
  passwords: Passwords;
  broker: IdentityBroker;
  companySignOn: CompanySignOn;
  landlords: LandlordBook;
  mail: MailTransport;
  /** Only the demo has one; its pages do not exist without. */
  demo: DemoDoors | null;
};

export type DemoDoors = {
  moveClock(now: Date): Promise<void>;
  people(): Promise<DemoPeople>;
  mailbox(): Promise<DemoMail[]>;
};

export type DemoPerson = {
  id: string;
  name: string;
  relation: 'party' | 'occupant' | 'future' | 'ended' | 'unknown';
  home: string;
  building: string;
  area: string;
};
export type DemoStaff = { email: string; password: string; duty: string; areas: string[]; totpSecret?: string };
/** The same again for another landlord of the deployment, at an address of its own. */
export type DemoLandlord = { name: string; origin: string; persons: DemoPerson[]; staff: DemoStaff[] };
/** Signs in at the company's own provider; duties and areas are what the groups mean here. */
export type DemoCompanyMember = {
  id: string;
  name: string;
  email: string;
  groups: string[];
  duties: string[];
  areas: string[];
};
export type DemoBroughtAccount = { email: string; password: string };
export type DemoPeople = {
  persons: DemoPerson[];
  staff: DemoStaff[];
  others?: DemoLandlord[];
  broughtAccounts?: DemoBroughtAccount[];
  companyStaff?: readonly DemoCompanyMember[];
};
export type DemoMail = {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  sentAt: string;
  attachments: { filename: string; contentType: string; content?: string }[];
};

export type HouseOptions = { clock?: Clock; demo?: DemoDoors; store?: Store; log?: Logger };

export async function openHouse(config: Config, options: HouseOptions = {}): Promise<House> {
  await mkdir(config.dataDir, { recursive: true });
  const log = options.log ?? makeLogger(config.logLevel);
  const store =
    options.store ??
    (await openStore(
      config.databaseUrl ? { databaseUrl: config.databaseUrl } : { file: path.join(config.dataDir, 'rappu.sqlite') },
    ));
  const vault = vaultOf(config);
  const scan = makeVirusScan(config.virusScan);
  if (!scan.isOn) log.warn('documents are not scanned for viruses: CLAMD is off');
  return {
    config,
    store,
    files: openFiles(config),
    scan,
    clock: options.clock ?? systemClock,
    log,
    vault,
    passwords: makePasswords(config.peppers),
    broker: makeIdentityBroker(await readBrokers(config)),
    companySignOn: makeCompanySignOn(await readCompanyProviders(config)),
    landlords: makeLandlordBook(store, config),
    mail: makeTransport(config, options.clock),
    demo: options.demo ?? null,
  };
}

export async function closeHouse(house: House): Promise<void> {
  await house.store.close();
}
