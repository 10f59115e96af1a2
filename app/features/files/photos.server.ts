import { and, asc, eq, inArray, isNull, notInArray } from 'drizzle-orm';
import type { House } from '~/house.server';
import type { FormFields } from '~/http/body.server';
import { countTry } from '~/http/limits.server';
import type { PhotoRefusal, ReceivedPhotos, RefusedPhoto, StoredPhoto } from '~/http/upload.server';
import { MAX_FILES } from '~/http/upload-limits';
import type { PortalTexts } from '~/i18n';
import { newId } from '~/lib/ids';
import { files } from '~db/schema';
import type { Db, Tx } from '~db/store.server';

/** Photos belong to a draft and its owner until the form is finished; the draft's id alone opens nothing. */
type Place = { draftId: string; owner: string };

/** A row for each photo whose bytes are stored. Nothing is shown of it to anybody but its owner. */
export async function rememberPhotos(
  tx: Tx,
  { photos, draftId, owner, now }: Place & { photos: readonly StoredPhoto[]; now: Date },
): Promise<string[]> {
  const rows = photos.map(({ full, thumbnail, width, height, contentType }) => ({
    id: newId(),
    hash: full.hash,
    thumbnailHash: thumbnail.hash,
    contentType,
    size: full.size,
    width,
    height,
    owner,
    createdAt: now,
    draftId,
  }));
  if (rows.length > 0) await tx.insert(files).values(rows);
  return rows.map(({ id }) => id);
}

/** Still waiting for their form, oldest first. */
export async function photosOfDraft(db: Db, { draftId, owner }: Place): Promise<string[]> {
  const rows = await db
    .select({ id: files.id })
    .from(files)
    .where(and(eq(files.draftId, draftId), eq(files.owner, owner), isNull(files.attachedAt)))
    .orderBy(asc(files.createdAt), asc(files.id))
    .limit(MAX_FILES);
  return rows.map(({ id }) => id);
}

type Sent = Place & { fields: FormFields; photos: ReceivedPhotos; t: PortalTexts; now: Date };

/** What a form holds after it was sent: the photos still kept and those that came now, and what was wrong with others. */
export async function photosOfForm(
  house: House,
  { fields, photos, draftId, owner, t, now }: Sent,
): Promise<{ ids: string[]; error: string | null }> {
  const wanted = fields.all('keptPhotos').filter((id) => !fields.all('removedPhotos').includes(id));
  const known = await photosOfDraft(house.store.read, { draftId, owner });
  const kept = known.filter((id) => wanted.includes(id));
  const room = photos.stored.slice(0, MAX_FILES - kept.length);
  const tooMany = photos.stored.length > room.length;
  const error = refusalText(t, photos.refused, tooMany);
  if (room.length === 0 && kept.length === known.length) return { ids: kept, error };
  if (room.length > 0) await countTry(house, 'photosOfOwner', owner);
  const fresh = await house.store.write(async (tx) => {
    await letGo(tx, { draftId, owner, kept });
    return rememberPhotos(tx, { photos: room, draftId, owner, now });
  });
  return { ids: [...kept, ...fresh], error };
}

/** Taken away by the person: left to the sweep of files that nothing refers to. */
async function letGo(tx: Tx, { draftId, owner, kept }: Place & { kept: string[] }): Promise<void> {
  const isOther = kept.length > 0 ? notInArray(files.id, kept) : undefined;
  await tx
    .update(files)
    .set({ draftId: null })
    .where(and(eq(files.draftId, draftId), eq(files.owner, owner), isNull(files.attachedAt), isOther));
}

/** The form is finished: these are part of a record now. Only the owner's own, and each only once. */
export async function claimPhotos(
  tx: Tx,
  { ids, owner, now }: { ids: readonly string[]; owner: string; now: Date },
): Promise<string[]> {
  if (ids.length === 0) return [];
  const claimed = await tx
    .update(files)
    .set({ attachedAt: now, draftId: null })
    .where(and(inArray(files.id, [...ids]), eq(files.owner, owner), isNull(files.attachedAt)))
    .returning({ id: files.id });
  return claimed.map(({ id }) => id);
}

/** One sentence a fault, with the names of the photos that have it, for beside the field. */
export function refusalText(t: PortalTexts, refused: readonly RefusedPhoto[], tooMany: boolean): string | null {
  const named = new Map<string, string[]>();
  for (const { filename, code } of refused) {
    const sentence = t.errors.photo[sentenceFor[code]];
    named.set(sentence, [...(named.get(sentence) ?? []), filename]);
  }
  const sentences = [...named].map(([sentence, filenames]) => `${filenames.join(', ')}: ${sentence}`);
  if (tooMany && !refused.some(({ code }) => code === 'too-many')) sentences.push(t.errors.photo.tooMany);
  return sentences.length > 0 ? sentences.join(' ') : null;
}

const sentenceFor: Record<PhotoRefusal, keyof PortalTexts['errors']['photo']> = {
  empty: 'notAnImage',
  'too-large': 'tooLarge',
  'too-many': 'tooMany',
  'too-many-pixels': 'tooManyPixels',
  truncated: 'truncated',
  damaged: 'truncated',
  heic: 'heic',
  gif: 'gif',
  svg: 'svg',
  pdf: 'pdf',
  video: 'notAnImage',
  'other-image': 'notAnImage',
  'not-an-image': 'notAnImage',
};
