import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { eq, or } from 'drizzle-orm';
import type { Config } from '~/config.server';
import { type FileStorage, hashOf } from '~/files/storage.server';
import { files } from '~db/schema';
import { type Snapshot, takeSnapshot } from '~db/snapshot';
import type { Store } from '~db/store.server';
import { archiveOf, type Entry, wholeEntry } from './archive.server';
import { DATABASE, ENDING, type Ending, FILES, HEADING, type Heading } from './contents';
import { fingerprintsOf } from './keys.server';
import { locked } from './lock.server';
import { nameOf } from './names';
import type { Lock } from './settings.server';

/** What there is to save, of a portal that goes on serving. */
export type Source = { config: Config; store: Store; files: FileStorage; databaseFile: string };
export type Backup = { file: string; bytes: number; files: number; missing: string[] };

/** The nightly erasure may take photos away between the snapshot and their turn: then the moment is chosen anew. */
const MOST_ATTEMPTS = 3;

class ErasedMeanwhile extends Error {}

type Making = { lock: Lock; folder: string; now: Date };

export async function makeBackup(source: Source, making: Making): Promise<Backup> {
  await mkdir(making.folder, { recursive: true, mode: 0o700 });
  for (let attempt = 1; ; attempt += 1) {
    const room = path.join(making.folder, `.unfinished-${randomUUID()}`);
    await mkdir(room, { mode: 0o700 });
    try {
      return await makeOne(source, { ...making, room, isLast: attempt === MOST_ATTEMPTS });
    } catch (error) {
      if (!(error instanceof ErasedMeanwhile)) throw error;
    } finally {
      await rm(room, { recursive: true, force: true });
    }
  }
}

type Room = Making & { room: string; isLast: boolean };

/** The database first, then the files its rows refer to: those are never changed, so no row lacks its file. */
async function makeOne(source: Source, { lock, folder, now, room, isLast }: Room): Promise<Backup> {
  const { config, databaseFile } = source;
  const snapshot = await takeSnapshot({ databaseUrl: config.databaseUrl, file: databaseFile, folder: room });
  const ending: Ending = { files: 0, missing: [] };
  const entries = entriesOf(source, { snapshot, room, now, ending, isLast });
  const unfinished = path.join(room, 'backup');
  const { bytes, sha256 } = await written(await locked(archiveOf(entries, { mtime: now }), lock), unfinished);
  const file = path.join(folder, nameOf({ madeAt: now, sha256 }));
  await rename(unfinished, file);
  return { file, bytes, ...ending };
}

type Contents = { snapshot: Snapshot; room: string; now: Date; ending: Ending; isLast: boolean };

async function* entriesOf(source: Source, { snapshot, room, now, ending, isLast }: Contents): AsyncGenerator<Entry> {
  yield wholeEntry(HEADING, Buffer.from(JSON.stringify(await headingOf(source.config, { snapshot, room, now }))));
  for (const part of snapshot.parts) {
    const from = path.join(room, part);
    yield { name: DATABASE + part, size: (await stat(from)).size, body: createReadStream(from) };
  }
  for (const hash of snapshot.fileHashes) {
    const bytes = await source.files.get(hash);
    if (bytes !== null && hashOf(bytes) === hash) {
      ending.files += 1;
      yield wholeEntry(FILES + hash, bytes);
      continue;
    }
    if (!isLast && !(await isReferredTo(source.store, hash))) throw new ErasedMeanwhile();
    ending.missing.push(hash);
  }
  yield wholeEntry(ENDING, Buffer.from(JSON.stringify(ending)));
}

type Moment = { snapshot: Snapshot; room: string; now: Date };

async function headingOf(config: Config, { snapshot, room, now }: Moment): Promise<Heading> {
  const database = [];
  for (const name of snapshot.parts) database.push({ name, sha256: await hashOfFile(path.join(room, name)) });
  return {
    format: 'rappu-backup',
    version: 1,
    madeAt: now.toISOString(),
    engine: snapshot.engine,
    landlord: config.landlordSlug,
    migrations: snapshot.migrations,
    database,
    keys: fingerprintsOf(config),
  };
}

async function isReferredTo(store: Store, hash: string): Promise<boolean> {
  const isOfFile = or(eq(files.hash, hash), eq(files.thumbnailHash, hash));
  return (await store.read.$count(files, isOfFile)) > 0;
}

async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** On the disk before it gets its name: what is called a backup is one. */
async function written(stream: AsyncIterable<Uint8Array>, to: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  const handle = await open(to, 'wx', 0o600);
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      hash.update(chunk);
      await handle.writeFile(chunk);
      bytes += chunk.length;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}
