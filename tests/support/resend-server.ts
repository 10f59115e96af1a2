import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does with a request instead of simply taking it. */
export type ResendFault =
  | 'rate-limit'
  | 'quota'
  | 'html-502'
  | 'json-500'
  | 'drop'
  | 'drop-after-accepting'
  | 'hang'
  | 'hang-after-accepting'
  | 'garbled-after-accepting'
  | 'unverified-domain'
  | 'invalid-key'
  | 'refuse-mail'
  | 'in-progress';

export type ResendMail = {
  id: string;
  key: string;
  from: string;
  to: string | string[];
  subject: string;
  html: string;
  text: string;
  attachments?: { filename: string; content: string; content_type: string }[];
};

export type ResendServer = {
  baseUrl: string;
  /** Mails a receiver would find in the post. */
  mails: ResendMail[];
  /** Requests that reached the server. */
  requests: { key: string | undefined; authorization: string | undefined }[];
  /** Used up one a request; then all is well again. */
  faults: ResendFault[];
  stop(): Promise<void>;
  startAgain(): Promise<void>;
};

/** Speaks Resend's `POST /emails` with its idempotency: the same key and body give the first answer once more. */
export async function startResendServer(): Promise<ResendServer> {
  const accepted = new Map<string, { body: string; id: string }>();
  const server = createServer((request, response) => void answer(request, response));
  const port = await listen(0);

  const self: ResendServer = {
    baseUrl: `http://127.0.0.1:${port}`,
    mails: [],
    requests: [],
    faults: [],
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    startAgain: async () => void (await listen(port)),
  };
  return self;

  function listen(wanted: number): Promise<number> {
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(wanted, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    });
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const key = request.headers['idempotency-key'] as string | undefined;
    self.requests.push({ key, authorization: request.headers.authorization });
    const fault = self.faults.shift();
    if (fault && !fault.endsWith('-after-accepting')) return misbehave(fault, request, response);
    const before = key === undefined ? undefined : accepted.get(key);
    if (before && before.body !== body) return refuse(response, 409, 'invalid_idempotent_request');
    const id = before?.id ?? accept(key, body);
    if (fault === 'drop-after-accepting') return void request.socket.destroy();
    if (fault === 'hang-after-accepting') return;
    if (fault === 'garbled-after-accepting') return send(response, 200, 'text/html', '<html>');
    send(response, 200, 'application/json', JSON.stringify({ id }));
  }

  function accept(key = '', body: string): string {
    const id = `resend-${self.mails.length + 1}`;
    accepted.set(key, { body, id });
    self.mails.push({ ...JSON.parse(body), id, key });
    return id;
  }
}

const refusals: Partial<Record<ResendFault, [status: number, name: string]>> = {
  'rate-limit': [429, 'rate_limit_exceeded'],
  quota: [429, 'daily_quota_exceeded'],
  'json-500': [500, 'internal_server_error'],
  'unverified-domain': [403, 'validation_error'],
  'invalid-key': [403, 'invalid_api_key'],
  'refuse-mail': [422, 'validation_error'],
  'in-progress': [409, 'concurrent_idempotent_requests'],
};

function misbehave(fault: ResendFault, request: IncomingMessage, response: ServerResponse): void {
  if (fault === 'rate-limit') response.setHeader('retry-after', '7');
  const refusal = refusals[fault];
  if (refusal) refuse(response, ...refusal);
  if (fault === 'html-502') send(response, 502, 'text/html', '<html><body><h1>502 Bad Gateway</h1></body></html>');
  if (fault === 'drop') request.socket.destroy();
}

function refuse(response: ServerResponse, statusCode: number, name: string): void {
  const words = 'Something about person@example.test that belongs in no log.';
  send(response, statusCode, 'application/json', JSON.stringify({ statusCode, name, message: words }));
}

function send(response: ServerResponse, status: number, contentType: string, body: string): void {
  response.writeHead(status, { 'content-type': contentType }).end(body);
}

async function text(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
}
