import { and, asc, eq } from 'drizzle-orm';
import { claimPhotos } from '~/features/files/photos.server';
import { isFalse, plus } from '~db/dialect';
import { prepared } from '~db/prepared';
import { faultEvents, faultPhotos, faults, files } from '~db/schema';
import type { Db, Tx } from '~db/store.server';

type Attaching = { faultId: string; eventId: string; ids: readonly string[]; owner: string; now: Date };

/** FR-4, FR-12: what was brought with a report, a message or a repair stands at that event of its history. */
export async function attachPhotos(tx: Tx, { faultId, eventId, ids, owner, now }: Attaching): Promise<number> {
  const claimed = await claimPhotos(tx, { ids, owner, now });
  if (claimed.length === 0) return 0;
  await tx.insert(faultPhotos).values(claimed.map((fileId) => ({ faultId, fileId, eventId })));
  await tx
    .update(faults)
    .set({ photoCount: plus(faults.photoCount, claimed.length) })
    .where(eq(faults.id, faultId));
  return claimed.length;
}

/** By event, oldest first; those of internal notes are not among them. */
export async function photosOfFault(db: Db, faultId: string): Promise<{ id: string; eventId: string }[]> {
  return shownPhotos(db, { faultId });
}

const shownPhotos = prepared(['faultId'], (db, { faultId }) =>
  db
    .select({ id: faultPhotos.fileId, eventId: faultPhotos.eventId })
    .from(faultPhotos)
    .innerJoin(faultEvents, and(eq(faultEvents.id, faultPhotos.eventId), isFalse(faultEvents.internal)))
    .innerJoin(files, eq(files.id, faultPhotos.fileId))
    .where(eq(faultPhotos.faultId, faultId))
    .orderBy(asc(files.createdAt), asc(files.id)),
);

/** The reports a file belongs to, as the policy asks for them. */
export async function faultsOfFile(db: Db, fileId: string) {
  return db
    .select({
      landlordId: faults.landlordId,
      area: faults.area,
      reporterId: faults.reporterId,
      leaseId: faults.leaseId,
      homeId: faults.homeId,
      buildingId: faults.buildingId,
      place: faults.place,
      isInternal: faultEvents.internal,
    })
    .from(faultPhotos)
    .innerJoin(faults, eq(faults.id, faultPhotos.faultId))
    .innerJoin(faultEvents, eq(faultEvents.id, faultPhotos.eventId))
    .where(eq(faultPhotos.fileId, fileId));
}
