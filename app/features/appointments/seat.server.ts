import { eq } from 'drizzle-orm';
import { Refused } from '~/lib/refused';
import { calendarDate } from '~/lib/time';
import { deskTimes } from '~db/schema';
import type { Db, Tx } from '~db/store.server';
import { occupationOf, type Point } from './point.server';
import type { Reason } from './reasons';
import { bookingWindow, deskFinder, grainsOf, type Span, slotsOn } from './rules';

export const TAKEN = 'appointments.refusal.taken';
const NOT_BOOKABLE = 'appointments.refusal.notBookable';

type Wanted = { point: Point; reason: Reason; at: Date };

/** The slot that begins at this moment: for a visitor only within the time that can be booked. */
export function slotAt({ point, reason, at }: Wanted, { now, by }: { now: Date; by: 'person' | 'desk' }): Span {
  const { calendar } = point;
  const slot = slotsOn(calendar, calendarDate(at, calendar.timeZone), reason).find(
    ({ from }) => from.getTime() === at.getTime(),
  );
  if (!slot) throw new Refused(NOT_BOOKABLE);
  const window = bookingWindow(calendar, now);
  // Who calls may be given a time that begins in a moment; nobody gets one that is over.
  const isOpen = by === 'desk' ? slot.until > now : slot.from >= window.from && slot.from < window.until;
  if (!isOpen) throw new Refused(NOT_BOOKABLE);
  return slot;
}

/** The first desk that is free for all of it, or null. */
export async function freeDesk(db: Db, { point, slot }: { point: Point; slot: Span }): Promise<number | null> {
  const { landlordId, code, calendar } = point;
  const occupation = await occupationOf(db, { landlordId, point: code, ...slot });
  return deskFinder(calendar.desks, occupation)(slot);
}

/**
 * Takes every five minutes of a desk. Looking first finds the desk; that nobody else got there in between is the
 * unique key's word (AP-5).
 */
export async function takeDesk(
  tx: Tx,
  { point, slot, holderId }: { point: Point; slot: Span; holderId: string },
): Promise<number> {
  const desk = await freeDesk(tx, { point, slot });
  if (desk === null) throw new Refused(TAKEN);
  const grains = grainsOf(slot).map((startsAt) => ({
    landlordId: point.landlordId,
    point: point.code,
    startsAt,
    desk,
    holderId,
  }));
  const taken = await tx.insert(deskTimes).values(grains).onConflictDoNothing().returning({ at: deskTimes.startsAt });
  if (taken.length !== grains.length) throw new Refused(TAKEN);
  return desk;
}

export async function leaveDesk(tx: Tx, holderId: string): Promise<void> {
  await tx.delete(deskTimes).where(eq(deskTimes.holderId, holderId));
}
