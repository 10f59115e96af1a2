import { expect, test } from 'vitest';
import { parseSettings } from '~/features/tenancy/settings';
import kotihovi from '~db/seed/landlords/kotihovi.json';
import { isBreached, movedToOfficeHours, targetAfter, targetFor } from './targets';

const settings = parseSettings(kotihovi);
const at = (text: string) => new Date(text);

test.each([
  ['immediate', '2026-11-27T18:00+02:00', '2026-11-27T19:00+02:00'],
  ['immediate', '2026-10-25T03:30+03:00', '2026-10-25T03:30+02:00'],
  ['emergency', '2026-11-27T18:00+02:00', '2026-11-28T18:00+02:00'],
  ['emergency', '2026-03-28T18:00+02:00', '2026-03-29T19:00+03:00'],
] as const)('%s, reported %s, is promised in so many hours: %s', (priority, reportedAt, target) => {
  expect(targetFor(priority, at(reportedAt), settings)).toEqual(at(target));
});

test.each([
  ['urgent', 'on Friday evening', '2026-11-27T18:00+02:00', '2026-12-02', '+02:00'],
  ['urgent', 'on Saturday', '2026-11-28T10:00+02:00', '2026-12-02', '+02:00'],
  ['urgent', 'on Monday morning', '2026-11-23T00:01+02:00', '2026-11-26', '+02:00'],
  ['urgent', 'the day before midsummer eve', '2026-06-18T10:00+03:00', '2026-06-24', '+03:00'],
  ['urgent', 'on midsummer eve', '2026-06-19T10:00+03:00', '2026-06-24', '+03:00'],
  ['urgent', 'on 23 December', '2026-12-23T10:00+02:00', '2026-12-30', '+02:00'],
  ['urgent', 'on Christmas Eve', '2026-12-24T10:00+02:00', '2026-12-30', '+02:00'],
  ['urgent', 'before the clocks go forward', '2026-03-27T18:00+02:00', '2026-04-01', '+03:00'],
  ['normal', 'on Friday evening', '2026-11-27T18:00+02:00', '2026-12-11', '+02:00'],
  ['normal', 'on 23 December, over the turn of the year', '2026-12-23T23:59+02:00', '2027-01-06', '+02:00'],
  ['normal', 'before the clocks go back', '2026-10-20T10:00+03:00', '2026-11-03', '+02:00'],
] as const)('%s, reported %s, is promised for a date', (priority, _, reportedAt, date, offset) => {
  expect(targetFor(priority, at(reportedAt), settings)).toEqual(at(`${date}T23:59:59.999${offset}`));
});

test('planned work is promised for its date, however long the day', () => {
  const target = targetFor('planned', at('2026-10-01T10:00+03:00'), settings, '2026-10-25');
  expect(target).toEqual(at('2026-10-25T23:59:59.999+02:00'));
  expect(() => targetFor('planned', at('2026-10-01T10:00+03:00'), settings)).toThrow('planned work has a date');
});

test.each([
  ['at once during the day', '2026-11-27T15:59:59+02:00', null],
  ['after 16 on Friday, on Monday at 8', '2026-11-27T16:00+02:00', '2026-11-30T08:00+02:00'],
  ['on Friday evening, on Monday', '2026-11-27T18:00+02:00', '2026-11-30T08:00+02:00'],
  ['before eight, the same morning', '2026-11-23T06:00+02:00', '2026-11-23T08:00+02:00'],
  ['on midsummer eve, after midsummer', '2026-06-19T10:00+03:00', '2026-06-22T08:00+03:00'],
  ['on Christmas Eve, after Christmas', '2026-12-24T10:00+02:00', '2026-12-28T08:00+02:00'],
  ['in the night the clocks go forward', '2026-03-29T04:30+03:00', '2026-03-30T08:00+03:00'],
  ['in the hour that comes twice', '2026-10-25T03:30+02:00', '2026-10-26T08:00+02:00'],
])('handling begins %s', (_, reportedAt, begins) => {
  expect(movedToOfficeHours(at(reportedAt), settings)).toEqual(begins && at(begins));
});

test('a promise is broken only after its last moment', () => {
  const target = targetFor('normal', at('2026-11-23T10:42+02:00'), settings);
  expect(isBreached(target, at('2026-12-07T23:59:59.999+02:00'))).toBe(false);
  expect(isBreached(target, at('2026-12-08T00:00+02:00'))).toBe(true);
});

const normal = {
  priority: 'normal',
  reportedAt: at('2026-11-23T10:00+02:00'),
  targetAt: at('2026-12-07T23:59:59.999+02:00'),
} as const;
const change = { fault: normal, date: null, settings };

test('what turns out more pressing is promised from the day it does, never later than before', () => {
  const now = at('2026-11-30T10:00+02:00');
  expect(targetAfter({ ...change, priority: 'urgent', now })).toEqual(at('2026-12-03T23:59:59.999+02:00'));
  const late = at('2026-12-10T10:00+02:00');
  expect(targetAfter({ ...change, priority: 'urgent', now: late })).toEqual(normal.targetAt);
});

test('what can wait longer is counted from the report', () => {
  const urgent = { ...normal, priority: 'urgent', targetAt: at('2026-11-26T23:59:59.999+02:00') } as const;
  const now = at('2026-11-25T10:00+02:00');
  expect(targetAfter({ ...change, fault: urgent, priority: 'normal', now })).toEqual(normal.targetAt);
  expect(targetAfter({ ...change, fault: urgent, priority: 'urgent', now })).toEqual(urgent.targetAt);
});

test('planned work is promised for its date', () => {
  const now = at('2026-11-25T10:00+02:00');
  const target = at('2027-05-03T23:59:59.999+03:00');
  expect(targetAfter({ ...change, priority: 'planned', date: '2027-05-03', now })).toEqual(target);
});
