import { createHash, randomBytes } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new record's id: 26 characters, 130 random bits, safe in addresses and impossible to guess. */
export function newId(): string {
  if (taken + LENGTH > POOL) refill();
  let id = '';
  for (let end = taken + LENGTH; taken < end; taken += 1) id += ALPHABET[pool[taken]! & 31];
  return id;
}

const LENGTH = 26;
/** Asking the system for each id costs more than the id: an import makes some hundred thousand. */
const POOL = LENGTH * 256;
let pool = Buffer.alloc(0);
let taken = POOL;

function refill(): void {
  pool = randomBytes(POOL);
  taken = 0;
}

/** Of the shape that `newId` makes: a form may bring one of its own, for a draft that is not stored yet. */
export function isId(text: string): boolean {
  return /^[0-9a-hjkmnp-tv-z]{26}$/.test(text);
}

/** A secret that is given to one person (link, cookie): 32 random bytes in base64url. Only its hash is kept. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
