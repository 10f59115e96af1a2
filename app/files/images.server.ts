import sharp from 'sharp';
import { takingTurns } from '~/lib/in-turn';
import { type FileKind, kindOf } from './kind';

const FULL_SIDE = 2048;
const THUMBNAIL_SIDE = 320;
const DEFAULT_LIMITS = { maxBytes: 15 * 1024 * 1024, maxPixels: 65_000_000 };
/** These can't be decoded line by line and stand in memory whole. Cameras write neither. */
const MAX_PIXELS_HELD_WHOLE = 25_000_000;
const TIMEOUT_SECONDS = 10;

export const IMAGE_REFUSALS = [
  'empty',
  'too-large',
  'too-many-pixels',
  'truncated',
  'damaged',
  'heic',
  'gif',
  'svg',
  'pdf',
  'video',
  'other-image',
  'not-an-image',
] as const;
export type ImageRefusal = (typeof IMAGE_REFUSALS)[number];

export type ReceivedImage = {
  ok: true;
  full: Buffer;
  thumbnail: Buffer;
  width: number;
  height: number;
  contentType: 'image/jpeg';
};

// One thread, one image at a time (below): on two cores the pages keep one. Nothing is looked at twice, so no cache.
sharp.concurrency(1);
sharp.cache(false);
// The library opens SVG, PDF, TIFF and more by itself. What is not needed can't be attacked.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });

/** Made anew from its pixels: upright, at most 2048 px, without position, camera or any other hidden data. */
export async function receiveImage(
  bytes: Buffer,
  limits: { maxBytes: number; maxPixels: number } = DEFAULT_LIMITS,
): Promise<ReceivedImage | { ok: false; code: ImageRefusal }> {
  const code = refusalByContent(bytes, limits);
  return code === null ? inTurn('image', () => reencode(bytes, limits.maxPixels)) : { ok: false, code };
}

function refusalByContent(bytes: Buffer, { maxBytes }: { maxBytes: number }): ImageRefusal | null {
  if (bytes.length === 0) return 'empty';
  const kind = kindOf(bytes);
  if (kind === 'unknown') return 'not-an-image';
  if (!isWanted(kind)) return kind;
  return bytes.length > maxBytes ? 'too-large' : null;
}

function isWanted(kind: FileKind): kind is 'jpeg' | 'png' | 'webp' {
  return kind === 'jpeg' || kind === 'png' || kind === 'webp';
}

const inTurn = takingTurns();

async function reencode(bytes: Buffer, maxPixels: number): Promise<ReceivedImage | { ok: false; code: ImageRefusal }> {
  try {
    const { width, height, isProgressive, format } = await sharp(bytes, { limitInputPixels: false }).metadata();
    const limit = isProgressive || format === 'webp' ? Math.min(maxPixels, MAX_PIXELS_HELD_WHOLE) : maxPixels;
    if (width * height > limit) return { ok: false, code: 'too-many-pixels' };
    const { data: full, info } = await upright(bytes, 'warning').catch((error) => {
      if (isHarmless(error)) return upright(bytes, 'error');
      throw error;
    });
    const thumbnail = await sharp(full)
      .resize({ width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 70 })
      .toBuffer();
    return { ok: true, full, thumbnail, width: info.width, height: info.height, contentType: 'image/jpeg' };
  } catch {
    // The library throws for what it can't read and for nothing else here: the person's file, not our fault.
    return { ok: false, code: endsWhole(bytes) ? 'damaged' : 'truncated' };
  }
}

function upright(bytes: Buffer, failOn: 'warning' | 'error') {
  return sharp(bytes, { failOn, limitInputPixels: false, sequentialRead: true, pages: 1 })
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

/** Half an upload is told apart from a broken picture: sending it again helps. */
function endsWhole(bytes: Buffer): boolean {
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
