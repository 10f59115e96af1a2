import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import bcrypt from 'bcrypt';
import { eq } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { days } from '~/lib/time';
import { carryOutRetention } from '~/retention/run.server';
import { accounts, auditEntries } from '~db/schema';
import { LANDLORD_ID, type TestHouse, testHouse } from '~tests/support/house';
import { settleNeighbourhood } from '~tests/support/neighbourhood';
import { registrationOf } from '~tests/support/registrations';
import { activateAccount, findRegistration, orderReset, registerAccount, resetPassword } from '../accounts.server';
import { signIn } from '../sign-in.server';
import { bringAccounts } from './bring-accounts.server';

const PASSWORD = 'Asuntohaku-1';
const HASH = await bcrypt.hash(PASSWORD, 4);

test('a file is brought once, and the second time gives nothing new', async () => {
  const house = await neighbourhood();
  const file = `email;password_hash;language\nHaku@Example.com;${HASH};sv\ntoinen@example.com;${HASH};\n`;
  expect(await brought(house, file)).toMatchObject({ end: 'brought', added: 2, changed: 0, known: 0 });
  expect(await house.store.read.select().from(accounts).where(eq(accounts.emailKey, 'haku@example.com'))).toMatchObject(
    [{ email: 'Haku@Example.com', identityId: null, state: 'active', locale: 'sv', broughtFrom: 'housing-search' }],
  );
  expect(await brought(house, file)).toMatchObject({ end: 'unchanged', added: 0, changed: 0, known: 2 });
  expect(await house.store.read.$count(auditEntries, eq(auditEntries.action, 'accounts.brought'))).toBe(1);
});

test('bad rows come with line and reason, and nothing of the file is taken over', async () => {
  const house = await neighbourhood();
  const before = await house.store.read.$count(accounts);
  const done = await brought(
    house,
    [
      'email;password_hash;language',
      `hyva@example.com;${HASH};fi`,
      `ei osoite;${HASH};fi`,
      `hidas@example.com;$2b$20$${'a'.repeat(53)};fi`,
      'selko@example.com;Salasana1!;fi',
      `HYVA@example.com;${HASH};no`,
      `hyva@example.com;${HASH};fi`,
      `it-admin@kotihovi.example;${HASH};fi`,
      `;${HASH}`,
    ].join('\n'),
  );
  expect(done).toEqual({
    end: 'refused',
    faults: [
      { line: 3, column: 'email', reason: 'email' },
      { line: 4, column: 'password_hash', reason: 'hash-too-costly' },
      { line: 5, column: 'password_hash', reason: 'hash-unknown' },
      { line: 6, column: 'language', reason: 'language' },
      { line: 7, column: 'email', reason: 'same-address-twice', says: '2' },
      { line: 8, column: 'email', reason: 'address-of-staff' },
      { line: 9, column: null, reason: 'row-broken' },
    ],
  });
  expect(await house.store.read.$count(accounts)).toBe(before);
});

test('a file without the columns says which is missing', async () => {
  const house = await neighbourhood();
  expect(await brought(house, 'address,hash\na@example.com,x\n')).toEqual({
    end: 'refused',
    faults: [
      { line: 1, column: 'email', reason: 'missing-column' },
      { line: 1, column: 'password_hash', reason: 'missing-column' },
    ],
  });
});

test('an account that is here already keeps its own password; one not used yet takes the newer', async () => {
  const house = await neighbourhood();
  await brought(house, `email;password_hash\nhaku@example.com;${HASH}\n`);
  const newer = await bcrypt.hash('Uudempi-1', 4);
  const done = await brought(house, `email;password_hash\nhaku@example.com;${newer}\naava@example.com;${newer}\n`);
  expect(done).toMatchObject({ end: 'brought', added: 0, changed: 1, known: 1 });
  const [own] = await house.store.read.select().from(accounts).where(eq(accounts.id, 'account-aava'));
  expect(own!.passwordHash).toBe('test:none');
  await signedIn(house, 'haku@example.com', 'Uudempi-1');
  // Used: what comes later from the other service changes nothing.
  expect(await brought(house, `email;password_hash\nhaku@example.com;${HASH}\n`)).toMatchObject({ end: 'unchanged' });
});

test('who has forgotten the other service’s password orders a new one here', async () => {
  const house = await neighbourhood();
  await brought(house, `email;password_hash\nhaku@example.com;${HASH}\n`);
  const now = house.clock.now();
  await orderReset(house, { email: 'haku@example.com', landlordId: LANDLORD_ID, now });
  await house.settle();
  const token = /token=([\w-]+)/.exec(house.sent.at(-1)!.text)![1]!;
  await resetPassword(house, { token, password: 'Uusi9!x', landlordId: LANDLORD_ID, now, requestId: 'r' });
  expect(await signedIn(house, 'haku@example.com', 'Uusi9!x')).toMatchObject({ as: 'resident', mustIdentify: true });
});

test('whoever registers with the address of a brought account has it, and the brought one ends', async () => {
  const house = await neighbourhood();
  await brought(house, `email;password_hash\nhaku@example.com;${HASH}\n`);
  const now = house.clock.now();
  const token = await registrationOf(house, 'frida');
  const registration = await findRegistration(house.store.read, { token, now });
  const given = { email: 'haku@example.com', password: 'Kotiovi7!' };
  await registerAccount(house, { registration: registration!, ...given, locale: 'fi', now, requestId: 'r' });
  await house.settle();
  const link = /token=([\w-]+)/.exec(house.sent.at(-1)!.text)![1]!;
  await activateAccount(house, { token: link, ...given, device: '', landlordId: LANDLORD_ID, now, requestId: 'r' });
  await expect(signedIn(house, 'haku@example.com', PASSWORD)).rejects.toThrow('wrongCredentials');
  expect(await signedIn(house, 'haku@example.com', 'Kotiovi7!')).toMatchObject({ mustIdentify: false });
});

test('a brought account that nobody identifies for goes after a year', async () => {
  const house = await neighbourhood();
  await brought(house, `email;password_hash\nhaku@example.com;${HASH}\n`);
  const isThere = () => house.store.read.$count(accounts, eq(accounts.emailKey, 'haku@example.com'));
  const start = house.clock.now().getTime();
  for (const [after, count] of [
    [days(365) - 1, 1],
    [days(365), 0],
  ] as const) {
    house.setTime(new Date(start + after));
    await carryOutRetention(house, house.clock.now());
    expect(await isThere()).toBe(count);
  }
});

async function neighbourhood(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

async function brought(house: TestHouse, text: string) {
  const folder = await mkdtemp(path.join(tmpdir(), 'rappu-accounts-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'accounts.csv');
  await writeFile(file, text);
  const landlord = await house.landlords.own();
  return bringAccounts(house.store, { path: file, landlord, from: 'housing-search', now: house.clock.now() });
}

function signedIn(house: TestHouse, email: string, password: string) {
  const now = house.clock.now();
  return signIn(house, { email, password, device: '', landlordId: LANDLORD_ID, now, requestId: 'r' });
}
