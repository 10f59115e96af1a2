import type { ReceivedFile } from './body.server';
import { arriving, BodyTooLarge, HeldBytes, MalformedBody } from './incoming.server';
import { type MultipartEvent, MultipartFault, multipartEvents } from './multipart';
import { cleanText } from './text';
import type { BodyLimits } from './upload-limits';

type Reading = { type: string; limits: BodyLimits; onFile: (file: ReceivedFile) => Promise<void> };

/** The text fields in their order. A file too large is read past without being held: the rest of the form survives it. */
export async function readMultipart(request: Request, { type, limits, onFile }: Reading): Promise<[string, string][]> {
  const boundary = type.match(/;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i);
  if (boundary === null) throw new MalformedBody();
  const chunks = arriving(request, limits.multipartBytes);
  const entries: [string, string][] = [];
  const held = new HeldBytes(Number(request.headers.get('Content-Length') ?? 0));
  let part = { name: '', filename: null as string | null, isOverfull: false };
  let parts = 0;
  let files = 0;
  try {
    for await (const event of multipartEvents(chunks, boundary[1] ?? boundary[2] ?? '')) await take(event);
    return entries;
  } catch (error) {
    throw error instanceof MultipartFault ? new MalformedBody() : error;
  } finally {
    held.release();
  }

  async function take(event: MultipartEvent): Promise<void> {
    if (event.kind === 'part') {
      parts += 1;
      if (parts > limits.parts) throw new BodyTooLarge();
      part = { name: cleanText(event.name), filename: event.filename, isOverfull: false };
    } else if (event.kind === 'bytes') {
      hold(event.bytes);
    } else {
      if (part.filename === null) entries.push([part.name, cleanText(held.bytes().toString('utf8'))]);
      else await takeFile({ field: part.name, filename: part.filename });
      held.release();
    }
  }

  function hold(bytes: Buffer): void {
    if (part.isOverfull) return;
    const room = (part.filename === null ? limits.fieldBytes : limits.fileBytes) - held.size;
    part.isOverfull = bytes.length > room;
    if (!part.isOverfull) held.add(bytes);
    else if (part.filename === null) held.add(bytes.subarray(0, room));
    else held.release();
  }

  async function takeFile(file: { field: string; filename: string }): Promise<void> {
    // What a browser sends for a file input that was left empty.
    if (file.filename === '' && held.size === 0 && !part.isOverfull) return;
    files += 1;
    if (files > limits.files) await onFile({ ...file, code: 'too-many' });
    else if (part.isOverfull) await onFile({ ...file, code: 'too-large' });
    else await onFile({ ...file, bytes: held.bytes() });
  }
}
