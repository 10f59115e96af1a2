import { inArray } from 'drizzle-orm';
import {
  authorizationDocuments,
  authorizationEvents,
  authorizationLetters,
  authorizationPowers,
  files,
} from '~db/schema';
import type { Tx } from '~db/store.server';

/** A power of attorney goes whole, with the pages of its paper. Returns the hashes that may lose their last row. */
export async function allOfAuthorizations(tx: Tx, authorizationIds: string[]): Promise<string[]> {
  await tx.delete(authorizationEvents).where(inArray(authorizationEvents.authorizationId, authorizationIds));
  await tx.delete(authorizationPowers).where(inArray(authorizationPowers.authorizationId, authorizationIds));
  await tx.delete(authorizationLetters).where(inArray(authorizationLetters.authorizationId, authorizationIds));
  const pages = await tx
    .delete(authorizationDocuments)
    .where(inArray(authorizationDocuments.authorizationId, authorizationIds))
    .returning({ fileId: authorizationDocuments.fileId });
  const gone = await tx
    .delete(files)
    .where(
      inArray(
        files.id,
        pages.map(({ fileId }) => fileId),
      ),
    )
    .returning({ hash: files.hash, thumbnailHash: files.thumbnailHash });
  return gone.flatMap(({ hash, thumbnailHash }) => (thumbnailHash ? [hash, thumbnailHash] : [hash]));
}
