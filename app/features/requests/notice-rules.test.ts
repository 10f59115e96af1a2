import { expect, test } from 'vitest';
import { earliestLastDay, lastDayWithConsent, noticeFor, refusalOfNotice } from './notice-rules';

const periods = { leaseMonths: 1, parkingMonths: 1, saunaMonths: 0 };

test.each([
  ['2026-11-01', 1, '2026-12-31'],
  ['2026-11-30', 1, '2026-12-31'],
  ['2026-12-01', 1, '2027-01-31'],
  ['2026-12-31', 1, '2027-01-31'],
  ['2027-01-31', 1, '2027-02-28'],
  ['2028-01-15', 1, '2028-02-29'],
  ['2026-11-20', 0, '2026-11-30'],
  ['2026-11-20', 3, '2027-02-28'],
  ['2026-10-31', 2, '2026-12-31'],
])('RQ-4: notice given on %s with %i months takes effect on %s', (givenOn, months, lastDay) => {
  expect(earliestLastDay(givenOn, months)).toBe(lastDay);
});

test('RQ-4: each kind of notice has the landlord’s own period', () => {
  const earliest = (act: Parameters<typeof noticeFor>[0]['act']) =>
    noticeFor({ act, today: '2026-11-20', endsOn: null, periods });

  expect(earliest('terminate-lease')).toEqual({ kind: 'open', months: 1, earliest: '2026-12-31' });
  expect(earliest('terminate-parking')).toEqual({ kind: 'open', months: 1, earliest: '2026-12-31' });
  expect(earliest('terminate-sauna')).toEqual({ kind: 'open', months: 0, earliest: '2026-11-30' });
});

test.each([
  ['2026-11-30', { kind: 'ends-already', endsOn: '2026-11-30' }],
  ['2026-12-31', { kind: 'ends-already', endsOn: '2026-12-31' }],
  ['2027-01-01', { kind: 'fixed-term', endsOn: '2027-01-01' }],
  ['2028-06-30', { kind: 'fixed-term', endsOn: '2028-06-30' }],
])('RQ-4: a lease that the register lets end on %s', (endsOn, notice) => {
  expect(noticeFor({ act: 'terminate-lease', today: '2026-11-20', endsOn, periods })).toEqual(notice);
});

test('a parking space is given up whatever the lease’s own end', () => {
  const notice = noticeFor({ act: 'terminate-parking', today: '2026-11-20', endsOn: '2028-06-30', periods });
  expect(notice).toMatchObject({ kind: 'open' });
});

const open = { kind: 'open', months: 1, earliest: '2026-12-31' } as const;

test.each([
  ['the earliest, as it was shown', { wantedOn: null, shown: '2026-12-31' }, null],
  ['without a page of ours', { wantedOn: null, shown: null }, null],
  ['another day than was shown', { wantedOn: null, shown: '2026-11-30' }, 'requests.refused.dayChanged'],
  ['a later day, whatever was shown', { wantedOn: '2027-02-14', shown: '2026-11-30' }, null],
  ['the earliest, by name', { wantedOn: '2026-12-31', shown: '2026-11-30' }, null],
  ['within the period', { wantedOn: '2026-12-30', shown: '2026-12-31' }, 'requests.refused.tooEarly'],
  ['a year and a day ahead', { wantedOn: '2028-01-02', shown: '2026-12-31' }, 'requests.refused.tooFar'],
])('RQ-4: confirming %s', (_, wish, code) => {
  expect(refusalOfNotice(open, wish)?.code ?? null).toBe(code);
});

test('RQ-4: nothing is confirmed of a lease that ends already, or is for a fixed term', () => {
  const wish = { wantedOn: null, shown: null };
  expect(refusalOfNotice({ kind: 'ends-already', endsOn: '2026-11-30' }, wish)?.code).toBe(
    'requests.refused.endsAlready',
  );
  expect(refusalOfNotice({ kind: 'fixed-term', endsOn: '2028-06-30' }, wish)?.code).toBe('requests.refused.fixedTerm');
});

test('a lease of several is counted from the last consent, unless a later day was wanted', () => {
  const day = (lastDay: string, today: string) => lastDayWithConsent({ lastDay, today, months: 1 });
  expect(day('2026-12-31', '2026-11-30')).toBe('2026-12-31');
  expect(day('2026-12-31', '2026-12-01')).toBe('2027-01-31');
  expect(day('2027-05-31', '2026-12-01')).toBe('2027-05-31');
});
