import type { Tie } from './ties.server';

export const DOCUMENT_KINDS = ['driving-licence', 'passport', 'identity-card'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export type DoorRefusal = 'not-living-there' | 'ordered-later' | 'opened-before';

/** FR-13: only for people of the register, and for the home they live in. */
export function refusalToOpenDoor(
  ties: Pick<Tie, 'homeId' | 'phase'>[],
  { homeId, orderedAt, openedAt, now }: { homeId: string; orderedAt: Date; openedAt: Date | null; now: Date },
): DoorRefusal | null {
  if (!ties.some((tie) => tie.homeId === homeId && tie.phase === 'current')) return 'not-living-there';
  if (orderedAt > now || (openedAt !== null && openedAt > now)) return 'ordered-later';
  return openedAt !== null && openedAt < orderedAt ? 'opened-before' : null;
}
