import { and, eq, exists, notExists, or } from 'drizzle-orm';
import { ownerOfIdentity } from '~/features/files/owner.server';
import { authorizationDocuments, faultEvents, faultPhotos, faults, files } from '~db/schema';
import type { Db } from '~db/store.server';

/** Brought by the person, or shown to them in a report of their own. */
export async function findOwnPhoto(db: Db, { id, identityId }: { id: string; identityId: string }) {
  const shownToThem = db
    .select({ id: faultPhotos.fileId })
    .from(faultPhotos)
    .innerJoin(faults, eq(faults.id, faultPhotos.faultId))
    .innerJoin(faultEvents, and(eq(faultEvents.id, faultPhotos.eventId), eq(faultEvents.internal, false)))
    .where(and(eq(faultPhotos.fileId, files.id), eq(faults.reporterId, identityId)));
  // PA-6: a signed paper opens where each opening is put on record.
  const paper = db
    .select({ id: authorizationDocuments.fileId })
    .from(authorizationDocuments)
    .where(eq(authorizationDocuments.fileId, files.id));
  const [photo] = await db
    .select({ hash: files.hash, thumbnailHash: files.thumbnailHash, contentType: files.contentType })
    .from(files)
    .where(
      and(eq(files.id, id), notExists(paper), or(eq(files.owner, ownerOfIdentity(identityId)), exists(shownToThem))),
    );
  return photo ?? null;
}
