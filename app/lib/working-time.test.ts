import { expect, test } from 'vitest';
import { hours, instantAt } from './time';
import {
  addWorkingDays,
  addWorkingTime,
  isWithinWeeklyHours,
  nextOpening,
  type OpeningHours,
  openUntil,
} from './working-time';

const place = { country: 'FI', timeZone: 'Europe/Helsinki' } as const;
const office: OpeningHours = { weekly: [{ weekdays: [1, 2, 3, 4, 5], from: '08:00', until: '16:00' }], closedDays: [] };
const local = (text: string) => instantAt(text.slice(0, 10), text.slice(11), place.timeZone);

test.each([
  ['a Monday morning', '2026-11-23 08:00', true],
  ['a minute before', '2026-11-23 07:59', false],
  ['closing time', '2026-11-23 16:00', false],
  ['a Saturday', '2026-11-28 10:00', false],
  ['midsummer eve', '2026-06-19 10:00', false],
  ['Christmas Eve', '2026-12-24 10:00', false],
  ['Epiphany', '2026-01-06 10:00', false],
  ["New Year's Eve", '2026-12-31 10:00', true],
  ['the Monday after the clocks went forward', '2026-03-30 08:00', true],
  ['the Monday after they went back', '2026-10-26 08:00', true],
])('%s', (_, now, open) => {
  expect(isWithinWeeklyHours(office, local(now), place)).toBe(open);
});

test('hours are kept to the second', () => {
  expect(openUntil(office, new Date(local('2026-11-23 16:00').getTime() - 1000), place)).toEqual(
    local('2026-11-23 16:00'),
  );
  expect(openUntil(office, local('2026-11-23 16:00'), place)).toBeNull();
});

test('a day of its own is a closed day', () => {
  const closed = { ...office, closedDays: ['2026-11-23'] };
  expect(isWithinWeeklyHours(closed, local('2026-11-23 10:00'), place)).toBe(false);
  expect(nextOpening(closed, local('2026-11-20 18:00'), place)).toEqual(local('2026-11-24 08:00'));
});

test.each([
  ['before opening, the same day', '2026-11-23 05:00', '2026-11-23 08:00'],
  ['while open, the next day', '2026-11-23 10:00', '2026-11-24 08:00'],
  ['on Friday evening, Monday', '2026-11-27 18:00', '2026-11-30 08:00'],
  ['before midsummer, the Monday after', '2026-06-18 16:00', '2026-06-22 08:00'],
  ['before Christmas, the Monday after', '2026-12-23 17:00', '2026-12-28 08:00'],
  ['over the clock change', '2026-03-27 16:00', '2026-03-30 08:00'],
])('the next opening: %s', (_, now, opens) => {
  expect(nextOpening(office, local(now), place)).toEqual(local(opens));
});

test.each([
  ['Friday evening and three', '2026-11-27 18:00', 3, '2026-12-02 18:00'],
  ['Saturday and three', '2026-11-28 12:00', 3, '2026-12-02 12:00'],
  ['over midsummer', '2026-06-18 10:00', 1, '2026-06-22 10:00'],
  ['over Christmas', '2026-12-23 10:00', 3, '2026-12-30 10:00'],
  ['over the clock change', '2026-10-23 10:00', 1, '2026-10-26 10:00'],
  ['none at all', '2026-11-28 12:00', 0, '2026-11-28 12:00'],
])('working days: %s', (_, from, n, to) => {
  expect(addWorkingDays(local(from), n, place)).toEqual(local(to));
});

test.each([
  ['within a day', '2026-11-23 09:00', 2, '2026-11-23 11:00'],
  ['until closing time', '2026-11-23 14:00', 2, '2026-11-23 16:00'],
  ['over the night', '2026-11-23 15:00', 2, '2026-11-24 09:00'],
  ['from the weekend', '2026-11-28 10:00', 2, '2026-11-30 10:00'],
  ['a whole week of it', '2026-11-23 08:00', 40, '2026-11-27 16:00'],
])('working time: %s', (_, from, n, to) => {
  expect(addWorkingTime(local(from), hours(n), { hours: office, place })).toEqual(local(to));
});
