import fs, { type FileHandle } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { StorageUnavailable } from '~/files/storage.server';
import { workplaceIn } from '~/files/workplace';
import { fileOnDisk } from './held-file.server';

const LARGE = Buffer.from(Array.from({ length: 300_000 }, (_, at) => at % 251));

async function held() {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'rappu-held-'));
  onTestFinished(() => fs.rm(folder, { recursive: true, force: true }));
  return { file: fileOnDisk(workplaceIn(folder).file), left: () => fs.readdir(folder) };
}

/** Of every open file, as it does on this machine. */
async function fileHandles(): Promise<FileHandle> {
  const one = await fs.open('/dev/null');
  await one.close();
  onTestFinished(() => void vi.restoreAllMocks());
  return Object.getPrototypeOf(one);
}

test('a file is on the disk as it came, for the portal’s account alone, and gone when it is let go of', async () => {
  const { file, left } = await held();
  for (let at = 0; at < LARGE.length; at += 70_000) await file.add(LARGE.subarray(at, at + 70_000));
  const { path: name } = await file.held();
  expect([(await fs.readFile(name)).equals(LARGE), file.size]).toEqual([true, LARGE.length]);
  expect((await fs.stat(name)).mode & 0o077).toBe(0);
  await file.release();
  expect([await left(), file.size]).toEqual([[], 0]);
});

test('what a nearly full disk does not take at once is written after it', async () => {
  const handles = await fileHandles();
  const { writev } = handles;
  vi.spyOn(handles, 'writev').mockImplementation(function (this: FileHandle, [first]) {
    return writev.call(this, [(first as Buffer).subarray(0, 90_000)]);
  });
  const { file } = await held();
  for (let at = 0; at < LARGE.length; at += 70_001) await file.add(LARGE.subarray(at, at + 70_001));
  expect((await fs.readFile((await file.held()).path)).equals(LARGE)).toBe(true);
  await file.release();
});

test('a disk that fails while a file arrives, or at its end, keeps nothing of it and is said as such', async () => {
  const handles = await fileHandles();
  const full = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
  const writing = vi.spyOn(handles, 'writev').mockImplementation(full);
  const { file, left } = await held();
  await expect(Promise.resolve(file.add(LARGE))).rejects.toThrow(StorageUnavailable);
  await file.release();
  expect(await left()).toEqual([]);
  writing.mockRestore();

  const { open } = fs;
  vi.spyOn(fs, 'open').mockImplementation(async (...named) => {
    const opened = await open(...named);
    const { close } = opened;
    opened.close = () => close().then(full);
    return opened;
  });
  await file.add(LARGE);
  await expect(Promise.resolve(file.release())).rejects.toThrow(StorageUnavailable);
  vi.restoreAllMocks();
  expect(await left()).toEqual([]);
});
