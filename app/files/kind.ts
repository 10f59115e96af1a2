import { looksLikePdf } from './pdf';

/** What a file is by its first bytes. Its name and the type the browser claims are anybody's word. */
export type FileKind = 'jpeg' | 'png' | 'webp' | 'heic' | 'gif' | 'svg' | 'pdf' | 'other-image' | 'video' | 'unknown';

export function kindOf(bytes: Buffer): FileKind {
  const head = bytes.toString('latin1', 0, 16);
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif';
  if (head.startsWith('II*\0') || head.startsWith('MM\0*') || head.startsWith('BM')) return 'other-image';
  if (head.slice(4, 8) === 'ftyp') return kindOfBrands(bytes);
  if (looksLikeSvg(bytes)) return 'svg';
  return looksLikePdf(bytes) ? 'pdf' : 'unknown';
}

const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs'];
const AVIF_BRANDS = ['avif', 'avis'];
/** Say only "some still image": which one stands among the further brands; phones mean HEIC by it. */
const STILL_IMAGE_BRANDS = ['mif1', 'msf1'];

function kindOfBrands(bytes: Buffer): FileKind {
  const end = Math.min(bytes.readUInt32BE(0), bytes.length, 256);
  const brands = (bytes.toString('latin1', 8, end).match(/.{4}/gs) ?? []).filter((_, place) => place !== 1);
  const hasOneOf = (wanted: string[]) => brands.some((brand) => wanted.includes(brand));
  if (hasOneOf(AVIF_BRANDS)) return 'other-image';
  return hasOneOf(HEIC_BRANDS) || hasOneOf(STILL_IMAGE_BRANDS) ? 'heic' : 'video';
}

function looksLikeSvg(bytes: Buffer): boolean {
  const start = bytes
    .toString('utf8', 0, 4096)
    .replace(/^\uFEFF/, '')
    .trimStart();
  return start.startsWith('<') && /<svg[\s>]/i.test(start);
}
