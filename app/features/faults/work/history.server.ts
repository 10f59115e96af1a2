import { asc, eq, inArray } from 'drizzle-orm';
import { faultEvents, staff } from '~db/schema';
import type { Db } from '~db/store.server';
import type { FaultEvent } from '../events';
import { photosOfFault } from '../photos.server';
import type { Fault } from '../record.server';

export type HistoryEntry = {
  id: string;
  at: Date;
  event: FaultEvent;
  round: number;
  isInternal: boolean;
  by:
    | { kind: 'resident' | 'visitor' | 'system'; acted?: { attorney: string; principal: string } }
    | { kind: 'staff'; name: string };
  photos: { id: string }[];
};

/** All of it, internal notes too: for staff alone. */
export async function historyOf(db: Db, fault: Pick<Fault, 'id'>): Promise<HistoryEntry[]> {
  const rows = await db
    .select()
    .from(faultEvents)
    .where(eq(faultEvents.faultId, fault.id))
    .orderBy(asc(faultEvents.at), asc(faultEvents.id));
  const names = await staffNames(
    db,
    rows.flatMap(({ actorKind, actorId }) => (actorKind === 'staff' && actorId ? [actorId] : [])),
  );
  const photos = await photosOfFault(db, fault.id);
  return rows.map(({ id, at, kind, data, round, internal, actorKind, actorId, actorName, principalName }) => ({
    id,
    at,
    event: { kind, data } as FaultEvent,
    round,
    isInternal: internal,
    by:
      actorKind === 'staff'
        ? { kind: actorKind, name: names.get(actorId ?? '') ?? '' }
        : { kind: actorKind, ...bothNames({ actorName, principalName }) },
    photos: photos.filter(({ eventId }) => eventId === id).map((photo) => ({ id: photo.id })),
  }));
}

function bothNames({ actorName, principalName }: { actorName: string | null; principalName: string | null }) {
  return actorName !== null && principalName !== null
    ? { acted: { attorney: actorName, principal: principalName } }
    : {};
}

export async function staffNames(db: Db, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const members = await db
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(inArray(staff.id, [...new Set(ids)]));
  return new Map(members.map(({ id, name }) => [id, name]));
}
