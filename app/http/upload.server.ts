import { type ImageRefusal, storeImage } from '~/files/images.server';
import type { FileStorage, StoredFile } from '~/files/storage.server';
import { type FormFields, type HeldFile, type RefusedFile, readFormByFile } from './body.server';
import { type FileOnDisk, fileOnDisk } from './held-file.server';
import { cleanText } from './text';
import type { BodyLimits } from './upload-limits';

export type PhotoRefusal = ImageRefusal | RefusedFile['code'];
export type { StoredFile } from '~/files/storage.server';
export type StoredPhoto = {
  field: string;
  full: StoredFile;
  thumbnail: StoredFile;
  width: number;
  height: number;
  contentType: 'image/jpeg';
};
export type RefusedPhoto = { field: string; filename: string; code: PhotoRefusal };
export type ReceivedPhotos = { stored: StoredPhoto[]; refused: RefusedPhoto[] };

/** The form, with each photo stored as soon as it has arrived, by way of the disk: no photo is ever in memory whole. */
export async function readFormWithPhotos(
  request: Request,
  storage: FileStorage,
  limits: Partial<BodyLimits> = {},
): Promise<{ fields: FormFields; photos: ReceivedPhotos }> {
  const photos: ReceivedPhotos = { stored: [], refused: [] };
  const fields = await readFormByFile(request, {
    limits,
    holder: () => fileOnDisk(storage.workplace),
    onFile: (file) => receivePhoto(file, { storage, photos }),
  });
  return { fields, photos };
}

type Into = { storage: FileStorage; photos: ReceivedPhotos };

async function receivePhoto(file: HeldFile<FileOnDisk> | RefusedFile, { storage, photos }: Into): Promise<void> {
  const { field } = file;
  const image = 'code' in file ? file : await storeImage(file.path, storage);
  if ('code' in image) {
    photos.refused.push({ field, filename: displayName(file.filename), code: image.code });
    return;
  }
  const { full, thumbnail, width, height, contentType } = image;
  photos.stored.push({ field, full, thumbnail, width, height, contentType });
}

const LONGEST_NAME = 60;

/** Only ever shown, never a path: its last part, without marks that hide or turn text, the end kept for the extension. */
export function displayName(filename: string): string {
  const name = cleanText(filename)
    .split(/[/\\]/)
    .at(-1)!
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trim();
  const letters = [...name];
  return letters.length <= LONGEST_NAME ? name : `${letters.slice(0, 40).join('')}…${letters.slice(-19).join('')}`;
}
