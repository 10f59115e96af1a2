import { expect, test } from 'vitest';
import { days, hours, minutes } from '~/lib/time';
import { isOutOfDate, nextAttemptAt } from './backoff';

const now = new Date('2026-11-23T08:42:00Z');
const after = (ms: number) => new Date(now.getTime() + ms);
const validUntil = after(days(2));

test.each([
  [1, minutes(1)],
  [2, minutes(5)],
  [3, minutes(15)],
  [4, hours(1)],
  [5, hours(1)],
  [400, hours(1)],
])('after attempt %i the letter waits %i ms', (attempts, wait) => {
  expect(nextAttemptAt({ attempts, now, validUntil })).toEqual(after(wait));
});

test.each([
  [7_000, 7_000],
  [0, 1_000],
  [days(3), hours(1)],
])('a provider that names a wait of %i ms is asked again after %i ms', (retryAfterMs, wait) => {
  expect(nextAttemptAt({ attempts: 4, now, validUntil, retryAfterMs })).toEqual(after(wait));
});

test('a letter whose next attempt would come too late is given up', () => {
  expect(nextAttemptAt({ attempts: 4, now, validUntil: after(hours(1)) })).toBeNull();
  expect(nextAttemptAt({ attempts: 4, now, validUntil: after(hours(1) + 1) })).toEqual(after(hours(1)));
});

test('a letter is out of date from the very instant it names', () => {
  expect(isOutOfDate({ validUntil: now }, new Date(now.getTime() - 1))).toBe(false);
  expect(isOutOfDate({ validUntil: now }, now)).toBe(true);
});
