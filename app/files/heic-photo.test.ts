import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { photoFromHeic } from './heic-photo.server';

test('of several HEIC at once one stands unpacked in memory, until it has been made anew', async () => {
  let unpacked = 0;
  const seen: number[] = [];
  const open = async (picture: Buffer) => {
    unpacked += 1;
    seen.push(unpacked);
    return { ok: true, picture } as const;
  };
  const make = async () => {
    await nextTurn();
    unpacked -= 1;
    return { ok: false, code: 'damaged' } as const;
  };
  const sent = ['a', 'b', 'c'].map((text) => Buffer.from(text));
  const made = await Promise.all(sent.map((bytes) => photoFromHeic(bytes, { open, make })));
  expect(made).toEqual(Array(3).fill({ ok: false, code: 'damaged' }));
  expect(seen).toEqual([1, 1, 1]);
});
