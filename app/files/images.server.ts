import fs from 'node:fs/promises';
import { takingTurns } from '~/lib/in-turn';
import { reencodeApart } from './image-process.server';
import type { ImageLimits, ImageRefusal } from './image-refusals';
import type { MadeImage } from './reencode';
import type { FileStorage, StoredFile } from './storage.server';

export type { ImageRefusal } from './image-refusals';
export type ReceivedImage = MadeImage;
export type StoredImage = { ok: true; full: StoredFile; thumbnail: StoredFile } & Pick<
  MadeImage,
  'width' | 'height' | 'contentType'
>;
type Refused = { ok: false; code: ImageRefusal };

const DEFAULT_LIMITS = { maxBytes: 15 * 1024 * 1024, maxPixels: 65_000_000 };

const inTurn = takingTurns();

/** Made anew from its pixels: upright, at most 2048 px, without position, camera or any other hidden data. */
export async function receiveImage(
  bytes: Buffer,
  limits: ImageLimits = DEFAULT_LIMITS,
): Promise<ReceivedImage | Refused> {
  return inTurn('image', () => reencodeApart({ bytes, limits }));
}

/** The same from a file into the storage: this process never has the picture in its memory. */
export async function storeImage(source: string, storage: FileStorage): Promise<StoredImage | Refused> {
  const into = { full: await storage.workplace(), thumbnail: await storage.workplace() };
  try {
    const made = await inTurn('image', () => reencodeApart({ source, into, limits: DEFAULT_LIMITS }));
    if (!made.ok) return made;
    const full = await storage.putFile(made.full);
    return { ...made, full, thumbnail: await storage.putFile(made.thumbnail) };
  } finally {
    for (const left of Object.values(into)) await fs.rm(left, { force: true });
  }
}
