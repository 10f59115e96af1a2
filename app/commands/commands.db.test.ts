import path from 'node:path';
import { expect, test } from 'vitest';
import { commandLine } from '~tests/support/command-line';
import { changed, filesOf, folderOf, smallRegister } from '~tests/support/register-files';
import { main as importRegister } from './import-register';
import { main as loadLandlord } from './load-landlord';

const KOTIHOVI = 'db/seed/landlords/kotihovi.json';

test('a landlord is loaded and its register imported from the command line', async () => {
  const { env, said } = await commandLine();
  await loadLandlord({ args: [KOTIHOVI], env });
  const args = [await folderOf(filesOf(smallRegister))];

  expect(await importRegister({ args: [...args, '--preview'], env })).toBe(0);
  expect(said()).toMatch(/Homes +2 +0 +0 +0\n/);
  expect(said()).not.toContain('up to date');
  expect(await importRegister({ args: [...args, '--yes'], env })).toBe(0);
  expect(said()).toContain('The register has been brought up to date.');
  expect(await importRegister({ args: [...args, '--yes'], env })).toBe(0);
  expect(said()).toContain('There is nothing to change.');
});

test('bad rows come as a table, and the program ends with 3', async () => {
  const { env, said } = await commandLine();
  await loadLandlord({ args: [KOTIHOVI], env });
  const bad = changed({ homes: [['45.5', '-45.5']], leases: [['2024-03-01', '2024-02-31']] });

  expect(await importRegister({ args: [await folderOf(filesOf(bad)), '--yes'], env })).toBe(3);
  expect(said()).toMatch(/homes\.csv +2 +area_m2 +A home cannot have -45\.5 square metres\./);
  expect(said()).toMatch(/leases\.csv +2 +starts_on +There is no such date: 2024-02-31\./);
  expect(said()).toContain('2 things are wrong with the files.');
});

test('wrong use ends with 2 and a sentence', async () => {
  const { env, said } = await commandLine();
  await loadLandlord({ args: [KOTIHOVI], env });
  const folder = await folderOf(filesOf(smallRegister));

  expect(await importRegister({ args: [], env })).toBe(2);
  expect(await importRegister({ args: ['/nowhere'], env })).toBe(2);
  expect(await importRegister({ args: [folder, '--colour'], env })).toBe(2);
  expect(await importRegister({ args: [folder, '--landlord', 'nobody', '--yes'], env })).toBe(2);
  expect(said()).toContain('There is no landlord "nobody"');
  // Nobody is there to be asked.
  expect(await importRegister({ args: [folder], env })).toBe(2);
  expect(await importRegister({ args: [folder, '--yes'], env: { NODE_ENV: 'test' } })).toBe(1);
});

test('a landlord loaded again keeps its register and gets its new settings', async () => {
  const { env } = await commandLine();
  await loadLandlord({ args: [KOTIHOVI], env });
  const folder = await folderOf(filesOf(smallRegister));
  await importRegister({ args: [folder, '--yes'], env });
  await loadLandlord({ args: [KOTIHOVI], env });
  expect(await importRegister({ args: [folder, '--yes'], env })).toBe(0);
});

test('settings that cannot be used are refused', async () => {
  const { env } = await commandLine();
  const folder = await folderOf({ 'settings.json': '{"slug":"x"}' });
  await expect(loadLandlord({ args: [path.join(folder, 'settings.json')], env })).rejects.toThrow('timeZone');
  await expect(loadLandlord({ args: [], env })).rejects.toThrow('npm run landlord');
});
