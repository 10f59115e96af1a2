import { inArray } from 'drizzle-orm';
import {
  disturbanceAnswers,
  disturbanceEntries,
  disturbanceEvents,
  disturbanceHearings,
  disturbanceLetters,
  disturbancePhotos,
  disturbanceReports,
  files,
  violenceEvents,
} from '~db/schema';
import type { Tx } from '~db/store.server';

/** A case goes whole: what was reported, what was done, and what the other side was told and answered. */
export async function allOfDisturbances(tx: Tx, caseIds: string[]): Promise<string[]> {
  const reports = await tx
    .delete(disturbanceReports)
    .where(inArray(disturbanceReports.caseId, caseIds))
    .returning({ id: disturbanceReports.id });
  const entries = await tx
    .delete(disturbanceEntries)
    .where(
      inArray(
        disturbanceEntries.reportId,
        reports.map(({ id }) => id),
      ),
    )
    .returning({ id: disturbanceEntries.id });
  const hearings = await tx
    .delete(disturbanceHearings)
    .where(inArray(disturbanceHearings.caseId, caseIds))
    .returning({ id: disturbanceHearings.id });
  await tx.delete(disturbanceAnswers).where(
    inArray(
      disturbanceAnswers.hearingId,
      hearings.map(({ id }) => id),
    ),
  );
  await tx.delete(disturbanceLetters).where(inArray(disturbanceLetters.caseId, caseIds));
  await tx.delete(disturbanceEvents).where(inArray(disturbanceEvents.caseId, caseIds));
  return photosOf(
    tx,
    entries.map(({ id }) => id),
  );
}

async function photosOf(tx: Tx, entryIds: string[]): Promise<string[]> {
  const photos = await tx
    .delete(disturbancePhotos)
    .where(inArray(disturbancePhotos.entryId, entryIds))
    .returning({ fileId: disturbancePhotos.fileId });
  const gone = await tx
    .delete(files)
    .where(
      inArray(
        files.id,
        photos.map(({ fileId }) => fileId),
      ),
    )
    .returning({ hash: files.hash, thumbnailHash: files.thumbnailHash });
  return gone.flatMap(({ hash, thumbnailHash }) => (thumbnailHash ? [hash, thumbnailHash] : [hash]));
}

export async function allOfViolenceReports(tx: Tx, reportIds: string[]): Promise<string[]> {
  await tx.delete(violenceEvents).where(inArray(violenceEvents.reportId, reportIds));
  return [];
}
