import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { hashToken } from '~/lib/ids';
import { hours } from '~/lib/time';
import { accounts, accountTokens, identifications, identities, officeCodes, registrations, sessions } from '~db/schema';
import { bulkInserter } from './dataset/bulk';
import { makeRegisterDatabase } from './dataset/make';
import { emailOf, LANDLORD_ID, makeSession } from './dataset/people';

/** Enough lease parties for ten thousand accounts. */
const SIZE = { homes: 20_000, people: 36_000 };
export const READERS = 20;

/** A house of its own, thrown away afterwards: what is tried at its doors leaves rows behind. */
export async function makeDoorsHouse(tries: number): Promise<{ dataFolder: string; forget(): Promise<void> }> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'rappu-bench-doors-'));
  const file = path.join(dataFolder, 'rappu.sqlite');
  const now = new Date();
  await makeRegisterDatabase(file, { size: SIZE, now });
  const client = new Database(file);
  client.pragma('synchronous = OFF');
  client
    .transaction(() => {
      for (let n = 0; n < READERS; n++) openSession(client, { n, now });
      for (let n = 0; n < tries * 2; n++) begin(client, { n, now });
    })
    .immediate();
  client.close();
  return { dataFolder, forget: () => rm(dataFolder, { recursive: true, force: true }) };
}

type Nth = { n: number; now: Date };

function openSession(client: Database.Database, { n, now }: Nth): void {
  const email = emailOf(n);
  const { id } = client.prepare<[string], { id: string }>('select id from accounts where active_key = ?').get(email)!;
  bulkInserter(client, sessions)(makeSession({ accountId: id, email }, now).row);
}

export const pendingEmailOf = (n: number) => `pending-${n}@bench.example`;
export const registrationOf = (n: number) => `registration-${n}`;
export const activationOf = (n: number) => `activation-${n}`;

/** Somebody who has identified, somebody with a code from the office and somebody who waits for the activation. */
function begin(client: Database.Database, { n, now }: Nth): void {
  const [identityId, expiresAt] = [`doors-${n}`, new Date(now.getTime() + hours(12))];
  const names = { givenName: 'Ovi', familyName: `Kokeilija-${n}` };
  bulkInserter(client, identities)({ id: identityId, codeIndex: `doors-${n}`, ...names, createdAt: now });
  const identificationId = `doors-${n}`;
  bulkInserter(
    client,
    identifications,
  )({
    id: identificationId,
    identityId,
    landlordId: LANDLORD_ID,
    method: 'strong',
    provider: 'testipankki',
    assurance: 'loa2',
    at: now,
  });
  const identified = { identityId, identificationId, landlordId: LANDLORD_ID, createdAt: now, expiresAt };
  bulkInserter(client, registrations)({ hash: hashToken(registrationOf(n)), ...identified });
  const { hash } = client.prepare<[], { hash: string }>('select password_hash hash from accounts limit 1').get()!;
  const email = pendingEmailOf(n);
  bulkInserter(
    client,
    accounts,
  )({
    id: `doors-${n}`,
    email,
    emailKey: email,
    identityId,
    passwordHash: hash,
    state: 'pending',
    locale: 'fi',
    createdAt: now,
  });
  bulkInserter(
    client,
    accountTokens,
  )({
    hash: hashToken(activationOf(n)),
    accountId: `doors-${n}`,
    purpose: 'activation',
    createdAt: now,
    expiresAt,
  });
  bulkInserter(
    client,
    officeCodes,
  )({
    ...identified,
    id: `doors-${n}`,
    residentId: `doors-${n}`,
    officerId: 'officer',
    emailKey: email,
    codeHash: hash,
    locale: 'fi',
    attempts: 0,
  });
}
