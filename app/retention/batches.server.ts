import { and, asc, eq, gt, inArray, lte, type SQL } from 'drizzle-orm';
import { coalesce } from '~db/dialect';
import type { Db, Store, Tx } from '~db/store.server';
import type { InBatches } from './limit';

/** Rows in one write, few enough not to be felt by whoever uses the portal. */
const AT_ONCE = 500;
/** Rows looked at in one read where no index finds the due ones. */
const PIECE = 2_000;
/** After a long standstill the rest waits for the next night: letters and other jobs come in between. */
const MOST_A_NIGHT = 20_000;

/** Rows that name no landlord belong to the one of the portal's own address. */
export type Scope = { before: Date; landlordId: string | null; ownLandlordId: string };
export type Batch = { removed: number; hashes: string[] };

/** Removes what is due, a batch at a time. A row that has been needed again since it was found stays. */
export async function* removeBatches(store: Store, limit: InBatches, scope: Scope): AsyncGenerator<Batch> {
  const { key, atOnce = AT_ONCE } = limit;
  let removed = 0;
  for await (const piece of piecesOf(store, limit)) {
    for (;;) {
      const rows = await store.read
        .selectDistinct({ key })
        .from(key.table)
        .where(and(isDue(store.read, limit, scope), piece))
        .limit(atOnce);
      if (rows.length === 0) break;
      const keys = rows.map((row) => row.key as string);
      const batch = await store.write((tx) => removeBatch(tx, { limit, scope, keys }));
      yield batch;
      removed += batch.removed;
      if (removed >= MOST_A_NIGHT) return;
      if (batch.removed === 0 || rows.length < atOnce) break;
    }
  }
}

/** The whole table at once where an index leads to what is due, else so many rows after another, by key. */
async function* piecesOf(store: Store, { key, inPieces }: InBatches): AsyncGenerator<SQL | undefined> {
  let after: SQL | undefined;
  for (;;) {
    const [last] = inPieces
      ? await store.read.select({ key }).from(key.table).where(after).orderBy(asc(key)).limit(1).offset(PIECE)
      : [];
    if (!last) {
      yield after;
      return;
    }
    yield and(after, lte(key, last.key));
    after = gt(key, last.key);
  }
}

type Removal = { limit: InBatches; scope: Scope; keys: string[] };

async function removeBatch(tx: Tx, { limit, scope, keys }: Removal): Promise<Batch> {
  const { key, along } = limit;
  const isStillDue = and(inArray(key, keys), isDue(tx, limit, scope));
  if (!along) {
    const gone = await tx.delete(key.table).where(isStillDue).returning({ key });
    return { removed: gone.length, hashes: [] };
  }
  const due = await tx.select({ key }).from(key.table).where(isStillDue);
  const dueNow = due.map((row) => row.key as string);
  if (dueNow.length === 0) return { removed: 0, hashes: [] };
  const hashes = await along(tx, dueNow);
  await tx.delete(key.table).where(inArray(key, dueNow));
  return { removed: dueNow.length, hashes };
}

/**
 * Counted from a moment that has come (not null) and lies as far back as the limit, to the millisecond. The landlord is
 * compared inside an expression, or a database without statistics would look through all that is theirs for the few
 * rows that an index on the time leads to.
 */
function isDue(db: Db, { countedFrom, landlord, whereAlso }: InBatches, { before, landlordId, ownLandlordId }: Scope) {
  const ofLandlord = landlord && landlordId ? eq(coalesce(landlord, ownLandlordId), landlordId) : undefined;
  return and(lte(countedFrom, before), ofLandlord, whereAlso?.(db, { before }));
}
