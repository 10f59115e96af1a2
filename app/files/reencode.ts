import { open, readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { type ImageLimits, type ImageRefusal, refusalByContent } from './image-refusals';
import { kindOf } from './kind';

const FULL_SIDE = 2048;
const THUMBNAIL_SIDE = 320;
/** These can't be decoded line by line and stand in memory whole. Cameras write neither. */
const MAX_PIXELS_HELD_WHOLE = 25_000_000;
/** Of the clock. What has had little of the processor in that time waited for its turn, and the picture may be good. */
const TIMEOUT_SECONDS = 20;
const LEAST_SECONDS_AT_WORK = 8;

export type MadeImage = {
  ok: true;
  full: Buffer;
  thumbnail: Buffer;
  width: number;
  height: number;
  contentType: 'image/jpeg';
};
export type UnreadableImage = { ok: false; code: ImageRefusal };

/** The picture itself or the file it is in. */
export type Picture = Buffer | string;

// One thread: on two cores the pages keep one. Nothing is looked at twice, so no cache.
sharp.concurrency(1);
sharp.cache(false);
// The library opens SVG, PDF, TIFF and more by itself. What is not needed can't be attacked.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });

/** Made anew from its pixels: upright, at most 2048 px, without position, camera or any other hidden data. */
export async function reencode(picture: Picture, limits: ImageLimits): Promise<MadeImage | UnreadableImage> {
  const code = refusalByContent(await beginningOf(picture), limits);
  if (code !== null) return { ok: false, code };
  const before = process.cpuUsage();
  try {
    const { width, height, isProgressive, format } = await sharp(picture, { limitInputPixels: false }).metadata();
    const { maxPixels } = limits;
    const limit = isProgressive || format === 'webp' ? Math.min(maxPixels, MAX_PIXELS_HELD_WHOLE) : maxPixels;
    if (width * height > limit) return { ok: false, code: 'too-many-pixels' };
    const { data: full, info } = await upright(picture, 'warning').catch((error) => {
      if (isHarmless(error)) return upright(picture, 'error');
      throw error;
    });
    const thumbnail = await sharp(full)
      .resize({ width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 70 })
      .toBuffer();
    return { ok: true, full, thumbnail, width: info.width, height: info.height, contentType: 'image/jpeg' };
  } catch (error) {
    const { user, system } = process.cpuUsage(before);
    if (isOutOfTime(error) && user + system < LEAST_SECONDS_AT_WORK * 1e6) throw error;
    // Otherwise the library throws for what it can't read and for nothing else here: the person's file, not our fault.
    return { ok: false, code: (await endsWhole(picture)) ? 'damaged' : 'truncated' };
  }
}

const HEAD_BYTES = 4096;

async function beginningOf(picture: Picture): Promise<{ head: Buffer; size: number }> {
  if (typeof picture !== 'string') return { head: picture.subarray(0, HEAD_BYTES), size: picture.length };
  const file = await open(picture);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return { head: buffer.subarray(0, bytesRead), size: (await file.stat()).size };
  } finally {
    await file.close();
  }
}

function upright(picture: Picture, failOn: 'warning' | 'error') {
  return sharp(picture, { failOn, limitInputPixels: false, sequentialRead: true, pages: 1 })
    .autoOrient()
    .resize({ width: FULL_SIDE, height: FULL_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 80 })
    .timeout({ seconds: TIMEOUT_SECONDS })
    .toBuffer({ resolveWithObject: true });
}

/**
 * Phones write such JPEGs (Samsung's are known for it) and every viewer shows them, so they are ordinary photos.
 * At 'error' a picture that ends early is still refused.
 */
function isHarmless(error: unknown): boolean {
  return error instanceof Error && /Invalid SOS parameters|extraneous bytes before marker/.test(error.message);
}

function isOutOfTime(error: unknown): boolean {
  return error instanceof Error && error.message.includes('timeout');
}

/** Half an upload is told apart from a broken picture: sending it again helps. */
async function endsWhole(picture: Picture): Promise<boolean> {
  const bytes = typeof picture === 'string' ? await readFile(picture) : picture;
  switch (kindOf(bytes)) {
    case 'jpeg':
      return bytes.includes(Buffer.from([0xff, 0xd9]), -65_536);
    case 'png':
      return bytes.includes('IEND', -65_536, 'latin1');
    case 'webp':
      return bytes.length >= 8 && bytes.length >= bytes.readUInt32LE(4) + 8;
    default:
      return true;
  }
}
