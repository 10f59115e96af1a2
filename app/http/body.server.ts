import querystring from 'node:querystring';
import type { Holder } from './holder';
import { arriving, BodyTooLarge, HeldBytes, MalformedBody } from './incoming.server';
import { readMultipart } from './multipart-form.server';
import { cleanText } from './text';
import { BODY_LIMITS, type BodyLimits } from './upload-limits';

/** Every field may come several times or not at all, whatever the page meant. */
export type FormFields = {
  /** The last value; null when the field did not come. */
  get(name: string): string | null;
  all(name: string): string[];
  has(name: string): boolean;
  names(): string[];
};

export type NamedFile = { field: string; filename: string };
export type HeldFile<Held> = NamedFile & Held;
export type RefusedFile = NamedFile & { code: 'too-large' | 'too-many' };
export type WholeFile = HeldFile<{ bytes: Buffer }>;
export type ReceivedFile = WholeFile | RefusedFile;
export type FormBody = { fields: FormFields; files: ReceivedFile[] };

/** The whole form with its files in memory. Photos go through `readFormWithPhotos`, which holds one at a time. */
export async function readForm(request: Request, limits: Partial<BodyLimits> = {}): Promise<FormBody> {
  const { heldBytes } = { ...BODY_LIMITS, ...limits };
  const files: ReceivedFile[] = [];
  let held = 0;
  const fields = await readFormByFile(request, { limits, holder: inMemory(request), onFile: keep });
  return { fields, files };

  async function keep(file: ReceivedFile): Promise<void> {
    held += 'bytes' in file ? file.bytes.length : 0;
    files.push(held > heldBytes ? { field: file.field, filename: file.filename, code: 'too-large' } : file);
  }
}

type ByFile<Held> = {
  onFile: (file: HeldFile<Held> | RefusedFile) => Promise<void>;
  holder: () => Holder<Held>;
  limits?: Partial<BodyLimits>;
};

/** Each file is handed over as soon as it has arrived; the next is not read before `onFile` is done with it. */
export async function readFormByFile<Held>(
  request: Request,
  { onFile, holder, limits }: ByFile<Held>,
): Promise<FormFields> {
  const all = { ...BODY_LIMITS, ...limits };
  const type = request.headers.get('Content-Type') ?? '';
  if (/^multipart\/form-data\b/i.test(type)) {
    return formFields(await readMultipart(request, { type, limits: all, holder, onFile }));
  }
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return formFields(await readUrlencoded(request, all));
  for await (const _ of arriving(request, all.urlencodedBytes)) throw new MalformedBody();
  return formFields([]);
}

/** In memory, with room for what the request announces. */
export function inMemory(request: Request): () => Holder<{ bytes: Buffer }> {
  return () => {
    const bytes = new HeldBytes(Number(request.headers.get('Content-Length') ?? 0));
    return {
      get size() {
        return bytes.size;
      },
      add: (more) => bytes.add(more),
      held: () => ({ bytes: bytes.bytes() }),
      release: () => bytes.release(),
    };
  };
}

export function formFields(entries: Iterable<readonly [string, string]>): FormFields {
  const values = new Map<string, string[]>();
  for (const [name, value] of entries) values.set(name, [...(values.get(name) ?? []), value]);
  return {
    get: (name) => values.get(name)?.at(-1) ?? null,
    all: (name) => values.get(name) ?? [],
    has: (name) => values.has(name),
    names: () => [...values.keys()],
  };
}

async function readUrlencoded(request: Request, limits: BodyLimits): Promise<[string, string][]> {
  const held = new HeldBytes();
  try {
    for await (const chunk of arriving(request, limits.urlencodedBytes)) held.add(chunk);
    return [...pairsOf(held.bytes(), limits)];
  } finally {
    held.release();
  }
}

function* pairsOf(body: Buffer, { fieldBytes, parts }: BodyLimits): Generator<[string, string]> {
  let pairs = 0;
  for (let start = 0; start < body.length; pairs += 1) {
    if (pairs === parts) throw new BodyTooLarge();
    const ampersand = body.indexOf('&', start);
    const end = ampersand === -1 ? body.length : ampersand;
    // Cut before it is decoded: decoding megabytes would hold up everybody else's page.
    const [, name = '', value = ''] =
      body.toString('utf8', start, Math.min(end, start + fieldBytes * 3)).match(PAIR) ?? [];
    if (end > start) yield [decoded(name), decoded(value).slice(0, fieldBytes)];
    start = end + 1;
  }
}

const PAIR = /^([^=]*)=?(.*)$/s;

function decoded(text: string): string {
  return cleanText(querystring.unescape(text.replaceAll('+', ' ')));
}

export { BodyTooLarge, MalformedBody, UploadsBusy } from './incoming.server';
