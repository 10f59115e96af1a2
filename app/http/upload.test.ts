import fs from 'node:fs/promises';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createRequestHandler } from '@remix-run/express';
import express from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { createLocalStorage } from '~/files/local-storage.server';
import { StorageUnavailable } from '~/files/storage.server';
import { isoFile, PDF, photo, photoWithPosition, SVG } from '~tests/support/pictures';
import { readForm } from './body.server';
import { discardUnreadBody } from './unread-body.server';
import { displayName, readFormWithPhotos } from './upload.server';

const MIB = 1024 * 1024;

async function newStorage() {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'rappu-upload-'));
  onTestFinished(() => fs.rm(folder, { recursive: true, force: true }));
  const names = async () =>
    (await fs.readdir(folder, { recursive: true, withFileTypes: true })).filter((f) => f.isFile());
  return { storage: createLocalStorage(folder), names };
}

/** A real server with Remix's own request, answering with what `action` returns or throws. */
async function serve(action: (request: Request) => Promise<unknown>) {
  const route = {
    id: 'form',
    path: 'form',
    module: {
      action: async ({ request }: { request: Request }) => Response.json(await action(request)),
    },
  };
  const build = {
    routes: { form: route },
    entry: { module: { default: () => new Response(), handleError: () => undefined } },
    assets: { routes: {}, entry: { module: '', imports: [] }, url: '', version: '' },
    publicPath: '/',
    assetsBuildDirectory: '',
    future: {},
    isSpaMode: false,
    basename: '/',
  } as unknown as Parameters<typeof createRequestHandler>[0]['build'];
  const app = express();
  app.use(discardUnreadBody);
  app.all('*', createRequestHandler({ build, mode: 'production' }));
  const server = http.createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, post: (body: BodyInit) => fetch(`http://127.0.0.1:${port}/form`, { method: 'POST', body }) };
}

test('good photos are stored, the others are named with what is wrong, and the text is kept', async () => {
  const { storage } = await newStorage();
  const { post } = await serve((request) =>
    readFormWithPhotos(request, storage).then(({ fields, photos }) => ({ text: fields.get('description'), ...photos })),
  );
  const form = new FormData();
  form.append('photos', new File([new Uint8Array(await photoWithPosition())], 'tap.jpg'));
  form.append('photos', new File([new Uint8Array(40 * MIB)], 'C:\\fakepath\\huge.jpg'));
  form.append('photos', new File([new Uint8Array(isoFile('heic'))], 'IMG_1.HEIC'));
  form.append('photos', new File([PDF], 'lease.jpg'));
  form.append('photos', new File([SVG], 'drawing.svg'));
  form.append('photos', new File([], 'empty.jpg'));
  form.append('photos', new File([], ''));
  form.append('description', 'It drips.');
  const result = await (await post(form)).json();
  expect(result.text).toBe('It drips.');
  expect(result.refused).toEqual([
    { field: 'photos', filename: 'huge.jpg', code: 'too-large' },
    { field: 'photos', filename: 'IMG_1.HEIC', code: 'heic' },
    { field: 'photos', filename: 'lease.jpg', code: 'pdf' },
    { field: 'photos', filename: 'drawing.svg', code: 'svg' },
    { field: 'photos', filename: 'empty.jpg', code: 'empty' },
  ]);
  expect(result.stored).toMatchObject([{ field: 'photos', width: 640, height: 480, contentType: 'image/jpeg' }]);
  const [{ full, thumbnail }] = result.stored;
  expect((await storage.get(full.hash))?.length).toBe(full.size);
  expect((await storage.get(thumbnail.hash))?.length).toBe(thumbnail.size);
  expect((await storage.get(full.hash))?.includes('Exif')).toBe(false);
});

test('a storage that is down is not a refusal of the photo, and nothing of it is left', async () => {
  const { storage, names } = await newStorage();
  const full = () => Promise.reject(new StorageUnavailable('full'));
  for (const down of [{ putFile: full }, { workplace: full }]) {
    const { post } = await serve((request) =>
      readFormWithPhotos(request, { ...storage, ...down }).catch((error) => error instanceof StorageUnavailable),
    );
    const form = new FormData();
    form.append('photos', new File([new Uint8Array(await photo({ width: 20, height: 20 }).png().toBuffer())], 'a.png'));
    expect(await (await post(form)).json()).toBe(true);
  }
  expect(await names()).toEqual([]);
});

test('an upload broken off half-way stores nothing, leaves nothing and harms nobody', async () => {
  const { storage, names } = await newStorage();
  const ends: unknown[] = [];
  const { port, post } = await serve(async (request) => {
    const end = await readFormWithPhotos(request, storage).catch((error) => error);
    ends.push(end instanceof Response ? end.status : end);
    return 'done';
  });
  for (const head of ['multipart/form-data; boundary=XX', 'application/x-www-form-urlencoded']) {
    const socket = net.connect(port, '127.0.0.1');
    socket.write(`POST /form HTTP/1.1\r\nHost: x\r\nContent-Type: ${head}\r\nContent-Length: 3000000\r\n\r\n`);
    socket.write('--XX\r\nContent-Disposition: form-data; name="photos"; filename="a.jpg"\r\n\r\n');
    socket.write(Buffer.alloc(1_000_000));
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.resetAndDestroy();
    await expect.poll(() => ends.length).toBe(head.startsWith('multipart') ? 1 : 2);
  }
  expect(ends).toEqual([400, 400]);
  expect(await names()).toEqual([]);
  expect((await post(new URLSearchParams({ a: '1' }))).status).toBe(200);
});

test.each([
  ['never looks at the form', async () => 'no', 200],
  ['stops in the middle of it', (request: Request) => readForm(request, { multipartBytes: MIB, parts: 1 }), 413],
  ['refuses it by its size', (request: Request) => readForm(request, { multipartBytes: 100 }), 413],
])('the sender gets its answer when the page %s', async (_, action, status) => {
  const { port } = await serve(action);
  const socket = net.connect(port, '127.0.0.1');
  const total = 30 * MIB;
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  socket.write(
    `POST /form HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=XX\r\nContent-Length: ${total}\r\n\r\n`,
  );
  for (let sent = 0; sent < total; sent += MIB) {
    if (!socket.write(Buffer.alloc(MIB))) await new Promise((resolve) => socket.once('drain', resolve));
  }
  await expect.poll(() => answer).toContain(`HTTP/1.1 ${status}`);
  socket.destroy();
});

test('a file name is shown without its folder, its tricks and its excess', () => {
  expect(displayName('../../etc/passwd')).toBe('passwd');
  expect(displayName('C:\\Users\\maija\\tap.jpg')).toBe('tap.jpg');
  expect(displayName('photo\u202egpj.exe\0\n.jpg')).toBe('photogpj.exe.jpg');
  expect(displayName(`${'a'.repeat(500)}.jpg`)).toMatch(/^a{40}…a{15}\.jpg$/);
  expect(displayName('')).toBe('');
});
