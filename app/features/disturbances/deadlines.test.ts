import { expect, test } from 'vitest';
import { parseSettings } from '~/features/tenancy/settings';
import { instantAt, localDateTime } from '~/lib/time';
import kotihovi from '~db/seed/landlords/kotihovi.json';
import { answerBy, hearBy, updateDue, violenceDue } from './deadlines';

const settings = parseSettings(kotihovi);
const zone = settings.timeZone;
const at = (text: string) => instantAt(text.slice(0, 10), text.slice(11), zone);
const told = (instant: Date) => localDateTime(instant, zone);

test.each([
  ['a Wednesday morning', '2026-11-25T10:00', '2026-11-26T16:00'],
  ['a Wednesday evening, when 24 hours go beyond the desk’s day', '2026-11-25T18:00', '2026-11-26T18:00'],
  ['Friday 18:00', '2026-11-27T18:00', '2026-11-30T16:00'],
  ['Sunday night', '2026-11-29T23:30', '2026-11-30T23:30'],
  ['just after midnight', '2026-11-30T00:05', '2026-12-01T16:00'],
  ['the day before Midsummer Eve', '2026-06-18T09:00', '2026-06-22T16:00'],
  ['Midsummer Eve', '2026-06-19T12:00', '2026-06-22T16:00'],
  ['23 December', '2026-12-23T10:00', '2026-12-28T16:00'],
  ['24 December', '2026-12-24T18:00', '2026-12-28T16:00'],
  ['New Year’s Eve', '2026-12-31T18:00', '2027-01-04T16:00'],
  ['the evening before a holiday in the week', '2026-01-05T20:00', '2026-01-07T16:00'],
  ['the Friday before the clocks go forward', '2026-03-27T18:00', '2026-03-30T16:00'],
  ['the night the clocks go forward', '2026-03-29T02:30', '2026-03-30T16:00'],
  ['the night the clocks go back', '2026-10-25T02:30', '2026-10-26T16:00'],
])('a report of violence on %s is acted on in time', (_, received, due) => {
  expect(told(violenceDue(at(received), settings))).toBe(due);
});

test('24 hours are 24 hours, whatever the clocks do meanwhile', () => {
  const always = { weekly: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '08:00', until: '16:00' }], closedDays: [] };
  const everyDay = { ...settings, disturbances: { ...settings.disturbances, desk: always } };
  // On the bank holidays' rule Sunday is an ordinary day for such a desk.
  expect(told(violenceDue(at('2026-03-28T20:00'), everyDay))).toBe('2026-03-29T21:00');
  expect(told(violenceDue(at('2026-10-24T20:00'), everyDay))).toBe('2026-10-25T19:00');
});

test('a day the desk itself keeps shut is no working day', () => {
  const shut = {
    ...settings,
    disturbances: { ...settings.disturbances, desk: { ...settings.disturbances.desk, closedDays: ['2026-11-26'] } },
  };
  expect(told(violenceDue(at('2026-11-25T10:00'), shut))).toBe('2026-11-27T16:00');
});

test('every report and entry is read within three working days', () => {
  expect(told(hearBy(at('2026-11-27T18:00'), settings))).toBe('2026-12-02T23:59');
  expect(told(hearBy(at('2026-12-23T18:00'), settings))).toBe('2026-12-30T23:59');
});

test('who reported hears from us at least every ten working days', () => {
  expect(told(updateDue(at('2026-11-23T10:00'), settings))).toBe('2026-12-07T23:59');
});

test('the other side has two weeks to answer, whole days', () => {
  expect(told(answerBy(at('2026-11-23T10:00'), settings))).toBe('2026-12-07T23:59');
});
