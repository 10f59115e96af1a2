import { inflateSync } from 'node:zlib';

export type PdfRefusal =
  | 'pdf-mixed'
  | 'pdf-truncated'
  | 'pdf-encrypted'
  | 'pdf-active'
  | 'pdf-too-many-pages'
  | 'pdf-damaged';

/**
 * What a file says of itself before a reader is let near it. A PDF begins with its first byte and ends with its last:
 * what has something before or after is two things at once.
 */
export function refusalOfOutline(bytes: Buffer): PdfRefusal | null {
  if (bytes.indexOf('%PDF-', 0, 'latin1') !== 0) return 'pdf-mixed';
  const end = bytes.lastIndexOf('%%EOF', undefined, 'latin1');
  if (end === -1) return 'pdf-truncated';
  const rest = bytes.subarray(end + '%%EOF'.length);
  if (rest.every((byte) => SPACES.has(byte))) return null;
  // A file made for the web has an end near its beginning: what follows is more of the same.
  return /^\s*\d+ \d+ obj\b/.test(rest.toString('latin1', 0, 64)) ? 'pdf-truncated' : 'pdf-mixed';
}

const SPACES = new Set([0, 9, 10, 12, 13, 32]);

/** What runs, starts, sends or carries another file. A scanned paper holds none of it. */
const ACTIVE = [
  'JavaScript',
  'JS',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'Rendition',
  'XFA',
  'SubmitForm',
  'ImportData',
  'GoToE',
];

const END_OF_NAME = '(?=[\\s\\0()<>[\\]{}/%]|$)';
const ACTIVE_NAME = new RegExp(`/(?:${ACTIVE.join('|')})${END_OF_NAME}`);
const ENCRYPTED = new RegExp(`/Encrypt${END_OF_NAME}`);
/** `/J#61vaScript` is `/JavaScript` to a reader. */
const DISGUISED_NAME = /\/[^\s\0()<>[\]{}/%]{0,40}#[0-9a-fA-F]{2}[^\s\0()<>[\]{}/%]{0,80}/g;

/**
 * Looked for by name in every byte of the file, and in what its object streams hold once opened: whatever way a reader
 * might find an object, its names stand in one of the two. What a reader makes of it is asked afterwards (pdf-inspect).
 */
export function refusalOfContent(bytes: Buffer): PdfRefusal | null {
  const text = bytes.toString('latin1');
  const code = refusalOfNames(text);
  if (code) return code;
  for (const stream of objectStreamsIn(text, bytes)) {
    const inside = stream === null ? 'pdf-damaged' : refusalOfNames(stream);
    if (inside) return inside;
  }
  return null;
}

function refusalOfNames(text: string): PdfRefusal | null {
  const disguised = (text.match(DISGUISED_NAME) ?? []).map(unescaped).join(' ');
  for (const written of [text, disguised]) {
    if (ENCRYPTED.test(written)) return 'pdf-encrypted';
    if (ACTIVE_NAME.test(written)) return 'pdf-active';
  }
  return null;
}

function unescaped(name: string): string {
  return name.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** No program writes a longer one before a stream, and no scanner as many streams: both would only hide something. */
const LONGEST_DICTIONARY = 16 * 1024;
const MOST_STREAMS = 10_000;
const MOST_INFLATED = 64 * 1024 * 1024;

/** Streams that hold objects, opened; null for one that is packed in a way no scanner does. */
function* objectStreamsIn(text: string, bytes: Buffer): Generator<string | null> {
  let left = MOST_INFLATED;
  let streams = 0;
  for (const found of text.matchAll(/\bstream\r?\n/g)) {
    streams += 1;
    const written = streams > MOST_STREAMS ? null : dictionaryBefore(text, found.index);
    if (written === null) {
      yield null;
      return;
    }
    const dictionary = unescaped(written);
    // Readers know an object stream by this key, whatever its type says.
    if (!/\/First\b/.test(dictionary)) continue;
    const start = found.index + found[0].length;
    const packed = packingOf(dictionary);
    if (packed === 'unknown') {
      yield null;
      continue;
    }
    const end = text.indexOf('endstream', start);
    const raw = bytes.subarray(start, end === -1 ? undefined : end);
    const opened = packed === 'none' ? raw : inflated(raw, left);
    left -= opened?.length ?? 0;
    yield opened?.toString('latin1') ?? null;
  }
}

/**
 * From where the object before it ends; null where that is further away than any dictionary is long, or where the end
 * stands inside of a text: no program writes that but to hide something.
 */
function dictionaryBefore(text: string, at: number): string | null {
  const before = text.slice(Math.max(0, at - LONGEST_DICTIONARY), at);
  const end = [...before.matchAll(END_OF_OBJECT)].at(-1);
  if (!end) return at > LONGEST_DICTIONARY && !/\d \d+ obj\b/.test(before) ? null : before;
  const dictionary = before.slice(end.index + end[0].length);
  return beginsWithinText(dictionary) ? null : dictionary;
}

/** Not in a comment, nor behind the beginning of a text on its line. */
const END_OF_OBJECT = /(?<=^|[\r\n])[^%(\r\n]*(?:endobj|endstream)\b/g;

function beginsWithinText(dictionary: string): boolean {
  let depth = 0;
  for (const [sign] of dictionary.replace(/\\./g, '').matchAll(/[()]/g)) {
    depth += sign === '(' ? 1 : -1;
    if (depth < 0) return true;
  }
  return false;
}

function packingOf(dictionary: string): 'none' | 'flate' | 'unknown' {
  if (/\/(DecodeParms|DP)\b/.test(dictionary)) return 'unknown';
  const filters = [...dictionary.matchAll(/\/(?:Filter|F)\b\s*([^\s/[]|\/\w+|\[[^\]]*\])/g)].map(([, value]) => value);
  if (filters.length === 0) return 'none';
  const isFlate = filters.every((value = '') => /^\[?\s*\/(FlateDecode|Fl)\s*\]?$/.test(value));
  return isFlate ? 'flate' : 'unknown';
}

function inflated(raw: Buffer, most: number): Buffer | null {
  try {
    return inflateSync(raw, { maxOutputLength: Math.max(1, most) });
  } catch {
    return null;
  }
}
