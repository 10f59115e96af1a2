import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { FileFault } from './faults';
import { type Delimiter, delimiterOf } from './header';

/** A row as it stands in the file, or a line that can't be taken apart. */
export type CsvRow = { line: number; fields: string[] } | { line: number; broken: 'quotes' };

export const LONGEST_ROW = 32 * 1024;
const CHUNK = 64 * 1024;
const NEW_LINE = 0x0a;

type Reading = { path: string; delimiter: Delimiter; onBytes: (bytes: number) => void };

/** The names in the first line, and what stands between them. */
export async function readFirstLine(path: string): Promise<{ delimiter: Delimiter; names: string[] }> {
  const start = await startOf(path);
  if (isUtf16(start)) throw new FileFault('utf-16', { line: 1 });
  if (start.includes(0)) throw new FileFault('not-text', { line: 1 });
  const end = start.findIndex((byte) => byte === NEW_LINE || byte === 0x0d);
  if (end === -1 && start.length > LONGEST_ROW) throw new FileFault('row-too-long', { line: 1 });
  const line = start.subarray(0, end === -1 ? start.length : end);
  if (!isUtf8(line)) throw new FileFault('not-utf-8', { line: 1 });
  const text = line.toString('utf8').replace(/^\ufeff/, '');
  const delimiter = delimiterOf(text);
  return { delimiter, names: text.split(delimiter).map((name) => name.trim().replace(/^"(.*)"$/, '$1')) };
}

async function startOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(CHUNK), 0, CHUNK, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function isUtf16(start: Buffer): boolean {
  if (start.length < 2) return false;
  const mark = start.readUInt16BE(0);
  return mark === 0xfffe || mark === 0xfeff || (start.length > 3 && (start[1] === 0 || start[0] === 0));
}

/** Every row after the first line, one at a time; no more than a chunk of the file is ever held. */
export async function* readRows({ path, delimiter, onBytes }: Reading): AsyncGenerator<CsvRow, void, undefined> {
  const broken: CsvRow[] = [];
  const parser = parse({
    bom: true,
    delimiter,
    // Written out, because a file put together from several may change its line ends midway.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    info: true,
    skip_records_with_error: true,
    on_skip: (error) => void broken.push(brokenRow(error)),
  });
  const input = Readable.from(checkedText(path, onBytes), { objectMode: false, highWaterMark: CHUNK });
  // `pipe` alone would leave the parser waiting for ever when the text cannot be read.
  input.on('error', (error) => parser.destroy(error));
  input.pipe(parser);
  let isFirst = true;
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    yield* broken.splice(0);
    if (!isFirst && !isBlank(record)) yield { line: info.lines - lineBreaksIn(record), fields: record };
    isFirst = false;
  }
  yield* broken;
}

function brokenRow(error: CsvError | undefined): CsvRow {
  const line = Number(error?.lines ?? 0);
  // Thrown here it stops the parser, which would otherwise lose its place.
  if (error?.code === 'CSV_MAX_RECORD_SIZE') throw new FileFault('row-too-long', { line });
  return { line, broken: 'quotes' };
}

/** Office programs write their empty rows too, as nothing but delimiters. */
function isBlank(record: string[]): boolean {
  return record.every((field) => field.trim() === '');
}

/** A quoted field may go over several lines: the row stands where it begins. */
function lineBreaksIn(record: string[]): number {
  return record.reduce((sum, field) => sum + (field.includes('\n') ? field.split('\n').length - 1 : 0), 0);
}

/** The bytes as they are, as long as they are text in UTF-8. */
async function* checkedText(path: string, onBytes: (bytes: number) => void): AsyncGenerator<Buffer> {
  let line = 1;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    onBytes(chunk.length);
    const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const whole = bytes.subarray(0, bytes.length - cutOff(bytes));
    line = checkedLines(whole, line);
    yield whole;
    rest = bytes.subarray(whole.length);
  }
  if (rest.length > 0) throw new FileFault('not-utf-8', { line });
}

/** Bytes at the end that begin a character whose rest is still to come. */
function cutOff(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/** The number of the line that the text ends in. */
function checkedLines(text: Buffer, from: number): number {
  const isFine = isUtf8(text) && !text.includes(0);
  let line = from;
  for (let start = 0; ; line += 1) {
    const at = text.indexOf(NEW_LINE, start);
    const part = text.subarray(start, at === -1 ? text.length : at);
    if (!isFine && part.includes(0)) throw new FileFault('not-text', { line });
    if (!isFine && !isUtf8(part)) throw new FileFault('not-utf-8', { line });
    if (at === -1) return line;
    start = at + 1;
  }
}
