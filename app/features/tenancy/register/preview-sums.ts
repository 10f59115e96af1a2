import type { ImportPreview, RegisterKind } from '~db/schema';
import { registerKinds } from './columns';

export function sumOf({ counts }: ImportPreview, what: 'added' | 'changed' | 'ended'): number {
  return registerKinds.reduce((total, kind) => total + counts[kind][what], 0);
}

export function changesNothing(preview: ImportPreview): boolean {
  return sumOf(preview, 'added') + sumOf(preview, 'changed') + sumOf(preview, 'ended') === 0;
}

/** Ending so much of the register at once is more often half a file than a landlord's decision. */
const ALARMING_SHARE = 0.1;
const ALARMING_NUMBER = 10;

export function alarmingEnds({ counts }: ImportPreview): RegisterKind[] {
  return registerKinds.filter((kind) => {
    const { changed, ended, same } = counts[kind];
    return ended > ALARMING_NUMBER && ended > (changed + same + ended) * ALARMING_SHARE;
  });
}
