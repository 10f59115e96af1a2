import { once } from 'node:events';
import { request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { gunzipSync } from 'node:zlib';
import type { ActionFunctionArgs, AppLoadContext, ServerBuild } from '@remix-run/node';
import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import type { House } from '~/house.server';
import { pages } from './pages.server';

const LONG = 'ä'.repeat(6_000);

test('a page is sent whole, with its length', async () => {
  const ask = await portal();
  const short = await ask('/short');

  expect(short.body.toString()).toBe('page of https://portal.example/short');
  expect(short.headers).toMatchObject({ 'content-type': 'text/html', 'content-length': String(short.body.length) });
});

test('a long page is packed for who can unpack it', async () => {
  const ask = await portal();
  const [packed, plain] = [await ask('/long', { 'accept-encoding': 'gzip, br' }), await ask('/long')];

  expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
  expect(gunzipSync(packed.body).toString()).toBe(LONG);
  expect(plain.body.toString()).toBe(LONG);
  expect(plain.headers.vary).toBe('Accept-Encoding');
});

test('HEAD tells the same without the page', async () => {
  const ask = await portal();
  const head = await ask('/short', {}, { method: 'HEAD' });

  expect(head).toMatchObject({ status: 200, headers: { 'content-type': 'text/html' } });
  expect(head.body).toHaveLength(0);
});

test('a form reaches the action, and every cookie of its answer the browser', async () => {
  const ask = await portal();
  const sent = await ask('/form', { 'content-type': 'text/plain' }, { method: 'POST', body: 'typed' });

  expect(sent).toMatchObject({ status: 303, headers: { location: '/typed', 'set-cookie': ['a=1', 'b=2'] } });
});

test('a file is streamed', async () => {
  const ask = await portal();
  expect((await ask('/file')).body.toString()).toBe('one two');
});

test('the addresses a page is made with are the portal’s own, whatever the request says', async () => {
  const ask = await portal();
  const { body } = await ask('//elsewhere.example/short', {
    host: 'elsewhere.example',
    'x-forwarded-host': 'other.example',
  });
  expect(body.toString()).toBe('page of https://portal.example//elsewhere.example/short');
});

test('an address that is no path is refused', async () => {
  const ask = await portal();
  expect((await ask('http://elsewhere.example/short')).status).toBe(400);
});

test('an action learns that the browser has gone', async () => {
  const ask = await portal();
  const socket = connect(ask.port);
  socket.write('POST /wait HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n');
  await ask.waiting;
  socket.destroy();

  expect(await ask.gone).toBe(true);
});

async function portal() {
  let tellWaiting: () => void;
  let tellGone: (aborted: boolean) => void;
  const waiting = new Promise<void>((resolve) => (tellWaiting = resolve));
  const gone = new Promise<boolean>((resolve) => (tellGone = resolve));

  async function action({ request }: ActionFunctionArgs): Promise<Response> {
    if (request.url.endsWith('/wait')) {
      request.signal.addEventListener('abort', () => tellGone(true));
      tellWaiting();
      await gone;
    }
    const headers = new Headers({ Location: `/${await request.text()}` });
    headers.append('Set-Cookie', 'a=1');
    headers.append('Set-Cookie', 'b=2');
    return new Response(null, { status: 303, headers });
  }

  const page = { default: () => null, action };
  const file = { loader: () => new Response(new Blob(['one ', 'two']).stream()) };
  const route = (id: string, module: object) => ({ id, parentId: 'root', path: id, module });
  const build = {
    routes: {
      root: { id: 'root', path: '', module: page },
      '*': route('*', page),
      form: route('form', page),
      wait: route('wait', page),
      file: route('file', file),
    },
    entry: {
      module: {
        default: (request: Request, status: number, headers: Headers, _remix: unknown, context: AppLoadContext) => {
          context.page = request.url.endsWith('/long') ? LONG : `page of ${request.url}`;
          headers.set('Content-Type', 'text/html');
          return new Response(null, { status, headers });
        },
      },
    },
    assets: { routes: {}, entry: { module: '', imports: [] }, url: '', version: '' },
    future: { v3_singleFetch: true },
  } as unknown as ServerBuild;
  const app = express();
  app.all('*', pages({ house: { config: { origin: 'https://portal.example' } } as House, build }));
  const server = app.listen(0);
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;

  async function ask(path: string, headers: Record<string, string> = {}, { method = 'GET', body = '' } = {}) {
    const sent = request({ port, path, method, headers, agent: false }).end(body);
    const [response] = await once(sent, 'response');
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk);
    return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
  }
  return Object.assign(ask, { port, waiting, gone });
}
