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
const ACTIVE = new Set([
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
]);

/**
 * Looked for by name in every byte of the file, and in what its object streams hold once opened: whatever way a reader
 * might find an object, its names stand in one of the two.
 */
export function refusalOfContent(bytes: Buffer): PdfRefusal | null {
  const text = bytes.toString('latin1');
  const names = namesIn(text);
  if (names.has('Encrypt')) return 'pdf-encrypted';
  if (isActive(names)) return 'pdf-active';
  for (const stream of objectStreamsIn(text, bytes)) {
    if (stream === null) return 'pdf-damaged';
    const inside = namesIn(stream);
    if (inside.has('Encrypt')) return 'pdf-encrypted';
    if (isActive(inside)) return 'pdf-active';
  }
  return null;
}

function isActive(names: ReadonlySet<string>): boolean {
  return [...ACTIVE].some((name) => names.has(name));
}

const NAME = /\/((?:[!"$&'*-.0-;=?-Z\\^-z|~]|#[0-9a-fA-F]{2}){2,24})(?=[\s\0()<>[\]{}/%]|$)/g;

/** `/J#61vaScript` is `/JavaScript` to a reader. */
function namesIn(text: string): Set<string> {
  const names = new Set<string>();
  for (const [, written = ''] of text.matchAll(NAME)) names.add(written.includes('#') ? unescaped(written) : written);
  return names;
}

function unescaped(name: string): string {
  return name.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

const LONGEST_DICTIONARY = 64 * 1024;
const MOST_INFLATED = 64 * 1024 * 1024;

/** Streams that hold objects, opened; null for one that is packed in a way no scanner does. */
function* objectStreamsIn(text: string, bytes: Buffer): Generator<string | null> {
  let left = MOST_INFLATED;
  for (const found of text.matchAll(/\bstream\r?\n/g)) {
    const dictionary = unescaped(dictionaryBefore(text, found.index));
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

function dictionaryBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LONGEST_DICTIONARY), at);
  const start = Math.max(before.lastIndexOf('endobj'), before.lastIndexOf('endstream'));
  return start === -1 ? before : before.slice(start);
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
