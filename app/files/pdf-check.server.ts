import { takingTurns } from '~/lib/in-turn';
import type { PdfLimits, PdfVerdict } from './pdf-inspect';
import type { PdfWork } from './pdf-worker';
import { askThread } from './thread.server';

/** In megabytes, beside the portal's own memory. */
const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16, stackSizeMb: 2 };
const LONGEST_MS = 15_000;

export type CheckLimits = PdfLimits & { longestMs?: number };

/** One at a time: two hostile files cost no more than one. What takes too long or too much counts as damaged. */
export function checkPdf(bytes: Buffer, { maxPages, longestMs = LONGEST_MS }: CheckLimits): Promise<PdfVerdict> {
  const work: PdfWork = { bytes, limits: { maxPages } };
  return inTurn('pdf', async () => {
    const verdict = await askThread<PdfVerdict>({ thread: 'pdf-worker', work, memory: MEMORY, longestMs });
    return verdict ?? DAMAGED;
  });
}

const inTurn = takingTurns();

const DAMAGED: PdfVerdict = { ok: false, code: 'pdf-damaged' };
