import { pbkdf2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import argon2 from 'argon2';
import bcrypt from 'bcrypt';
import { type OutsideHash, readOutsideHash } from './outside-hash';

/** Marks a hash that another service made: ours begin with the name of a pepper. */
export function isOutsideHash(stored: string): boolean {
  return stored.startsWith('$');
}

/**
 * Whether the password is the one another service keeps under this hash; computed on the pool's threads, never on the one
 * that answers requests. The bounds are checked again here, whatever way the row came in.
 */
export async function verifyOutside(stored: string, password: string): Promise<boolean> {
  const hash = readOutsideHash(stored);
  if (typeof hash === 'string') return false;
  const composed = password.normalize('NFC');
  if (await matches(hash, composed)) return true;
  // Few services put letters and their accents together as we do: what was typed is tried as it came, too.
  return composed !== password && matches(hash, password);
}

const derive = promisify(pbkdf2);

async function matches(hash: OutsideHash, password: string): Promise<boolean> {
  if (hash.kind === 'argon2') return argon2.verify(hash.text, password);
  if (hash.kind === 'bcrypt') return bcrypt.compare(password, hash.text);
  const derived = await derive(password, hash.salt, hash.iterations, hash.hash.length, hash.digest);
  return timingSafeEqual(derived, hash.hash);
}
