import type { StaffActor } from '~/policy/actor';

/**
 * The areas a list shows: the viewer's own first of all (FR-11), or the one they chose. Null for every area of the
 * landlord. Whoever works in some areas only never sees beyond them.
 */
export function areasOf(actor: StaffActor, { area }: { area: string | null }): string[] | null {
  const reach = actor.duties.includes('property-supervisor') || actor.areas.length === 0 ? null : actor.areas;
  if (area === 'all') return reach;
  if (area !== null) return reach === null || reach.includes(area) ? [area] : reach;
  return actor.areas.length > 0 ? actor.areas : null;
}
