import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { eq } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { restoredLately } from '~/audit/restored.server';
import { main as backup } from '~/commands/backup';
import { main as restore } from '~/commands/restore';
import { openSession } from '~/features/identity/sessions.server';
import { systemClock } from '~/lib/clock';
import { newId } from '~/lib/ids';
import { days } from '~/lib/time';
import { engine } from '~db/engine';
import { readMigrations } from '~db/migrate/folder';
import { migratePostgres } from '~db/migrate/postgres';
import { migrateSqlite } from '~db/migrate/sqlite';
import {
  accounts,
  auditEntries,
  authorizationLetters,
  faultPhotos,
  faults,
  files,
  identities,
  landlords,
  officeCodes,
  sessions,
  staffRecoveryCodes,
} from '~db/schema';
import { LANDLORD_ID, MONDAY_MORNING, type TestHouse } from '../support/house';
import { people, settleNeighbourhood } from '../support/neighbourhood';
import { noise } from '../support/pictures';
import { reportedFault } from '../support/work-orders';
import {
  type Environment,
  emptyPlace,
  listenToCommands,
  loadKotihovi,
  newInstallation,
  openPortal,
  secrets,
} from './installation';

/** Whole installations are made, saved and put back. */
vi.setConfig({ testTimeout: 60_000 });

test('what was acknowledged before a backup is there and readable after a restore elsewhere', async () => {
  const { env, house, keys, said } = await servingPortal();
  const before = await reportsWithPhotos(house, 12);
  const writing = keepsReporting(house);
  expect(await backup({ args: [], env })).toBe(0);
  const during = await writing.stop();
  expect(during.length).toBeGreaterThan(0);

  const place = await elsewhere(env, keys);
  expect(await restore({ args: [await newestBackup(env)], env: place }), said()).toBe(0);
  const restored = await openPortal(place);
  const ids = (await restored.store.read.select({ id: faults.id }).from(faults)).map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(before));
  expect(await photosOf(restored)).toBe(await restored.store.read.$count(files));
  const [aava] = await restored.store.read.select().from(identities).where(eq(identities.id, 'identity-aava'));
  expect(restored.vault.open(aava!.codeSealed!, `identity:${aava!.codeIndex}:code`)).toBe(people.aava.code);
});

test('nobody is signed in after a restore, passwords work, and the log tells of it', async () => {
  const { env, house, keys, said } = await servingPortal();
  const passwordHash = await house.passwords.hashPassword('Ruuvimeisseli!7');
  await house.store.write(async (tx) => {
    await tx.update(accounts).set({ passwordHash }).where(eq(accounts.id, 'account-aava'));
    await openSession(tx, { accountId: 'account-aava', landlordId: LANDLORD_ID, device: '', now: MONDAY_MORNING });
  });
  await backup({ args: [], env });
  const place = await elsewhere(env, keys);
  expect(await restore({ args: [await newestBackup(env)], env: place }), said()).toBe(0);

  const { store, passwords } = await openPortal(place);
  expect(await store.read.$count(sessions)).toBe(0);
  const [account] = await store.read.select().from(accounts).where(eq(accounts.id, 'account-aava'));
  expect(await passwords.verifyPassword(account!.passwordHash, 'Ruuvimeisseli!7')).toBe(true);
  expect(await store.read.$count(auditEntries, eq(auditEntries.action, 'backup.restored'))).toBe(1);
});

test('a backup made before the newest migration is put back and brought up to the program', async () => {
  const said = listenToCommands();
  const env = await withBackups(await emptyPlace(secrets()));
  const [first, ...later] = readMigrations(`migrations/${engine}`);
  if (env.DATABASE_URL) await migratePostgres({ databaseUrl: env.DATABASE_URL, migrations: [first!] });
  else migrateSqlite({ file: path.join(env.DATA_DIR, 'rappu.sqlite'), migrations: [first!] });
  await loadKotihovi(await openPortal(env));
  expect(await backup({ args: [], env }), said()).toBe(0);

  const place = await elsewhere(env, env);
  expect(await restore({ args: [await newestBackup(env)], env: place }), said()).toBe(0);
  const restored = await openPortal(place);
  expect(await restored.store.read.$count(landlords)).toBe(1);
  expect(await restored.store.read.$count(authorizationLetters)).toBe(0);
  expect(later.length).toBeGreaterThan(0);
});

