import type { Engine } from '../engine';
import type { Applied } from '../migrate/folder';

/** The whole database as it was at one moment, written into a folder of its own while others go on writing. */
export type Snapshot = {
  engine: Engine;
  migrations: Applied[];
  /** Names of the files in the folder, in the order in which they are put back. */
  parts: string[];
  /** Content hashes of the stored photos and documents that its rows refer to. */
  fileHashes: string[];
};

export type Place = { databaseUrl?: string; file?: string };

/**
 * What ends when a backup is put back: who was signed in then, and half-made identifications. What works once, a link
 * to choose a password or a code, may have been used since, and must not work a second time.
 */
export const ENDED_BY_RESTORING = [
  'DELETE FROM sessions',
  'DELETE FROM broker_trips',
  'DELETE FROM company_visits',
  'DELETE FROM passkey_challenges',
  'DELETE FROM registrations',
  'DELETE FROM staff_invitations',
  "DELETE FROM account_tokens WHERE purpose = 'reset'",
  'DELETE FROM staff_recovery_codes',
  // The rows stay: that an officer has identified somebody is theirs to read.
  'UPDATE office_codes SET expires_at = created_at WHERE used_at IS NULL',
] as const;

/** The database is not empty, or not of this program: nothing has been written. */
export class CannotRestore extends Error {}
