import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { AwsV4Signer } from 'aws4fetch';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createLocalStorage } from './local-storage.server';
import { createS3Storage } from './s3-storage.server';
import { type FileStorage, hashOf, StorageUnavailable } from './storage.server';
import { workplaceIn } from './workplace';

const KEYS = { accessKeyId: 'demo', secretAccessKey: 'secret', region: 'eu-north-1' };
const bytes = Buffer.from('a picture, as it were');
const hash = hashOf(bytes);

afterEach(() => vi.restoreAllMocks());

async function newFolder(): Promise<string> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'rappu-files-'));
  onTestFinished(() => fs.rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Speaks just enough of the protocol, and refuses what is not signed with the right key for the right content. */
async function newBucket() {
  const objects = new Map<string, Buffer>();
  const answer = { status: 0, delayMs: 0 };
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    if (answer.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, answer.delayMs));
    const body = Buffer.concat(chunks);
    const key = decodeURIComponent((request.url ?? '').split('?')[0] ?? '').replace('/files/', '');
    if (answer.status > 0) response.writeHead(answer.status).end();
    else if (!(await isSigned(request, body))) response.writeHead(403).end();
    else if (request.url?.includes('list-type')) response.end(listing(objects));
    else if (request.method === 'PUT') response.end(void objects.set(key, body));
    else if (request.method === 'DELETE') response.writeHead(204).end(void objects.delete(key));
    else if (request.method === 'HEAD') response.end();
    else if (objects.has(key)) response.end(objects.get(key));
    else response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const workFolder = await newFolder();
  const storage = createS3Storage({
    ...KEYS,
    endpoint,
    bucket: 'files',
    prefix: 'rappu/',
    timeoutMs: 1500,
    workFolder,
  });
  return { storage, objects, answer };
}

async function isSigned(request: http.IncomingMessage, body: Buffer): Promise<boolean> {
  const claimed = String(request.headers['x-amz-content-sha256']);
  if (body.length > 0 && claimed !== createHash('sha256').update(body).digest('hex')) return false;
  const signer = new AwsV4Signer({
    ...KEYS,
    service: 's3',
    method: request.method ?? 'GET',
    url: `http://${request.headers.host}${request.url}`,
    headers: { 'x-amz-content-sha256': claimed },
    datetime: String(request.headers['x-amz-date']),
  });
  return (await signer.sign()).headers.get('authorization') === request.headers.authorization;
}

function listing(objects: Map<string, Buffer>): string {
  const entries = [...objects.keys()].map(
    (key) => `<Contents><Key>${key}</Key><LastModified>2026-03-01T12:00:00.000Z</LastModified></Contents>`,
  );
  return `<ListBucketResult>${entries.join('')}<IsTruncated>false</IsTruncated></ListBucketResult>`;
}

const storages: [string, () => Promise<FileStorage>][] = [
  ['a folder', async () => createLocalStorage(path.join(await newFolder(), 'not', 'made', 'yet'))],
  ['an S3 bucket', async () => (await newBucket()).storage],
];

describe.each(storages)('%s', (_, newStorage) => {
  test('gives back what was put, whole and as a stream, until it is removed', async () => {
    const storage = await newStorage();
    await storage.ping();
    expect(await storage.put(bytes)).toEqual({ hash, size: bytes.length });
    expect(await storage.get(hash)).toEqual(bytes);
    const stream = await storage.stream(hash);
    expect(stream?.size).toBe(bytes.length);
    expect(Buffer.from(await new Response(stream?.body).arrayBuffer())).toEqual(bytes);
    await storage.remove(hash);
    await storage.remove(hash);
    expect(await storage.get(hash)).toBeNull();
    expect(await storage.stream(hash)).toBeNull();
  });

  test('the same content is one file', async () => {
    const storage = await newStorage();
    await Promise.all([storage.put(bytes), storage.put(bytes), storage.put(Buffer.from('another'))]);
    const listed: string[] = [];
    for await (const { hash, storedAt } of storage.list()) {
      listed.push(hash);
      expect(storedAt.getTime()).toBeGreaterThan(0);
    }
    expect(listed.sort()).toEqual([hash, hashOf(Buffer.from('another'))].sort());
  });

  test('what is not a hash is not there', async () => {
    const storage = await newStorage();
    for (const name of ['', '../../etc/passwd', hash.toUpperCase(), `${hash}/..`]) {
      expect(await storage.get(name)).toBeNull();
      expect(await storage.stream(name)).toBeNull();
      await storage.remove(name);
    }
  });
});

