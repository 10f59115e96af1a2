import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import type { House } from '~/house.server';
import { evenAnswers, STEP_MS } from './even-answers.server';

test('an answer that could tell whether an address is known goes out on the whole step', async () => {
  const ask = await portal();
  for (const took of [0, 60, 120]) {
    const { ms } = await ask('/forgot-password', { took, status: 303 });
    expect(ms).toBeGreaterThanOrEqual(STEP_MS - 2);
  }
});

test('work that takes longer than a step is answered on the next one', async () => {
  const ask = await portal();
  expect((await ask('/register/account', { took: STEP_MS + 20, status: 303 })).ms).toBeGreaterThanOrEqual(
    2 * STEP_MS - 2,
  );
});

test('a refused sign-in waits, one that comes through does not', async () => {
  const ask = await portal();
  expect((await ask('/login', { took: 0, status: 400 })).ms).toBeGreaterThanOrEqual(STEP_MS - 2);
  expect((await ask('/login', { took: 0, status: 429 })).ms).toBeGreaterThanOrEqual(STEP_MS - 2);
  expect(await quickestOf(() => ask('/login', { took: 0, status: 303 }))).toBeLessThan(STEP_MS);
});

test('a password hash of another service that takes long makes every refusal as long', async () => {
  const ask = await portal({ slowestOutsideMs: 300 });
  expect((await ask('/login', { took: 0, status: 400 })).ms).toBeGreaterThanOrEqual(2 * STEP_MS - 2);
});

test.each(['/Login', '/login/', '/%6Cogin', '//login'])('%s is the same door', async (path) => {
  const ask = await portal();
  expect((await ask(path, { took: 0, status: 400 })).ms).toBeGreaterThanOrEqual(STEP_MS - 2);
});

test('other forms are answered at once', async () => {
  const ask = await portal();
  expect(await quickestOf(() => ask('/my/faults/new', { took: 0, status: 303 }))).toBeLessThan(STEP_MS);
});

/** A busy machine is slow now and then, but not three times running. */
async function quickestOf(ask: () => Promise<{ ms: number }>): Promise<number> {
  const times = [await ask(), await ask(), await ask()].map(({ ms }) => ms);
  return Math.min(...times);
}

async function portal({ slowestOutsideMs = 0 } = {}) {
  const app = express();
  app.use(evenAnswers({ passwords: { slowestOutsideMs: () => slowestOutsideMs } } as unknown as House));
  app.post('*', (request, response) => {
    const { took, status } = request.query as Record<string, string>;
    setTimeout(() => response.status(Number(status)).end('said'), Number(took));
  });
  const server = app.listen(0);
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return async (path: string, { took, status }: { took: number; status: number }) => {
    const began = performance.now();
    const answer = await fetch(`http://localhost:${port}${path}?took=${took}&status=${status}`, {
      method: 'POST',
      redirect: 'manual',
    });
    expect(answer.status).toBe(status);
    return { ms: performance.now() - began };
  };
}
