import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import bcrypt from 'bcrypt';
import { expect, test } from 'vitest';
import { commandLine } from '~tests/support/command-line';
import { main as importAccounts } from './import-accounts';
import { main as loadLandlord } from './load-landlord';

const KOTIHOVI = 'db/seed/landlords/kotihovi.json';

test('accounts are brought from the command line, and a second time nothing is new', async () => {
  const { env, folder, said } = await commandLine();
  await loadLandlord({ args: [KOTIHOVI], env });
  const file = path.join(folder, 'accounts.csv');
  await writeFile(file, `email;password_hash\nhaku@example.com;${await bcrypt.hash('x', 4)}\n`);

  expect(await importAccounts({ args: [file, '--from', 'asuntohaku'], env })).toBe(0);
  expect(said()).toContain('1 added, 0 with a newer password, 0 here already.');
  expect(await importAccounts({ args: [file], env })).toBe(0);
  expect(said()).toContain('Nothing was new.');
});

test('bad rows are told with line and reason, and the program ends with 3', async () => {
  const { env, folder, said } = await commandLine();
  await loadLandlord({ args: [KOTIHOVI], env });
  const file = path.join(folder, 'accounts.csv');
  await writeFile(file, `email;password_hash\nhaku@example.com;salasana\nei osoite;$2b$31$${'a'.repeat(53)}`);

  expect(await importAccounts({ args: [file], env })).toBe(3);
  expect(said()).toContain('line 2, password_hash: is not argon2id, argon2i, bcrypt or PBKDF2');
  expect(said()).toContain('line 3, email: is not an e-mail address');
  expect(said()).toContain('line 3, password_hash: asks for more than is allowed');
  expect(said()).toContain('Nothing has been taken over.');
  // What stood in the file is repeated nowhere.
  expect(said()).not.toContain('salasana');
});

test('wrong use ends with 2 and a sentence', async () => {
  const { env, folder } = await commandLine();
  await loadLandlord({ args: [KOTIHOVI], env });
  const file = path.join(folder, 'accounts.csv');
  await writeFile(file, 'email;password_hash\n');
  expect(await importAccounts({ args: [], env })).toBe(2);
  expect(await importAccounts({ args: ['/nowhere'], env })).toBe(2);
  expect(await importAccounts({ args: [file, '--from', 'Asunto Haku'], env })).toBe(2);
  expect(await importAccounts({ args: [file, '--landlord', 'nobody'], env })).toBe(2);
});
