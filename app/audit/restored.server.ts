import { and, desc, eq, gt } from 'drizzle-orm';
import { days } from '~/lib/time';
import { auditEntries } from '~db/schema';
import type { Db } from '~db/store.server';

/** As long as those who have to look something through are reminded of it. */
const REMINDED_FOR = days(14);

export type Restored = { at: Date; madeAt: Date };

/** When a backup was put back lately, and of which moment it was: what came in between has never been. */
export async function restoredLately(db: Db, now: Date): Promise<Restored | null> {
  const since = new Date(now.getTime() - REMINDED_FOR);
  const [entry] = await db
    .select({ at: auditEntries.at, madeAt: auditEntries.subjectId })
    .from(auditEntries)
    .where(and(eq(auditEntries.action, 'backup.restored'), gt(auditEntries.at, since)))
    .orderBy(desc(auditEntries.at))
    .limit(1);
  return entry ? { at: entry.at, madeAt: new Date(entry.madeAt) } : null;
}
