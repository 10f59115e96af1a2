import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { CannotOpen, makeVault } from './vault.server';

const randomKey = (bytes: number) => randomBytes(bytes).toString('base64');
const indexKey = randomKey(32);
const oldKey = { id: '2025', key: randomKey(32) };
const newKey = { id: '2026', key: randomKey(48) };
const vault = makeVault({ indexKey, keyRing: [newKey, oldKey] });

test('what was sealed opens in its own place and nowhere else', () => {
  const sealed = vault.seal('131052-308T', 'identity:a:code');
  expect(vault.open(sealed, 'identity:a:code')).toBe('131052-308T');
  expect(() => vault.open(sealed, 'identity:b:code')).toThrow(CannotOpen);
});

test('the same text sealed twice looks different and shows nothing of itself', () => {
  const [one, two] = [vault.seal('131052-308T', 'x'), vault.seal('131052-308T', 'x')];
  expect(one).not.toBe(two);
  expect(one).toMatch(/^v1\.2026\.[\w-]{16}\.[\w-]+$/);
  expect(Buffer.from(one.split('.')[3]!, 'base64url').toString('latin1')).not.toContain('308T');
});

test('any text survives, however long', () => {
  for (const text of ['', 'Å Ä Ö 🦭', JSON.stringify({ to: 'x' }).repeat(10_000)])
    expect(vault.open(vault.seal(text, 'outbox:1'), 'outbox:1')).toBe(text);
});

test('a new key seals while the old one still opens, until it is taken away', () => {
  const before = makeVault({ indexKey, keyRing: [oldKey] });
  const sealed = before.seal('131052-308T', 'x');
  expect(vault.open(sealed, 'x')).toBe('131052-308T');
  expect(() => makeVault({ indexKey, keyRing: [newKey] }).open(sealed, 'x')).toThrow(CannotOpen);
});

test('not one changed character goes unnoticed', () => {
  const sealed = vault.seal('131052-308T', 'x');
  for (let i = 0; i < sealed.length; i++) {
    const other = sealed[i] === 'A' ? 'B' : 'A';
    const changed = sealed.slice(0, i) + other + sealed.slice(i + 1);
    // The last character of base64 may carry bits that mean nothing.
    if (
      Buffer.from(changed.split('.').at(-1)!, 'base64url').equals(Buffer.from(sealed.split('.').at(-1)!, 'base64url'))
    )
      if (changed.startsWith(sealed.slice(0, -2))) continue;
    expect(() => vault.open(changed, 'x'), changed).toThrow(CannotOpen);
  }
});

test.each(['', 'v1', 'v1.2026..', 'v1.2026.AAAA.AAAA', 'v2.2026.a.b', '131052-308T', 'v1.2026.a.b.c'])(
  '"%s" does not open',
  (sealed) => {
    expect(() => vault.open(sealed, 'x')).toThrow(CannotOpen);
  },
);

test('the index finds the same code again and tells nothing without the key', () => {
  expect(vault.indexOf('131052-308T')).toBe(vault.indexOf('131052-308T'));
  expect(vault.indexOf('131052-308T')).not.toBe(vault.indexOf('131052Y308T'));
  expect(makeVault({ indexKey: randomKey(32), keyRing: [newKey] }).indexOf('131052-308T')).not.toBe(
    vault.indexOf('131052-308T'),
  );
});

test('the index stays when the sealing keys change', () => {
  expect(makeVault({ indexKey, keyRing: [oldKey] }).indexOf('131052-308T')).toBe(vault.indexOf('131052-308T'));
});

test.each([
  ['short keys', { indexKey: randomKey(31), keyRing: [newKey] }],
  ['a short sealing key', { indexKey, keyRing: [{ id: 'a', key: randomKey(16) }] }],
  ['no sealing key', { indexKey, keyRing: [] }],
  ['one key for both uses', { indexKey, keyRing: [{ id: 'a', key: indexKey }] }],
  ['the same key twice', { indexKey, keyRing: [newKey, { id: 'other', key: newKey.key }] }],
  ['two keys of one id', { indexKey, keyRing: [newKey, { id: newKey.id, key: oldKey.key }] }],
  ['a key id with a dot', { indexKey, keyRing: [{ id: 'a.b', key: newKey.key }] }],
])('a vault refuses %s', (_, keys) => {
  expect(() => makeVault(keys)).toThrow('invariant');
});
