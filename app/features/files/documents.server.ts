import { and, asc, eq, inArray, isNull, notInArray } from 'drizzle-orm';
import type { House } from '~/house.server';
import type { FormFields } from '~/http/body.server';
import { countTry } from '~/http/limits.server';
import type { ReceivedDocuments, RefusedDocument, StoredDocument } from '~/http/upload-documents.server';
import { MAX_FILES } from '~/http/upload-limits';
import type { PortalTexts } from '~/i18n';
import { newId } from '~/lib/ids';
import { files } from '~db/schema';
import type { Db, Tx } from '~db/store.server';

/** Documents wait for their form as photos do: with its draft and its owner, the draft's id alone opens nothing. */
type Place = { draftId: string; owner: string };

export type KeptDocument = { id: string; isPdf: boolean; pages: number | null };

/** A row for each file whose bytes are stored. */
export async function rememberDocuments(
  tx: Tx,
  { documents, draftId, owner, now }: Place & { documents: readonly StoredDocument[]; now: Date },
): Promise<void> {
  if (documents.length === 0) return;
  await tx.insert(files).values(
    documents.map(({ full, thumbnail, width, height, pages, contentType }) => ({
      id: newId(),
      hash: full.hash,
      thumbnailHash: thumbnail?.hash ?? null,
      contentType,
      size: full.size,
      width,
      height,
      pages,
      owner,
      createdAt: now,
      draftId,
    })),
  );
}

/** Still waiting for their form, oldest first. */
export async function documentsOfDraft(db: Db, { draftId, owner }: Place): Promise<KeptDocument[]> {
  const rows = await db
    .select({ id: files.id, contentType: files.contentType, pages: files.pages })
    .from(files)
    .where(and(eq(files.draftId, draftId), eq(files.owner, owner), isNull(files.attachedAt)))
    .orderBy(asc(files.createdAt), asc(files.id))
    .limit(MAX_FILES);
  return rows.map(({ contentType, ...row }) => ({ ...row, isPdf: contentType === 'application/pdf' }));
}

type Sent = Place & {
  fields: FormFields;
  documents: ReceivedDocuments;
  maxPages: number;
  t: PortalTexts;
  now: Date;
};

/** What a form holds after it was sent: the pages kept from before and those that came now, and what was wrong. */
export async function documentsOfForm(
  house: House,
  { fields, documents, draftId, owner, maxPages, t, now }: Sent,
): Promise<{ kept: KeptDocument[]; error: string | null }> {
  const removed = fields.all('removedDocuments');
  const known = await documentsOfDraft(house.store.read, { draftId, owner });
  const kept = known.filter(({ id }) => !removed.includes(id));
  const room = documents.stored.slice(0, MAX_FILES - kept.length);
  const isTooMany = documents.stored.length > room.length;
  const error = refusalText(t, { refused: documents.refused, isTooMany, maxPages });
  if (room.length === 0 && kept.length === known.length) return { kept, error };
  if (room.length > 0) await countTry(house, 'photosOfOwner', owner);
  await house.store.write(async (tx) => {
    await letGo(tx, { draftId, owner, kept });
    await rememberDocuments(tx, { documents: room, draftId, owner, now });
  });
  return { kept: await documentsOfDraft(house.store.read, { draftId, owner }), error };
}

/** Taken away by the person: left to the sweep of files that nothing refers to. */
async function letGo(tx: Tx, { draftId, owner, kept }: Place & { kept: KeptDocument[] }): Promise<void> {
  const keptIds = kept.map(({ id }) => id);
  await tx
    .update(files)
    .set({ draftId: null })
    .where(
      and(
        eq(files.draftId, draftId),
        eq(files.owner, owner),
        isNull(files.attachedAt),
        keptIds.length > 0 ? notInArray(files.id, keptIds) : undefined,
      ),
    );
}

/** Part of a record no more: left to the same sweep. */
export async function releaseDocuments(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(files)
    .set({ attachedAt: null, draftId: null })
    .where(inArray(files.id, [...ids]));
}

type Refusals = { refused: readonly RefusedDocument[]; isTooMany: boolean; maxPages: number };

/** One sentence a file, with its name, for beside the field. */
function refusalText(t: PortalTexts, { refused, isTooMany, maxPages }: Refusals): string | null {
  const words = t.authorizations.document.refused;
  const sentences = refused.map(({ filename, code }) => {
    if (code === 'pdf-too-many-pages') return `${filename}: ${words['pdf-too-many-pages'](String(maxPages))}`;
    return `${filename}: ${words[code]}`;
  });
  if (isTooMany && !refused.some(({ code }) => code === 'too-many')) sentences.push(words['too-many']);
  return sentences.length > 0 ? sentences.join(' ') : null;
}
