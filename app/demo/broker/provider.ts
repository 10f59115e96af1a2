import { randomBytes } from 'node:crypto';
import type { Configuration, KoaContextWithOIDC, default as Provider } from 'oidc-provider';
import type { PrivateJwk, PublicJwks } from './keys';
import { endedPage, localeOf } from './page';
import type { TestPerson } from './persons';

export const CLIENT_ID = 'rappu';
export const ACR = 'http://ftn.ficora.fi/2017/loatest2';
export const AMR = 'https://tunnistus.example/testipankki';

const CLAIMS = {
  identityCode: 'urn:oid:1.2.246.21',
  givenName: 'urn:oid:1.2.246.575.1.14',
  familyName: 'urn:oid:2.5.4.4',
  displayName: 'urn:oid:2.16.840.1.113730.3.1.241',
};

/** A landlord of the same deployment with an agreement of its own. */
export type OtherClient = { clientId: string; redirectUri: string };

export type ProviderOptions = {
  issuer: string;
  portalOrigin: string;
  redirectUri: string;
  otherClients?: readonly OtherClient[];
  clientPublicJwks: PublicJwks;
  signingKey: PrivateJwk;
  personWith(id: string): TestPerson | undefined;
};

/** As strict as a broker of the Finnish Trust Network: what one of them would turn down is turned down here. */
export function makeProvider(options: ProviderOptions): Promise<Provider> {
  return withoutWarnings(async () => {
    const { Provider, errors } = await import('oidc-provider');
    return new Provider(options.issuer, configuration(options, errors));
  });
}

type ProviderErrors = typeof import('oidc-provider')['errors'];

function configuration(options: ProviderOptions, errors: ProviderErrors): Configuration {
  const { portalOrigin, signingKey, personWith } = options;
  return {
    clients: [{ clientId: CLIENT_ID, redirectUri: options.redirectUri }, ...(options.otherClients ?? [])].map(
      (client) => clientMetadata(client, options),
    ),
    jwks: { keys: [signingKey] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    acrValues: [ACR],
    scopes: ['openid'],
    claims: { openid: ['sub', 'acr', 'amr', 'auth_time', ...Object.values(CLAIMS)] },
    extraParams: ['ftn_spname', 'ftn_idp_id'],
    enabledJWA: {
      idTokenSigningAlgValues: ['RS256'],
      idTokenEncryptionAlgValues: ['RSA-OAEP', 'RSA-OAEP-256'],
      idTokenEncryptionEncValues: ['A128CBC-HS256', 'A256GCM'],
      requestObjectSigningAlgValues: ['RS256'],
      clientAuthSigningAlgValues: ['RS256'],
    },
    features: {
      devInteractions: { enabled: false },
      encryption: { enabled: true },
      pushedAuthorizationRequests: { enabled: true },
      requestObjects: {
        enabled: true,
        requireSignedRequestObject: true,
        assertJwtClaimsAndHeader: (_, claims, header) => {
          const fault = faultInRequest(claims, header);
          if (fault) throw new errors.InvalidRequestObject(fault);
        },
      },
      rpInitiatedLogout: { enabled: false },
      // Without this endpoint everything asked for goes into the ID token, as brokers do it.
      userinfo: { enabled: false },
    },
    assertJwtClientAuthClaimsAndHeader: (ctx, claims, header) => {
      if (!header.kid) throw new errors.InvalidClientAuth('kid is required');
      if (claims.aud !== ctx.oidc.urlFor('token')) throw new errors.InvalidClientAuth('aud must be the token endpoint');
    },
    findAccount: (_, id) => {
      const person = personWith(id);
      return person && { accountId: id, claims: () => ({ sub: id, ...claimsOf(person) }) };
    },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    loadExistingGrant: grantWithoutAsking,
    renderError: (ctx) => {
      ctx.type = 'html';
      ctx.body = endedPage({ locale: localeOf(ctx.acceptsLanguages()[0]), portalOrigin });
    },
    clientBasedCORS: () => false,
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 900, IdToken: 300, Interaction: 900, Session: 900 },
  };
}

function clientMetadata({ clientId, redirectUri }: OtherClient, { clientPublicJwks }: ProviderOptions) {
  return {
    client_id: clientId,
    redirect_uris: [redirectUri],
    response_types: ['code' as const],
    grant_types: ['authorization_code'],
    token_endpoint_auth_method: 'private_key_jwt' as const,
    token_endpoint_auth_signing_alg: 'RS256' as const,
    request_object_signing_alg: 'RS256' as const,
    require_signed_request_object: true,
    id_token_signed_response_alg: 'RS256' as const,
    id_token_encrypted_response_alg: 'RSA-OAEP' as const,
    id_token_encrypted_response_enc: 'A128CBC-HS256' as const,
    require_auth_time: true,
    jwks: clientPublicJwks as { keys: [] },
  };
}

const SHORTEST_NONCE = 32;

function faultInRequest(claims: Record<string, unknown>, header: Record<string, unknown>): string | null {
  if (!header.kid) return 'kid is required';
  if (!claims.exp) return 'exp is required';
  if (!claims.acr_values) return 'acr_values is required';
  if (!claims.state) return 'state is required';
  if (typeof claims.nonce !== 'string' || claims.nonce.length < SHORTEST_NONCE) return 'nonce is too short';
  return null;
}

function claimsOf(person: TestPerson): Record<string, string> {
  return {
    [CLAIMS.identityCode]: person.identityCode,
    [CLAIMS.givenName]: person.givenName,
    [CLAIMS.familyName]: person.familyName,
    [CLAIMS.displayName]: person.name,
  };
}

/** Who identifies at a bank has agreed there already to what the service gets to know. */
async function grantWithoutAsking(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}

/** It runs on every Node the portal runs on, and what it forgets at a restart is meant to be forgotten. */
const EXPECTED_WARNINGS = ['Unsupported runtime', 'in-memory adapter'];

export async function withoutWarnings<T>(task: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = (...line: unknown[]) => {
    if (!EXPECTED_WARNINGS.some((expected) => String(line[0]).includes(expected))) warn(...line);
  };
  try {
    return await task();
  } finally {
    console.warn = warn;
  }
}
