import { setImmediate as nextTurn } from 'node:timers/promises';
import { inArray } from 'drizzle-orm';
import type { House } from '~/house.server';
import { days } from '~/lib/time';
import { files } from '~db/schema';
import type { Db } from '~db/store.server';

/** Bytes are put first and referred to later: younger ones may belong to a form that is being sent just now. */
const UNREFERENCED_KEPT = days(1);
const AT_ONCE = 200;

/** The same picture may have been brought twice: bytes go when the last row has gone. */
export async function removeUnreferenced(house: House, hashes: string[]): Promise<number> {
  if (hashes.length === 0) return 0;
  const referred = await referredTo(house.store.read, hashes);
  let removed = 0;
  for (const hash of new Set(hashes)) {
    if (referred.has(hash)) continue;
    await house.files.remove(hash);
    removed += 1;
  }
  return removed;
}

/** What a crash between storing and referring has left behind. */
export async function sweepStorage(house: House, now: Date): Promise<number> {
  const old = now.getTime() - UNREFERENCED_KEPT;
  let removed = 0;
  let held: string[] = [];
  for await (const { hash, storedAt } of house.files.list()) {
    if (storedAt.getTime() > old) continue;
    held.push(hash);
    if (held.length < AT_ONCE) continue;
    removed += await removeUnreferenced(house, held);
    held = [];
    await nextTurn();
  }
  return removed + (await removeUnreferenced(house, held));
}

async function referredTo(db: Db, hashes: string[]): Promise<Set<string>> {
  const whole = await db.select({ hash: files.hash }).from(files).where(inArray(files.hash, hashes));
  const thumbnails = await db
    .select({ hash: files.thumbnailHash })
    .from(files)
    .where(inArray(files.thumbnailHash, hashes));
  return new Set([...whole, ...thumbnails].flatMap(({ hash }) => (hash ? [hash] : [])));
}
