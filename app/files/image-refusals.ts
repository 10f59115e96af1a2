import { type FileKind, kindOf } from './kind';

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
export type ImageLimits = { maxBytes: number; maxPixels: number };

/** Before a picture is opened: by its first bytes and its size. */
export function refusalByContent(
  { head, size }: { head: Buffer; size: number },
  { maxBytes }: ImageLimits,
): ImageRefusal | null {
  if (size === 0) return 'empty';
  const kind = kindOf(head);
  if (kind === 'unknown') return 'not-an-image';
  if (!isWanted(kind)) return kind;
  return size > maxBytes ? 'too-large' : null;
}

function isWanted(kind: FileKind): kind is 'jpeg' | 'png' | 'webp' {
  return kind === 'jpeg' || kind === 'png' || kind === 'webp';
}
