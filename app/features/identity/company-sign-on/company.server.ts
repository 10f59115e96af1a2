import * as client from 'openid-client';
import type { Locale } from '~/i18n/locale';
import { invariant } from '~/lib/invariant';
import { signingKeyOf } from '../broker-keys.server';
import type { PrivateKey } from '../broker-settings';
import type { CompanyProvider } from './provider-settings';

/** Kept for one visit to the provider: single use, ten minutes, bound to a cookie. */
export type CompanyTransaction = { state: string; nonce: string; codeVerifier: string; redirectUri: string };

/** What the provider says of somebody, signed by it, for this visit. */
export type CompanyPerson = { issuer: string; subject: string; claims: Record<string, unknown> };

export type CompanySignOn = ReturnType<typeof makeCompanySignOn>;

type Fetch = typeof fetch;

export function makeCompanySignOn(providers: readonly CompanyProvider[], fetch: Fetch = globalThis.fetch) {
  const clients = new Map(providers.map((entry) => [entry.landlord, makeClient(entry, fetch)]));

  function found(landlord: string) {
    const entry = clients.get(landlord);
    invariant(entry, 'a landlord without company sign-on has no button for it');
    return entry;
  }

  async function begin(landlord: string, { redirectUri, locale, asks }: Beginning) {
    const { entry, ready } = found(landlord);
    const transaction: CompanyTransaction = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      codeVerifier: client.randomPKCECodeVerifier(),
      redirectUri,
    };
    const url = client.buildAuthorizationUrl(await ready(), {
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: entry.scope,
      ui_locales: locale,
      ...promptOf(entry, asks),
      state: transaction.state,
      nonce: transaction.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(transaction.codeVerifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, transaction };
  }

  /** Throws for whatever does not fit: another state, nonce, issuer or audience, a signature that is not the provider's. */
  async function finish(landlord: string, { search, transaction }: Return): Promise<CompanyPerson> {
    const { entry, ready } = found(landlord);
    const callback = new URL(transaction.redirectUri);
    callback.search = search;
    const tokens = await client.authorizationCodeGrant(await ready(), callback, {
      expectedState: transaction.state,
      expectedNonce: transaction.nonce,
      pkceCodeVerifier: transaction.codeVerifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    invariant(claims, 'an ID token was expected');
    return { issuer: entry.issuer, subject: claims.sub, claims };
  }

  return {
    labelFor: (landlord: string, locale: Locale) => clients.get(landlord)?.entry.label[locale] ?? null,
    origins: () => [...new Set(providers.map(({ issuer }) => new URL(issuer).origin))],
    begin,
    finish,
  };
}

type Beginning = {
  redirectUri: string;
  locale: Locale;
  /** `anew` after somebody has come in vain: else the provider would send the same one again, unasked. */
  asks: 'as-ever' | 'anew';
};
type Return = { search: string; transaction: CompanyTransaction };

function promptOf({ prompt }: CompanyProvider, asks: Beginning['asks']): { prompt?: string } {
  if (asks === 'anew') return { prompt: 'login' };
  return prompt ? { prompt } : {};
}

/** The provider is asked for its addresses when they are first needed, and again after it was down. */
function makeClient(entry: CompanyProvider, fetch: Fetch) {
  let asked: Promise<client.Configuration> | null = null;
  const ready = () => {
    asked ??= connect(entry, fetch).catch((error) => {
      asked = null;
      throw error;
    });
    return asked;
  };
  return { entry, ready };
}

async function connect(entry: CompanyProvider, fetch: Fetch): Promise<client.Configuration> {
  const configuration = await client.discovery(
    new URL(entry.issuer),
    entry.clientId,
    { id_token_signed_response_alg: 'RS256' },
    await authentication(entry),
    {
      [client.customFetch]: (url, options) =>
        fetch(url, { ...(options as RequestInit), signal: AbortSignal.timeout(entry.timeoutMs) }),
      execute: entry.allowInsecure ? [client.allowInsecureRequests] : [],
    },
  );
  // Off by default: the library trusts TLS and would take an ID token signed by anybody.
  client.enableNonRepudiationChecks(configuration);
  return configuration;
}

async function authentication({ signingKey, clientSecret }: CompanyProvider): Promise<client.ClientAuth> {
  if (clientSecret) return client.ClientSecretBasic(clientSecret);
  return client.PrivateKeyJwt(await signingKeyOf(signingKey as PrivateKey));
}
