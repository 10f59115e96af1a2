import { expect, test } from 'vitest';
import { formatsFor } from './formats';
import { locales } from './locale';

const HELSINKI = 'Europe/Helsinki';
const fi = formatsFor('fi', HELSINKI);
const sv = formatsFor('sv', HELSINKI);
const en = formatsFor('en', HELSINKI);
const now = new Date('2026-11-23T08:42:00Z');

test('a day in each language', () => {
  expect([fi, sv, en].map((f) => f.date(now))).toEqual(['23.11.2026', '23.11.2026', '23 November 2026']);
  expect([fi, sv, en].map((f) => f.shortDate('2026-06-05'))).toEqual(['5.6.', '5.6', '5 Jun']);
  expect([fi, sv, en].map((f) => f.weekdayDate('2026-11-23'))).toEqual([
    'maanantai 23.11.',
    'måndag 23.11',
    'Monday 23 November',
  ]);
  expect([fi, sv, en].map((f) => f.onWeekdayDate('2026-11-25'))).toEqual([
    'keskiviikkona 25.11.',
    'onsdag 25.11',
    'on Wednesday 25 November',
  ]);
  expect([1, 7].map(sv.weekday)).toEqual(['måndag', 'söndag']);
  expect([[1, 2, 3, 4, 5], [2], [4, 1], [1, 2, 4]].map(sv.weekdays)).toEqual([
    'måndag–fredag',
    'tisdag',
    'måndag och torsdag',
    'måndag, tisdag och torsdag',
  ]);
});

test('a time in each language', () => {
  expect([fi, sv, en].map((f) => f.time(now))).toEqual(['10.42', '10.42', '10:42']);
  expect([fi, sv, en].map((f) => f.time('09:00'))).toEqual(['9.00', '9.00', '9:00']);
  expect([fi, sv, en].map((f) => f.shortTime('09:00'))).toEqual(['9', '9', '9:00']);
  expect([fi, sv, en].map((f) => f.dateTime(now))).toEqual([
    '23.11.2026 klo 10.42',
    '23.11.2026 kl. 10.42',
    '23 November 2026 at 10:42',
  ]);
});

test('a range shows minutes at both ends or at neither', () => {
  expect([fi, sv, en].map((f) => f.timeRange('09:00', '12:00'))).toEqual(['9–12', '9–12', '9:00–12:00']);
  expect(sv.timeRange('09:30', '12:00')).toBe('9.30–12.00');
  expect(fi.timeRange(new Date('2026-11-23T22:00:00Z'), new Date('2026-11-23T22:30:00Z'))).toBe('0.00–0.30');
});

test('the days around today have names', () => {
  expect(sv.relativeDay(new Date('2026-11-23T07:42:00Z'), now)).toBe('i dag 9.42');
  expect(sv.relativeDay(new Date('2026-11-22T13:58:00Z'), now)).toBe('i går 15.58');
  expect(sv.relativeDay(new Date('2026-11-24T21:59:00Z'), now)).toBe('i morgon 23.59');
  expect(sv.relativeDay(new Date('2026-11-21T21:59:00Z'), now)).toBe('21.11.2026');
  expect(fi.relativeDay(new Date('2026-11-22T22:00:00Z'), now)).toBe('tänään 0.00');
  expect(en.relativeDay(new Date('2026-11-22T21:59:00Z'), now)).toBe('yesterday 23:59');
  expect(sv.dayName('2026-11-27', now)).toBe('fredag 27.11');
  expect(sv.dayName('2027-01-08', now)).toBe('8.1.2027');
});

test('yesterday is yesterday over a clock change', () => {
  const lateOnTheLongDay = new Date('2026-10-25T21:30:00Z');
  expect(fi.relativeDay(new Date('2026-10-23T21:05:00Z'), lateOnTheLongDay)).toBe('eilen 0.05');
});

test('numbers, areas and lists', () => {
  expect([fi, sv, en].map((f) => f.number(1234.5))).toEqual(['1\u00a0234,5', '1\u00a0234,5', '1,234.5']);
  expect([fi, en].map((f) => f.area(45.5))).toEqual(['45,5\u00a0m²', '45.5\u00a0m²']);
  expect([fi, sv, en].map((f) => f.list(['a', 'b', 'c']))).toEqual(['a, b ja c', 'a, b och c', 'a, b and c']);
});

test.each([
  ['+358957673000', '09 5767 3000'],
  ['+35890001000', '09 000 1000'],
  ['+35893101691', '09 310 1691'],
  ['+358401234567', '040 123 4567'],
  ['+358501234567', '050 123 4567'],
  ['+35880012345', '0800 12 345'],
  ['+358201234', '020 1234'],
  ['+46701234567', '+46 701 234 567'],
  ['112', '112'],
  ['+358', '0'],
])('%s is shown as %s', (number, shown) => {
  expect(fi.phone(number).replaceAll('\u00a0', ' ')).toBe(shown);
});

test('the formats of a language and zone are made once', () => {
  for (const locale of locales) expect(formatsFor(locale, HELSINKI)).toBe(formatsFor(locale, HELSINKI));
});
