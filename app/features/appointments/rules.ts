import { type Country, isBankHoliday, isPublicHoliday } from '~/lib/holidays';
import { addDays, calendarDate, instantAt, minutes, weekdayOf } from '~/lib/time';
import type { Reason } from './reasons';

/** When a service point is open and which of its times can be booked (AP-1). */

/** The finest time anybody can hold of a desk; hours and lengths are multiples of it. */
export const GRAIN = minutes(5);

export type HoursKind = 'walk-in' | 'by-appointment';
export type Hours = { kind: HoursKind; weekday: number; from: string; until: string };
/** Holds on its date instead of the weekly hours, on a public holiday too. */
export type Exception = { date: string; kind: HoursKind | 'closed'; from: string; until: string };

export type PointCalendar = {
  timeZone: string;
  hours: readonly Hours[];
  exceptions: readonly Exception[];
  holidays: { country: Country; eves: boolean };
  desks: number;
  slotMinutes: Readonly<Record<Reason, number>>;
  noticeMinutes: number;
  daysAhead: number;
};

export type Span = { from: Date; until: Date };
export type Block = Span & { desk: number | null };
/** One grain of one desk that somebody holds. */
export type TakenTime = { desk: number; at: Date };

/** The opening hours of a date, joined where they touch, in order. */
export function openSpans(calendar: PointCalendar, date: string, kind: HoursKind): Span[] {
  const { timeZone } = calendar;
  return joined(
    hoursOn(calendar, date)
      .filter((hours) => hours.kind === kind)
      .map(({ from, until }) => ({ from: instantAt(date, from, timeZone), until: instantAt(date, until, timeZone) })),
  );
}

function hoursOn(
  { hours, exceptions, holidays }: PointCalendar,
  date: string,
): { kind: string; from: string; until: string }[] {
  const instead = exceptions.filter((exception) => exception.date === date);
  if (instead.length > 0) return instead.some(({ kind }) => kind === 'closed') ? [] : instead;
  if (isHoliday(holidays, date)) return [];
  return hours.filter(({ weekday }) => weekday === weekdayOf(date));
}

export function isHoliday({ country, eves }: PointCalendar['holidays'], date: string): boolean {
  return eves ? isBankHoliday(country, date) : isPublicHoliday(country, date);
}

function joined(spans: Span[]): Span[] {
  const inOrder = spans.filter(({ from, until }) => from < until).sort((a, b) => a.from.getTime() - b.from.getTime());
  const whole: Span[] = [];
  for (const span of inOrder) {
    const last = whole.at(-1);
    if (!last || last.until < span.from) whole.push(span);
    else if (last.until < span.until) whole[whole.length - 1] = { from: last.from, until: span.until };
  }
  return whole;
}

/** The times of a date for one reason, taken or not: one after another from each opening on. */
export function slotsOn(calendar: PointCalendar, date: string, reason: Reason): Span[] {
  const length = minutes(calendar.slotMinutes[reason]);
  return openSpans(calendar, date, 'by-appointment').flatMap(({ from, until }) => {
    const count = Math.floor((until.getTime() - from.getTime()) / length);
    return Array.from({ length: Math.max(0, count) }, (_, n) => {
      const start = from.getTime() + n * length;
      return { from: new Date(start), until: new Date(start + length) };
    });
  });
}

/** First and last moment at which a time that is booked now may begin. */
export function bookingWindow({ noticeMinutes, daysAhead, timeZone }: PointCalendar, now: Date): Span {
  const lastDay = addDays(calendarDate(now, timeZone), daysAhead);
  return {
    from: new Date(now.getTime() + minutes(noticeMinutes)),
    until: instantAt(addDays(lastDay, 1), '00:00', timeZone),
  };
}

/** Every time that could be booked now if nobody else were there. */
export function bookableSlots(calendar: PointCalendar, reason: Reason, now: Date): Span[] {
  const { from, until } = bookingWindow(calendar, now);
  const slots: Span[] = [];
  for (
    let date = calendarDate(from, calendar.timeZone);
    instantAt(date, '00:00', calendar.timeZone) < until;
    date = addDays(date, 1)
  )
    slots.push(...slotsOn(calendar, date, reason).filter((slot) => slot.from >= from && slot.from < until));
  return slots;
}

export type Occupation = { taken: readonly TakenTime[]; blocks: readonly Block[] };

export function freeSlots(
  calendar: PointCalendar,
  { reason, now, occupation }: { reason: Reason; now: Date; occupation: Occupation },
): Span[] {
  const isFree = deskFinder(calendar.desks, occupation);
  return bookableSlots(calendar, reason, now).filter((slot) => isFree(slot) !== null);
}

/** Answers for one time after another which desk is free for the whole of it: the first, or null. */
export function deskFinder(desks: number, { taken, blocks }: Occupation): (slot: Span) => number | null {
  const held = new Set(taken.map(({ desk, at }) => `${desk} ${at.getTime()}`));
  return (slot) => {
    for (let desk = 1; desk <= desks; desk++) {
      const isBlocked = blocks.some((block) => (block.desk === null || block.desk === desk) && overlap(block, slot));
      if (!isBlocked && !grainsOf(slot).some((at) => held.has(`${desk} ${at.getTime()}`))) return desk;
    }
    return null;
  };
}

export function grainsOf({ from, until }: Span): Date[] {
  const count = Math.ceil((until.getTime() - from.getTime()) / GRAIN);
  return Array.from({ length: count }, (_, n) => new Date(from.getTime() + n * GRAIN));
}

export function overlap(a: Span, b: Span): boolean {
  return a.from < b.until && b.from < a.until;
}

/** Whether a time that was given still lies within the hours by appointment. */
export function isWithinHours(calendar: PointCalendar, { from, until }: Span): boolean {
  const date = calendarDate(from, calendar.timeZone);
  return openSpans(calendar, date, 'by-appointment').some((span) => span.from <= from && until <= span.until);
}
