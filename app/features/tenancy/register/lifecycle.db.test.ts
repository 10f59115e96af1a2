import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { Refused } from '~/lib/refused';
import { days, minutes } from '~/lib/time';
import {
  accounts,
  homes,
  type ImportState,
  identifications,
  identities,
  letters,
  registerImportFaults,
  registerImports,
  registerMatches,
  stagedHomes,
} from '~db/schema';
import { LANDLORD_ID, type TestHouse, testHouse } from '~tests/support/house';
import { CODES, changed, filesOf, folderOf, importTexts, smallRegister } from '~tests/support/register-files';
import { eraseOldImports } from './erase.server';
import { sourcesIn } from './import-folder.server';
import { beginImport, decideToApply, discardImport } from './imports.server';
import { tellMatched } from './jobs.server';
import { faultsOf, findImport, importsOf } from './queries.server';
import { startTask } from './start-task.server';

const STAFF = { importedBy: 'staff-it' };

test('an upload is read, decided about and applied, and leaves its line in the history', async () => {
  const house = await testHouse();
  const importId = await readIn(house, filesOf(smallRegister));
  expect(await stateOf(house, importId)).toBe('ready');
  expect(await house.store.read.$count(homes)).toBe(0);

  expect(await decideToApply(house.store, decision(house, importId))).toBe(true);
  expect(await stateOf(house, importId)).toBe('applying');
  await startTask(house, { ...task(house, importId), kind: 'apply', actor: { kind: 'system' }, requestId: 'r' });
  expect(await stateOf(house, importId)).toBe('applied');
  expect(await house.store.read.$count(homes)).toBe(2);
  expect(await house.store.read.$count(stagedHomes)).toBe(0);

  const { imports } = await importsOf(house.store.read, { landlordId: LANDLORD_ID, page: 1 });
  expect(imports).toMatchObject([{ id: importId, state: 'applied', rowsRead: 12, via: 'portal', faultCount: 0 }]);
});

test('applying is decided once, however often the button is pressed', async () => {
  const house = await testHouse();
  const importId = await readIn(house, filesOf(smallRegister));
  const decisions = await Promise.all([1, 2, 3].map(() => decideToApply(house.store, decision(house, importId))));
  expect(decisions.filter(Boolean)).toHaveLength(1);
  expect(await discardImport(house.store, decision(house, importId))).toBe(false);
});

test('what is discarded cannot be applied, and nothing of it is left', async () => {
  const house = await testHouse();
  const importId = await readIn(house, filesOf(smallRegister));
  expect(await discardImport(house.store, decision(house, importId))).toBe(true);
  expect(await decideToApply(house.store, decision(house, importId))).toBe(false);
  await startTask(house, { ...task(house, importId), kind: 'erase' });
  expect(await house.store.read.$count(stagedHomes)).toBe(0);
  expect(await stateOf(house, importId)).toBe('discarded');
});

test('another landlord’s import is not found, decided about or discarded', async () => {
  const house = await testHouse();
  const importId = await readIn(house, filesOf(smallRegister));
  const elsewhere = { ...decision(house, importId), landlordId: 'another' };
  expect(await findImport(house.store.read, { id: importId, landlordId: 'another' })).toBeNull();
  expect(await decideToApply(house.store, elsewhere)).toBe(false);
  expect(await discardImport(house.store, elsewhere)).toBe(false);
  expect(await stateOf(house, importId)).toBe('ready');
});

test('the bad rows stay to be read, by file and line, until the files are discarded', async () => {
  const house = await testHouse();
  const bad = changed({ homes: [['45.5', 'x']], persons: [[CODES.aava, '1']], leases: [['2025-01-01', '2025-02-29']] });
  const importId = await readIn(house, filesOf(bad));
  expect(await stateOf(house, importId)).toBe('refused');
  const faults = await faultsOf(house.store.read, { importId, page: 1 });
  expect(faults.map(({ file, line }) => [file, line])).toEqual([
    ['homes.csv', 2],
    ['persons.csv', 2],
    ['leases.csv', 3],
  ]);
  expect(await decideToApply(house.store, decision(house, importId))).toBe(false);
  await discardImport(house.store, decision(house, importId));
  await startTask(house, { ...task(house, importId), kind: 'erase' });
  expect(await house.store.read.$count(registerImportFaults)).toBe(0);
});

test('one import at a time, and the same form sent twice is one', async () => {
  const house = await testHouse();
  const first = await begin(house, 'form-1');
  expect(await begin(house, 'form-1')).toEqual({ id: first.id, isNew: false });
  await expect(begin(house, 'form-2')).rejects.toThrow(Refused);
});

test('an import whose process has ended makes room after two minutes', async () => {
  const house = await testHouse();
  const lost = await begin(house, 'form-1');
  house.setTime(new Date(house.clock.now().getTime() + minutes(2) + 1));
  const next = await begin(house, 'form-2');
  expect(next.isNew).toBe(true);
  expect(await stateOf(house, lost.id)).toBe('failed');
});

