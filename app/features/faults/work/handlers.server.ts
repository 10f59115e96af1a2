import { and, asc, eq } from 'drizzle-orm';
import { staff } from '~db/schema';
import type { Db } from '~db/store.server';

/** Who can be given work orders: in one area, if it is named. */
export async function handlersOf(
  db: Db,
  { landlordId, area }: { landlordId: string; area?: string },
): Promise<{ id: string; name: string }[]> {
  const members = await db
    .select({ id: staff.id, name: staff.name, duties: staff.duties, areas: staff.areas })
    .from(staff)
    .where(and(eq(staff.landlordId, landlordId), eq(staff.active, true)))
    .orderBy(asc(staff.name));
  return members
    .filter(({ duties, areas }) => {
      if (duties.includes('property-supervisor')) return true;
      return duties.includes('property-service') && (!area || areas.length === 0 || areas.includes(area));
    })
    .map(({ id, name }) => ({ id, name }));
}
