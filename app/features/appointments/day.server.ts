import { and, asc, eq, gt, gte, lt } from 'drizzle-orm';
import type { StaffVisit } from '~/http/guards.server';
import { addDays, calendarDate, minutes, startOfDay, weekdayOf } from '~/lib/time';
import { appointments, deskBlocks, earlierWishes } from '~db/schema';
import type { Db } from '~db/store.server';
import type { Appointment } from './letters.server';
import { freeTimes, type Point } from './point.server';
import type { Reason } from './reasons';
import { openSpans } from './rules';
import { deskSteps, PRESENT, refusalToStep } from './visit-rules';

/** AP-6: the desk's day and week. */

type Stretch = { from: Date; until: Date };

export type DayPage = Awaited<ReturnType<typeof readDay>>;

export async function readDay(visit: StaffVisit, { point, date }: { point: Point; date: string }) {
  const { house, now, formats } = visit;
  const db = house.store.read;
  const { timeZone } = point.calendar;
  const day = { from: startOfDay(date, timeZone), until: startOfDay(addDays(date, 1), timeZone) };
  const rows = await visitsBetween(db, point, day);
  const wishing = new Set(await idsWaiting(db, point));
  const shown = rows.map((row) => shownVisit(visit, row, wishing.has(row.id)));
  const isPresent = ({ status }: { status: string }) => (PRESENT as readonly string[]).includes(status);
  return {
    date,
    day: formats.weekdayDate(date),
    isToday: date === calendarDate(now, timeZone),
    previous: addDays(date, -1),
    next: addDays(date, 1),
    hours: hoursOf(visit, point, date),
    present: shown.filter(isPresent).sort((a, b) => (a.presentSince < b.presentSince ? -1 : 1)),
    booked: shown.filter(({ status }) => status === 'booked'),
    finished: shown.filter(({ status }) => status === 'served' || status === 'no-show' || status === 'cancelled'),
    displaced: (await displacedAt(db, point)).map((row) => shownVisit(visit, row, false)),
    blocks: await blocksBetween(visit, point, day),
    desks: point.calendar.desks,
  };
}

export type WeekPage = Awaited<ReturnType<typeof readWeek>>;

export async function readWeek(visit: StaffVisit, { point, date }: { point: Point; date: string }) {
  const { house, now, formats } = visit;
  const db = house.store.read;
  const { timeZone } = point.calendar;
  const monday = addDays(date, 1 - weekdayOf(date));
  const dates = Array.from({ length: 7 }, (_, n) => addDays(monday, n));
  const rows = await visitsBetween(db, point, {
    from: startOfDay(monday, timeZone),
    until: startOfDay(addDays(monday, 7), timeZone),
  });
  const free = await freeTimes(db, { point, reason: 'other', now });
  return {
    from: formats.shortDate(monday),
    to: formats.date(addDays(monday, 6)),
    previous: addDays(monday, -7),
    next: addDays(monday, 7),
    days: dates.map((on) => {
      const ofDay = rows.filter(({ startsAt }) => calendarDate(startsAt, timeZone) === on);
      return {
        date: on,
        day: formats.weekdayDate(on),
        hours: hoursOf(visit, point, on),
        booked: ofDay.filter(({ via, status }) => via !== 'walk-in' && status !== 'cancelled').length,
        walkIns: ofDay.filter(({ via }) => via === 'walk-in').length,
        free: free.filter(({ from }) => calendarDate(from, timeZone) === on).length,
      };
    }),
  };
}

function hoursOf({ formats }: StaffVisit, { calendar }: Point, date: string) {
  const words = (kind: 'walk-in' | 'by-appointment') =>
    openSpans(calendar, date, kind)
      .map(({ from, until }) => formats.timeRange(from, until))
      .join(', ');
  return { walkIn: words('walk-in'), byAppointment: words('by-appointment') };
}

async function visitsBetween(db: Db, { landlordId, code }: Point, { from, until }: Stretch): Promise<Appointment[]> {
  return db
    .select()
    .from(appointments)
    .where(
      and(
        eq(appointments.landlordId, landlordId),
        eq(appointments.point, code),
        gte(appointments.startsAt, from),
        lt(appointments.startsAt, until),
      ),
    )
    .orderBy(asc(appointments.startsAt), asc(appointments.desk), asc(appointments.queueNumber));
}

async function displacedAt(db: Db, { landlordId, code }: Point): Promise<Appointment[]> {
  return db
    .select()
    .from(appointments)
    .where(
      and(eq(appointments.landlordId, landlordId), eq(appointments.point, code), eq(appointments.status, 'displaced')),
    )
    .orderBy(asc(appointments.startsAt));
}

async function idsWaiting(db: Db, { landlordId, code }: Point): Promise<string[]> {
  const rows = await db
    .select({ id: earlierWishes.appointmentId })
    .from(earlierWishes)
    .where(and(eq(earlierWishes.landlordId, landlordId), eq(earlierWishes.point, code)));
  return rows.map(({ id }) => id);
}

async function blocksBetween({ house, formats }: StaffVisit, { landlordId, code }: Point, { from, until }: Stretch) {
  const rows = await house.store.read
    .select()
    .from(deskBlocks)
    .where(
      and(
        eq(deskBlocks.landlordId, landlordId),
        eq(deskBlocks.point, code),
        gt(deskBlocks.endsAt, from),
        lt(deskBlocks.startsAt, until),
      ),
    )
    .orderBy(asc(deskBlocks.startsAt));
  return rows.map(({ id, desk, startsAt, endsAt, note }) => ({
    id,
    desk,
    note,
    when:
      startsAt < from || endsAt > until
        ? `${formats.dateTime(startsAt)} – ${formats.dateTime(endsAt)}`
        : formats.timeRange(startsAt, endsAt),
  }));
}

export type ShownVisit = ReturnType<typeof shownVisit>;

/** A visit as the desk sees it, with what may be done now. */
export function shownVisit({ t, formats, now }: StaffVisit, appointment: Appointment, asksEarlier: boolean) {
  const { id, status, via, startsAt, endsAt, desk, queueNumber, name, phone, email, moreInformation } = appointment;
  const reason = appointment.reason as Reason;
  const presentSince = appointment.arrivedAt ?? startsAt;
  return {
    id,
    status,
    via,
    asksEarlier,
    time: via === 'walk-in' ? formats.time(startsAt) : formats.timeRange(startsAt, endsAt),
    day: formats.weekdayDate(startsAt),
    presentSince: presentSince.getTime(),
    minutesPresent: Math.max(0, Math.floor((now.getTime() - presentSince.getTime()) / minutes(1))),
    desk,
    queueNumber,
    name,
    phone: phone && formats.phone(phone),
    email,
    reason,
    reasonName: t.appointments.reasons[reason],
    bring: t.appointments.papers[reason],
    hasMore: moreInformation !== null,
    steps: deskSteps.filter((step) => refusalToStep(appointment, step, now) === null),
  };
}
