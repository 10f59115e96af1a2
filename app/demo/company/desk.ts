import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import path from 'node:path';
import type Provider from 'oidc-provider';
import type { DemoCompanyMember } from '~/house.server';
import { formOf, send } from '../broker/answer';
import { makeSigningKeyKept, type PublicJwks } from '../broker/keys';
import { choicePage, endedPage, localeOf } from '../broker/page';
import { makeCompanyProvider } from './provider';
import { CLIENT_ID } from './settings';
import { companyTexts } from './texts';

export type CompanyOptions = {
  portalOrigin: string;
  redirectUri: string;
  clientPublicJwks: PublicJwks;
  staff: readonly DemoCompanyMember[];
  keysFolder: string;
};

/** The made-up company's own provider: whoever is chosen on its page is signed in to everything it has. */
export async function makeCompanyDesk(issuer: string, options: CompanyOptions): Promise<RequestListener> {
  const { portalOrigin, redirectUri, clientPublicJwks, staff } = options;
  const provider = await makeCompanyProvider({
    issuer,
    client: {
      client_id: CLIENT_ID,
      redirect_uris: [redirectUri],
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'RS256',
      jwks: clientPublicJwks as { keys: [] },
    },
    signingKey: await makeSigningKeyKept(path.join(options.keysFolder, 'company-signing.json')),
    claimsOf: (id) => claimsOf(staff.find((member) => member.id === id)),
    renderError: (ctx) => {
      ctx.type = 'html';
      const locale = localeOf(ctx.acceptsLanguages()[0]);
      ctx.body = endedPage({ locale, portalOrigin, texts: companyTexts });
    },
  });
  const below = new URL(issuer).pathname;
  const answer = provider.callback();
  return (request, response) => {
    const at = (request.url ?? '/').slice(below.length);
    if (at.startsWith('/interaction/'))
      return void choose({ ...options, provider, below }, request, response).catch(() => response.destroy());
    // As servers do that lead a path to another program: the provider finds its own below it.
    Object.assign(request, { originalUrl: request.url, url: at });
    answer(request, response);
  };
}

function claimsOf(member: DemoCompanyMember | undefined) {
  return member && { name: member.name, email: member.email, email_verified: true, groups: member.groups };
}

type Desk = CompanyOptions & { provider: Provider; below: string };

async function choose(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { provider, portalOrigin, staff, below } = desk;
  const leadsTo = portalOrigin;
  const ended = () => {
    const locale = localeOf(request.headers['accept-language']);
    send(response, {
      status: 400,
      type: 'text/html',
      body: endedPage({ locale, portalOrigin, texts: companyTexts }),
      leadsTo,
    });
  };
  const interaction = await provider.interactionDetails(request, response).catch(() => null);
  if (!interaction) return ended();
  if (request.method !== 'POST') {
    const body = choicePage({
      locale: localeOf(interaction.params.ui_locales),
      action: `${below}/interaction/${interaction.uid}`,
      service: '',
      persons: staff.map(({ id, name, groups }) => ({ id, name, note: groups.join(', ') })),
      texts: companyTexts,
    });
    return send(response, { type: 'text/html', body, leadsTo });
  }
  const form = await formOf(request);
  const member = staff.find(({ id }) => id === form.get('person'));
  const result =
    member && !form.has('cancel')
      ? { login: { accountId: member.id, amr: ['pwd'], remember: false } }
      : { error: 'access_denied', error_description: 'cancelled by the user' };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false }).catch(ended);
}
