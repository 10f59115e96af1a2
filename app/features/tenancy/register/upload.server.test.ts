import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { BodyTooLarge, MalformedBody } from '~/http/incoming.server';
import { hours } from '~/lib/time';
import { MOST_BYTES, receiveRegister, removeForgottenUploads } from './upload.server';

async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rappu-upload-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function requestOf(form: FormData): Request {
  return new Request('http://localhost:3000/admin/register', { method: 'POST', body: form });
}

test('files go to the disk under names of our own, with the fields before them', async () => {
  const form = new FormData();
  form.append('submissionKey', 'key-1');
  form.append('file', new Blob(['home_id\n']), '../../homes.csv');
  form.append('file', new Blob([]), 'empty.csv');
  form.append('other', new Blob(['x']), 'other.csv');
  const dataDir = await dataFolder();
  const { sources, fields, folder } = await receiveRegister(requestOf(form), dataDir);

  expect(fields.get('submissionKey')).toBe('key-1');
  expect(sources.map(({ name, bytes }) => [name, bytes])).toEqual([
    ['homes.csv', 8],
    ['empty.csv', 0],
  ]);
  expect(folder.startsWith(dataDir)).toBe(true);
  expect(await readFile(sources[0]!.path, 'utf8')).toBe('home_id\n');
  expect((await readdir(folder)).sort()).toEqual(['0.csv', '1.csv']);
});

test('a file input left empty is no file', async () => {
  const form = new FormData();
  form.append('file', new Blob([]), '');
  expect((await receiveRegister(requestOf(form), await dataFolder())).sources).toEqual([]);
});

test('what is too large or broken leaves nothing behind', async () => {
  const dataDir = await dataFolder();
  const large = new Request('http://localhost:3000/', {
    method: 'POST',
    body: 'x',
    headers: { 'Content-Type': 'multipart/form-data; boundary=b', 'Content-Length': String(MOST_BYTES + 1) },
  });
  await expect(receiveRegister(large, dataDir)).rejects.toBeInstanceOf(BodyTooLarge);
  const cut = new Request('http://localhost:3000/', {
    method: 'POST',
    body: '--b\r\nContent-Disposition: form-data; name="file"; filename="homes.csv"\r\n\r\nhome_id',
    headers: { 'Content-Type': 'multipart/form-data; boundary=b' },
  });
  await expect(receiveRegister(cut, dataDir)).rejects.toBeInstanceOf(MalformedBody);
  const plain = new Request('http://localhost:3000/', { method: 'POST', body: new URLSearchParams({ a: 'b' }) });
  await expect(receiveRegister(plain, dataDir)).rejects.toBeInstanceOf(MalformedBody);
  expect(await readdir(path.join(dataDir, 'register-uploads'))).toEqual([]);
});

test('files of a process that ended are removed after some hours', async () => {
  const form = new FormData();
  form.append('file', new Blob(['x']), 'homes.csv');
  const dataDir = await dataFolder();
  const now = new Date('2026-11-23T08:00:00Z');
  const { folder } = await receiveRegister(requestOf(form), dataDir);
  await utimes(folder, now, now);
  await removeForgottenUploads(dataDir, new Date(now.getTime() + hours(5)));
  expect(existsSync(folder)).toBe(true);
  await removeForgottenUploads(dataDir, new Date(now.getTime() + hours(7)));
  expect(existsSync(folder)).toBe(false);
  await removeForgottenUploads(await dataFolder(), now);
});
