import { asc, eq, inArray } from 'drizzle-orm';
import { claimPhotos } from '~/features/files/photos.server';
import { disturbanceEntries, disturbancePhotos, disturbanceReports, files } from '~db/schema';
import type { Db, Tx } from '~db/store.server';

type Attaching = { entryId: string; ids: readonly string[]; owner: string; now: Date };

export async function attachPhotos(tx: Tx, { entryId, ids, owner, now }: Attaching): Promise<void> {
  const claimed = await claimPhotos(tx, { ids, owner, now });
  if (claimed.length > 0) await tx.insert(disturbancePhotos).values(claimed.map((fileId) => ({ entryId, fileId })));
}

export async function photosOfEntries(db: Db, entryIds: string[]): Promise<Map<string, { id: string }[]>> {
  if (entryIds.length === 0) return new Map();
  const rows = await db
    .select({ entryId: disturbancePhotos.entryId, id: disturbancePhotos.fileId })
    .from(disturbancePhotos)
    .innerJoin(files, eq(files.id, disturbancePhotos.fileId))
    .where(inArray(disturbancePhotos.entryId, entryIds))
    .orderBy(asc(files.createdAt), asc(files.id));
  const byEntry = new Map<string, { id: string }[]>();
  for (const { entryId, id } of rows) byEntry.set(entryId, [...(byEntry.get(entryId) ?? []), { id }]);
  return byEntry;
}

/** The reports a file belongs to, as the policy asks for them. */
export async function disturbancesOfFile(db: Db, fileId: string) {
  return db
    .select({ landlordId: disturbanceReports.landlordId, reporterId: disturbanceReports.reporterId })
    .from(disturbancePhotos)
    .innerJoin(disturbanceEntries, eq(disturbanceEntries.id, disturbancePhotos.entryId))
    .innerJoin(disturbanceReports, eq(disturbanceReports.id, disturbanceEntries.reportId))
    .where(eq(disturbancePhotos.fileId, fileId));
}
