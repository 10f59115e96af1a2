import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

export type PrivateJwk = JWK & { kty: 'RSA'; kid: string };
export type PublicJwks = { keys: JWK[] };
export type ClientKeys = { signing: PrivateJwk; encryption: PrivateJwk; publicJwks: PublicJwks };

/** The portal's own keys towards the broker: one signs, one opens tokens. Made once and kept in the folder. */
export async function makeClientKeys(folder: string): Promise<ClientKeys> {
  const signing = await makeSigningKeyKept(path.join(folder, 'client-signing.json'));
  const encryption = await kept(path.join(folder, 'client-encryption.json'), makeEncryptionKey);
  return { signing, encryption, publicJwks: { keys: [publicPart(signing), publicPart(encryption)] } };
}

/** What the broker signs with. Without a folder the keys last as long as the process. */
export async function makeBrokerKey(folder: string | undefined): Promise<PrivateJwk> {
  return folder ? makeSigningKeyKept(path.join(folder, 'broker-signing.json')) : makeSigningKey();
}

/** The same again after a restart. */
export function makeSigningKeyKept(file: string): Promise<PrivateJwk> {
  return kept(file, makeSigningKey);
}

export function makeSigningKey(): Promise<PrivateJwk> {
  return makeKey('RS256', 'sig');
}

function makeEncryptionKey(): Promise<PrivateJwk> {
  return makeKey('RSA-OAEP', 'enc');
}

async function makeKey(alg: 'RS256' | 'RSA-OAEP', use: 'sig' | 'enc'): Promise<PrivateJwk> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true, modulusLength: 2048 });
  return { ...(await exportJWK(privateKey)), kty: 'RSA', kid: randomUUID(), use, alg };
}

function publicPart({ kty, n, e, kid, use, alg }: JWK): JWK {
  return { kty, n, e, kid, use, alg } as JWK;
}

async function kept(file: string, make: () => Promise<PrivateJwk>): Promise<PrivateJwk> {
  const written = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (written !== null) return JSON.parse(written) as PrivateJwk;
  const key = await make();
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(key), { mode: 0o600 });
  return key;
}