test('a stream that nobody reads to its end closes its file', async () => {
  const storage = createLocalStorage(await newFolder());
  const { hash } = await storage.put(Buffer.alloc(1_000_000, 'x'));
  const open = await fs.readdir('/proc/self/fd').catch(() => []);
  for (let round = 0; round < 20; round += 1) {
    const reader = (await storage.stream(hash))?.body.getReader();
    await reader?.read();
    await reader?.cancel();
  }
  expect((await fs.readdir('/proc/self/fd').catch(() => [])).length).toBeLessThan(open.length + 10);
});

test('a full disk is said as such and leaves nothing half written', async () => {
  const folder = await newFolder();
  const storage = createLocalStorage(folder);
  await storage.ping();
  const open = fs.open;
  vi.spyOn(fs, 'open').mockImplementation(async (name, flags, mode) => {
    const file = await open(name, flags, mode);
    if (flags === 'wx') file.writeFile = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    return file;
  });
  await expect(storage.put(bytes)).rejects.toThrow(StorageUnavailable);
  vi.restoreAllMocks();
  expect(await fs.readdir(path.join(folder, 'unfinished'))).toEqual([]);
  expect(await storage.get(hash)).toBeNull();
  await storage.put(bytes);
  expect(await storage.get(hash)).toEqual(bytes);
});

test('a folder that cannot be used is unavailable, not a bug', async () => {
  const file = path.join(await newFolder(), 'a-file');
  await fs.writeFile(file, '');
  const storage = createLocalStorage(file);
  await expect(storage.put(bytes)).rejects.toThrow(StorageUnavailable);
  await expect(storage.ping()).rejects.toThrow(StorageUnavailable);
});

test('pieces of a killed process are cleared away, those of a living one are not', async () => {
  const folder = await newFolder();
  const unfinished = path.join(folder, 'unfinished');
  await fs.mkdir(unfinished);
  await fs.writeFile(path.join(unfinished, 'old'), 'x');
  await fs.writeFile(path.join(unfinished, 'new'), 'x');
  await fs.utimes(path.join(unfinished, 'old'), 1, 1);
  await createLocalStorage(folder).put(bytes);
  expect(await fs.readdir(unfinished)).toEqual(['new']);
});

test('pieces of a killed process are cleared away although the next process began before they were old', async () => {
  const folder = await newFolder();
  const unfinished = path.join(folder, 'unfinished');
  const age = (name: string) => fs.utimes(path.join(unfinished, name), 1, 1);
  const storage = createLocalStorage(folder);
  await storage.put(bytes);
  await fs.writeFile(path.join(unfinished, 'photo as it came'), 'x');
  await age('photo as it came');
  for await (const _ of storage.list());
  expect(await fs.readdir(unfinished)).toEqual([]);
  const workplace = workplaceIn(unfinished, { every: 0 });
  await workplace.file();
  await fs.writeFile(path.join(unfinished, 'another'), 'x');
  await age('another');
  await workplace.file();
  expect(await fs.readdir(unfinished)).toEqual([]);
});

test('a bucket that is slow, broken or closed to us is unavailable', async () => {
  const { storage, answer } = await newBucket();
  for (const status of [403, 404, 500, 503]) {
    answer.status = status;
    await expect(storage.put(bytes)).rejects.toThrow(StorageUnavailable);
  }
  answer.status = 0;
  answer.delayMs = 3000;
  await expect(storage.get(hash)).rejects.toThrow(StorageUnavailable);
  const nobody = createS3Storage({ ...KEYS, endpoint: 'http://127.0.0.1:9', bucket: 'files', workFolder: '' });
  await expect(nobody.ping()).rejects.toThrow(StorageUnavailable);
});

test('a machine without room to work is unavailable, whatever the bucket says', async () => {
  const file = path.join(await newFolder(), 'not-a-folder');
  await fs.writeFile(file, 'x');
  const workFolder = path.join(file, 'unfinished');
  const storage = createS3Storage({ ...KEYS, endpoint: 'http://127.0.0.1:9', bucket: 'files', workFolder });
  await expect(storage.workplace()).rejects.toThrow(StorageUnavailable);
  await expect(storage.putFile({ path: workFolder, hash, size: 1 })).rejects.toThrow(StorageUnavailable);
});
