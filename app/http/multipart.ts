import { asBuffer } from '~/lib/bytes';

const MAX_HEADER_BYTES = 8 * 1024;
const NEW_LINE = '\r\n';

export type MultipartEvent =
  | { kind: 'part'; name: string; filename: string | null }
  | { kind: 'bytes'; bytes: Buffer }
  | { kind: 'end' };

export class MultipartFault extends Error {}

/**
 * Reads `multipart/form-data` as it arrives and holds no more than one chunk. The ready-made parsers collect a part
 * whole, or give up the form when one file is too large; here the reader of the events decides what to keep.
 */
export async function* multipartEvents(
  chunks: AsyncIterable<Uint8Array>,
  boundary: string,
): AsyncGenerator<MultipartEvent, void, undefined> {
  const delimiter = Buffer.from(`${NEW_LINE}--${boundary}`, 'latin1');
  let state: 'preamble' | 'delimiter' | 'headers' | 'body' | 'over' = 'preamble';
  // The first delimiter may stand at the very start, without the line break that belongs to all others.
  let rest: Buffer = Buffer.from(NEW_LINE);

  for await (const chunk of chunks) {
    const bytes = asBuffer(chunk);
    if (state === 'body' && rest.length > 0 && isWithoutBorder(rest, { bytes, delimiter })) {
      yield { kind: 'bytes', bytes: rest };
      rest = bytes;
    } else rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    for (let more = true; more && state !== 'over'; ) {
      more = false;
      if (state === 'preamble' || state === 'body') {
        const at = rest.indexOf(delimiter);
        const end = at === -1 ? Math.max(0, rest.length - delimiter.length + 1) : at;
        if (state === 'body' && end > 0) yield { kind: 'bytes', bytes: rest.subarray(0, end) };
        if (state === 'body' && at !== -1) yield { kind: 'end' };
        rest = rest.subarray(at === -1 ? end : end + delimiter.length);
        if (at !== -1) {
          state = 'delimiter';
          more = true;
        }
      } else if (state === 'delimiter') {
        const next = afterDelimiter(rest);
        if (next === 'over') state = 'over';
        else if (next !== null) {
          // One line break is kept: a part without headers then ends them as every other does.
          rest = rest.subarray(next);
          state = 'headers';
          more = true;
        }
      } else {
        const end = rest.indexOf(NEW_LINE + NEW_LINE);
        if (end > MAX_HEADER_BYTES || (end === -1 && rest.length > MAX_HEADER_BYTES)) {
          throw new MultipartFault('headers of a part are too long');
        }
        if (end !== -1) {
          yield { kind: 'part', ...nameOf(rest.toString('utf8', 0, end)) };
          rest = rest.subarray(end + NEW_LINE.length * 2);
          state = 'body';
          more = true;
        }
      }
    }
    if (state === 'over') rest = Buffer.alloc(0);
  }
  if (state !== 'over') throw new MultipartFault('ends before its last part does');
}

/** No delimiter begins in what was left over: then a photo's chunk need not be copied to it. */
function isWithoutBorder(rest: Buffer, { bytes, delimiter }: { bytes: Buffer; delimiter: Buffer }): boolean {
  if (rest.length >= delimiter.length || bytes.length < delimiter.length) return false;
  return !Buffer.concat([rest, bytes.subarray(0, delimiter.length - 1)]).includes(delimiter);
}

/** The place of the line break after the delimiter, 'over' after the last one, null when it has not arrived yet. */
function afterDelimiter(rest: Buffer): number | 'over' | null {
  if (rest.length < 2) return null;
  if (rest.toString('latin1', 0, 2) === '--') return 'over';
  const lineEnd = rest.indexOf(NEW_LINE);
  if (lineEnd > 0 && rest.toString('latin1', 0, lineEnd).trim() !== '')
    throw new MultipartFault('text after a delimiter');
  if (lineEnd === -1 && rest.length > 256) throw new MultipartFault('no line break after a delimiter');
  return lineEnd === -1 ? null : lineEnd;
}

const PARAMETER = /;[ \t]*([\w*-]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^;\r\n]*))/gy;

function nameOf(headers: string): { name: string; filename: string | null } {
  const disposition = headers.match(/^content-disposition:[ \t]*form-data[ \t]*(;[^\r\n]*)/im)?.[1];
  const parameters = new Map<string, string>();
  for (const [, key = '', quoted, bare = ''] of disposition?.matchAll(PARAMETER) ?? []) {
    parameters.set(key.toLowerCase(), quoted === undefined ? bare.trim() : unescaped(quoted));
  }
  const name = parameters.get('name');
  if (name === undefined) throw new MultipartFault('a part without a name');
  return { name, filename: parameters.get('filename') ?? null };
}

/** Browsers write a quote in a name as %22 and leave backslashes alone; other programs write \". */
function unescaped(text: string): string {
  return text
    .replaceAll('\\"', '"')
    .replaceAll('%22', '"')
    .replace(/%0D|%0A/gi, ' ');
}
