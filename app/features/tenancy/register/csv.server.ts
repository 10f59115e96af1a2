import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { FileFault } from './faults';
import { type Delimiter, delimiterOf } from './header';

/**
 * A row as it stands in the file, or one that can't be taken apart. Ready-made parsers lose their place at a quotation
 * mark that stands wrong, and with it the lines of all that follows; here the next line is read as if nothing had been.
 */
export type CsvRow = { line: number; fields: string[] } | { line: number; broken: 'quotes' };

export const LONGEST_ROW = 32 * 1024;
/** Small, because all rows of a chunk are in memory at once, and the shortest row has two bytes. */
const CHUNK = 16 * 1024;
const NEW_LINE = 0x0a;
const BYTE_ORDER_MARK = /^\ufeff/;

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
  const text = line.toString('utf8').replace(BYTE_ORDER_MARK, '');
  const delimiter = delimiterOf(text);
  return { delimiter, names: text.split(delimiter).map((name) => name.trim().replace(/^"(.*)"$/, '$1')) };
}

async function startOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_ROW + 1), 0, LONGEST_ROW + 1, 0);
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
  let line = 0;
  let begun: { line: number; text: string } | null = null;
  for await (const texts of linesOf(path, onBytes)) {
    for (const text of texts) {
      line += 1;
      if (line === 1) continue;
      const row: { line: number; text: string } = begun ? { ...begun, text: `${begun.text}\n${text}` } : { line, text };
      const fields = fieldsOf(row.text, delimiter);
      begun = fields === 'unfinished' ? row : null;
      if (row.text.length > LONGEST_ROW) throw new FileFault('row-too-long', { line: row.line });
      if (fields === 'unfinished' || isBlank(fields)) continue;
      yield fields === 'broken' ? { line: row.line, broken: 'quotes' } : { line: row.line, fields };
    }
  }
  if (begun) yield { line: begun.line, broken: 'quotes' };
}

/** Office programs write their empty rows too, as nothing but delimiters. */
function isBlank(fields: string[] | 'broken'): boolean {
  return fields !== 'broken' && fields.every((field) => field.trim() === '');
}

const LINE_ENDS = /\r\n|\n|\r/;

/** The lines of each chunk. One that is cut in two comes whole with the next chunk. */
async function* linesOf(path: string, onBytes: (bytes: number) => void): AsyncGenerator<string[]> {
  let rest = '';
  let isFirst = true;
  for await (const bytes of checkedText(path, onBytes)) {
    const text = rest + (isFirst ? bytes.toString('utf8').replace(BYTE_ORDER_MARK, '') : bytes.toString('utf8'));
    isFirst = false;
    // The line end of Windows may be cut in two as well.
    const held = text.endsWith('\r') ? '\r' : '';
    const lines = (held ? text.slice(0, -1) : text).split(LINE_ENDS);
    rest = lines.pop()! + held;
    yield lines;
    // Whoever goes through the lines says that it is too long, and knows where it began.
    if (rest.length > LONGEST_ROW) yield [rest];
  }
  if (rest !== '') yield rest.split(LINE_ENDS);
}

/** The fields of one row, by RFC 4180; unfinished when a quotation mark is still open at its end. */
function fieldsOf(text: string, delimiter: Delimiter): string[] | 'unfinished' | 'broken' {
  if (!text.includes('"')) return text.split(delimiter);
  const fields: string[] = [];
  for (let at = 0; ; at += 1) {
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, { at, delimiter });
    if (field === 'unfinished') return field;
    if (field === 'broken' || (field.end < text.length && text[field.end] !== delimiter)) return 'broken';
    fields.push(field.value);
    at = field.end;
    if (at === text.length) return fields;
  }
}

type Field = { value: string; end: number };

function plainField(text: string, { at, delimiter }: { at: number; delimiter: Delimiter }): Field | 'broken' {
  const next = text.indexOf(delimiter, at);
  const end = next === -1 ? text.length : next;
  const value = text.slice(at, end);
  return value.includes('"') ? 'broken' : { value, end };
}

function quotedField(text: string, at: number): Field | 'unfinished' {
  for (let end = text.indexOf('"', at + 1); end !== -1; end = text.indexOf('"', end + 2)) {
    if (text[end + 1] !== '"') return { value: text.slice(at + 1, end).replaceAll('""', '"'), end: end + 1 };
  }
  return 'unfinished';
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
