import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { atMost, TooBusy } from './at-most';
import { commonPasswords, commonPasswordsAsTyped } from './common-passwords.server';
import { unmetRequirements } from './password-rules';
import { isCommonPassword, makePasswords } from './passwords.server';

const randomKey = () => randomBytes(32).toString('base64');
const oldPepper = { id: 'p1', key: randomKey() };
const newPepper = { id: 'p2', key: randomKey() };
const passwords = makePasswords([newPepper, oldPepper]);
const before = makePasswords([oldPepper]);

test('a password is known again and another is not', async () => {
  const stored = await passwords.hashPassword('Kolme iloista norppaa 7');
  expect(stored).toMatch(/^p2:\$argon2id\$v=19\$m=19456,p=1,t=2\$/);
  expect(await passwords.verifyPassword(stored, 'Kolme iloista norppaa 7')).toBe(true);
  expect(await passwords.verifyPassword(stored, 'kolme iloista norppaa 7')).toBe(false);
  expect(await passwords.verifyPassword(stored, ' Kolme iloista norppaa 7')).toBe(false);
  expect(await passwords.verifyPassword(stored, '')).toBe(false);
});

test('the same letters typed with combining marks are the same password', async () => {
  const stored = await passwords.hashPassword('Äiti1!'.normalize('NFD'));
  expect(await passwords.verifyPassword(stored, 'Äiti1!'.normalize('NFC'))).toBe(true);
});

test('a stolen hash says nothing without its pepper', async () => {
  const stored = await before.hashPassword('Aa1!aa');
  const guessing = makePasswords([{ id: 'p1', key: randomKey() }]);
  expect(await guessing.verifyPassword(stored, 'Aa1!aa')).toBe(false);
  await expect(makePasswords([newPepper]).verifyPassword(stored, 'Aa1!aa')).rejects.toThrow('pepper');
});

test('an old pepper still opens and asks to be replaced, as does a cheaper hash', async () => {
  const stored = await before.hashPassword('Aa1!aa');
  expect(await passwords.verifyPassword(stored, 'Aa1!aa')).toBe(true);
  expect(passwords.needsRehash(stored)).toBe(true);
  expect(before.needsRehash(stored)).toBe(false);
  expect(before.needsRehash(stored.replace('m=19456', 'm=4096'))).toBe(true);
});

test('an account that is not there is refused with as much work as a wrong password', async () => {
  const stored = await passwords.hashPassword('Aa1!aa');
  const duration = async (account: string | null) => {
    const start = performance.now();
    expect(await passwords.verifyPassword(account, 'Bb2?bb')).toBe(false);
    return performance.now() - start;
  };
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let i = 0; i < 9; i++) {
    times.known.push(await duration(stored));
    times.unknown.push(await duration(null));
  }
  const median = (list: number[]) => list.sort((a, b) => a - b)[4]!;
  const ratio = median(times.unknown) / median(times.known);
  expect(ratio).toBeGreaterThan(0.6);
  expect(ratio).toBeLessThan(1.7);
});

test('an endless password is refused and never hashed', async () => {
  const stored = await passwords.hashPassword('Aa1!aa');
  expect(await passwords.verifyPassword(stored, 'a'.repeat(1_000_000))).toBe(false);
  await expect(passwords.hashPassword('a'.repeat(129))).rejects.toThrow('invariant');
});

test('hashing leaves the rest of the program free to run', async () => {
  let ticks = 0;
  const ticking = setInterval(() => ticks++, 1);
  await Promise.all(Array.from({ length: 6 }, () => passwords.hashPassword('Aa1!aa')));
  clearInterval(ticking);
  expect(ticks).toBeGreaterThan(10);
});

test('so many run at once, so many wait in turn, the rest is refused', async () => {
  const inTurn = atMost({ running: 2, waiting: 3 });
  let now = 0;
  let most = 0;
  const order: number[] = [];
  const task = (n: number) => async () => {
    most = Math.max(most, ++now);
    await new Promise((resolve) => setTimeout(resolve, 5));
    now--;
    order.push(n);
    if (n === 1) throw new Error('failed on its own');
  };
  const results = await Promise.allSettled(Array.from({ length: 7 }, (_, n) => inTurn(task(n))));
  expect(most).toBe(2);
  expect(order).toEqual([0, 1, 2, 3, 4]);
  expect(results.slice(5).every((r) => r.status === 'rejected' && r.reason instanceof TooBusy)).toBe(true);
  await expect(inTurn(async () => 'free again')).resolves.toBe('free again');
});

test('what everybody chooses is known, in capitals or not', () => {
  for (const password of [
    'Password1!',
    'PASSWORD1!',
    'Salasana1!',
    'Qwerty1!',
    'Helsinki1!',
    'lösenord1!',
    'Lösenord1!'.normalize('NFD'),
  ])
    expect(isCommonPassword(password), password).toBe(true);
  for (const password of ['Aa1!aa', 'Abcdefg!', 'Kolme iloista norppaa 7'])
    expect(isCommonPassword(password), password).toBe(false);
});

test('the list holds only what a rule would have let through, and nothing twice', () => {
  expect(commonPasswords.size).toBeGreaterThan(500);
  const blocked = commonPasswordsAsTyped.filter(
    (password) => unmetRequirements('strong', password).length > 0 && unmetRequirements('office', password).length > 0,
  );
  expect(blocked).toEqual([]);
  const twice = commonPasswordsAsTyped.filter((password, i) => commonPasswordsAsTyped.indexOf(password) !== i);
  expect(twice).toEqual([]);
  expect(commonPasswords.size).toBe(commonPasswordsAsTyped.length);
});
