import { addDays, calendarDate, localTime, weekdayOf } from '~/lib/time';
import type { Locale } from './locale';
import { isWholeHour, notations, partsOf } from './notation';
import { displayPhone } from './phone';

/** An instant, or a calendar date `YYYY-MM-DD`. */
export type Day = Date | string;
/** An instant, or a clock time `HH:mm`. */
export type ClockTime = Date | string;

export type Formats = ReturnType<typeof makeFormats>;

const made = new Map<string, Formats>();

export function formatsFor(locale: Locale, timeZone: string): Formats {
  const key = `${locale} ${timeZone}`;
  const formats = made.get(key) ?? makeFormats(locale, timeZone);
  made.set(key, formats);
  return formats;
}

function makeFormats(locale: Locale, timeZone: string) {
  const notation = notations[locale];
  const names = weekdayNames(notation.intl);
  const numbers = new Intl.NumberFormat(notation.intl, { maximumFractionDigits: 2 });
  const lists = new Intl.ListFormat(notation.intl, { type: 'conjunction' });

  const dayOf = (day: Day) => (typeof day === 'string' ? day : calendarDate(day, timeZone));
  const clockOf = (time: ClockTime) => (typeof time === 'string' ? time : localTime(time, timeZone));

  /** a, b och c */
  const list = (items: readonly string[]) => lists.format(items);
  /** måndag; 1 is Monday. */
  const weekday = (n: number) => names[n - 1] ?? '';
  /** måndag–fredag, tisdag, måndag och torsdag */
  const weekdays = (ns: readonly number[]) => {
    const sorted = [...new Set(ns)].sort();
    const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
    const isRun = sorted.length > 2 && last - first === sorted.length - 1;
    return isRun ? `${weekday(first)}–${weekday(last)}` : list(sorted.map(weekday));
  };
  /** 23.11.2026, 23 November 2026 */
  const date = (day: Day) => notation.date(partsOf(dayOf(day)));
  /** 23.11, 23 Nov */
  const shortDate = (day: Day) => notation.shortDate(partsOf(dayOf(day)));
  /** måndag 23.11 */
  const weekdayDate = (day: Day) => {
    const on = dayOf(day);
    return `${weekday(weekdayOf(on))} ${notation.weekdayDate(partsOf(on))}`;
  };
  /** As part of a sentence: maanantaina 23.11., måndag 23.11, on Monday 23 November */
  const onWeekdayDate = (day: Day) => {
    const on = dayOf(day);
    return `${notation.onWeekday(weekday(weekdayOf(on)))} ${notation.weekdayDate(partsOf(on))}`;
  };
  /** 10.42, 10:42 */
  const time = (of: ClockTime) => notation.time(clockOf(of));
  /** 9 for the whole hour where the language says so, else as `time`. */
  const shortTime = (of: ClockTime) => notation.shortTime(clockOf(of));
  /** 9–12, 9.30–12.00, 9:00–12:00 */
  const timeRange = (from: ClockTime, to: ClockTime) => {
    const ends = [clockOf(from), clockOf(to)];
    return ends.map(ends.every(isWholeHour) ? notation.shortTime : notation.time).join('–');
  };
  /** 23.11.2026 kl. 10.42 */
  const dateTime = (at: Date) => `${date(at)} ${notation.at} ${time(at)}`;
  /** i dag, i går, i morgon, else måndag 23.11, with the year when it is another. */
  const dayName = (day: Day, now: Date) => {
    const on = dayOf(day);
    const today = calendarDate(now, timeZone);
    if (on === today) return notation.today;
    if (on === addDays(today, -1)) return notation.yesterday;
    if (on === addDays(today, 1)) return notation.tomorrow;
    return on.slice(0, 4) === today.slice(0, 4) ? weekdayDate(on) : date(on);
  };
  /** i dag 9.42, i går 15.58, i morgon 9.00, else the date alone. */
  const relativeDay = (at: Date, now: Date) => {
    const apart = Math.abs(at.getTime() - now.getTime());
    const name = apart < TWO_DAYS_AND_A_CLOCK_CHANGE ? dayName(at, now) : '';
    return notation.nearDays.has(name) ? `${name} ${time(at)}` : date(at);
  };
  const number = (n: number) => numbers.format(n);
  /** 45,5 m² */
  const area = (squareMetres: number) => `${number(squareMetres)}\u00a0m²`;

  return {
    weekday,
    weekdays,
    date,
    shortDate,
    weekdayDate,
    onWeekdayDate,
    time,
    shortTime,
    timeRange,
    dateTime,
    dayName,
    relativeDay,
    number,
    area,
    list,
    phone: displayPhone,
  };
}

const TWO_DAYS_AND_A_CLOCK_CHANGE = 49 * 3_600_000;

function weekdayNames(locale: string): string[] {
  const names = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // 5 January 2026 was a Monday.
  return [...Array(7).keys()].map((n) => names.format(Date.UTC(2026, 0, 5 + n)));
}
