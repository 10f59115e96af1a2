import { and, eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import { found } from '~/http/errors.server';
import type { StaffVisit } from '~/http/guards.server';
import { calendarDate } from '~/lib/time';
import { appointments, earlierWishes } from '~db/schema';
import { shownVisit } from './day.server';
import { readOffer } from './offer.server';
import { findPoint, type Point } from './point.server';
import { refusalToChangeAtDesk } from './visit-rules';

export type DeskVisit = Awaited<ReturnType<typeof readDeskVisit>>;

/** One visit whole, with the times it can be moved to. */
export async function readDeskVisit(visit: StaffVisit, id: string) {
  const { house, landlord, formats, now, locale } = visit;
  const db = house.store.read;
  const [row] = await db
    .select()
    .from(appointments)
    .where(and(eq(appointments.id, id), eq(appointments.landlordId, landlord.id)));
  const appointment = found(row);
  const [wish] = await db
    .select({ id: earlierWishes.id })
    .from(earlierWishes)
    .where(eq(earlierWishes.appointmentId, id));
  const shown = shownVisit(visit, appointment, wish !== undefined);
  const point = await findPoint(db, landlord, appointment.point);
  const canChange = appointment.via !== 'walk-in' && refusalToChangeAtDesk(appointment) === null;
  const moment = (at: Date | null) => at && formats.dateTime(at);
  return {
    ...shown,
    more: appointment.moreInformation,
    place: point?.facts.address[locale] ?? appointment.point,
    date: calendarDate(appointment.startsAt, landlord.settings.timeZone),
    bookedAt: formats.dateTime(appointment.bookedAt),
    arrivedAt: moment(appointment.arrivedAt),
    servedFrom: moment(appointment.servedFrom),
    endedAt: moment(appointment.endedAt),
    canChange,
    times:
      canChange && point
        ? await readOffer(db, { point: atDesk(point), reason: shown.reason, now, formats, locale })
        : null,
  };
}

/** PR-3: what somebody has told beforehand is read here alone, and each reading stands in their extract. */
export async function recordReading({ house, actor, landlord, now, requestId }: StaffVisit, id: string): Promise<void> {
  await house.store.write(async (tx) => {
    const [visit] = await tx
      .select({ identityId: appointments.identityId })
      .from(appointments)
      .where(eq(appointments.id, id));
    await recordAudit(tx, {
      actor,
      action: 'appointment.read',
      subject: { kind: 'appointment', id },
      landlordId: landlord.id,
      identityId: visit?.identityId,
      now,
      requestId,
    });
  });
}

/** At the desk no notice is needed. */
export function atDesk(point: Point): Point {
  return { ...point, calendar: { ...point.calendar, noticeMinutes: 0 } };
}
