import fs from 'node:fs/promises';
import { onThisMachine } from '~/files/storage.server';
import type { Holder } from './holder';
import { countHeld, letGoOf } from './incoming.server';

const WRITTEN_AT_ONCE = 256 * 1024;

export type FileOnDisk = { path: string };

/** A file of a form on its way in, kept on the disk: in memory each photo would be megabytes for the collector. */
export function fileOnDisk(workplace: () => Promise<string>): Holder<FileOnDisk> {
  let open: { path: string; handle: fs.FileHandle } | null = null;
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let size = 0;

  async function write(): Promise<FileOnDisk> {
    const path = open?.path ?? (await workplace());
    open ??= { path, handle: await fs.open(path, 'wx', 0o600) };
    const chunks = waiting;
    waiting = [];
    waitingBytes = 0;
    for (let left = chunks; left.length > 0; ) {
      const { bytesWritten } = await open.handle.writev(left);
      left = after(left, bytesWritten);
    }
    return { path };
  }

  return {
    get size() {
      return size;
    },
    async add(bytes) {
      countHeld(bytes.length);
      size += bytes.length;
      waiting.push(bytes);
      waitingBytes += bytes.length;
      if (waitingBytes >= WRITTEN_AT_ONCE) await onThisMachine(write);
    },
    held: () => onThisMachine(write),
    async release() {
      letGoOf(size);
      size = 0;
      waiting = [];
      waitingBytes = 0;
      const left = open;
      open = null;
      if (left) await onThisMachine(() => left.handle.close().finally(() => fs.rm(left.path, { force: true })));
    },
  };
}

/** What a nearly full disk did not take at once. */
function after(chunks: Uint8Array[], written: number): Uint8Array[] {
  const left = [...chunks];
  let bytes = written;
  while (left.length > 0 && bytes >= left[0]!.length) bytes -= left.shift()!.length;
  if (bytes > 0) left[0] = left[0]!.subarray(bytes);
  return left;
}
