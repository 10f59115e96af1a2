import type { HeicRefused } from './heic.server';
import { photoFromHeic } from './heic-photo.server';
import { type ImageRefusal, type ReceivedImage, receiveImage } from './images.server';
import { type FileKind, kindOf } from './kind';
import { checkPdf } from './pdf-check.server';
import type { PdfRefusal } from './pdf-content';
import type { VirusScan } from './virus-scan.server';

export type DocumentRefusal = ImageRefusal | HeicRefused | PdfRefusal | 'infected' | 'not-scanned';
export type ReceivedDocument =
  | { ok: true; kind: 'pdf'; bytes: Buffer; pages: number; contentType: 'application/pdf' }
  | { ok: true; kind: 'photo'; image: ReceivedImage };

type Refused = { ok: false; code: DocumentRefusal };

const PHOTOS: readonly FileKind[] = ['jpeg', 'png', 'webp', 'heic'];

type Receiving = { scan: VirusScan; maxPages: number };

/**
 * A signed paper: a PDF as it is, once it has been looked through, or photos made anew from their pixels. What it is
 * stands in its first bytes; what is two things at once is neither.
 */
export async function receiveDocument(
  bytes: Buffer,
  { scan, maxPages }: Receiving,
): Promise<ReceivedDocument | Refused> {
  if (bytes.length === 0) return { ok: false, code: 'empty' };
  const scanned = await scan.scan(bytes);
  if (scanned !== 'clean') return { ok: false, code: scanned === 'infected' ? 'infected' : 'not-scanned' };
  const kind = kindOf(bytes);
  if (kind === 'pdf') {
    const verdict = await checkPdf(bytes, { maxPages });
    return verdict.ok ? { ...verdict, kind: 'pdf', bytes, contentType: 'application/pdf' } : verdict;
  }
  // A photo that opens as a PDF elsewhere: its pixels would be harmless, but nobody sends such a thing by mistake.
  if (PHOTOS.includes(kind) && bytes.includes('%PDF-', 0, 'latin1')) return { ok: false, code: 'pdf-mixed' };
  return receivePhoto(bytes, kind);
}

/** PA-2: HEIC too, which is what many phones photograph a paper in. */
async function receivePhoto(bytes: Buffer, kind: FileKind): Promise<ReceivedDocument | Refused> {
  const image = await (kind === 'heic' ? photoFromHeic(bytes) : receiveImage(bytes));
  return image.ok ? { ok: true, kind: 'photo', image } : image;
}
