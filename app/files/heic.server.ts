import { asBuffer } from '~/lib/bytes';
import { takingTurns } from '~/lib/in-turn';
import type { HeicRefusal } from './heic-decode';
import { refusalOfHeicOutline } from './heic-outline';
import type { HeicVerdict, HeicWork } from './heic-worker';
import { askThread } from './thread.server';

/** What a phone takes without being asked for more (24 million); it stands in memory whole. */
const MAX_PIXELS = 25_000_000;
/** In megabytes, beside the portal's own memory: of the thread, and of the compiled code in it. */
const MEMORY = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16, stackSizeMb: 2 };
const MAX_MEGABYTES = 256;
const LONGEST_MS = 15_000;

export type HeicRefused = HeicRefusal | 'truncated' | 'heic-sequence';
export type OpenedHeic = { ok: true; picture: Buffer } | { ok: false; code: HeicRefused };
export type HeicCare = { longestMs?: number; maxMegabytes?: number };

/**
 * The pixels of a HEIC photo as a PNG, which is looked at and made anew as every photo is. One at a time, as PDFs are:
 * two hostile files cost no more than one. What takes too long or too much cannot be opened here.
 */
export async function openHeic(
  bytes: Buffer,
  { longestMs = LONGEST_MS, maxMegabytes = MAX_MEGABYTES }: HeicCare = {},
): Promise<OpenedHeic> {
  const code = refusalOfHeicOutline(bytes);
  if (code) return { ok: false, code };
  const work: HeicWork = { bytes, limits: { maxPixels: MAX_PIXELS }, maxMegabytes };
  return inTurn('heic', async () => {
    const verdict = await askThread<HeicVerdict>({ thread: 'heic-worker', work, memory: MEMORY, longestMs });
    if (!verdict?.ok) return verdict ?? { ok: false, code: 'heic' };
    return { ok: true, picture: asBuffer(verdict.picture) };
  });
}

const inTurn = takingTurns();
