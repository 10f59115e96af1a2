import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { importJWK, type JWK, SignJWT, UnsecuredJWT } from 'jose';
import { onTestFinished } from 'vitest';
import { makeSigningKey } from '~/demo/broker/keys';
import { makeCompanyProvider } from '~/demo/company/provider';

export type CompanyAccount = {
  sub: string;
  email: string;
  email_verified: boolean;
  name: string;
  groups: string[];
  amr?: string[];
};

/** Ways in which a provider, or somebody between it and the portal, could deceive. */
export type Deceit =
  | 'another key'
  | 'no signature'
  | 'the client’s secret as key'
  | 'another issuer'
  | 'another audience'
  | 'another nonce'
  | 'a token that has ended';

export const CLIENT = { id: 'portal', secret: 'a secret that is long enough to be one' };

/** A real OpenID provider of a company: whoever is asked for is signed in there already. */
export async function startCompany({ redirectUri }: { redirectUri: string }) {
  const signingKey = await makeSigningKey();
  let account: CompanyAccount;
  let deceit: Deceit | null = null;
  let isCancelled = false;
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider = await makeCompanyProvider({
    issuer,
    client: { client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] },
    signingKey,
    claimsOf: () => ({ ...account }),
  });
  const honestly = provider.IdToken.prototype.issue;
  provider.IdToken.prototype.issue = async function issue(context) {
    const honest = await honestly.call(this, context);
    return deceit ? forged(honest, { deceit, signingKey, issuer }) : honest;
  };
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response);
    if (isCancelled) {
      const result = { error: 'access_denied', error_description: 'cancelled by the user' };
      return void provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    }
    const login = { accountId: account.sub, amr: account.amr ?? ['pwd'], remember: false };
    void provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
  });

  /** From the portal’s button to the address the provider leads back to. */
  async function visit(url: string, who: CompanyAccount, how: Deceit | 'cancelled' | null = null): Promise<string> {
    account = who;
    isCancelled = how === 'cancelled';
    deceit = how === 'cancelled' ? null : how;
    const cookies = new Map<string, string>();
    for (let at = url, step = 0; step < 8; step += 1) {
      if (at.startsWith(redirectUri)) return at;
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = line.split(';')[0]!.split(/=(.*)/s);
        cookies.set(name, value);
      }
      const location = response.headers.get('location');
      if (!location) throw new Error(`the provider answered ${response.status}: ${await response.text()}`);
      at = new URL(location, at).href;
    }
    throw new Error('the provider redirects for ever');
  }

  /** From now on nothing answers. */
  function goDown(): void {
    server.close();
    server.closeAllConnections();
  }

  return { issuer, visit, goDown };
}

type Forging = { deceit: Deceit; signingKey: JWK; issuer: string };

async function forged(honest: string, { deceit, signingKey, issuer }: Forging): Promise<string> {
  const honestly = JSON.parse(Buffer.from(honest.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;
  const { at_hash: _, ...claims } = honestly;
  const changed: Record<string, unknown> = { ...claims, iss: issuer };
  if (deceit === 'another issuer') changed.iss = 'https://login.evil.example';
  if (deceit === 'another audience') changed.aud = 'another-portal';
  if (deceit === 'another nonce') changed.nonce = 'somebody-elses-nonce-somebody-elses';
  if (deceit === 'a token that has ended') {
    changed.iat = Number(claims.iat) - 7200;
    changed.exp = Number(claims.iat) - 3600;
  }
  if (deceit === 'no signature') return new UnsecuredJWT(changed).encode();
  if (deceit === 'the client’s secret as key') {
    return new SignJWT(changed).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(CLIENT.secret));
  }
  const key = deceit === 'another key' ? await makeSigningKey() : signingKey;
  const header = { alg: 'RS256', kid: signingKey.kid as string };
  return new SignJWT(changed).setProtectedHeader(header).sign(await importJWK(key, 'RS256'));
}
