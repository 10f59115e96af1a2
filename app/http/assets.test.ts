import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { builtAssets } from './assets.server';

const SCRIPT = 'export const words = 1;\n'.repeat(200);

test('a script is sent packed as well as the browser can unpack, to be kept for ever', async () => {
  const ask = await portal();
  const small = await ask('/assets/app-1a2b.js', { 'accept-encoding': 'gzip, deflate, br' });
  const older = await ask('/assets/app-1a2b.js', { 'accept-encoding': 'gzip' });
  const plain = await ask('/assets/app-1a2b.js', {});

  expect(brotliDecompressSync(small.body).toString()).toBe(SCRIPT);
  expect(gunzipSync(older.body).toString()).toBe(SCRIPT);
  expect(plain.body.toString()).toBe(SCRIPT);
  expect(small.headers).toMatchObject({ 'content-encoding': 'br', 'content-length': String(small.body.length) });
  for (const { headers } of [small, older, plain]) {
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers.vary).toBe('Accept-Encoding');
  }
});

test('a picture is sent as it is, and what has no hash in its name is kept for an hour', async () => {
  const ask = await portal();
  const picture = await ask('/picture.png', { 'accept-encoding': 'br' });

  expect(picture.headers).toMatchObject({ 'content-type': 'image/png', 'cache-control': 'public, max-age=3600' });
  expect(picture.headers['content-encoding']).toBeUndefined();
});

test('HEAD tells all but the bytes', async () => {
  const ask = await portal();
  const head = await ask('/assets/app-1a2b.js', { 'accept-encoding': 'br' }, 'HEAD');

  expect(head).toMatchObject({ status: 200, headers: { 'content-encoding': 'br' } });
  expect(head.body).toHaveLength(0);
});

test.each(['/assets/gone-9z9z.js', '/assets/', '/assets/../secret.txt', '/assets/%2e%2e/secret.txt'])(
  '%s is not there',
  async (address) => {
    const ask = await portal();
    expect((await ask(address)).status).toBe(404);
  },
);

test.each(['/', '/my', '/secret.txt', '/picture.png/', '/constructor'])('%s is left to the pages', async (address) => {
  const ask = await portal();
  expect((await ask(address)).body.toString()).toBe('a page');
});

test('a form sent to the name of a file is left to the pages', async () => {
  const ask = await portal();
  expect((await ask('/picture.png', {}, 'POST')).body.toString()).toBe('a page');
});

async function portal() {
  const above = mkdtempSync(path.join(tmpdir(), 'rappu-test-'));
  onTestFinished(() => rmSync(above, { recursive: true, force: true }));
  const folder = path.join(above, 'client');
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  writeFileSync(path.join(above, 'secret.txt'), 'secret');
  writeFileSync(path.join(folder, 'assets', 'app-1a2b.js'), SCRIPT);
  writeFileSync(path.join(folder, 'picture.png'), 'not really');
  const app = express();
  app.use(builtAssets(folder));
  app.all('*', (_request, response) => void response.end('a page'));
  const server = app.listen(0);
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;

  return (address: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
      const sent = request({ port, path: address, method, headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
        });
      });
      sent.on('error', reject);
      sent.end();
    });
}
