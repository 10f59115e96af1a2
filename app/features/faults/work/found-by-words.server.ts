import { and, eq, exists, inArray, type SQL } from 'drizzle-orm';
import { beginsWith } from '~db/dialect';
import { faults, faultWords } from '~db/schema';
import type { Db } from '~db/store.server';
import { isNumber, wordsOf } from './words';

/** As many of a word's work orders as are collected before it counts as a common one. */
const FEW = 300;
/** Of a long text the first words say enough. */
const MOST_ASKED = 6;

export type FoundByWords = {
  condition: SQL;
  /** A rare word led to a handful of rows: nothing else has to be read. */
  leads: boolean;
};

/**
 * Every word has to be there, by its beginning; numbers whole. A rare word gives its few work orders at once. A common
 * one is asked of each row instead, in the order of the queue, where the first page is soon full.
 */
export async function foundByWords(
  db: Db,
  { landlordId, text }: { landlordId: string; text: string },
): Promise<FoundByWords | 'nothing' | null> {
  const words = wordsOf(text).slice(0, MOST_ASKED);
  if (words.length === 0) return null;
  const common: string[] = [];
  let ids: Set<string> | null = null;
  for (const word of words) {
    const few = await ordersWith(db, { landlordId, word });
    if (few.length > FEW) common.push(word);
    else ids = ids === null ? new Set(few) : new Set(few.filter((id) => ids!.has(id)));
    if (ids?.size === 0) return 'nothing';
  }
  const others = common.map((word) => hasWord(db, word));
  if (ids === null) return { condition: and(...others)!, leads: false };
  return { condition: and(inArray(faults.id, [...ids]), ...others)!, leads: true };
}

async function ordersWith(db: Db, { landlordId, word }: { landlordId: string; word: string }): Promise<string[]> {
  const rows = await db
    .select({ id: faultWords.faultId })
    .from(faultWords)
    .where(and(eq(faultWords.landlordId, landlordId), matches(word)))
    .limit(FEW + 1);
  return rows.map(({ id }) => id);
}

function hasWord(db: Db, word: string): SQL {
  return exists(
    db
      .select({ id: faultWords.faultId })
      .from(faultWords)
      .where(and(eq(faultWords.faultId, faults.id), matches(word))),
  );
}

function matches(word: string): SQL {
  return isNumber(word) ? eq(faultWords.word, word) : beginsWith(faultWords.word, word);
}
