import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

const PRIVATE = 0o600;

export async function packed(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createGzip(), createWriteStream(to, { mode: PRIVATE, flags: 'wx' }));
}

export async function unpacked(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createGunzip(), createWriteStream(to, { mode: PRIVATE, flags: 'wx' }));
}

export async function packedLines(lines: AsyncIterable<string>, to: string): Promise<void> {
  await pipeline(lines, createGzip(), createWriteStream(to, { mode: PRIVATE, flags: 'wx' }));
}

/** Split at line feeds alone: what people write may hold the other characters that readline takes for an end of line. */
export async function* unpackedLines(from: string): AsyncGenerator<string> {
  let rest = '';
  const text = createReadStream(from).pipe(createGunzip()).setEncoding('utf8');
  for await (const chunk of text as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
