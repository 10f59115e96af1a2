import { Temporal } from 'temporal-polyfill';

/** Instants are UTC `Date`, calendar dates are `YYYY-MM-DD` and clock times `HH:mm` in a zone that is always named. */

export const seconds = (n: number): number => n * 1_000;
export const minutes = (n: number): number => n * 60_000;
export const hours = (n: number): number => n * 3_600_000;
export const days = (n: number): number => n * 86_400_000;

export function calendarDate(now: Date, timeZone: string): string {
  return wallClock(now, timeZone).slice(0, 10);
}

export function localTime(now: Date, timeZone: string): string {
  return wallClock(now, timeZone).slice(11, 16);
}

/** As `<input type="datetime-local">` writes it: `YYYY-MM-DDTHH:mm`. */
export function localDateTime(now: Date, timeZone: string): string {
  return wallClock(now, timeZone).slice(0, 16);
}

/**
 * The instant of a wall clock's time. When clocks go forward the skipped hour means as long after the change (03:30 is
 * 04:30); when they go back the hour that comes twice means the first of the two.
 */
export function instantAt(date: string, time: string, timeZone: string): Date {
  const wall = Date.parse(`${date}T${time}Z`);
  if (Number.isNaN(wall)) throw new RangeError(`Not a date and time: ${date}T${time}`);
  const before = offsetAt(wall - days(1), timeZone);
  const after = offsetAt(wall + days(1), timeZone);
  // Before the change first: that is the earlier of two, and in a gap the one that lands after it.
  if (before !== after && offsetAt(wall - before, timeZone) === after && offsetAt(wall - after, timeZone) === after)
    return new Date(wall - after);
  return new Date(wall - before);
}

/** Not always midnight in every zone, but always the first instant of the date. */
export function startOfDay(date: string, timeZone: string): Date {
  return instantAt(date, '00:00', timeZone);
}

/** The last millisecond of the date: what is promised "by" a date is kept until then. */
export function endOfDay(date: string, timeZone: string): Date {
  return new Date(startOfDay(addDays(date, 1), timeZone).getTime() - 1);
}

export function addDays(date: string, n: number): string {
  return new Date(midnightUtc(date) + days(n)).toISOString().slice(0, 10);
}

/** How many days `to` comes after `from`. */
export function daysBetween(from: string, to: string): number {
  return (midnightUtc(to) - midnightUtc(from)) / days(1);
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(date: string): number {
  return new Date(midnightUtc(date)).getUTCDay() || 7;
}

/** Null for anything but a real date between the years 1000 and 9999, written in full. */
export function parseCalendarDate(text: string): string | null {
  const trimmed = text.trim();
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(trimmed)) return null;
  const parsed = new Date(`${trimmed}T00:00Z`);
  // Date takes 30 February for 2 March: only what comes back unchanged was real.
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(trimmed) ? trimmed : null;
}

/** What a person or a browser types: `2026-11-23T10:42`; browsers add seconds now and then, people a space for the T. */
export function parseLocalDateTime(text: string, timeZone: string): Date | null {
  const match = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d{1,3})?)?$/.exec(text.trim());
  const date = match && parseCalendarDate(match[1]!);
  return date ? instantAt(date, `${match[2]}:${match[3]}`, timeZone) : null;
}

/** An ISO 8601 duration such as `PT25H` or `P1D`; a day is 24 hours. Null if it isn't one or leads out of time. */
export function plusDuration(now: Date, iso8601: string): Date | null {
  try {
    const start = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('UTC');
    return new Date(start.add(Temporal.Duration.from(iso8601.trim())).epochMilliseconds);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

function wallClock(now: Date, timeZone: string): string {
  const instant = now.getTime();
  return new Date(instant + offsetAt(instant, timeZone)).toISOString();
}

function midnightUtc(date: string): number {
  const instant = Date.parse(`${date}T00:00Z`);
  if (Number.isNaN(instant)) throw new RangeError(`Not a calendar date: ${date}`);
  return instant;
}

type OffsetSpan = { from: number; until: number; offset: number };
const offsetSpans = new Map<string, OffsetSpan[]>();

/** A hundred years' clock changes; whoever sends stranger dates than that costs us a look-up, not memory. */
const MOST_SPANS = 200;

/**
 * Milliseconds to add to UTC. Pages show hundreds of times, and Temporal takes some ten microseconds for each; an
 * offset holds from one clock change to the next, so Temporal is asked once for each such span.
 */
function offsetAt(instant: number, timeZone: string): number {
  const spans = offsetSpans.get(timeZone) ?? [];
  for (const span of spans) if (instant >= span.from && instant < span.until) return span.offset;
  const span = offsetSpanAround(instant, timeZone);
  offsetSpans.set(timeZone, [...spans.slice(-MOST_SPANS), span]);
  return span.offset;
}

function offsetSpanAround(instant: number, timeZone: string): OffsetSpan {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  const next = zoned.getTimeZoneTransition('next');
  // "previous" means strictly before, so the very instant of a change has to be asked for from a moment later.
  const previous = zoned.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  return {
    from: previous?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: zoned.offsetNanoseconds / 1_000_000,
  };
}
