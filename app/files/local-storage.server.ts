import fs from 'node:fs/promises';
import path from 'node:path';
import { type FileStorage, hashOf, pathOf, StorageUnavailable } from './storage.server';
import { workplaceIn } from './workplace';

const CHUNK_BYTES = 64 * 1024;

export function createLocalStorage(root: string): FileStorage {
  const workplace = workplaceIn(path.join(root, 'unfinished'));

  return {
    async put(bytes) {
      const hash = hashOf(bytes);
      const target = path.join(root, pathOf(hash) as string);
      await orUnavailable(async () => {
        const temporary = await workplace.file();
        await makeDurable(path.dirname(target));
        await writeAtomically({ temporary, target, bytes });
      });
      return { hash, size: bytes.length };
    },

    async putFile({ path: made, hash, size }) {
      const target = path.join(root, pathOf(hash) as string);
      await orUnavailable(async () => {
        await makeDurable(path.dirname(target));
        await moveDurably(made, target);
      });
      return { hash, size };
    },

    workplace: () => orUnavailable(workplace.file),

    async get(hash) {
      const name = pathOf(hash);
      return name === null ? null : orUnavailable(() => unlessMissing(fs.readFile(path.join(root, name))));
    },

    async stream(hash) {
      const name = pathOf(hash);
      if (name === null) return null;
      return orUnavailable(async () => {
        const file = await unlessMissing(fs.open(path.join(root, name)));
        return file === null ? null : { body: bodyOf(file), size: (await file.stat()).size };
      });
    },

    async remove(hash) {
      const name = pathOf(hash);
      if (name !== null) await orUnavailable(() => unlessMissing(fs.unlink(path.join(root, name))));
    },

    async *list() {
      await workplace.clear();
      const entries = await orUnavailable(() => unlessMissing(fs.readdir(root, { recursive: true })));
      for (const entry of entries ?? []) {
        const hash = path.basename(entry);
        if (pathOf(hash) !== entry.split(path.sep).join('/')) continue;
        const stat = await orUnavailable(() => unlessMissing(fs.stat(path.join(root, entry))));
        if (stat !== null) yield { hash, storedAt: stat.mtime };
      }
    },

    async ping() {
      await orUnavailable(async () => {
        const probe = await workplace.file();
        await fs.writeFile(probe, Buffer.alloc(CHUNK_BYTES)).finally(() => fs.rm(probe, { force: true }));
      });
    },
  };
}

/** Written even when the same content is there already: that renews its age for the sweep and mends a damaged copy. */
async function writeAtomically({ temporary, target, bytes }: { temporary: string; target: string; bytes: Buffer }) {
  try {
    const file = await fs.open(temporary, 'wx', 0o640);
    try {
      await file.writeFile(bytes);
    } finally {
      await file.close();
    }
    await moveDurably(temporary, target);
  } catch (error) {
    await fs.rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function moveDurably(from: string, target: string): Promise<void> {
  const file = await fs.open(from, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await fs.rename(from, target);
  await syncFolder(path.dirname(target));
}

/** A new folder is only safe once its name is on the disk, that is once the folder above it is synced. */
async function makeDurable(folder: string): Promise<void> {
  const first = await fs.mkdir(folder, { recursive: true, mode: 0o750 });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = path.dirname(made)) {
    await syncFolder(path.dirname(made));
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Read as asked for, so that a slow reader costs one chunk; a reader that goes away closes the file. */
function bodyOf(file: fs.FileHandle): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { bytesRead, buffer } = await file.read(new Uint8Array(CHUNK_BYTES), 0, CHUNK_BYTES);
          if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead));
        } catch (error) {
          await file.close();
          throw error;
        }
        await file.close();
        controller.close();
      },
      cancel: () => file.close(),
    },
    { highWaterMark: 0 },
  );
}

async function unlessMissing<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    throw code === undefined ? error : new StorageUnavailable(code, { cause: error });
  }
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
