import { existsSync } from 'node:fs';
import { type FileHandle, mkdir, mkdtemp, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { arriving, MalformedBody } from '~/http/incoming.server';
import { type MultipartEvent, MultipartFault, multipartEvents } from '~/http/multipart';
import { displayName } from '~/http/upload.server';
import { hours } from '~/lib/time';
import type { SourceFile } from './recognise.server';

/** All files of a set together. */
export const MOST_BYTES = 300 * 1024 * 1024;
const MOST_FILES = 20;
const LONGEST_FIELD = 200;

export type ReceivedRegister = { folder: string; sources: SourceFile[]; fields: Map<string, string> };

/** Straight to the disk as they arrive, under names of our own; whoever asked removes the folder. */
export async function receiveRegister(request: Request, dataDir: string): Promise<ReceivedRegister> {
  const boundary = /^multipart\/form-data\b.*;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(
    request.headers.get('Content-Type') ?? '',
  );
  if (!boundary) throw new MalformedBody();
  const uploads = uploadsFolder(dataDir);
  await mkdir(uploads, { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(path.join(uploads, 'set-'));
  const into = makeReceiver(folder);
  try {
    for await (const event of multipartEvents(arriving(request, MOST_BYTES), boundary[1] ?? boundary[2]!)) {
      await into.take(event);
    }
    return { folder, sources: into.sources, fields: into.fields };
  } catch (error) {
    await into.close();
    await rm(folder, { recursive: true, force: true });
    throw error instanceof MultipartFault ? new MalformedBody() : error;
  }
}

function uploadsFolder(dataDir: string): string {
  return path.join(dataDir, 'register-uploads');
}

/** Longer than the slowest line takes to send a set. */
const FORGOTTEN_AFTER = hours(6);

/** A process that ended midway leaves its files, with the personal identity codes in them. */
export async function removeForgottenUploads(dataDir: string, now: Date): Promise<void> {
  const uploads = uploadsFolder(dataDir);
  if (!existsSync(uploads)) return;
  for (const name of await readdir(uploads)) {
    const folder = path.join(uploads, name);
    const { mtimeMs } = await stat(folder);
    if (now.getTime() - mtimeMs > FORGOTTEN_AFTER) await rm(folder, { recursive: true, force: true });
  }
}

type Part = {
  name: string;
  filename: string | null;
  text: Buffer;
  file: FileHandle | null;
  bytes: number;
  path: string;
};

function makeReceiver(folder: string) {
  const sources: SourceFile[] = [];
  const fields = new Map<string, string>();
  let part: Part | null = null;

  async function take(event: MultipartEvent): Promise<void> {
    if (event.kind === 'part') {
      part = {
        ...event,
        text: Buffer.alloc(0),
        file: null,
        bytes: 0,
        path: path.join(folder, `${sources.length}.csv`),
      };
    } else if (event.kind === 'bytes') {
      await hold(part!, event.bytes);
    } else {
      await finish(part!);
      part = null;
    }
  }

  async function hold(at: Part, bytes: Buffer): Promise<void> {
    if (at.filename === null) {
      at.text = Buffer.concat([at.text, bytes.subarray(0, LONGEST_FIELD - at.text.length)]);
      return;
    }
    if (at.name !== 'file' || sources.length === MOST_FILES) return;
    at.file ??= await open(at.path, 'wx', 0o600);
    at.bytes += bytes.length;
    await at.file.writeFile(bytes);
  }

  async function finish(at: Part): Promise<void> {
    if (at.filename === null) {
      fields.set(at.name, at.text.toString('utf8'));
      return;
    }
    await at.file?.close();
    // What a browser sends for a file input that was left empty.
    const isEmptyInput = at.filename === '' && at.bytes === 0;
    if (at.name !== 'file' || isEmptyInput || sources.length === MOST_FILES) return;
    if (!at.file) await (await open(at.path, 'wx', 0o600)).close();
    sources.push({ name: displayName(at.filename), path: at.path, bytes: at.bytes });
  }

  async function close(): Promise<void> {
    await part?.file?.close();
  }

  return { take, close, sources, fields };
}
