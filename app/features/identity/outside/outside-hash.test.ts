import { pbkdf2Sync } from 'node:crypto';
import argon2 from 'argon2';
import bcrypt from 'bcrypt';
import { expect, test } from 'vitest';
import { BOUNDS, readOutsideHash } from './outside-hash';
import { verifyOutside } from './verify.server';

const PASSWORD = 'Älä arvaa 1!';
const SALT = Buffer.from('0123456789abcdef');

const text = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
const pbkdf2Of = (digest: 'sha256' | 'sha512', rounds: number) => text(pbkdf2Sync(PASSWORD, SALT, rounds, 32, digest));

const made: Record<string, () => Promise<string> | string> = {
  argon2id: () => argon2.hash(PASSWORD, { type: argon2.argon2id, memoryCost: 1024, timeCost: 1, parallelism: 1 }),
  argon2i: () => argon2.hash(PASSWORD, { type: argon2.argon2i, memoryCost: 1024, timeCost: 2, parallelism: 2 }),
  'bcrypt 2b': () => bcrypt.hash(PASSWORD, 4),
  'bcrypt 2a': async () => (await bcrypt.hash(PASSWORD, 4)).replace('$2b', '$2a'),
  'bcrypt 2y, as PHP writes it': async () => (await bcrypt.hash(PASSWORD, 4)).replace('$2b', '$2y'),
  'PBKDF2 with SHA-256': () => `$pbkdf2-sha256$i=1000,l=32$${text(SALT)}$${pbkdf2Of('sha256', 1000)}`,
  'PBKDF2 with SHA-512': () => `$pbkdf2-sha512$i=2000$${text(SALT)}$${pbkdf2Of('sha512', 2000)}`,
  'PBKDF2 as passlib writes it': () =>
    `$pbkdf2-sha256$1000$${text(SALT)}$${pbkdf2Of('sha256', 1000).replaceAll('+', '.')}`,
};

test.each(Object.entries(made))('a password kept as %s is known, and no other', async (_, make) => {
  const stored = await make();
  expect(await verifyOutside(stored, PASSWORD)).toBe(true);
  expect(await verifyOutside(stored, `${PASSWORD}!`)).toBe(false);
});

test('an accent typed as two characters is the same accent', async () => {
  expect(await verifyOutside(await bcrypt.hash('Ä1a!aa', 4), 'A\u03081a!aa')).toBe(true);
  expect(await verifyOutside(await bcrypt.hash('A\u03081a!aa', 4), 'A\u03081a!aa')).toBe(true);
});

const HASH = 'A'.repeat(43);
const BCRYPT_REST = 'a'.repeat(53);

test.each([
  ['a hash that fills the memory', `$argon2id$v=19$m=${BOUNDS.argon2.memoryKib + 1},t=1,p=1$${HASH}$${HASH}`],
  ['one that takes minutes', `$argon2id$v=19$m=65536,t=4294967$p=1$${HASH}$${HASH}`.replace('$p', ',p')],
  ['more lanes than anybody has', `$argon2i$v=19$m=65536,t=1,p=255$${HASH}$${HASH}`],
  ['bcrypt for an hour', `$2b$31$${BCRYPT_REST}`],
  ['PBKDF2 without end', `$pbkdf2-sha256$i=999999999$${HASH}$${HASH}`],
  ['PBKDF2 with SHA-512 a little over', `$pbkdf2-sha512$i=${BOUNDS.pbkdf2.sha512 + 1}$${HASH}$${HASH}`],
])('%s is too costly, and is not even begun', async (_, stored) => {
  expect(readOutsideHash(stored)).toBe('hash-too-costly');
  const began = performance.now();
  expect(await verifyOutside(stored, PASSWORD)).toBe(false);
  expect(performance.now() - began).toBeLessThan(50);
});

test.each([
  ['nothing', ''],
  ['a password in clear text', 'Salasana1!'],
  ['MD5', '$1$abcdefgh$0123456789abcdef'],
  ['argon2d, which leaks', `$argon2d$v=19$m=1024,t=1,p=1$${HASH}$${HASH}`],
  ['scrypt', `$scrypt$ln=15,r=8,p=1$${HASH}$${HASH}`],
  ['PBKDF2 with SHA-1', `$pbkdf2$1000$${HASH}$${HASH}`],
])('%s is unknown', (_, stored) => {
  expect(readOutsideHash(stored)).toBe('hash-unknown');
});

test.each([
  ['argon2 without its version', `$argon2id$m=1024,t=1,p=1$${HASH}$${HASH}`],
  ['argon2 that says the passes twice', `$argon2id$v=19$m=1024,t=1,t=9$${HASH}$${HASH}`],
  ['argon2 that adds a fourth', `$argon2id$v=19$m=1024,t=1,p=1,t=99999999$${HASH}$${HASH}`],
  ['argon2 without memory', `$argon2id$v=19$m=1,t=1,p=1$${HASH}$${HASH}`],
  ['a salt of two bytes', `$argon2id$v=19$m=1024,t=1,p=1$QUE$${HASH}`],
  ['a hash of a hundred bytes', `$argon2id$v=19$m=1024,t=1,p=1$${HASH}$${'A'.repeat(134)}`],
  ['bcrypt cut off', '$2b$10$abc'],
  ['bcrypt with three rounds', `$2b$03$${BCRYPT_REST}`],
  ['PBKDF2 that says another length', `$pbkdf2-sha256$i=1000,l=20$${HASH}$${HASH}`],
  ['PBKDF2 with ten rounds', `$pbkdf2-sha256$i=10$${HASH}$${HASH}`],
  ['a text without end', `$pbkdf2-sha256$i=1000$${HASH}$${'A'.repeat(5000)}`],
])('%s is malformed', (_, stored) => {
  expect(readOutsideHash(stored)).toBe('hash-malformed');
});
