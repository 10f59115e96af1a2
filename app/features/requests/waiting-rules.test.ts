import { expect, test } from 'vitest';
import { lastDaysByMonth, refusalOfSigning } from './notice-rules';
import { answerByOf, whatIfUnanswered } from './waiting-rules';

const period = { timeZone: 'Europe/Helsinki', days: 60 };

test('an answer is waited for until a whole day of the landlord’s calendar, also over the change of the clock', () => {
  const since = new Date('2026-09-20T21:30:00Z');
  expect(answerByOf({ turn: 'asker', waitingSince: since }, period)).toBe('2026-11-20');
  expect(answerByOf({ turn: 'others', waitingSince: since }, period)).toBe('2026-11-20');
  expect(answerByOf({ turn: 'desk', waitingSince: since }, period)).toBe(null);
  expect(answerByOf({ turn: null, waitingSince: since }, period)).toBe(null);
});

test('notice that all have given stands though a question is not answered; everything else lapses', () => {
  const unanswered = (
    act: 'terminate-lease' | 'terminate-parking' | 'fetch-keys',
    answers: ('yes' | 'no' | null)[] = [],
  ) =>
    whatIfUnanswered(
      { act, status: 'asked' },
      answers.map((answer) => ({ answer })),
    );
  expect(unanswered('terminate-lease')).toBe('unanswered');
  expect(unanswered('terminate-parking')).toBe('unanswered');
  expect(unanswered('terminate-lease', ['yes'])).toBe('unanswered');
  expect(unanswered('terminate-lease', ['yes', null])).toBe('lapsed');
  expect(unanswered('fetch-keys')).toBe('lapsed');
});

test('a consent on paper is signed between the request and today', () => {
  const between = { filedOn: '2026-11-20', today: '2026-12-02' };
  expect(refusalOfSigning('2026-11-19', between)).toBe('requestDesk.refused.signedEarlier');
  expect(refusalOfSigning('2026-11-20', between)).toBe(null);
  expect(refusalOfSigning('2026-12-02', between)).toBe(null);
  expect(refusalOfSigning('2026-12-03', between)).toBe('requestDesk.refused.signedLater');
});

test('the last day goes by the month the paper was signed in', () => {
  const filed = { filedOn: '2026-11-20', lastDay: '2026-12-31', months: 1 };
  expect(lastDaysByMonth({ ...filed, today: '2026-11-30' })).toEqual([{ until: '2026-11-30', lastDay: '2026-12-31' }]);
  expect(lastDaysByMonth({ ...filed, today: '2027-01-05' })).toEqual([
    { until: '2026-11-30', lastDay: '2026-12-31' },
    { until: '2026-12-31', lastDay: '2027-01-31' },
    { until: '2027-01-31', lastDay: '2027-02-28' },
  ]);
});
