import { type ImageRefusal, receiveImage } from '~/files/images.server';
import type { FileStorage } from '~/files/storage.server';
import { type FormFields, type ReceivedFile, type RefusedFile, readFormByFile } from './body.server';
import { cleanText } from './text';

export type PhotoRefusal = ImageRefusal | RefusedFile['code'];
export type StoredFile = { hash: string; size: number };
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

/** The form, with each photo stored as soon as it has arrived: ten photos need the memory of one. */
export async function readFormWithPhotos(
  request: Request,
  storage: FileStorage,
): Promise<{ fields: FormFields; photos: ReceivedPhotos }> {
  const photos: ReceivedPhotos = { stored: [], refused: [] };
  const fields = await readFormByFile(request, { onFile: (file) => receivePhoto(file, { storage, photos }) });
  return { fields, photos };
}

export async function receivePhotos(files: ReceivedFile[], storage: FileStorage): Promise<ReceivedPhotos> {
  const photos: ReceivedPhotos = { stored: [], refused: [] };
  for (const file of files) await receivePhoto(file, { storage, photos });
  return photos;
}

async function receivePhoto(file: ReceivedFile, into: { storage: FileStorage; photos: ReceivedPhotos }): Promise<void> {
  const { stored, refused } = into.photos;
  const filename = displayName(file.filename);
  if ('code' in file) {
    refused.push({ field: file.field, filename, code: file.code });
    return;
  }
  const image = await receiveImage(file.bytes);
  if (!image.ok) {
    refused.push({ field: file.field, filename, code: image.code });
    return;
  }
  const full = await into.storage.put(image.full);
  const thumbnail = await into.storage.put(image.thumbnail);
  const { width, height, contentType } = image;
  stored.push({ field: file.field, full, thumbnail, width, height, contentType });
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
