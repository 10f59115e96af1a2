import { randomBytes } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { eq, inArray } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import { expect, test, vi } from 'vitest';
import { main as backup } from '~/commands/backup';
import { main as restore } from '~/commands/restore';
import { main as rotateKeys } from '~/commands/rotate-keys';
import { passSecondFactor } from '~/features/identity/pass-second-factor.server';
import { identityCodeContext } from '~/features/identity/sealed-code';
import { findSession } from '~/features/identity/sessions.server';
import { signIn } from '~/features/identity/sign-in.server';
import { addStaff } from '~/features/staff/staff-accounts.server';
import { accounts, identities } from '~db/schema';
import { LANDLORD_ID, MONDAY_MORNING, type TestHouse } from '../support/house';
import { emailOf, people, settleNeighbourhood } from '../support/neighbourhood';
import { emptyPlace, listenToCommands, loadKotihovi, newInstallation, openPortal } from './installation';

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

test('keys are changed, the older ones taken away, everybody comes in; an older backup comes back with the keys of then', async () => {
  const said = listenToCommands();
  const env = await newInstallation();
  const passphrase = path.join(env.DATA_DIR, 'passphrase.txt');
  await writeFile(passphrase, 'neljä sanaa sekaisin kellarissa');
  Object.assign(env, { BACKUP_PASSPHRASE_FILE: passphrase });
  const before = await openPortal(env);
  await loadKotihovi(before);
  await settleNeighbourhood(before);
  const { secret } = await withPasswords(before);
  expect(await backup({ args: [], env }), said()).toBe(0);

  const key = () => randomBytes(32).toString('base64');
  const newest = { INDEX_KEY: key(), ENCRYPTION_KEYS: `newest:${key()}`, PEPPERS: `newest:${key()}` };
  const between = {
    INDEX_KEY: newest.INDEX_KEY,
    FORMER_INDEX_KEY: env.INDEX_KEY,
    ENCRYPTION_KEYS: `${newest.ENCRYPTION_KEYS},${env.ENCRYPTION_KEYS}`,
    PEPPERS: `${newest.PEPPERS},${env.PEPPERS}`,
  };
  const serving = await openPortal({ ...env, ...between });
  expect(await rotateKeys({ args: [], env: { ...env, ...between } }), said()).toBe(0);
  // With the older pepper still there, everybody who signs in takes the newest.
  await everybodyComesIn(serving, secret);
  const after = await openPortal({ ...env, ...newest });
  await everybodyComesIn(after, secret);

  const [old] = (await readdir(path.join(env.DATA_DIR, 'backups'))).filter((name) => name.startsWith('rappu-'));
  const file = path.join(env.DATA_DIR, 'backups', old!);
  const opener = { BACKUP_PASSPHRASE_FILE: passphrase };
  const place = { ...(await emptyPlace({ ...env, ...newest })), ...opener };
  expect(await restore({ args: [file], env: place })).toBe(1);
  expect(said()).toContain('INDEX_KEY is not the one the backup was made with');
  expect(said()).toContain('ENCRYPTION_KEYS lack "k"');
  const withBoth = { ...place, ...between };
  expect(await restore({ args: [file], env: withBoth }), said()).toBe(0);
  expect(await rotateKeys({ args: [], env: withBoth }), said()).toBe(0);
  const { FORMER_INDEX_KEY: _, ...without } = withBoth;
  await everybodyComesIn(await openPortal({ ...without, ENCRYPTION_KEYS: newest.ENCRYPTION_KEYS }), secret);
});

const PASSWORD = 'Ruuvimeisseli!7';
const ADMIN = 'avain@kotihovi.example';

async function withPasswords(house: TestHouse): Promise<{ secret: string }> {
  const passwordHash = await house.passwords.hashPassword(PASSWORD);
  await house.store.write((tx) => tx.update(accounts).set({ passwordHash }).where(eq(accounts.id, 'account-aava')));
  const admin = { email: ADMIN, name: 'Avain Vaihtaja', password: PASSWORD, duties: ['it-admin' as const], areas: [] };
  const added = await addStaff(house, { ...admin, landlordId: LANDLORD_ID, locale: 'fi', totp: true });
  return { secret: added.totpSecret! };
}

/** By password, by the authenticator's code, and by the identity code that a broker would tell. */
async function everybodyComesIn(house: TestHouse, secret: string): Promise<void> {
  const asking = { password: PASSWORD, device: '', landlordId: LANDLORD_ID, now: MONDAY_MORNING, requestId: 'r' };
  expect(await signIn(house, { ...asking, email: emailOf('aava') })).toMatchObject({ as: 'resident' });
  const { token } = await signIn(house, { ...asking, email: ADMIN });
  const session = (await findSession(house.store.read, token))!;
  // Each time another code: one that has been used opens nothing.
  codesUsed += 1;
  const now = new Date(MONDAY_MORNING.getTime() + codesUsed * 60_000);
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() });
  await passSecondFactor(house, { session, code, now, requestId: 'r' });
  const known = inArray(identities.codeIndex, house.vault.indexesOf(people.aava.code));
  expect(await house.store.read.$count(identities, known)).toBe(1);
}

let codesUsed = 0;
