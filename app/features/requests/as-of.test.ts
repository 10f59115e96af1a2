import { expect, test } from 'vitest';
import { requestAsOf } from './as-of';
import type { RequestEvent } from './events';

const at = (day: number) => new Date(Date.UTC(2026, 10, day, 10));
const happened: { at: Date; event: RequestEvent }[] = [
  { at: at(1), event: { kind: 'filed', data: { text: null, lastDay: '2026-12-31' } } },
  { at: at(2), event: { kind: 'asked', data: { text: 'Mikä paikka?' } } },
  { at: at(3), event: { kind: 'message', data: { text: '12' } } },
  { at: at(4), event: { kind: 'accepted', data: { text: null, lastDay: '2027-01-31' } } },
  { at: at(5), event: { kind: 'asked', data: { text: 'Koska?' } } },
  { at: at(6), event: { kind: 'unanswered', data: {} } },
  { at: at(7), event: { kind: 'done', data: { text: null } } },
];

test.each([
  [1, 'received', '2026-12-31', null],
  [2, 'asked', '2026-12-31', null],
  [3, 'received', '2026-12-31', null],
  [4, 'accepted', '2027-01-31', null],
  [5, 'asked', '2027-01-31', null],
  [6, 'accepted', '2027-01-31', null],
  [7, 'done', '2027-01-31', at(7)],
] as const)('on day %i it was known to be %s', (day, status, lastDay, closedAt) => {
  expect(requestAsOf(happened, at(day))).toEqual({ status, lastDay, closedAt });
});
