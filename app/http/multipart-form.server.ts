import type { HeldFile, NamedFile, RefusedFile } from './body.server';
import type { Holder } from './holder';
import { arriving, BodyTooLarge, HeldBytes, MalformedBody } from './incoming.server';
import { type MultipartEvent, MultipartFault, multipartEvents } from './multipart';
import { cleanText } from './text';
import type { BodyLimits } from './upload-limits';

type Reading<Held> = {
  type: string;
  limits: BodyLimits;
  holder: () => Holder<Held>;
  onFile: (file: HeldFile<Held> | RefusedFile) => Promise<void>;
};
type Part = { name: string; filename: string | null; isOverfull: boolean };

/** The text fields in their order. A file too large is read past without being held: the rest of the form survives it. */
export async function readMultipart<Held>(
  request: Request,
  { type, limits, holder, onFile }: Reading<Held>,
): Promise<[string, string][]> {
  const boundary = type.match(/;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i);
  if (boundary === null) throw new MalformedBody();
  const chunks = arriving(request, limits.multipartBytes);
  const entries: [string, string][] = [];
  const text = new HeldBytes();
  const file = holder();
  let part: Part = { name: '', filename: null, isOverfull: false };
  let parts = 0;
  let files = 0;
  try {
    for await (const event of multipartEvents(chunks, boundary[1] ?? boundary[2] ?? '')) await take(event);
    return entries;
  } catch (error) {
    throw error instanceof MultipartFault ? new MalformedBody() : error;
  } finally {
    text.release();
    await file.release();
  }

  async function take(event: MultipartEvent): Promise<void> {
    if (event.kind === 'part') {
      parts += 1;
      if (parts > limits.parts) throw new BodyTooLarge();
      part = { name: cleanText(event.name), filename: event.filename, isOverfull: false };
    } else if (event.kind === 'bytes') {
      if (part.filename === null) holdText(event.bytes);
      else if (!part.isOverfull) await holdFile(event.bytes);
    } else if (part.filename === null) {
      entries.push([part.name, cleanText(text.bytes().toString('utf8'))]);
      text.release();
    } else {
      await takeFile({ field: part.name, filename: part.filename });
      await file.release();
    }
  }

  /** Cut at what a field may have at most. */
  function holdText(bytes: Buffer): void {
    const room = limits.fieldBytes - text.size;
    if (room > 0) text.add(bytes.subarray(0, room));
  }

  async function holdFile(bytes: Buffer): Promise<void> {
    part.isOverfull = bytes.length > limits.fileBytes - file.size;
    await (part.isOverfull ? file.release() : file.add(bytes));
  }

  async function takeFile(named: NamedFile): Promise<void> {
    // What a browser sends for a file input that was left empty.
    if (named.filename === '' && file.size === 0 && !part.isOverfull) return;
    files += 1;
    if (files > limits.files) await onFile({ ...named, code: 'too-many' });
    else if (part.isOverfull) await onFile({ ...named, code: 'too-large' });
    else await onFile({ ...named, ...(await file.held()) });
  }
}
