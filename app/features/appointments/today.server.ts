import { and, asc, eq, gte, inArray, lt } from 'drizzle-orm';
import type { StaffVisit } from '~/http/guards.server';
import { addDays, startOfDay } from '~/lib/time';
import { appointments } from '~db/schema';
import { placeOf } from './letters.server';
import type { Reason } from './reasons';
import { PRESENT } from './visit-rules';

export type TodaysVisit = Awaited<ReturnType<typeof visitsToday>>[number];

/** Who is still to come today and who is here, at every service point, for the start page of the desk. */
export async function visitsToday({ house, landlord, locale, formats, t, today }: StaffVisit) {
  const { timeZone, servicePoints } = landlord.settings;
  const rows = await house.store.read
    .select({
      id: appointments.id,
      point: appointments.point,
      reason: appointments.reason,
      via: appointments.via,
      status: appointments.status,
      startsAt: appointments.startsAt,
      queueNumber: appointments.queueNumber,
      name: appointments.name,
    })
    .from(appointments)
    .where(
      and(
        eq(appointments.landlordId, landlord.id),
        gte(appointments.startsAt, startOfDay(today, timeZone)),
        lt(appointments.startsAt, startOfDay(addDays(today, 1), timeZone)),
        inArray(appointments.status, ['booked', ...PRESENT]),
      ),
    )
    .orderBy(asc(appointments.startsAt), asc(appointments.queueNumber));
  return rows.map(({ id, point, reason, via, status, startsAt, queueNumber, name }) => ({
    id,
    status,
    name,
    queueNumber: via === 'walk-in' ? queueNumber : null,
    time: formats.time(startsAt),
    reason: t.appointments.reasons[reason as Reason],
    place: servicePoints.length > 1 ? placeOf(landlord, point, locale).place : null,
  }));
}
