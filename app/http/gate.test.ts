import type { Server } from 'node:http';
import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { originGate } from './gate.server';

const ORIGIN = 'https://portal.example';

test.each([
  ['the portal’s own form', { Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' }, 200],
  ['an old browser’s form', { Origin: ORIGIN }, 200],
  ['a browser that hides the origin but not the site', { 'Sec-Fetch-Site': 'same-origin' }, 200],
  ['another site', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }, 403],
  ['another site that says nothing of where', { Origin: 'https://evil.example' }, 403],
  ['a page without an origin', { Origin: 'null' }, 403],
  ['the same host without TLS', { Origin: 'http://portal.example' }, 403],
  ['a subdomain', { Origin: 'https://x.portal.example', 'Sec-Fetch-Site': 'same-site' }, 403],
  ['the right origin on a cross-site request', { Origin: ORIGIN, 'Sec-Fetch-Site': 'cross-site' }, 403],
  ['neither origin nor site', {}, 403],
  ['a forwarded host that lies', { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' }, 403],
])('a changing request from %s', async (_, headers, status) => {
  expect((await send('/login', { method: 'POST', headers: headers as Record<string, string> })).status).toBe(status);
});

test.each(['PUT', 'PATCH', 'DELETE'])('%s from elsewhere is refused like POST', async (method) => {
  expect((await send('/login', { method })).status).toBe(403);
});

test('a changing request with _data is refused even from the portal', async () => {
  expect((await send('/login?_data=routes%2Flogin', { method: 'POST', headers: { Origin: ORIGIN } })).status).toBe(403);
});

test.each(['/login.data', '/login.DATA', '/login.data/'])('a changing request to %s is refused', async (path) => {
  expect((await send(path, { method: 'POST', headers: { Origin: ORIGIN } })).status).toBe(403);
});

test.each(['/my.data', '/my?_data=root', '/__manifest'])('%s is not there', async (path) => {
  expect((await send(path, {})).status).toBe(404);
});

test('reading needs no origin', async () => {
  expect((await send('/login', {})).status).toBe(200);
});

test('another landlord’s address in the same deployment is another site', async () => {
  const other = 'https://other.example';
  const sendFrom = (from: string) => send('/login', { method: 'POST', headers: { Origin: from } }, () => other);
  expect((await sendFrom(other)).status).toBe(200);
  expect((await sendFrom(ORIGIN)).status).toBe(403);
});

async function send(path: string, init: RequestInit, originAskedFor = () => ORIGIN): Promise<Response> {
  const app = express();
  app.use(originGate({ originAskedFor, machineDoors: [] }));
  app.all('*', (_request, response) => {
    response.send('in');
  });
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, () => resolve(listening));
  });
  onTestFinished(() => void server.close());
  return fetch(`http://localhost:${(server.address() as { port: number }).port}${path}`, init);
}
