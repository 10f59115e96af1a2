import { z } from 'zod';

/** Stands first in every backup: what it is, and what the rest has to be. */
export const HEADING = 'rappu-backup.json';
/** Stands last, so that a backup without it is not whole. */
export const ENDING = 'rappu-backup-end.json';
export const DATABASE = 'database/';
export const FILES = 'files/';

const fingerprints = z.array(z.object({ id: z.string(), fingerprint: z.string() }));

export const heading = z.object({
  format: z.literal('rappu-backup'),
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  engine: z.enum(['sqlite', 'postgres']),
  landlord: z.string(),
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })).min(1),
  database: z.array(z.object({ name: z.string().regex(/^[\w.-]+$/), sha256: z.string() })).min(1),
  /** Without these keys the rows could be put back, but nobody would be known or could sign in. */
  keys: z.object({ index: z.string(), encryption: fingerprints, peppers: fingerprints }),
});

export const ending = z.object({
  files: z.number().int().min(0),
  /** Content hashes that rows refer to and the storage did not have, or had damaged. */
  missing: z.array(z.string()),
});

export type Heading = z.output<typeof heading>;
export type Ending = z.output<typeof ending>;
