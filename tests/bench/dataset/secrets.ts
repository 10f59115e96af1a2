import { createHash } from 'node:crypto';

/** The same every time, so that a register once made can be opened again; of use to nobody else. */
export const secrets = {
  INDEX_KEY: keyNamed('index'),
  ENCRYPTION_KEYS: `bench:${keyNamed('encryption')}`,
  PEPPERS: `bench:${keyNamed('pepper')}`,
};

export const vaultKeys = { indexKey: secrets.INDEX_KEY, keyRing: [ringEntry(secrets.ENCRYPTION_KEYS)] };
export const peppers = [ringEntry(secrets.PEPPERS)];

export const PASSWORD = 'Bench-salasana-1';

function keyNamed(name: string): string {
  return createHash('sha256').update(`bench ${name}`).digest('base64');
}

function ringEntry(text: string): { id: string; key: string } {
  const [id = '', ...key] = text.split(':');
  return { id, key: key.join(':') };
}
