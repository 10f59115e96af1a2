import { type Country, isBankHoliday, isWorkingDay } from './holidays';
import { invariant } from './invariant';
import { addDays, calendarDate, instantAt, localTime, weekdayOf } from './time';

/** Where the clock hangs; a landlord's settings are one. */
export type Place = { country: Country; timeZone: string };

/** Monday is 1; times are `HH:mm`, the last `24:00`. Open from `from`, shut at `until`. */
export type WeeklyHours = readonly { weekdays: readonly number[]; from: string; until: string }[];

/** Shut on public holidays, on midsummer and Christmas Eve, and on days of its own. */
export type OpeningHours = { weekly: WeeklyHours; closedDays: readonly string[] };

type Span = { from: Date; until: Date };

export function isWithinWeeklyHours(hours: OpeningHours, now: Date, place: Place): boolean {
  return openUntil(hours, now, place) !== null;
}

/** When it shuts, or null if it is shut now. */
export function openUntil(hours: OpeningHours, now: Date, place: Place): Date | null {
  const today = spansOn(calendarDate(now, place.timeZone), { hours, place });
  return today.find(({ from, until }) => from <= now && now < until)?.until ?? null;
}

/** The first opening after now; while it is open, that is the one after. */
export function nextOpening(hours: OpeningHours, now: Date, place: Place): Date {
  for (const { from } of spansFrom(now, { hours, place })) if (from > now) return from;
  throw new Error(NEVER_OPEN);
}

/** The same time of day, `n` working days later: Friday 18:00 plus three is Wednesday 18:00. */
export function addWorkingDays(from: Date, n: number, { country, timeZone }: Place): Date {
  let date = calendarDate(from, timeZone);
  for (let left = n; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(country, date)) left -= 1;
  }
  return instantAt(date, localTime(from, timeZone), timeZone);
}

/** The instant at which so many milliseconds of opening hours have passed. */
export function addWorkingTime(from: Date, milliseconds: number, { hours, place }: At): Date {
  let left = milliseconds;
  for (const span of spansFrom(from, { hours, place })) {
    const start = Math.max(span.from.getTime(), from.getTime());
    const open = Math.max(0, span.until.getTime() - start);
    if (left <= open) return new Date(start + left);
    left -= open;
  }
  throw new Error(NEVER_OPEN);
}

type At = { hours: OpeningHours; place: Place };

const LONGEST_LOOK_AHEAD_DAYS = 3_660;
const NEVER_OPEN = 'These hours never come: the days closed cover them all';

function* spansFrom(now: Date, at: At): Generator<Span> {
  invariant(at.hours.weekly.length > 0, 'hours without a single weekday never open');
  const today = calendarDate(now, at.place.timeZone);
  for (let n = 0; n < LONGEST_LOOK_AHEAD_DAYS; n++) yield* spansOn(addDays(today, n), at);
}

function spansOn(date: string, { hours, place }: At): Span[] {
  const weekday = weekdayOf(date);
  const spans = hours.weekly.filter(({ weekdays }) => weekdays.includes(weekday));
  if (spans.length === 0 || hours.closedDays.includes(date) || isBankHoliday(place.country, date)) return [];
  return spans
    .map(({ from, until }) => ({
      from: instantAt(date, from, place.timeZone),
      until: instantAt(date, until, place.timeZone),
    }))
    .sort((a, b) => a.from.getTime() - b.from.getTime());
}
