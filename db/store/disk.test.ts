import fs, { type FileHandle } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { diskOf } from './disk';

/** A file whose journeys to the disk last until they are let go, one after the other. */
async function heldDisk() {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'rappu-disk-'));
  const file = path.join(folder, 'journal');
  await fs.writeFile(file, 'a');
  const handle = await fs.open(file);
  const journeys: (() => void)[] = [];
  const ofAll: FileHandle = Object.getPrototypeOf(handle);
  await handle.close();
  const spy = vi
    .spyOn(ofAll, 'datasync')
    .mockImplementation(() => new Promise<void>((resolve) => journeys.push(resolve)));
  const disk = diskOf(file);
  onTestFinished(async () => {
    spy.mockRestore();
    await disk.close();
    await fs.rm(folder, { recursive: true });
  });
  return { disk, journeys };
}

test('who asks while one journey is under way waits for the next, all of them for the same one', async () => {
  const { disk, journeys } = await heldDisk();
  const over: number[] = [];
  const ask = (n: number) => disk.reached().then(() => over.push(n));
  const first = ask(1);
  await expect.poll(() => journeys.length).toBe(1);
  const others = [ask(2), ask(3)];
  journeys[0]!();
  await first;
  expect(over).toEqual([1]);
  await expect.poll(() => journeys.length).toBe(2);
  journeys[1]!();
  await Promise.all(others);
  expect([over, journeys.length]).toEqual([[1, 2, 3], 2]);
});
