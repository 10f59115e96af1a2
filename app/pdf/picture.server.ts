import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { Picture } from './blocks';

/** Enough for print at the sizes logos have. */
const LONGEST_SIDE = 1000;
/** As built, and as in the sources. */
const FOLDERS = ['build/client', 'public'];

const known = new Map<string, Promise<Picture | null>>();

/**
 * A logo of the landlord's settings: a PNG, JPEG or WebP under `public/`. Null for a drawing (SVG), which stands on
 * pages alone, and for one that can't be read: then the name stands in text, and the letter goes out all the same.
 */
export function logoPicture(address: string | null): Promise<Picture | null> {
  if (address === null) return Promise.resolve(null);
  const picture = known.get(address) ?? firstOf(address);
  known.set(address, picture);
  return picture;
}

async function firstOf(address: string): Promise<Picture | null> {
  for (const folder of FOLDERS) {
    const file = path.resolve(folder, `.${path.posix.normalize(address)}`);
    const bytes = await readFile(file).catch(() => null);
    if (bytes) return pictureFrom(bytes);
  }
  return null;
}

/** Made small and without transparency, which a PDF would be slow to open with. */
export async function pictureFrom(bytes: Uint8Array): Promise<Picture | null> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: 65_000_000, pages: 1 })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .png()
      .timeout({ seconds: 10 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    return null;
  }
}
