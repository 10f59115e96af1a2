import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type Provider from 'oidc-provider';
import { makeBrokerKey, type PublicJwks } from './keys';
import { forgeIdTokens, type Misbehaviour } from './misbehave';
import { choicePage, endedPage, localeOf, STYLE, STYLE_PATH } from './page';
import type { TestPerson } from './persons';
import { ACR, AMR, makeProvider } from './provider';

export type BrokerOptions = {
  /** 0 takes any free one. */
  port: number;
  host?: string;
  portalOrigin: string;
  /** Of the same portal's other landlords; people are led back to `/auth/callback` there. */
  otherPortals?: readonly string[];
  redirectUri: string;
  clientPublicJwks: PublicJwks;
  persons: readonly TestPerson[];
  /** Where the broker's own key is kept, so that a restart goes unnoticed. */
  keysFolder?: string;
  /** For tests. */
  misbehave?: Misbehaviour;
};

export type RunningBroker = {
  issuer: string;
  setPersons(persons: readonly TestPerson[]): void;
  misbehave(how: Misbehaviour | null): void;
  close(): Promise<void>;
};

/** A real OpenID provider that behaves as an identity broker of the Finnish Trust Network, with people to choose from. */
export async function startBroker(options: BrokerOptions): Promise<RunningBroker> {
  let persons = options.persons;
  let misbehaving: Misbehaviour | null = options.misbehave ?? null;
  const signingKey = await makeBrokerKey(options.keysFolder);
  const server = createServer();
  const port = await listen(server, options);
  const issuer = `http://localhost:${port}`;
  const provider = await makeProvider({
    ...options,
    issuer,
    signingKey,
    personWith: (id) => persons.find((person) => person.id === id),
  });
  forgeIdTokens(provider, { ...options, signingKey, misbehaving: () => misbehaving });
  const answerHonestly = provider.callback();
  const { portalOrigin, otherPortals = [] } = options;
  const leadsTo = [portalOrigin, ...otherPortals].join(' ');
  const desk: Desk = { provider, portalOrigin, leadsTo, persons: () => persons };

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '/').split('?')[0]!;
    if (path === STYLE_PATH) return send(response, { type: 'text/css', body: STYLE });
    if (path.startsWith('/interaction/')) return void identify(desk, request, response).catch(() => response.destroy());
    if (path === '/token' && misbehaving === 'slow-token') return;
    if (path === '/token' && misbehaving === 'broken-token')
      return send(response, { status: 502, type: 'text/html', body: '<h1>502 Bad Gateway</h1>' });
    answerHonestly(request, response);
  });

  return {
    issuer,
    setPersons: (next) => {
      persons = next;
    },
    misbehave: (how) => {
      misbehaving = how;
    },
    close: () => close(server),
  };
}

type Desk = { provider: Provider; portalOrigin: string; leadsTo: string; persons(): readonly TestPerson[] };

async function identify(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const interaction = await desk.provider.interactionDetails(request, response).catch(() => null);
  if (!interaction) return sendEnded(desk, request, response);
  const { ui_locales: uiLocales, ftn_spname: service } = interaction.params;
  if (request.method !== 'POST') {
    const body = choicePage({
      locale: localeOf(uiLocales),
      action: `/interaction/${interaction.uid}`,
      service: typeof service === 'string' ? service : '',
      persons: desk.persons(),
    });
    return send(response, { type: 'text/html', body, leadsTo: desk.leadsTo });
  }
  const form = await formOf(request);
  const person = desk.persons().find(({ id }) => id === form.get('person'));
  const result =
    person && !form.has('cancel')
      ? { login: { accountId: person.id, acr: ACR, amr: [AMR], remember: false } }
      : { error: 'access_denied', error_description: 'cancelled by the user' };
  await desk.provider
    .interactionFinished(request, response, result, { mergeWithLastSubmission: false })
    .catch(() => sendEnded(desk, request, response));
}

function sendEnded({ portalOrigin, leadsTo }: Desk, request: IncomingMessage, response: ServerResponse): void {
  const body = endedPage({ locale: localeOf(request.headers['accept-language']), portalOrigin });
  send(response, { status: 400, type: 'text/html', body, leadsTo });
}

type Answer = { status?: number; type: string; body: string; leadsTo?: string };

function send(response: ServerResponse, { status = 200, type, body, leadsTo = '' }: Answer): void {
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'no-store',
    // Browsers hold the redirect after a form to form-action as well, and that one leads back to the portal.
    'Content-Security-Policy': `default-src 'none'; style-src 'self'; form-action 'self' ${leadsTo}; frame-ancestors 'none'; base-uri 'none'`,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body);
}

const LONGEST_FORM = 4096;

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > LONGEST_FORM) break;
  }
  return new URLSearchParams(text.slice(0, LONGEST_FORM));
}

/** On this machine only, unless told otherwise: nobody else should be able to be anybody. */
function listen(server: Server, { port, host = '127.0.0.1' }: BrokerOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
