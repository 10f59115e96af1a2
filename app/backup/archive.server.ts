import { Header } from 'tar';
import { asBuffer } from '~/lib/bytes';
import { BrokenBackup } from './broken';

/** A plain tar inside the encryption: what a backup holds can be looked at without this program. */
const BLOCK = 512;
const PRIVATE = 0o600;
const LARGEST_FILE_IN_MEMORY = 64 * 1024 * 1024;

export type Entry = { name: string; size: number; body: AsyncIterable<Uint8Array> };

export function wholeEntry(name: string, bytes: Buffer): Entry {
  return { name, size: bytes.length, body: once(bytes) };
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

export async function* archiveOf(
  entries: AsyncIterable<Entry>,
  { mtime }: { mtime: Date },
): AsyncGenerator<Uint8Array> {
  for await (const { name, size, body } of entries) {
    const header = Buffer.alloc(BLOCK);
    new Header({ path: name, mode: PRIVATE, uid: 0, gid: 0, size, mtime, type: 'File' }).encode(header);
    yield header;
    let written = 0;
    for await (const chunk of body) {
      written += chunk.length;
      yield chunk;
    }
    if (written !== size) throw new Error(`${name} changed while it was read`);
    yield Buffer.alloc(padding(size));
  }
  yield Buffer.alloc(2 * BLOCK);
}

function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

/** The entries one after another; each body has to be read before the next entry is asked for. */
export async function* entriesIn(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Entry> {
  const reader = makeReader(stream);
  for (;;) {
    const block = await reader.exactly(BLOCK);
    const header = new Header(block, 0);
    if (header.nullBlock) return reader.toTheEnd();
    const { path: name, size } = header;
    if (!header.cksumValid || !name || size === undefined) throw new BrokenBackup('foreign');
    yield { name, size, body: reader.body(size) };
    await reader.exactly(padding(size));
  }
}

export async function bytesOf({ size, body }: Entry): Promise<Buffer> {
  if (size > LARGEST_FILE_IN_MEMORY) throw new BrokenBackup('foreign');
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function makeReader(stream: AsyncIterable<Uint8Array>) {
  const chunks = stream[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  let leftOfBody = 0;

  async function more(): Promise<void> {
    const { done, value } = await chunks.next();
    if (done) throw new BrokenBackup('damaged');
    held = held.length === 0 ? asBuffer(value) : Buffer.concat([held, asBuffer(value)]);
  }

  function taken(length: number): Buffer {
    const part = held.subarray(0, length);
    held = held.subarray(length);
    return part;
  }

  async function exactly(length: number): Promise<Buffer> {
    while (held.length < length) await more();
    return taken(length);
  }

  async function* body(length: number): AsyncGenerator<Uint8Array> {
    for (leftOfBody = length; leftOfBody > 0; ) {
      if (held.length === 0) await more();
      const part = taken(Math.min(held.length, leftOfBody));
      leftOfBody -= part.length;
      yield part;
    }
  }

  /** The encryption's own end comes after the last block: without it the file has been cut off. */
  async function toTheEnd(): Promise<void> {
    while (!(await chunks.next()).done);
  }

  return { exactly, body, toTheEnd };
}
