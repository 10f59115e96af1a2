import * as client from 'openid-client';
import { federatedConfiguration } from './broker-federation.server';
import { decryptionKeysOf, type NamedKey, signingKeyOf } from './broker-keys.server';
import type { BrokerSettings } from './broker-settings';

export type Fetch = typeof fetch;
export type ReadyClient = { configuration: client.Configuration; signing: NamedKey };
export type BrokerClient = { ready(): Promise<ReadyClient>; forget(): void };

/**
 * Asks the broker for its addresses when they are first needed, so that the portal starts while the broker is down. The
 * answer is kept until something goes wrong and whoever uses it says `forget`.
 */
export function makeBrokerClient(settings: BrokerSettings, fetch: Fetch): BrokerClient {
  let asked: Promise<ReadyClient> | null = null;
  return {
    ready: () => (asked ??= connect(settings, fetchWithin(settings.timeoutMs, fetch))),
    forget: () => {
      asked = null;
    },
  };
}

const CLIENT_METADATA = { id_token_signed_response_alg: 'RS256' };
const CONTENT_ENCRYPTION = ['A128CBC-HS256', 'A256CBC-HS512', 'A128GCM', 'A256GCM'];

async function connect(settings: BrokerSettings, fetch: client.CustomFetch): Promise<ReadyClient> {
  const signing = await signingKeyOf(settings.signingKey);
  const decryption = await decryptionKeysOf(settings.encryptionKeys);
  const configuration = settings.federation
    ? await federatedConfiguration(settings, {
        trustedKeys: settings.federation.trustedKeys,
        fetch,
        metadata: CLIENT_METADATA,
        authentication: authenticate,
      })
    : await client.discovery(new URL(settings.issuer), settings.clientId, CLIENT_METADATA, authenticate, {
        [client.customFetch]: fetch,
        execute: settings.allowInsecure ? [client.allowInsecureRequests] : [],
      });
  // Off by default: the library trusts TLS and would take an ID token signed by anybody.
  client.enableNonRepudiationChecks(configuration);
  if (decryption.length > 0) client.enableDecryptingResponses(configuration, CONTENT_ENCRYPTION, ...decryption);
  return { configuration, signing };

  function authenticate(...[server, metadata, body, headers]: Parameters<client.ClientAuth>) {
    const audience = settings.clientAssertionAudience === 'issuer' ? server.issuer : server.token_endpoint;
    return client.PrivateKeyJwt(signing, {
      [client.modifyAssertion]: (_, payload) => {
        payload.aud = audience;
      },
    })(server, metadata, body, headers);
  }
}

function fetchWithin(timeoutMs: number, fetch: Fetch): client.CustomFetch {
  return (url, options) => {
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
    return fetch(url, { ...(options as RequestInit), signal });
  };
}
