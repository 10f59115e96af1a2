import { createPrivateKey, webcrypto } from 'node:crypto';
import type { PrivateKey } from './broker-settings';

export type NamedKey = { key: CryptoKey; kid: string };

export async function signingKeyOf(key: PrivateKey): Promise<NamedKey> {
  return imported(key, { algorithm: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, usages: ['sign'] });
}

/** A key is bound to one hash when imported, and brokers use either, so each comes twice under its one name. */
export async function decryptionKeysOf(keys: readonly PrivateKey[]): Promise<NamedKey[]> {
  const twice = keys.flatMap((key) => [
    imported(key, { algorithm: { name: 'RSA-OAEP', hash: 'SHA-1' }, usages: ['decrypt'] }),
    imported(key, { algorithm: { name: 'RSA-OAEP', hash: 'SHA-256' }, usages: ['decrypt'] }),
  ]);
  return Promise.all(twice);
}

type Use = { algorithm: webcrypto.RsaHashedImportParams; usages: webcrypto.KeyUsage[] };

async function imported(key: PrivateKey, { algorithm, usages }: Use): Promise<NamedKey> {
  const jwk = typeof key.pem === 'string' ? createPrivateKey(key.pem).export({ format: 'jwk' }) : key;
  const { kty, n, e, d, p, q, dp, dq, qi } = jwk as webcrypto.JsonWebKey;
  const bare = { kty, n, e, d, p, q, dp, dq, qi } as webcrypto.JsonWebKey;
  return { key: (await webcrypto.subtle.importKey('jwk', bare, algorithm, false, usages)) as CryptoKey, kid: key.kid };
}
