import { expect, test } from 'vitest';
import { hours } from '~/lib/time';
import { allegedIn } from './alleged';
import {
  asksWhetherQuiet,
  OUTCOMES,
  refusalOfTimes,
  refusalToAnswerQuiet,
  refusalToWrite,
  seriousnessOf,
} from './rules';

const now = new Date('2026-11-23T20:00:00Z');
const before = (h: number) => new Date(now.getTime() - hours(h));

test('what has not happened yet cannot be reported, but clocks may differ a little', () => {
  expect(refusalOfTimes({ startedAt: before(1), endedAt: null }, now)).toBeNull();
  expect(refusalOfTimes({ startedAt: before(-0.1), endedAt: null }, now)).toBeNull();
  expect(refusalOfTimes({ startedAt: before(-1), endedAt: null }, now)?.field).toBe('startedAt');
  expect(refusalOfTimes({ startedAt: before(1), endedAt: before(-1) }, now)?.field).toBe('endedAt');
  expect(refusalOfTimes({ startedAt: before(1), endedAt: before(2) }, now)).toEqual({
    field: 'endedAt',
    code: 'disturbances.refused.backwards',
  });
});

test.each([
  ['nuisance', 'once', false, 'low'],
  ['nuisance', 'sometimes', false, 'low'],
  ['nuisance', 'weekly', false, 'medium'],
  ['health', 'once', false, 'low'],
  ['health', 'sometimes', false, 'medium'],
  ['health', 'weekly', false, 'high'],
  ['danger', 'once', false, 'medium'],
  ['danger', 'sometimes', false, 'high'],
  ['danger', 'weekly', false, 'high'],
  ['nuisance', 'once', true, 'medium'],
  ['danger', 'weekly', true, 'high'],
] as const)('%s, %s, vulnerable %s is %s', (harm, often, vulnerable, expected) => {
  expect(seriousnessOf({ harm, often, vulnerable })).toBe(expected);
});

test('a closed case is not written on, and "is it quiet now?" is answered once', () => {
  expect(refusalToWrite({ open: true })).toBeNull();
  expect(refusalToWrite({ open: false })).toBe('disturbances.refused.closed');
  expect(refusalToAnswerQuiet({ quietAskedAt: null, quietAnswer: null })).toBe('disturbances.refused.notAsked');
  expect(refusalToAnswerQuiet({ quietAskedAt: now, quietAnswer: null })).toBeNull();
  expect(refusalToAnswerQuiet({ quietAskedAt: now, quietAnswer: 'yes' })).toBe('disturbances.refused.answered');
});

test('whoever took it back or complained of nothing is not asked', () => {
  expect(OUTCOMES.filter((outcome) => !asksWhetherQuiet(outcome))).toEqual(['groundless', 'withdrawn']);
});

test('what two neighbours heard at once is one line, so that nobody can count them', () => {
  const evening = { kind: 'music' as const, startedAt: before(10), endedAt: before(8) };
  const sameEvening = { kind: 'music' as const, startedAt: before(9.5), endedAt: before(7) };
  const atOnce = { kind: 'music' as const, startedAt: before(10), endedAt: null };
  expect(allegedIn([evening, sameEvening, atOnce])).toEqual([
    { kind: 'music', from: before(10).toISOString(), until: before(7).toISOString() },
  ]);
});

test('another kind, or another evening, is another line; in the order of time', () => {
  const lines = allegedIn([
    { kind: 'barking', startedAt: before(2), endedAt: null },
    { kind: 'music', startedAt: before(50), endedAt: before(49) },
    { kind: 'music', startedAt: before(26), endedAt: before(25) },
    { kind: 'barking', startedAt: before(26), endedAt: null },
  ]);
  expect(lines.map(({ kind, from }) => `${kind} ${from}`)).toEqual([
    `music ${before(50).toISOString()}`,
    `music ${before(26).toISOString()}`,
    `barking ${before(26).toISOString()}`,
    `barking ${before(2).toISOString()}`,
  ]);
});
