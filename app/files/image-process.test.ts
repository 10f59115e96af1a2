import { fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { photo, photoWithPosition } from '~tests/support/pictures';
import { imageProcess } from './image-process.server';
import type { MadeFiles } from './image-work';
import { StorageUnavailable } from './storage.server';

const LIMITS = { maxBytes: 15_000_000, maxPixels: 65_000_000 };
const FROM_SOURCE = ['--import', 'tsx'];
const program = fileURLToPath(new URL('./image-process.ts', import.meta.url));

async function newFolder(): Promise<string> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'rappu-image-'));
  onTestFinished(() => fs.rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A program that stands in for the one that opens pictures. */
async function standIn(source: string): Promise<string> {
  const file = path.join(await newFolder(), 'stand-in.cjs');
  await fs.writeFile(file, source);
  return file;
}

test('a process of its own makes the picture anew from file to file', async () => {
  const folder = await newFolder();
  const at = (name: string) => path.join(folder, name);
  await fs.writeFile(at('source'), await photoWithPosition());
  const { ask } = imageProcess({ program, flags: FROM_SOURCE, stays: 0 });
  const into = { full: at('full'), thumbnail: at('thumbnail') };
  const made = (await ask({ source: at('source'), into, limits: LIMITS })) as MadeFiles;
  expect(made).toMatchObject({ ok: true, width: 640, height: 480, contentType: 'image/jpeg' });
  for (const one of [made.full, made.thumbnail]) {
    const bytes = await fs.readFile(one.path);
    expect([bytes.length, (await sharp(bytes).metadata()).exif]).toEqual([one.size, undefined]);
  }
});

test('what it was sent as bytes comes back as bytes', async () => {
  const { ask } = imageProcess({ program, flags: FROM_SOURCE, stays: 0 });
  const bytes = await photo({ width: 40, height: 30 }).png().toBuffer();
  const made = await ask({ bytes, limits: LIMITS });
  expect(made).toMatchObject({ ok: true, width: 40, height: 30 });
  expect(made.ok && Buffer.isBuffer(made.full)).toBe(true);
});

test('it has no settings of the portal', async () => {
  process.env.RAPPU_TEST_SECRET = 'nobody may know';
  onTestFinished(() => void delete process.env.RAPPU_TEST_SECRET);
  const told = await standIn(
    `process.on('message', () => process.send({ ok: false, code: Object.keys(process.env) }))`,
  );
  const answer = await imageProcess({ program: told, flags: [], stays: 0 }).ask({
    bytes: Buffer.from('a'),
    limits: LIMITS,
  });
  expect((answer as { code: unknown }).code).not.toContain('RAPPU_TEST_SECRET');
  expect((answer as { code: unknown }).code).toContain('MALLOC_ARENA_MAX');
});

test.each([
  ['ends the process', 'process.abort()'],
  ['keeps it for ever', 'for (;;);'],
])('a picture that %s is damaged, and the next one finds a new process', async (_, deed) => {
  const once = await standIn(`process.on('message', ({ bytes }) => {
    if (bytes.length === 1) { ${deed} }
    process.send({ ok: false, code: 'gif' });
  })`);
  const { ask } = imageProcess({ program: once, flags: [], longest: 1_000, stays: 0 });
  expect(await ask({ bytes: Buffer.from('a'), limits: LIMITS })).toEqual({ ok: false, code: 'damaged' });
  expect(await ask({ bytes: Buffer.from('ab'), limits: LIMITS })).toEqual({ ok: false, code: 'gif' });
});

test('a disk that fails it is no fault of the picture', async () => {
  const { ask } = imageProcess({ program, flags: FROM_SOURCE, stays: 0 });
  const into = { full: '/no/such/folder/full', thumbnail: '/no/such/folder/thumbnail' };
  const folder = await newFolder();
  await fs.writeFile(path.join(folder, 'source'), await photo({ width: 40, height: 30 }).jpeg().toBuffer());
  await expect(ask({ source: path.join(folder, 'source'), into, limits: LIMITS })).rejects.toThrow(/unavailable/);
});

test('without a process the portal goes on, and the picture is to come again', async () => {
  const { execPath } = process;
  process.execPath = '/no/such/program';
  onTestFinished(() => {
    process.execPath = execPath;
  });
  const { ask } = imageProcess({ program, flags: [], stays: 0 });
  await expect(ask({ bytes: Buffer.from('a'), limits: LIMITS })).rejects.toThrow(StorageUnavailable);
  // What else the failed start says would end this process.
  await later(50);
});

test('a stop that reaches all processes spoils no picture; with the portal it ends', { timeout: 20_000 }, async () => {
  const child = fork(program, [], { execArgv: FROM_SOURCE, serialization: 'advanced' });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit');
  const bytes = await photo({ width: 40, height: 30 }).png().toBuffer();
  const made = () => {
    child.send({ bytes, limits: LIMITS });
    return Promise.race([once(child, 'message'), ended]).then(([answer]) => answer);
  };
  expect(await made()).toMatchObject({ ok: true });
  child.kill('SIGTERM');
  child.kill('SIGINT');
  expect(await made()).toMatchObject({ ok: true });
  child.disconnect();
  await ended;
});
