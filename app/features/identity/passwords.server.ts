import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import argon2 from 'argon2';
import { invariant } from '~/lib/invariant';
import { atMost } from './at-most';
import { commonPasswords } from './common-passwords.server';
import { isOutsideHash, verifyOutside } from './outside/verify.server';
import { isTooLong } from './password-rules';

/**
 * The pepper is kept outside the database, so that a stolen copy of it gives nothing to guess against. The first one
 * is used for new passwords; older ones stay until the last password made with them is gone. Keys in base64.
 */
export type Pepper = { id: string; key: string };

export type Passwords = ReturnType<typeof makePasswords>;

/** What OWASP's password storage sheet asks of argon2id. 19 MiB and some 30 ms each. */
const COST = { type: argon2.argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

const LONGEST_OUTSIDE_MS = 1_000;

/** One core stays with the pages, and two threads of the pool with files; a longer queue would outlast patience. */
const running = Math.min(2, Math.max(1, availableParallelism() - 1));
const inTurn = atMost({ running, waiting: 100 });

export function makePasswords(peppers: readonly Pepper[]) {
  checkPeppers(peppers);
  const current = peppers[0]!;
  const nobodys = `${current.id}:${hashOfNothing()}`;
  let slowestOutside = 0;

  /** `<pepper id>:<argon2 string>`. */
  async function hashPassword(password: string): Promise<string> {
    invariant(!isTooLong(password), 'a password longer than allowed reached the hash');
    const secret = secretOf(current);
    const hash = await inTurn(() => argon2.hash(composed(password), { ...COST, hashLength: HASH_BYTES, secret }));
    return `${current.id}:${hash}`;
  }

  /** Give null for an account that isn't there: the answer is no, and takes as long as any other. */
  async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
    if (stored !== null && isOutsideHash(stored)) return inTurn(() => verifyTimed(stored, password));
    const { pepper, hash } = read(stored ?? nobodys);
    const tooLong = isTooLong(password);
    const tried = tooLong ? '' : composed(password);
    const matches = await inTurn(() => argon2.verify(hash, tried, { secret: secretOf(pepper) }));
    return matches && stored !== null && !tooLong;
  }

  async function verifyTimed(stored: string, password: string): Promise<boolean> {
    const began = performance.now();
    const isRight = !isTooLong(password) && (await verifyOutside(stored, password));
    slowestOutside = Math.max(slowestOutside, performance.now() - began);
    return isRight;
  }

  /** Asked after a successful sign-in, while the password is at hand. */
  function needsRehash(stored: string): boolean {
    if (isOutsideHash(stored)) return true;
    const { pepper, hash } = read(stored);
    return pepper.id !== current.id || argon2.needsRehash(hash, COST);
  }

  function read(stored: string): { pepper: Pepper; hash: string } {
    const end = stored.indexOf(':');
    const pepper = peppers.find(({ id }) => id === stored.slice(0, end));
    invariant(pepper, 'a stored password wants a pepper that is not configured');
    return { pepper, hash: stored.slice(end + 1) };
  }

  /** So that the refusal of a try at such an account does not stand out by its time. */
  const slowestOutsideMs = () => Math.min(slowestOutside, LONGEST_OUTSIDE_MS);

  return { hashPassword, verifyPassword, needsRehash, slowestOutsideMs };
}

/** ID-5: the one thing the portal refuses beyond the rule, and says so. */
export function isCommonPassword(password: string): boolean {
  return commonPasswords.has(composed(password).toLowerCase());
}

/** The same key press gives one code point on one device and two on another. */
function composed(password: string): string {
  return password.normalize('NFC');
}

/** Costs as much to verify against as a real one, and matches no password that anybody could name. */
function hashOfNothing(): string {
  const base64 = (bytes: number) => randomBytes(bytes).toString('base64').replaceAll('=', '');
  const { memoryCost, timeCost, parallelism } = COST;
  return `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$${base64(SALT_BYTES)}$${base64(HASH_BYTES)}`;
}

function checkPeppers(peppers: readonly Pepper[]): void {
  invariant(peppers.length > 0, 'passwords need a pepper');
  invariant(new Set(peppers.map(({ id }) => id)).size === peppers.length, 'two peppers share an id');
  for (const pepper of peppers) {
    invariant(/^[\w-]{1,32}$/.test(pepper.id), `pepper id "${pepper.id}" has other than letters, digits, - and _`);
    invariant(secretOf(pepper).length >= 32, `pepper "${pepper.id}" is shorter than 32 bytes`);
  }
}

function secretOf({ key }: Pepper): Buffer {
  return Buffer.from(key, 'base64');
}
