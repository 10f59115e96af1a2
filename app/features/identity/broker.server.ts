import * as client from 'openid-client';
import type { Locale } from '~/i18n/locale';
import { type BrokerClient, type Fetch, makeBrokerClient, type ReadyClient } from './broker-client.server';
import { type Failure, failureOf, refused, unavailable } from './broker-outcome.server';
import { asUsedBy, type BrokerSettings } from './broker-settings';
import { type Claims, readClaims } from './claims';
import type { IdentityCode } from './identity-code';

/** Kept by the portal for one return from the broker: single use, ten minutes. */
export type BrokerTransaction = {
  providerId: string;
  /** Short name of the landlord whose portal the person left. */
  landlord: string;
  state: string;
  nonce: string;
  codeVerifier: string;
  /** Of that landlord's own portal; from the configuration, never from a request's Host. */
  redirectUri: string;
};

export type IdentifiedPerson = {
  identityCode: IdentityCode;
  /** Empty where the broker tells no name. */
  givenName: string;
  familyName: string;
  acr: string;
  amr: string[];
  authTime: Date | null;
  issuer: string;
};

export type BeginResult = { ok: true; url: string; transaction: BrokerTransaction } | Failure;
export type FinishResult = { ok: true; person: IdentifiedPerson } | Failure;
export type { Failure } from './broker-outcome.server';

export type IdentityBroker = {
  providers: readonly { id: string; label: Record<Locale, string> }[];
  /** Where the browser may be sent; for the content security policy. */
  origins(): string[];
  begin(input: Beginning): Promise<BeginResult>;
  finish(input: { callbackUrlSearch: string; transaction: BrokerTransaction }): Promise<FinishResult>;
};

type Beginning = { providerId: string; landlord: string; locale: Locale; redirectUri: string };
type Provider = { entry: BrokerSettings; broker: BrokerClient };
type BrokerOptions = { fetch?: Fetch };

export function makeIdentityBroker(
  settings: readonly BrokerSettings[],
  { fetch = globalThis.fetch }: BrokerOptions = {},
): IdentityBroker {
  const clients = new Map<string, Provider>();

  /** One for each landlord: it may be another client to the broker than its neighbour. */
  function providerOf({ providerId, landlord }: { providerId: string; landlord: string }): Provider | null {
    const entry = settings.find(({ id }) => id === providerId);
    if (!entry) return null;
    const name = `${providerId} ${landlord}`;
    const used = asUsedBy(entry, landlord);
    const provider = clients.get(name) ?? { entry: used, broker: makeBrokerClient(used, fetch) };
    clients.set(name, provider);
    return provider;
  }

  async function begin({ providerId, landlord, locale, redirectUri }: Beginning): Promise<BeginResult> {
    const provider = providerOf({ providerId, landlord });
    if (!provider) return refused('unknown-provider');
    const transaction = {
      providerId,
      landlord,
      state: client.randomState(),
      nonce: client.randomNonce(),
      codeVerifier: client.randomPKCECodeVerifier(),
      redirectUri,
    };
    try {
      const ready = await provider.broker.ready();
      const parameters = await requestParameters(provider.entry, { transaction, locale });
      return { ok: true, url: (await authorizationUrl(provider.entry, ready, parameters)).href, transaction };
    } catch (error) {
      provider.broker.forget();
      return unavailable(failureOf(error).detail);
    }
  }

  async function finish({
    callbackUrlSearch,
    transaction,
  }: Parameters<IdentityBroker['finish']>[0]): Promise<FinishResult> {
    const provider = providerOf(transaction);
    if (!provider) return refused('unknown-provider');
    const callback = new URL(transaction.redirectUri);
    callback.search = callbackUrlSearch;
    try {
      return personFrom(await exchange(provider.broker, { callback, transaction }), provider.entry);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.reason === 'broker-unavailable') provider.broker.forget();
      return failure;
    }
  }

  return {
    providers: settings.map(({ id, label }) => ({ id, label })),
    origins: () => [...new Set(settings.flatMap((entry) => [entry.issuer, ...entry.origins].map(originOf)))],
    begin,
    finish,
  };
}

type RequestFacts = { transaction: BrokerTransaction; locale: Locale };

async function requestParameters(entry: BrokerSettings, { transaction, locale }: RequestFacts) {
  const extra = Object.entries(entry.extraParams).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : value[locale],
  ]);
  return {
    ...(Object.fromEntries(extra) as Record<string, string>),
    ...(entry.uiLocalesParam ? { [entry.uiLocalesParam]: locale } : {}),
    ...(entry.prompt ? { prompt: entry.prompt } : {}),
    response_type: 'code',
    redirect_uri: transaction.redirectUri,
    scope: entry.scope,
    acr_values: entry.acrRequested.join(' '),
    state: transaction.state,
    nonce: transaction.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(transaction.codeVerifier),
    code_challenge_method: 'S256',
  };
}

/** Choosing a bank and finding one's phone takes longer than the minute the library allows. */
const REQUEST_SECONDS = 600;

async function authorizationUrl(
  { requestMode }: BrokerSettings,
  { configuration, signing }: ReadyClient,
  parameters: Record<string, string>,
): Promise<URL> {
  if (requestMode === 'plain') return client.buildAuthorizationUrl(configuration, parameters);
  if (requestMode === 'par') return client.buildAuthorizationUrlWithPAR(configuration, parameters);
  const url = await client.buildAuthorizationUrlWithJAR(configuration, parameters, signing, {
    [client.modifyAssertion]: (header, payload) => {
      header.typ = 'JWT';
      delete payload.nbf;
      payload.exp = (payload.iat as number) + REQUEST_SECONDS;
    },
  });
  return requestMode === 'jar' ? url : client.buildAuthorizationUrlWithPAR(configuration, url.searchParams);
}

type Return = { callback: URL; transaction: BrokerTransaction };
type IdToken = { raw: string; claims: Claims };

async function exchange(broker: BrokerClient, { callback, transaction }: Return): Promise<IdToken> {
  const { configuration } = await broker.ready();
  const tokens = await client.authorizationCodeGrant(configuration, callback, {
    expectedState: transaction.state,
    expectedNonce: transaction.nonce,
    pkceCodeVerifier: transaction.codeVerifier,
    idTokenExpected: true,
  });
  return { raw: tokens.id_token ?? '', claims: tokens.claims() ?? {} };
}

const ENCRYPTED_PARTS = 5;

/** What the library leaves to its user: that the token was encrypted, how strongly and how lately somebody was known. */
function personFrom({ raw, claims }: IdToken, entry: BrokerSettings): FinishResult {
  if (entry.idToken === 'encrypted' && raw.split('.').length !== ENCRYPTED_PARTS) return refused('token-not-encrypted');
  const { identityCode, acr, authTime, ...read } = readClaims(claims, {
    table: entry.claims,
    allowTest: entry.testIdentities,
  });
  if (!acr || !entry.acrAllowed.includes(acr)) return refused('acr-not-allowed');
  if (authTime && secondsBefore(claims.iat, authTime) > entry.maxAuthAgeSeconds) return refused('identified-long-ago');
  if (!identityCode) return refused('no-identity-code');
  return { ok: true, person: { ...read, identityCode, acr, authTime, issuer: entry.issuer } };
}

/** Both instants are by the broker's clock, so that two clocks that differ do no harm; `iat` itself has been checked. */
function secondsBefore(issuedAt: unknown, authTime: Date): number {
  return Number(issuedAt) - authTime.getTime() / 1000;
}

function originOf(url: string): string {
  return new URL(url).origin;
}
