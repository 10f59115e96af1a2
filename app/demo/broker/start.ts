import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type Provider from 'oidc-provider';
import { formOf, send } from './answer';
import { makeBrokerKey, type PublicJwks } from './keys';
import { forgeIdTokens, type Misbehaviour } from './misbehave';
import { choicePage, endedPage, localeOf, STYLE, STYLE_PATH } from './page';
import type { TestPerson } from './persons';
import { ACR, AMR, makeProvider, type OtherClient } from './provider';

export type BrokerOptions = {
  /** 0 takes any free one. */
  port: number;
  host?: string;
  portalOrigin: string;
  redirectUri: string;
  otherClients?: readonly OtherClient[];
  clientPublicJwks: PublicJwks;
  persons: readonly TestPerson[];
  /** Where the broker's own key is kept, so that a restart goes unnoticed. */
  keysFolder?: string;
  /** Another provider that answers below this path, as if it stood elsewhere. */
  beside?: { path: string; make(issuer: string): Promise<RequestListener> };
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
  const { portalOrigin, otherClients = [], beside } = options;
  const leadsTo = [portalOrigin, ...otherClients.map(({ redirectUri }) => new URL(redirectUri).origin)].join(' ');
  const answerBeside = await beside?.make(`${issuer}${beside.path}`);
  const desk: Desk = { provider, portalOrigin, leadsTo, persons: () => persons };

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '/').split('?')[0]!;
    if (answerBeside && path.startsWith(`${beside?.path}/`)) return answerBeside(request, response);
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
