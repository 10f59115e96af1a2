import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import * as client from 'openid-client';
import { z } from 'zod';
import type { BrokerSettings, PublicKey } from './broker-settings';

/**
 * Brokers of the Finnish Trust Network that change keys by themselves publish neither discovery nor plain keys, but an
 * entity statement and a key set, both signed by a key agreed on beforehand. The rest of the portal does not notice:
 * the signed key set is fetched when the library asks for keys, and only what is properly signed gets through.
 */
const statementShape = z.looseObject({
  sub: z.string(),
  metadata: z.looseObject({
    openid_provider: z.looseObject({
      issuer: z.string(),
      authorization_endpoint: z.url(),
      token_endpoint: z.url(),
      signed_jwks_uri: z.url(),
    }),
  }),
});
const keySetShape = z.looseObject({ keys: z.array(z.looseObject({ kty: z.string() })) });

const STATEMENT_PATH = '/.well-known/openid-federation';
const CLOCK_TOLERANCE_SECONDS = 30;

type Trust = {
  trustedKeys: readonly PublicKey[];
  fetch: client.CustomFetch;
  metadata: Partial<client.ClientMetadata>;
  authentication: client.ClientAuth;
};

export async function federatedConfiguration(
  { issuer, clientId, allowInsecure }: BrokerSettings,
  { trustedKeys, fetch, metadata, authentication }: Trust,
): Promise<client.Configuration> {
  const trusted = createLocalJWKSet({ keys: [...trustedKeys] } as JSONWebKeySet);
  const statement = statementShape.parse(await signedContent(`${issuer.replace(/\/$/, '')}${STATEMENT_PATH}`));
  const provider = statement.metadata.openid_provider;
  if (provider.issuer !== issuer || statement.sub !== issuer) throw new BadAnswer('statement-of-another');
  const keysAddress = new URL(provider.signed_jwks_uri).href;
  const server = { ...provider, jwks_uri: keysAddress } as client.ServerMetadata;
  const configuration = new client.Configuration(server, clientId, metadata, authentication);
  if (allowInsecure) client.allowInsecureRequests(configuration);
  configuration[client.customFetch] = async (url, options) =>
    url === keysAddress ? Response.json(keySetShape.parse(await signedContent(url))) : fetch(url, options);
  return configuration;

  async function signedContent(url: string): Promise<unknown> {
    const response = await fetch(url, { method: 'GET', headers: {}, body: undefined, redirect: 'manual' });
    if (response.status !== 200) throw new BadAnswer(`status-${response.status}`);
    const checks = { issuer, clockTolerance: CLOCK_TOLERANCE_SECONDS, requiredClaims: ['exp'] };
    return (await jwtVerify(await response.text(), trusted, checks)).payload;
  }
}

/** The broker answered with something the agreement does not know. */
export class BadAnswer extends Error {
  constructor(readonly code: string) {
    super(`broker answered with ${code}`);
    this.name = 'BadAnswer';
  }
}
