import { CompactEncrypt, importJWK, SignJWT } from 'jose';
import type Provider from 'oidc-provider';
import { makeSigningKey, type PrivateJwk, type PublicJwks } from './keys';

/** Ways in which a broker, or somebody between it and the portal, could deceive or fail. For tests. */
export const misbehaviours = [
  'wrong-signing-key',
  'plain-token',
  'low-acr',
  'slow-token',
  'broken-token',
  'other-nonce',
  'replay',
  'long-ago',
  'no-code',
] as const;
export type Misbehaviour = (typeof misbehaviours)[number];

type Forgery = { misbehaving(): Misbehaviour | null; signingKey: PrivateJwk; clientPublicJwks: PublicJwks };

/** Lets the provider do all its own checks and books, and swaps the ID token at the last step. */
export function forgeIdTokens(provider: Provider, { misbehaving, signingKey, clientPublicJwks }: Forgery): void {
  const issueHonestly = provider.IdToken.prototype.issue;
  let lastHonest: string | null = null;

  provider.IdToken.prototype.issue = async function issue(context) {
    const how = misbehaving();
    if (how === 'replay' && lastHonest) return lastHonest;
    const honest = await issueHonestly.call(this, context);
    if (!how || how === 'replay') {
      lastHonest = honest;
      return honest;
    }
    const signed = await sign(changed(await this.payload(), how), how === 'wrong-signing-key');
    return how === 'plain-token' ? signed : encrypt(signed);
  };

  async function sign(payload: Record<string, unknown>, withAnother: boolean): Promise<string> {
    const key = withAnother ? await makeSigningKey() : signingKey;
    return new SignJWT(payload)
      .setProtectedHeader({ alg: 'RS256', kid: signingKey.kid })
      .setIssuer(provider.issuer)
      .setAudience('rappu')
      .setIssuedAt()
      .setExpirationTime('5 minutes')
      .sign(await importJWK(key, 'RS256'));
  }

  async function encrypt(signed: string): Promise<string> {
    const key = clientPublicJwks.keys.find(({ use }) => use === 'enc')!;
    return new CompactEncrypt(new TextEncoder().encode(signed))
      .setProtectedHeader({ alg: 'RSA-OAEP', enc: 'A128CBC-HS256', cty: 'JWT', kid: key.kid })
      .encrypt(await importJWK(key, 'RSA-OAEP'));
  }
}

const SOMEBODY_ELSES_NONCE = 'bm90LXRoZS1ub25jZS15b3Utd2VyZS1sb29raW5nLWZvcg';

function changed({ at_hash: _, ...payload }: Record<string, unknown>, how: Misbehaviour): Record<string, unknown> {
  if (how === 'low-acr') return { ...payload, acr: 'urn:oid:1.2.246.517.3002.110.1' };
  if (how === 'other-nonce') return { ...payload, nonce: SOMEBODY_ELSES_NONCE };
  if (how === 'long-ago') return { ...payload, auth_time: Number(payload.auth_time) - 24 * 60 * 60 };
  if (how === 'no-code')
    return Object.fromEntries(Object.entries(payload).filter(([name]) => name !== 'urn:oid:1.2.246.21'));
  return payload;
}
