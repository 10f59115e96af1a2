import { createHash } from 'node:crypto';

/**
 * Files by the hash of their content. What `put` has acknowledged survives a power cut. The same bytes are one file,
 * however many rows point at them: `remove` only what nothing refers to any more.
 */
export type FileStorage = {
  put(bytes: Buffer): Promise<StoredFile>;
  /** The same of a file made at a `workplace`, which is gone from there afterwards. Its hash is its maker's word. */
  putFile(made: MadeFile): Promise<StoredFile>;
  /** A name on this machine for a file that is only just being made. What is left there goes after an hour. */
  workplace(): Promise<string>;
  get(hash: string): Promise<Buffer | null>;
  stream(hash: string): Promise<{ body: ReadableStream<Uint8Array>; size: number } | null>;
  remove(hash: string): Promise<void>;
  /** Everything stored, for the sweep of files that no row refers to. `storedAt` is renewed by every `put`. */
  list(): AsyncIterable<{ hash: string; storedAt: Date }>;
  /** Throws StorageUnavailable when files could not be stored right now. */
  ping(): Promise<void>;
};

export type StoredFile = { hash: string; size: number };
export type MadeFile = StoredFile & { path: string };

/** A full disk, a store that does not answer, missing rights: nothing the person can mend, so 503. */
export class StorageUnavailable extends Error {
  /** By name: pages and house are bundled apart, and each bundle has a class of its own. */
  static override [Symbol.hasInstance](thing: unknown): boolean {
    return thing instanceof Error && thing.name === 'StorageUnavailable';
  }

  readonly status = 503;

  constructor(what: string, options?: ErrorOptions) {
    super(`File storage is unavailable: ${what}`, options);
    this.name = 'StorageUnavailable';
  }
}

/** What this machine's own disk cannot do now. */
export async function onThisMachine<T>(work: () => Promise<T>): Promise<T> {
  return work().catch((error: unknown) => {
    throw error instanceof StorageUnavailable ? error : new StorageUnavailable('no room to work', { cause: error });
  });
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** `ab/cd/<hash>`, or null for anything that is not a hash: a path is never made of other text. */
export function pathOf(hash: string): string | null {
  return /^[0-9a-f]{64}$/.test(hash) ? `${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}` : null;
}
