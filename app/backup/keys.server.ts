import { createHash } from 'node:crypto';
import type { Config, KeyOfRing } from '~/config.server';
import type { Heading } from './contents';

type Keys = Pick<Config, 'indexKey' | 'formerIndexKey' | 'encryptionKeys' | 'peppers'>;

/** Tells keys apart and gives nothing of them away: they are random, 32 bytes and more. */
export function fingerprintsOf({ indexKey, encryptionKeys, peppers }: Keys): Heading['keys'] {
  return { index: fingerprint(indexKey), encryption: encryptionKeys.map(named), peppers: peppers.map(named) };
}

function named({ id, key }: KeyOfRing) {
  return { id, fingerprint: fingerprint(key) };
}

function fingerprint(key: string): string {
  return createHash('sha256').update(`rappu-key-fingerprint\0${key}`).digest('hex').slice(0, 16);
}

/** What is wrong with this place's keys for the backup's rows. Those in use then are the first ones. */
export function faultsInKeys(config: Keys, backup: Heading['keys']): string[] {
  const own = fingerprintsOf(config);
  const faults: string[] = [];
  // A backup from before the last change of keys: identity codes are found by the former one until they are hashed anew.
  const isFormer = config.formerIndexKey !== undefined && fingerprint(config.formerIndexKey) === backup.index;
  if (own.index !== backup.index && !isFormer) faults.push('INDEX_KEY is not the one the backup was made with');
  for (const [name, ring, then] of [
    ['ENCRYPTION_KEYS', own.encryption, backup.encryption],
    ['PEPPERS', own.peppers, backup.peppers],
  ] as const) {
    const [inUse] = then;
    const isThere = ring.some(({ id, fingerprint }) => id === inUse?.id && fingerprint === inUse.fingerprint);
    if (!isThere) faults.push(`${name} lack "${inUse?.id}", with which the backup was made`);
  }
  return faults;
}
