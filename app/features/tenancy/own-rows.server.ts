import { eq, inArray, type Placeholder, type SQL } from 'drizzle-orm';
import { residentLinks, residents } from '~db/schema';
import type { Db } from '~db/store.server';

/** An identified person; the code is missing for who was identified at an office and has none. */
export type Identified = { identityId: string; codeIndex: string | null };

/** In a prepared query; a code that is missing then equals no row's. */
type Named = { identityId: Placeholder; codeIndex: Placeholder };

/**
 * True for the register's rows that are this person: those with the same personal identity code, and those without one
 * that an officer has found to be theirs. As a union, because PostgreSQL finds no index for "this or one of those".
 */
export function isOwnRow(db: Db, { identityId, codeIndex }: Identified | Named): SQL {
  const linked = db
    .select({ id: residentLinks.residentId })
    .from(residentLinks)
    .where(eq(residentLinks.identityId, identityId));
  if (codeIndex === null) return inArray(residents.id, linked);
  const byCode = db.select({ id: residents.id }).from(residents).where(eq(residents.codeIndex, codeIndex));
  return inArray(residents.id, byCode.unionAll(linked));
}
