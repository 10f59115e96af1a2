import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { BadConfig } from '~/config.server';

/** Who can open a backup: whoever holds the private key of a recipient, or whoever knows the passphrase. */
export type Lock = { recipients: string[] } | { passphrase: string };
export type Opener = { identities: string[]; passphrase: string | null };

const SHORTEST_PASSPHRASE = 20;
const RECIPIENT = /^age1[0-9a-z]+$/;
const IDENTITY = /^AGE-SECRET-KEY-(PQ-)?1[0-9A-Z]+$/;

const environment = z.object({
  BACKUP_DIR: z.string().min(1).optional(),
  BACKUP_KEEP_DAYS: z.coerce.number().int().min(1).max(3650).default(14),
  BACKUP_RECIPIENTS: z
    .string()
    .transform((text) => text.split(',').map((entry) => entry.trim()))
    .pipe(z.array(z.string().regex(RECIPIENT, 'must be public keys, age1…,age1…')).min(1))
    .optional(),
  BACKUP_PASSPHRASE: z.string().optional(),
  BACKUP_PASSPHRASE_FILE: z.string().min(1).optional(),
  BACKUP_IDENTITY_FILE: z.string().min(1).optional(),
});

type Env = Record<string, string | undefined>;

export type BackupPlace = { folder: string; keepDays: number };

export function backupPlace(env: Env, { dataDir }: { dataDir: string }): BackupPlace {
  const { BACKUP_DIR, BACKUP_KEEP_DAYS } = read(env);
  return { folder: BACKUP_DIR ?? path.join(dataDir, 'backups'), keepDays: BACKUP_KEEP_DAYS };
}

/** The portal's machine needs the public key only: what is stolen from it opens no backup. */
export async function lockOf(env: Env): Promise<Lock> {
  const { BACKUP_RECIPIENTS: recipients } = read(env);
  const passphrase = await passphraseIn(env);
  if (recipients && passphrase !== null) {
    throw new BadConfig(['BACKUP_RECIPIENTS, BACKUP_PASSPHRASE: one of them, not both']);
  }
  if (recipients) return { recipients };
  if (passphrase === null) {
    throw new BadConfig(['BACKUP_RECIPIENTS: needed, or BACKUP_PASSPHRASE_FILE: a backup is never written open']);
  }
  if (passphrase.length < SHORTEST_PASSPHRASE) {
    throw new BadConfig([`BACKUP_PASSPHRASE: must have at least ${SHORTEST_PASSPHRASE} characters`]);
  }
  return { passphrase };
}

export async function openerOf(env: Env): Promise<Opener> {
  const { BACKUP_IDENTITY_FILE: file } = read(env);
  const passphrase = await passphraseIn(env);
  if (!file && passphrase === null) {
    throw new BadConfig(['BACKUP_IDENTITY_FILE: needed, or BACKUP_PASSPHRASE_FILE, to open the backup']);
  }
  return { identities: file ? identitiesIn(await secretFile('BACKUP_IDENTITY_FILE', file)) : [], passphrase };
}

function identitiesIn(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const identities = lines.filter((line) => line !== '' && !line.startsWith('#'));
  if (identities.length > 0 && identities.every((line) => IDENTITY.test(line))) return identities;
  throw new BadConfig(['BACKUP_IDENTITY_FILE: must hold private keys, AGE-SECRET-KEY-1…, one a line']);
}

async function passphraseIn(env: Env): Promise<string | null> {
  const { BACKUP_PASSPHRASE: given, BACKUP_PASSPHRASE_FILE: file } = read(env);
  if (file) return (await secretFile('BACKUP_PASSPHRASE_FILE', file)).split('\n')[0]!.trim();
  return given ?? null;
}

async function secretFile(name: string, file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new BadConfig([`${name}: ${file} cannot be read`]);
  });
}

function read(env: Env) {
  const parsed = environment.safeParse(env);
  if (parsed.success) return parsed.data;
  throw new BadConfig(parsed.error.issues.map((issue) => `${issue.path[0] as string}: ${issue.message}`));
}
