import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  createRequestHandler,
  type ServerBuild,
  writeReadableStreamToWritable,
} from '@remix-run/node';
import type { Request as Incoming, Response as Outgoing, RequestHandler } from 'express';
import type { House } from '~/house.server';
import { networkOf } from './network';
import { handlersByAddress } from './route-groups.server';

type Options = { house: House; build: ServerBuild | (() => Promise<ServerBuild>) };

/**
 * Remix behind Express. Not by Remix's own adapter: a page is one text here, and is sent as one, where that would make
 * a stream of it only to read it back.
 */
export function pages({ house, build }: Options): RequestHandler {
  const mode = process.env.NODE_ENV ?? 'production';
  const whole = createRequestHandler(build, mode);
  const handlerFor = typeof build === 'function' ? () => whole : handlersByAddress(build, mode);
  const { origin } = house.config;
  return async function page(incoming, outgoing, next) {
    if (!incoming.originalUrl.startsWith('/')) {
      outgoing.status(400).type('text/plain').send('Bad request\n');
      return;
    }
    try {
      const context: AppLoadContext = {
        house,
        requestId: outgoing.locals.requestId as string,
        nonce: outgoing.locals.nonce as string,
        network: networkOf(incoming.ip ?? ''),
      };
      outgoing.locals.context = context;
      const request = requestOf(incoming, {
        outgoing,
        origin: (outgoing.locals.origin as string | undefined) ?? origin,
      });
      const handle = handlerFor(new URL(request.url).pathname);
      await send(await handle(request, context), { incoming, outgoing, page: context.page });
    } catch (error) {
      next(error);
    }
  };
}

/** URLs are made from the portal's own origins: the Host header may be written by anybody. */
function requestOf(incoming: Incoming, { outgoing, origin }: { outgoing: Outgoing; origin: string }): Request {
  const { method } = incoming;
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  headers.set('Host', new URL(origin).host);
  headers.delete('X-Forwarded-Host');
  const url = origin + incoming.originalUrl;
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers });
  const left = new AbortController();
  outgoing.on('close', () => {
    if (!outgoing.writableFinished) left.abort();
  });
  const body = createReadableStreamFromReadable(incoming);
  return new Request(url, { method, headers, body, duplex: 'half', signal: left.signal } as RequestInit);
}

type Sending = { incoming: Incoming; outgoing: Outgoing; page: string | undefined };

async function send(answer: Response, { incoming, outgoing, page }: Sending): Promise<void> {
  outgoing.statusCode = answer.status;
  for (const [name, value] of answer.headers) {
    if (name === 'set-cookie') outgoing.append(name, value);
    else outgoing.setHeader(name, value);
  }
  if (answer.body) {
    await writeReadableStreamToWritable(answer.body, outgoing);
    return;
  }
  if (page === undefined || incoming.method === 'HEAD') {
    outgoing.end();
    return;
  }
  outgoing.end(await packed(page, { incoming, outgoing }));
}

const WORTH_PACKING = 10_000;
const pack = promisify(gzip);

async function packed(page: string, { incoming, outgoing }: Omit<Sending, 'page'>): Promise<Buffer> {
  const bytes = Buffer.from(page);
  if (bytes.length < WORTH_PACKING) return bytes;
  outgoing.setHeader('Vary', 'Accept-Encoding');
  if (!incoming.acceptsEncodings('gzip')) return bytes;
  outgoing.setHeader('Content-Encoding', 'gzip');
  return pack(bytes, { level: 1 });
}