test('what works once does not come back, and staff are told what to look through', async () => {
  const { env, house, keys, said } = await servingPortal();
  const now = MONDAY_MORNING;
  await house.store.write(async (tx) => {
    const code = { landlordId: LANDLORD_ID, residentId: 'r', identityId: 'identity-aava', identificationId: 'i' };
    const given = { officerId: 'o', emailKey: 'aava@example.com', codeHash: 'h', locale: 'fi', attempts: 0 } as const;
    const expiresAt = new Date(now.getTime() + days(14));
    await tx.insert(officeCodes).values({ ...code, ...given, id: 'unused', createdAt: now, expiresAt });
    await tx.insert(officeCodes).values({ ...code, ...given, id: 'used', createdAt: now, expiresAt, usedAt: now });
    await tx.insert(staffRecoveryCodes).values({ staffId: 'staff-patrol', slot: 0, codeHash: 'h', createdAt: now });
  });
  await backup({ args: [], env });
  const place = await elsewhere(env, keys);
  expect(await restore({ args: [await newestBackup(env)], env: place }), said()).toBe(0);

  const restored = await openPortal(place);
  const codes = await restored.store.read.select().from(officeCodes);
  expect(codes.filter(({ expiresAt }) => expiresAt > now).map(({ id }) => id)).toEqual(['used']);
  expect(await restored.store.read.$count(staffRecoveryCodes)).toBe(0);
  const lately = await restoredLately(restored.store.read, systemClock.now());
  expect(lately?.madeAt.getTime()).toBeLessThan(lately!.at.getTime());
  const inTwoWeeks = new Date(systemClock.now().getTime() + days(14) + 1);
  expect(await restoredLately(restored.store.read, inTwoWeeks)).toBeNull();
  expect(said()).toContain('revoked since');
});

test('nothing of a backup can be read without its key', async () => {
  const { env, house } = await servingPortal();
  await reportedFault(house, { description: 'Merkkilause takapihalta' });
  await backup({ args: [], env });
  const bytes = await readFile(await newestBackup(env));

  expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
  for (const marker of ['Merkkilause', 'SQLite format', 'Rantakatu', 'rappu-backup.json']) {
    expect(bytes.includes(marker), marker).toBe(false);
  }
});

test('a wrong key, a cut or changed file and a file of somebody else are told apart, and nothing is written', async () => {
  const { env, keys, said } = await servingPortal();
  await backup({ args: [], env });
  const whole = await newestBackup(env);
  const place = await elsewhere(env, keys);
  const copyAs = async (name: string, change: (bytes: Buffer) => Buffer) => {
    const file = path.join(place.DATA_DIR, name);
    await writeFile(file, change(await readFile(whole)));
    return file;
  };
  const other = path.join(place.DATA_DIR, 'other.txt');
  await writeFile(other, await generateX25519Identity());

  expect(await restore({ args: [whole], env: { ...place, BACKUP_IDENTITY_FILE: other } })).toBe(1);
  expect(said()).toContain('locked with another key');
  const cut = await copyAs('cut.age', (bytes) => bytes.subarray(0, bytes.length - 1000));
  const changed = await copyAs('changed.age', (bytes) => flipped(bytes, bytes.length - 5000));
  for (const file of [cut, changed]) {
    expect(await restore({ args: [file], env: place })).toBe(1);
    expect(said().split('\n').at(-1)).toContain('damaged or cut off');
  }
  const renamed = await copyAs(path.basename(whole), (bytes) => bytes);
  await truncate(renamed, 400);
  expect(await restore({ args: [renamed, '--check'], env: place })).toBe(1);
  const foreign = await copyAs('foreign.age', () => Buffer.from('PK not a backup'));
  expect(await restore({ args: [foreign], env: place })).toBe(1);
  expect(said()).toContain('not a backup of this portal');
  expect(await restore({ args: ['/nowhere.age'], env: place })).toBe(1);
  expect(await restore({ args: [], env: place })).toBe(2);
  expect((await readdir(place.DATA_DIR)).filter((name) => /sqlite|files|restoring/.test(name))).toEqual([]);
  // The place is still empty, on either engine: the whole one goes in.
  expect(await restore({ args: [whole], env: place }), said()).toBe(0);
});

test('a place that is not empty, or has other keys, is left as it is', async () => {
  const { env, keys, said } = await servingPortal();
  await backup({ args: [], env });
  const file = await newestBackup(env);
  const opener = { BACKUP_IDENTITY_FILE: env.BACKUP_IDENTITY_FILE };

  expect(await restore({ args: [file], env: { ...env, ...opener } })).toBe(1);
  expect(said()).toMatch(/There is a database already|The database is not empty/);
  const withOtherKeys = { ...(await emptyPlace({ ...keys, ...onlyIndex(secrets()) })), ...opener };
  expect(await restore({ args: [file], env: withOtherKeys })).toBe(1);
  expect(said()).toContain('INDEX_KEY is not the one the backup was made with');
});

test('a photo that is damaged in the storage is named, and everything else is saved', async () => {
  const { env, house, keys, said } = await servingPortal();
  await reportsWithPhotos(house, 2);
  const [damaged] = await house.store.read.select().from(files);
  await house.files.remove(damaged!.hash);

  expect(await backup({ args: [], env })).toBe(3);
  expect(said()).toContain(damaged!.hash);
  const place = await elsewhere(env, keys);
  expect(await restore({ args: [await newestBackup(env)], env: place }), said()).toBe(0);
});

