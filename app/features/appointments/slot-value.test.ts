import { expect, test } from 'vitest';
import { parseSlot, slotValue } from './slot-value';

const HELSINKI = 'Europe/Helsinki';

test.each([
  ['2026-11-25T07:00:00Z', '2026-11-25T09:00+02:00'],
  ['2026-06-24T06:30:00Z', '2026-06-24T09:30+03:00'],
  ['2026-10-25T00:30:00Z', '2026-10-25T03:30+03:00'],
  ['2026-10-25T01:30:00Z', '2026-10-25T03:30+02:00'],
])('%s is written %s and read again', (instant, value) => {
  expect(slotValue(new Date(instant), HELSINKI)).toBe(value);
  expect(parseSlot(value, HELSINKI)).toEqual(new Date(instant));
});

test.each([
  '2026-11-25T09:00',
  '2026-11-25T07:00Z',
  '2026-11-25T07:00:00.000Z',
  '2026-11-25T09:00 02:00',
  ' 2026-11-25T09:00+0200 ',
])('%s is nine in the morning', (text) => {
  expect(parseSlot(text, HELSINKI)).toEqual(new Date('2026-11-25T07:00:00Z'));
});

test.each(['', 'tomorrow', '2026-11-25', '2026-02-30T09:00', '2026-11-25T25:00', '2026-13-01T09:00Z', '09:00'])(
  '%s is no time',
  (text) => {
    expect(parseSlot(text, HELSINKI)).toBeNull();
  },
);