test('applying that was lost may be tried again', async () => {
  const house = await testHouse();
  const importId = await readIn(house, filesOf(smallRegister));
  await decideToApply(house.store, decision(house, importId));
  house.setTime(new Date(house.clock.now().getTime() + minutes(3)));
  expect(await decideToApply(house.store, decision(house, importId))).toBe(true);
});

test('a task that breaks leaves the register as it was and the import given up', async () => {
  const house = await testHouse();
  const { id } = await begin(house, 'form-1');
  const sources = [{ name: 'homes.csv', path: '/nowhere/homes.csv', bytes: 1 }];
  await startTask(house, { ...task(house, id), kind: 'check', sources, folder: '/nowhere' });
  expect(await stateOf(house, id)).toBe('failed');
  expect((await begin(house, 'form-2')).isNew).toBe(true);
});

test('a preview that nobody decides about for a week is discarded and erased', async () => {
  const house = await testHouse();
  const importId = await readIn(house, filesOf(smallRegister));
  await eraseOldImports(house.store, new Date(house.clock.now().getTime() + days(7) - 1));
  expect(await stateOf(house, importId)).toBe('ready');
  expect(await eraseOldImports(house.store, new Date(house.clock.now().getTime() + days(7) + 1))).toBe(2 + 3 + 7);
  expect(await stateOf(house, importId)).toBe('discarded');
  expect(await house.store.read.$count(stagedHomes)).toBe(0);
});

test('who is found in the register for the first time is told once', async () => {
  const house = await testHouse();
  await settleAccount(house, { id: 'aava', code: CODES.aava, state: 'active' });
  await settleAccount(house, { id: 'onni', code: CODES.onni, state: 'superseded' });
  await settleAccount(house, { id: 'stranger', code: '131052-931W', state: 'active' });
  await importTexts(house, smallRegister);
  await tellMatched(house, house.clock.now());
  await tellMatched(house, house.clock.now());

  const posted = await house.store.read.select().from(letters);
  expect(posted).toMatchObject([{ name: 'match-found', identityId: 'aava', locale: 'sv', landlordId: LANDLORD_ID }]);
  expect(await house.store.read.$count(registerMatches)).toBe(0);
});

test('a change of name is no news, but coming back and a corrected code are', async () => {
  const house = await testHouse();
  await settleAccount(house, { id: 'aava', code: CODES.aava, state: 'active' });
  await importTexts(house, smallRegister);
  await tellMatched(house, house.clock.now());
  const told = () => house.store.read.$count(letters);
  await importTexts(house, changed({ persons: [['Aava,Esimerkki', 'Aava,Uusinimi']] }));
  await tellMatched(house, house.clock.now());
  expect(await told()).toBe(1);

  await importTexts(house, changed({ persons: [[CODES.aava, '']] }));
  await importTexts(house, smallRegister);
  await tellMatched(house, house.clock.now());
  expect(await told()).toBe(2);
});

async function readIn(house: TestHouse, files: Record<string, string>): Promise<string> {
  const { id } = await begin(house, null);
  const folder = await folderOf(files);
  await startTask(house, { ...task(house, id), kind: 'check', sources: await sourcesIn([folder]), folder });
  return id;
}

function begin(house: TestHouse, submissionKey: string | null) {
  const now = house.clock.now();
  const startedBy = STAFF.importedBy;
  return beginImport(house.store, { landlordId: LANDLORD_ID, via: 'portal', startedBy, submissionKey, now });
}

function task(house: TestHouse, importId: string) {
  return { importId, landlordId: LANDLORD_ID, now: house.clock.now() };
}

function decision(house: TestHouse, importId: string) {
  return { ...task(house, importId), staffId: STAFF.importedBy };
}

async function stateOf(house: TestHouse, importId: string): Promise<ImportState | undefined> {
  const [row] = await house.store.read
    .select({ state: registerImports.state })
    .from(registerImports)
    .where(eq(registerImports.id, importId));
  return row?.state;
}

type Settled = { id: string; code: string; state: 'active' | 'superseded' };

async function settleAccount(house: TestHouse, { id, code, state }: Settled): Promise<void> {
  const createdAt = house.clock.now();
  const codeIndex = house.vault.indexOf(code);
  const names = { givenName: 'Testi', familyName: 'Henkilö' };
  await house.store.write(async (tx) => {
    await tx.insert(identities).values({ id, codeIndex, codeSealed: 'sealed', ...names, createdAt });
    await tx.insert(accounts).values({
      id,
      email: `${id}@example.com`,
      emailKey: `${id}@example.com`,
      activeKey: state === 'active' ? `${id}@example.com` : null,
      identityId: id,
      passwordHash: 'x',
      state,
      locale: 'sv',
      createdAt,
    });
    await tx.insert(identifications).values({
      id: `identification-${id}`,
      identityId: id,
      landlordId: LANDLORD_ID,
      method: 'strong',
      provider: 'test',
      assurance: 'loa2',
      at: createdAt,
    });
  });
}
