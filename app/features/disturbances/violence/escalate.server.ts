import { and, eq, isNull, lte } from 'drizzle-orm';
import type { House } from '~/house.server';
import { isTrue } from '~db/dialect';
import { violenceReports } from '~db/schema';
import { postTask } from './letters.server';
import { recordTaskEvent } from './record.server';

/** DI-4: the clock has run out and nobody has acted: everybody at the desk is told, once. */
export async function escalateTasks(house: House, now: Date): Promise<void> {
  const isOverdue = and(
    isTrue(violenceReports.open),
    isNull(violenceReports.actedAt),
    isNull(violenceReports.escalatedAt),
    lte(violenceReports.dueAt, now),
  );
  const overdue = await house.store.read.select({ id: violenceReports.id }).from(violenceReports).where(isOverdue);
  for (const { id } of overdue) {
    await house.store.write(async (tx) => {
      const [task] = await tx
        .update(violenceReports)
        .set({ escalatedAt: now })
        .where(and(eq(violenceReports.id, id), isOverdue))
        .returning({
          id: violenceReports.id,
          landlordId: violenceReports.landlordId,
          number: violenceReports.number,
          dueAt: violenceReports.dueAt,
        });
      if (!task) return;
      await recordTaskEvent(tx, house, { reportId: id, kind: 'escalated', staffId: null, now });
      await postTask(tx, house, { task, what: 'late', now });
    });
  }
}
