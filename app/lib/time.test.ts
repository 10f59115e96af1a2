import { expect, test } from 'vitest';
import {
  addDays,
  calendarDate,
  daysBetween,
  endOfDay,
  instantAt,
  isTimeZone,
  localDateTime,
  localTime,
  parseCalendarDate,
  parseLocalDateTime,
  plusDuration,
  startOfDay,
  weekdayOf,
} from './time';

const HELSINKI = 'Europe/Helsinki';
const at = (iso: string) => new Date(iso);

test.each([
  ['2026-03-28T21:59:59Z', '2026-03-28', '23:59'],
  ['2026-03-28T22:00:00Z', '2026-03-29', '00:00'],
  ['2026-03-29T00:59:59Z', '2026-03-29', '02:59'],
  ['2026-03-29T01:00:00Z', '2026-03-29', '04:00'],
  ['2026-10-24T21:00:00Z', '2026-10-25', '00:00'],
  ['2026-10-25T00:59:59Z', '2026-10-25', '03:59'],
  ['2026-10-25T01:00:00Z', '2026-10-25', '03:00'],
  ['2026-10-25T22:00:00Z', '2026-10-26', '00:00'],
])('%s is %s %s in Helsinki', (instant, date, time) => {
  expect(calendarDate(at(instant), HELSINKI)).toBe(date);
  expect(localTime(at(instant), HELSINKI)).toBe(time);
  expect(localDateTime(at(instant), HELSINKI)).toBe(`${date}T${time}`);
});

test.each([
  ['an ordinary morning', '2026-11-23', '10:42', '2026-11-23T08:42:00Z'],
  ['before the clocks go forward', '2026-03-29', '02:59', '2026-03-29T00:59:00Z'],
  ['in the hour that is skipped', '2026-03-29', '03:30', '2026-03-29T01:30:00Z'],
  ['when the skipped hour is over', '2026-03-29', '04:00', '2026-03-29T01:00:00Z'],
  ['later on that day', '2026-03-29', '10:00', '2026-03-29T07:00:00Z'],
  ['before the clocks go back', '2026-10-25', '02:59', '2026-10-24T23:59:00Z'],
  ['in the hour that comes twice', '2026-10-25', '03:30', '2026-10-25T00:30:00Z'],
  ['after the hour that comes twice', '2026-10-25', '04:00', '2026-10-25T02:00:00Z'],
  ['the evening before', '2026-10-24', '23:00', '2026-10-24T20:00:00Z'],
])('%s', (_, date, time, instant) => {
  expect(instantAt(date, time, HELSINKI)).toEqual(at(instant));
});

test('the days of the clock changes are 23 and 25 hours long', () => {
  const length = (date: string) =>
    (startOfDay(addDays(date, 1), HELSINKI).getTime() - startOfDay(date, HELSINKI).getTime()) / 3_600_000;
  expect([length('2026-03-29'), length('2026-10-25'), length('2026-10-26')]).toEqual([23, 25, 24]);
  expect(endOfDay('2026-10-25', HELSINKI)).toEqual(at('2026-10-25T21:59:59.999Z'));
});

test('Stockholm, Reykjavik and a zone without clock changes are right as well', () => {
  expect(localTime(at('2026-07-01T10:00:00Z'), 'Europe/Stockholm')).toBe('12:00');
  expect(localTime(at('2026-07-01T10:00:00Z'), 'Atlantic/Reykjavik')).toBe('10:00');
  expect(localTime(at('2026-07-01T10:00:00Z'), 'UTC')).toBe('10:00');
});

test('every hour of ten years comes back from the wall clock, but for the second of two', () => {
  const wrong: string[] = [];
  for (let hour = Date.UTC(2020, 0, 1); hour < Date.UTC(2030, 0, 1); hour += 3_600_000) {
    const now = new Date(hour);
    const back = instantAt(calendarDate(now, HELSINKI), localTime(now, HELSINKI), HELSINKI);
    if (back.getTime() !== hour) wrong.push(now.toISOString());
  }
  expect(wrong).toHaveLength(10);
  expect(wrong.every((instant) => instant.includes('-10-') && instant.includes('T01:00'))).toBe(true);
});

test('dates far away, and very many of them, are still right', () => {
  for (let year = 1000; year < 9999; year += 21)
    expect(calendarDate(startOfDay(`${year}-06-15`, HELSINKI), HELSINKI)).toBe(`${year}-06-15`);
});

test('days are counted on the calendar, over clock changes and leap days', () => {
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2);
  expect(['2026-11-23', '2026-11-28', '2026-11-29'].map(weekdayOf)).toEqual([1, 6, 7]);
});

test.each(['2026-02-29', '2026-13-01', '2026-1-1', '1.1.2026', '', '0026-01-01', '2026-01-01x', '20260101'])(
  '"%s" is not a date',
  (text) => {
    expect(parseCalendarDate(text)).toBeNull();
  },
);

test('spaces around a date do not matter', () => {
  expect(parseCalendarDate(' 2028-02-29 ')).toBe('2028-02-29');
});

test.each([
  ['2026-11-23T10:42', '2026-11-23T08:42:00Z'],
  [' 2026-11-23 10:42 ', '2026-11-23T08:42:00Z'],
  ['2026-11-23T10:42:59', '2026-11-23T08:42:00Z'],
])('%s is read as a local time', (text, instant) => {
  expect(parseLocalDateTime(text, HELSINKI)).toEqual(at(instant));
});

test.each(['2026-11-23', '2026-11-31T10:00', '2026-11-23T24:00', '2026-11-23T10:60', '2026-11-23T10:42Z', 'now', ''])(
  '"%s" is not a local time',
  (text) => {
    expect(parseLocalDateTime(text, HELSINKI)).toBeNull();
  },
);

test('a duration moves time on, anything else does not', () => {
  expect(plusDuration(at('2026-11-23T10:00:00Z'), 'PT25H')).toEqual(at('2026-11-24T11:00:00Z'));
  expect(plusDuration(at('2026-11-23T10:00:00Z'), 'P1M1DT1M')).toEqual(at('2026-12-24T10:01:00Z'));
  for (const text of ['', 'tomorrow', 'P', '25', 'P99999999Y'])
    expect(plusDuration(at('2026-11-23T10:00:00Z'), text)).toBeNull();
});

test('a time zone is known or not', () => {
  expect([isTimeZone(HELSINKI), isTimeZone('Europe/Kotihovi')]).toEqual([true, false]);
});
