import { randomBytes } from 'node:crypto';
import type { ClientMetadata, Configuration, KoaContextWithOIDC, default as Provider } from 'oidc-provider';
import type { PrivateJwk } from '../broker/keys';
import { withoutWarnings } from '../broker/provider';

export type CompanyProviderOptions = {
  issuer: string;
  /** How the portal is known here: its addresses, and a key or a secret. */
  client: ClientMetadata;
  signingKey: PrivateJwk;
  claimsOf(id: string): Record<string, unknown> | undefined;
  renderError?: Configuration['renderError'];
};

const SCOPE = 'openid profile email';

/** As a company's directory does it: whoever works there has an account, and the ID token names its groups. */
export function makeCompanyProvider(options: CompanyProviderOptions): Promise<Provider> {
  return withoutWarnings(async () => {
    const { Provider } = await import('oidc-provider');
    return new Provider(options.issuer, configuration(options));
  });
}

function configuration({ issuer, client, signingKey, claimsOf, renderError }: CompanyProviderOptions): Configuration {
  return {
    clients: [
      {
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'RS256',
        ...client,
      },
    ],
    jwks: { keys: [signingKey] },
    // Beside the identity broker on one host: neither overwrites the other's cookies.
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: { session: '_company', interaction: '_company_interaction', resume: '_company_resume' },
    },
    conformIdTokenClaims: false,
    scopes: SCOPE.split(' '),
    claims: { openid: ['sub', 'groups', 'amr', 'email', 'email_verified', 'name'] },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
    },
    findAccount: (_, id) => {
      const claims = claimsOf(id);
      return claims && { accountId: id, claims: () => ({ sub: id, ...claims }) };
    },
    interactions: {
      url: (_, interaction) => `${new URL(issuer).pathname.replace(/\/$/, '')}/interaction/${interaction.uid}`,
    },
    loadExistingGrant: grantWithoutAsking,
    ...(renderError && { renderError }),
    clientBasedCORS: () => false,
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 900, IdToken: 300, Interaction: 900, Session: 900 },
  };
}

async function grantWithoutAsking(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(SCOPE);
  await grant.save();
  return grant;
}
