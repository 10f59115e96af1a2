/**
 * How other services keep passwords, in the PHC string format or bcrypt's own. A row comes from somebody else's file: what
 * it asks of the processor and of memory is checked before anything is computed.
 */
export type OutsideHash =
  | { kind: 'argon2'; text: string }
  | { kind: 'bcrypt'; text: string }
  | { kind: 'pbkdf2'; digest: 'sha256' | 'sha512'; iterations: number; salt: Buffer; hash: Buffer };

export type HashFault = 'hash-unknown' | 'hash-malformed' | 'hash-too-costly';

/** Each of them about half a second of one core at most, and never more than 128 MiB. */
export const BOUNDS = {
  argon2: { memoryKib: 131_072, kibPasses: 524_288, lanes: 16 },
  bcrypt: { rounds: 13 },
  pbkdf2: { sha256: 1_300_000, sha512: 650_000 },
  saltBytes: { least: 8, most: 64 },
  hashBytes: { least: 16, most: 64 },
} as const;

const LONGEST = 512;

export function readOutsideHash(text: string): OutsideHash | HashFault {
  if (text.length > LONGEST) return 'hash-malformed';
  if (/^\$argon2(id|i)\$/.test(text)) return readArgon2(text);
  if (/^\$2[aby]\$/.test(text)) return readBcrypt(text);
  if (/^\$pbkdf2-sha(256|512)\$/.test(text)) return readPbkdf2(text);
  return 'hash-unknown';
}

/** The three come in any order, as libraries differ in it; each of them once. */
const ARGON2 =
  /^\$argon2(?:id|i)\$v=19\$(?=[^$]*m=(\d{1,9}))(?=[^$]*t=(\d{1,9}))(?=[^$]*p=(\d{1,4}))[mtp]=\d+,[mtp]=\d+,[mtp]=\d+\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

function readArgon2(text: string): OutsideHash | HashFault {
  const [, memory, passes, lanes, salt, hash] = ARGON2.exec(text) ?? [];
  if (!salt || !hash) return 'hash-malformed';
  const [m, t, p] = [Number(memory), Number(passes), Number(lanes)];
  if (t < 1 || p < 1 || m < 8 * p || !isSized(bytesOf(salt), bytesOf(hash))) return 'hash-malformed';
  const { memoryKib, kibPasses, lanes: mostLanes } = BOUNDS.argon2;
  if (m > memoryKib || m * t > kibPasses || p > mostLanes) return 'hash-too-costly';
  return { kind: 'argon2', text };
}

const BCRYPT = /^\$2[aby]\$(\d\d)\$[./A-Za-z0-9]{53}$/;
const LEAST_ROUNDS = 4;

function readBcrypt(text: string): OutsideHash | HashFault {
  const rounds = Number(BCRYPT.exec(text)?.[1] ?? 0);
  if (rounds < LEAST_ROUNDS) return 'hash-malformed';
  if (rounds > BOUNDS.bcrypt.rounds) return 'hash-too-costly';
  // PHP writes 2y for what everybody else calls 2b.
  return { kind: 'bcrypt', text: text.replace(/^\$2y/, '$2b') };
}

/** As the PHC format writes it (`i=29000,l=32`), and as Python's passlib does (`29000`, with dots for plus signs). */
const PBKDF2 = /^\$pbkdf2-(sha256|sha512)\$(?:i=)?(\d{1,9})(?:,l=(\d{1,3}))?\$([A-Za-z0-9+/.]+)\$([A-Za-z0-9+/.]+)$/;
const LEAST_ITERATIONS = 1_000;

function readPbkdf2(text: string): OutsideHash | HashFault {
  const [, digest, count, length, saltText, hashText] = PBKDF2.exec(text) ?? [];
  if (!saltText || !hashText || (digest !== 'sha256' && digest !== 'sha512')) return 'hash-malformed';
  const [salt, hash] = [bytesOf(saltText), bytesOf(hashText)];
  const iterations = Number(count);
  const isWhole = length === undefined || Number(length) === hash.length;
  if (iterations < LEAST_ITERATIONS || !isWhole || !isSized(salt, hash)) return 'hash-malformed';
  if (iterations > BOUNDS.pbkdf2[digest]) return 'hash-too-costly';
  return { kind: 'pbkdf2', digest, iterations, salt, hash };
}

function bytesOf(base64: string): Buffer {
  return Buffer.from(base64.replaceAll('.', '+'), 'base64');
}

function isSized(salt: Buffer, hash: Buffer): boolean {
  const isWithin = (bytes: Buffer, { least, most }: { least: number; most: number }) =>
    bytes.length >= least && bytes.length <= most;
  return isWithin(salt, BOUNDS.saltBytes) && isWithin(hash, BOUNDS.hashBytes);
}
