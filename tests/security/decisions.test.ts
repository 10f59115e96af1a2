import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { passwordPolicies } from '~/features/identity/password-rules';
import { IDLE_LIMIT, SESSION_LIMIT } from '~/features/identity/sessions.server';
import { limits } from '~/http/limits.server';
import { BODY_LIMITS, MAX_FILE_BYTES, MAX_FILES } from '~/http/upload-limits';
import { hours, minutes } from '~/lib/time';
import { sourcesIn } from '../architecture/sources';

const text = readFileSync('tests/security/decisions.md', 'utf8');
const code = sourcesIn('app', 'db').filter(({ path }) => !/^app\/(demo|features\/dev)\/|\.test\./.test(path));

test('what a limit counts is written down', () => {
  const ends = rowsUnder('Limits').map(([end]) => end!);
  const wordless = Object.keys(limits).filter((name) => !ends.some((end) => name.endsWith(end)));
  expect(wordless).toEqual([]);
});

test('sessions last as long as is written down', () => {
  const said = Object.fromEntries(rowsUnder('Sessions').map(([who, idle, absolute]) => [who, [idle, absolute]]));
  for (const who of ['resident', 'staff'] as const) {
    expect(said[who]).toEqual([`${IDLE_LIMIT[who] / minutes(1)} minutes`, `${SESSION_LIMIT[who] / hours(1)} hours`]);
  }
});

test('the password rules and their compensation are written down as they are', () => {
  const lengths = { strong: 6, reset: 6, office: 8 };
  for (const [policy, min] of Object.entries(lengths)) {
    const [length] = passwordPolicies[policy as keyof typeof lengths];
    expect(length).toEqual({ code: 'length', min });
  }
  expect(partUnder('Passwords')).toMatch(/6 characters, a capital, a small letter, a digit and a special character/);
  expect(partUnder('Passwords')).toMatch(/Office and staff: 8\s+characters, a capital and a special character/);
});

test('what may be sent, and how much of it, is written down', () => {
  const part = partUnder('What comes in');
  expect(part).toContain(`${MAX_FILE_BYTES / 1024 / 1024} MB and 65 million pixels each, ${MAX_FILES} a form`);
  expect(part).toContain(`${BODY_LIMITS.urlencodedBytes / 1024 / 1024} MB in all`);
});

test('every use of cryptography is in the inventory, and nothing else', () => {
  const uses =
    /from '(node:crypto|argon2|bcrypt|jose|otpauth|age-encryption|@simplewebauthn\/server)'|webcrypto|crypto\.subtle/;
  const found = code.filter(({ code }) => uses.test(code)).map(({ path }) => path);
  expect(rowsUnder('Keys and algorithms').map(([where]) => where)).toEqual(found.sort());
});

test('every connection outwards is written down, and nothing else', () => {
  const reaches =
    /(?<!\.)\bfetch\(|from '(pg|nodemailer|resend|aws4fetch|openid-client|node:net|node:tls|node:https?|node:dgram)'/;
  const types = ['app/http/address.server.ts', 'app/http/listen.server.ts'];
  const found = code.filter(({ code, path }) => reaches.test(code) && !types.includes(path));
  const listed = rowsUnder('Connections').flatMap(([where]) => filesOf(where!));
  const ownPages = 'app/ui/islands/';
  expect(listed.sort()).toEqual(
    found
      .map(({ path }) => path)
      .filter((path) => !path.startsWith(ownPages))
      .sort(),
  );
});

test('ways in, data, logs and components are described', () => {
  for (const [part, words] of Object.entries({
    'Ways in': ['strong identification', 'office identification', 'reset', 'invitation', 'company sign-on'],
    Data: ['sealed', 'hashed', 'personal', 'open'],
    Logs: ['standard output', 'audit_entries', 'UTC'],
    Components: ['7 days', '30 days', '90 days', 'package-lock.json'],
    'Heavy work': ['two at a time', '503'],
  })) {
    for (const word of words) expect(partUnder(part), part).toContain(word);
  }
});

function partUnder(title: string): string {
  const part = text.split(/^## /m).find((one) => one.startsWith(`${title}\n`));
  if (!part) throw new Error(`nothing is written under ${title}`);
  return part;
}

function rowsUnder(title: string): string[][] {
  const lines = partUnder(title).split('\n');
  const rows = lines.filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
  return rows.slice(1).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** `folder/a.ts, b.ts`: the following ones lie beside the first. */
function filesOf(cell: string): string[] {
  const [first = '', ...others] = cell.split(', ');
  const folder = first.slice(0, first.lastIndexOf('/') + 1);
  return [first, ...others.map((name) => (name.includes('/') ? name : folder + name))];
}
