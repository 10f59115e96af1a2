import { readFile, rm } from 'node:fs/promises';
import { AwsClient } from 'aws4fetch';
import { type FileStorage, hashOf, onThisMachine, pathOf, StorageUnavailable, type StoredFile } from './storage.server';
import { workplaceIn } from './workplace';

const TIMEOUT_MS = 15_000;
const RETRIES = 2;

export type S3Settings = {
  /** `https://s3.eu-north-1.amazonaws.com`, `https://minio.example.org`; the bucket is addressed in the path. */
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Put before every key, for instance `rappu/`. */
  prefix?: string;
  timeoutMs?: number;
  /** On this machine, for files that are only just being made. */
  workFolder: string;
};

export function createS3Storage(settings: S3Settings): FileStorage {
  const { accessKeyId, secretAccessKey, region, prefix = '', timeoutMs = TIMEOUT_MS } = settings;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: RETRIES });
  const bucketUrl = `${settings.endpoint.replace(/\/+$/, '')}/${settings.bucket}`;
  const workplace = workplaceIn(settings.workFolder);
  const urlOf = (name: string) => `${bucketUrl}/${prefix}${name}`;

  /** The signal covers the body too: a store that stops half-way is as unavailable as one that never answers. */
  async function ask<T>(url: string, init: RequestInit, read: (response: Response) => Promise<T>): Promise<T> {
    try {
      return await read(
        await client.fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) }),
      );
    } catch (error) {
      if (error instanceof StorageUnavailable) throw error;
      throw new StorageUnavailable(error instanceof Error ? error.message : 'no answer', { cause: error });
    }
  }

  async function put(bytes: Buffer): Promise<StoredFile> {
    const hash = hashOf(bytes);
    const headers = { 'x-amz-content-sha256': hash, 'content-type': 'application/octet-stream' };
    await ask(urlOf(pathOf(hash) as string), { method: 'PUT', headers, body: new Uint8Array(bytes) }, done);
    return { hash, size: bytes.length };
  }

  return {
    put,

    async putFile({ path: made }) {
      const stored = await put(await onThisMachine(() => readFile(made)));
      await rm(made, { force: true });
      return stored;
    },

    workplace: () => onThisMachine(workplace.file),

    async get(hash) {
      const name = pathOf(hash);
      if (name === null) return null;
      return ask(urlOf(name), {}, async (response) => {
        const found = await unlessMissing(response);
        return found === null ? null : Buffer.from(await found.arrayBuffer());
      });
    },

    async stream(hash) {
      const name = pathOf(hash);
      if (name === null) return null;
      return ask(urlOf(name), {}, async (response) => {
        const found = await unlessMissing(response);
        if (found?.body == null) return null;
        return { body: found.body, size: Number(found.headers.get('content-length')) };
      });
    },

    async remove(hash) {
      const name = pathOf(hash);
      if (name !== null) await ask(urlOf(name), { method: 'DELETE' }, unlessMissing);
    },

    async *list() {
      await workplace.clear();
      let token: string | null = null;
      do {
        const query = new URLSearchParams({ 'list-type': '2', prefix });
        if (token !== null) query.set('continuation-token', token);
        const page: string = await ask(`${bucketUrl}?${query}`, {}, async (response) => (await done(response)).text());
        for (const [, entry = ''] of page.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
          const key = textOf(entry, 'Key') ?? '';
          const hash = key.slice(key.lastIndexOf('/') + 1);
          const storedAt = textOf(entry, 'LastModified');
          if (storedAt !== null && key === `${prefix}${pathOf(hash)}`) yield { hash, storedAt: new Date(storedAt) };
        }
        token = textOf(page, 'NextContinuationToken');
      } while (token !== null);
    },

    async ping() {
      await ask(bucketUrl, { method: 'HEAD' }, done);
    },
  };
}

async function done(response: Response): Promise<Response> {
  if (response.ok) return response;
  await response.body?.cancel();
  throw new StorageUnavailable(`status ${response.status}`);
}

/** A missing bucket answers 404 as a missing file does, but means that nothing can be found. */
async function unlessMissing(response: Response): Promise<Response | null> {
  if (response.status !== 404) return done(response);
  if ((await response.text()).includes('NoSuchBucket')) throw new StorageUnavailable('no such bucket');
  return null;
}

function textOf(xml: string, element: string): string | null {
  const text = xml.match(new RegExp(`<${element}>([^<]*)</${element}>`))?.[1];
  return text === undefined ? null : text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
