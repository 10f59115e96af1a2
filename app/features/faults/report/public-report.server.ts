import { and, eq } from 'drizzle-orm';
import { faultDrafts, faults } from '~db/schema';
import type { Db } from '~db/store.server';

type Asking = { id: string; landlordId: string; owner: string | null };

/** The receipt of the public form: its number to whoever has the address, what was written only to the same browser. */
export async function findPublicReport(db: Db, { id, landlordId, owner }: Asking) {
  const [row] = await db
    .select({
      number: faults.number,
      movedTo: faults.movedTo,
      owner: faultDrafts.owner,
      email: faults.reporterEmail,
      address: faults.address,
      description: faults.description,
      ...{ place: faults.place, room: faults.room, item: faults.item, problem: faults.problem },
    })
    .from(faults)
    .leftJoin(faultDrafts, eq(faultDrafts.id, faults.submissionKey))
    .where(and(eq(faults.id, id), eq(faults.landlordId, landlordId), eq(faults.via, 'public')));
  if (!row) return null;
  const { number, movedTo, owner: writer, ...own } = row;
  return { number, movedTo, own: owner !== null && writer === owner ? own : null };
}
