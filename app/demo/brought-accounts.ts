import { pbkdf2Sync, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import argon2 from 'argon2';
import bcrypt from 'bcrypt';
import { bringAccounts } from '~/features/identity/outside/bring-accounts.server';
import type { DemoBroughtAccount, House } from '~/house.server';

const PASSWORD = 'Asuntohaku-1';

/** As a housing search would hand them over: addresses and password hashes of three makes, and nobody's name. */
export async function bringDemoAccounts(house: House, { dataDir }: { dataDir: string }): Promise<DemoBroughtAccount[]> {
  const hashes = {
    'haku.bcrypt@example.com': await bcrypt.hash(PASSWORD, 10),
    'haku.argon2@example.com': await argon2.hash(PASSWORD, { memoryCost: 32_768, timeCost: 2, parallelism: 1 }),
    'haku.pbkdf2@example.com': pbkdf2OfOther(PASSWORD),
  };
  const file = path.join(dataDir, 'housing-search.csv');
  const rows = Object.entries(hashes).map(([email, hash]) => `${email};${hash};sv`);
  await writeFile(file, ['email;password_hash;language', ...rows, ''].join('\n'), { mode: 0o600 });
  const landlord = await house.landlords.own();
  const done = await bringAccounts(house.store, { path: file, landlord, from: 'asuntohaku', now: house.clock.now() });
  if (done.end === 'refused') throw new Error(`the demo's accounts were refused: ${done.faults[0]?.reason}`);
  return Object.keys(hashes).map((email) => ({ email, password: PASSWORD }));
}

function pbkdf2OfOther(password: string): string {
  const [salt, rounds] = [randomBytes(16), 100_000];
  const hash = pbkdf2Sync(password, salt, rounds, 32, 'sha256');
  const text = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
  return `$pbkdf2-sha256$i=${rounds}$${text(salt)}$${text(hash)}`;
}
