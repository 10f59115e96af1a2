import { randomBytes } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { main as rotateKeys } from '~/commands/rotate-keys';
import { identityCodeContext } from '~/features/identity/sealed-code';
import { identities } from '~db/schema';
import { people, settleNeighbourhood } from '../support/neighbourhood';
import { listenToCommands, loadKotihovi, newInstallation, openPortal } from './installation';

vi.setConfig({ testTimeout: 60_000 });

test('new keys in front, the command while serving, old keys away: codes still open and are still found', async () => {
  const said = listenToCommands();
  const env = await newInstallation();
  const before = await openPortal(env);
  await loadKotihovi(before);
  await settleNeighbourhood(before);
  const key = () => randomBytes(32).toString('base64');
  const newest = { INDEX_KEY: key(), ENCRYPTION_KEYS: `newest:${key()}`, PEPPERS: `newest:${key()},${env.PEPPERS}` };
  const between = {
    ...env,
    ...newest,
    FORMER_INDEX_KEY: env.INDEX_KEY,
    ENCRYPTION_KEYS: `${newest.ENCRYPTION_KEYS},${env.ENCRYPTION_KEYS}`,
  };

  expect(await rotateKeys({ args: [], env: between })).toBe(0);
  expect(said()).toContain(`Hashed anew: the codes of ${Object.keys(people).length} people.`);
  expect(said()).toContain('Nothing needs the older ENCRYPTION_KEYS or FORMER_INDEX_KEY any more.');
  expect(said()).toMatch(/older PEPPERS are needed: accounts\.password_hash, \d+/);
  expect(await rotateKeys({ args: [], env: between })).toBe(0);
  expect(said()).toContain('Hashed anew: the codes of 0 people. Sealed anew: 0 texts.');

  const { vault, store } = await openPortal({ ...env, ...newest });
  const rows = await store.read.select().from(identities);
  const codes = rows.map(({ codeIndex, codeSealed }) => vault.open(codeSealed!, identityCodeContext(codeIndex!)));
  expect(codes.sort()).toEqual(
    Object.values(people)
      .map(({ code }) => code)
      .sort(),
  );
  for (const { codeIndex } of rows) expect(codes.map(vault.indexOf)).toContain(codeIndex);
});

test('while something still needs an older key the command says so', async () => {
  const said = listenToCommands();
  const env = await newInstallation();
  const house = await openPortal(env);
  await loadKotihovi(house);
  await settleNeighbourhood(house);
  const newest = `newest:${randomBytes(32).toString('base64')}`;

  expect(await rotateKeys({ args: [], env: { ...env, ENCRYPTION_KEYS: newest } })).toBe(3);
  expect(said()).toMatch(/Still sealed with an older key: identities\.code_sealed, \d+/);
  expect(said()).not.toContain('Nothing needs');
});