test('backups past their days go once a new one is there', async () => {
  const { env } = await servingPortal();
  const folder = path.join(env.DATA_DIR, 'backups');
  await backup({ args: [], env });
  await writeFile(path.join(folder, 'rappu-2020-01-01T000000Z-0123456789abcdef.age'), 'old');
  await writeFile(path.join(folder, 'notes.txt'), 'mine');
  expect((await readdir(folder)).length).toBe(3);
  await backup({ args: [], env });
  const left = await readdir(folder);

  expect(left).toContain('notes.txt');
  expect(left.some((name) => name.includes('2020-01-01'))).toBe(false);
});

test('a backup is never written open, and a passphrase does instead of a key', async () => {
  const { env, said } = await servingPortal();
  expect(await backup({ args: [], env: { ...env, BACKUP_RECIPIENTS: undefined } })).toBe(1);
  expect(said()).toContain('a backup is never written open');
  const file = path.join(env.DATA_DIR, 'passphrase.txt');
  await writeFile(file, 'neljä sanaa sekaisin kellarissa\n');
  const byPassphrase = { ...env, BACKUP_RECIPIENTS: undefined, BACKUP_PASSPHRASE_FILE: file };
  expect(await backup({ args: [], env: byPassphrase })).toBe(0);
  expect(await restore({ args: [await newestBackup(env), '--check'], env: byPassphrase }), said()).toBe(0);
});

type Serving = { env: Environment; house: TestHouse; keys: Record<string, string | undefined>; said: () => string };

/** A portal with its neighbourhood, which goes on serving while its backups are made. */
async function servingPortal(): Promise<Serving> {
  const said = listenToCommands();
  const env = await withBackups(await newInstallation());
  const house = await openPortal(env);
  await loadKotihovi(house);
  await settleNeighbourhood(house);
  return { env, house, keys: env, said };
}

async function withBackups(env: Environment): Promise<Environment> {
  const identity = await generateX25519Identity();
  const identityFile = path.join(env.DATA_DIR, 'identity.txt');
  await writeFile(identityFile, `# kept elsewhere\n${identity}\n`);
  return { ...env, BACKUP_RECIPIENTS: await identityToRecipient(identity), BACKUP_IDENTITY_FILE: identityFile };
}

async function elsewhere(env: Environment, keys: Record<string, string | undefined>): Promise<Environment> {
  return { ...(await emptyPlace(keys)), BACKUP_IDENTITY_FILE: env.BACKUP_IDENTITY_FILE };
}

async function newestBackup({ DATA_DIR }: Environment): Promise<string> {
  const folder = path.join(DATA_DIR, 'backups');
  const names = (await readdir(folder)).filter((name) => name.startsWith('rappu-')).sort();
  return path.join(folder, names.at(-1)!);
}

async function reportsWithPhotos(house: TestHouse, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) ids.push(await reportWithPhoto(house));
  return ids;
}

/** Acknowledged when it returns: the bytes first, then the rows, as the forms do it. */
async function reportWithPhoto(house: TestHouse): Promise<string> {
  const bytes = await noise({ width: 60, height: 40 }).jpeg().toBuffer();
  const { hash, size } = await house.files.put(bytes);
  // What people write may hold any character, line ends of all kinds among them.
  const fault = await reportedFault(house, { description: 'Hana\r\ntippuu\u2028yhä "kovaa" \\ 🦭' });
  await house.store.write(async (tx) => {
    const fileId = newId();
    const file = { id: fileId, hash, size, contentType: 'image/jpeg', owner: 'identity:identity-aava' };
    await tx.insert(files).values({ ...file, createdAt: MONDAY_MORNING, attachedAt: MONDAY_MORNING });
    await tx.insert(faultPhotos).values({ faultId: fault.id, fileId, eventId: newId() });
  });
  return fault.id;
}

function keepsReporting(house: TestHouse): { stop(): Promise<string[]> } {
  const ids: string[] = [];
  let isOver = false;
  const work = (async () => {
    while (!isOver) ids.push(await reportWithPhoto(house));
  })();
  return {
    async stop() {
      isOver = true;
      await work;
      return ids;
    },
  };
}

/** How many rows have their photo, byte for byte. */
async function photosOf(house: TestHouse): Promise<number> {
  let found = 0;
  for (const { hash, size } of await house.store.read.select().from(files)) {
    if ((await house.files.get(hash))?.length === size) found += 1;
  }
  return found;
}

function flipped(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
  return changed;
}

function onlyIndex({ INDEX_KEY }: Record<string, string>) {
  return { INDEX_KEY };
}
