import Holidays from 'date-holidays';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, calendarDate, instantAt, minutes } from '~/lib/time';
import type { Reason } from './reasons';
import {
  bookableSlots,
  deskFinder,
  type Exception,
  freeSlots,
  type Hours,
  openSpans,
  type PointCalendar,
  slotsOn,
} from './rules';

const HELSINKI = 'Europe/Helsinki';
const nobody = { taken: [], blocks: [] };

const heka: PointCalendar = {
  timeZone: HELSINKI,
  hours: [
    { kind: 'walk-in', weekday: 2, from: '09:00', until: '15:00' },
    { kind: 'by-appointment', weekday: 3, from: '09:00', until: '12:00' },
    { kind: 'by-appointment', weekday: 4, from: '12:00', until: '15:00' },
  ],
  exceptions: [],
  holidays: { country: 'FI', eves: true },
  desks: 2,
  slotMinutes: { identification: 30, lease: 30, rent: 30, keys: 15, 'power-of-attorney': 45, other: 30 },
  noticeMinutes: 60,
  daysAhead: 60,
};

const times = (slots: { from: Date }[]) => slots.map(({ from }) => from.toISOString().slice(0, 16));

test('six half hours on a Wednesday morning, and nothing can be booked on Tuesday, the day of walk-ins', () => {
  expect(times(slotsOn(heka, '2026-11-25', 'lease'))).toEqual([
    '2026-11-25T07:00',
    '2026-11-25T07:30',
    '2026-11-25T08:00',
    '2026-11-25T08:30',
    '2026-11-25T09:00',
    '2026-11-25T09:30',
  ]);
  expect(slotsOn(heka, '2026-11-24', 'lease')).toEqual([]);
  expect(openSpans(heka, '2026-11-24', 'walk-in')).toEqual([
    { from: new Date('2026-11-24T07:00Z'), until: new Date('2026-11-24T13:00Z') },
  ]);
});

test('each reason has its own length', () => {
  expect(slotsOn(heka, '2026-11-25', 'keys')).toHaveLength(12);
  expect(times(slotsOn(heka, '2026-11-25', 'power-of-attorney'))).toHaveLength(4);
});

test.each([
  ['Epiphany on a Wednesday', '2027-01-06'],
  ['Christmas Eve on a Thursday', '2026-12-24'],
  ['Ascension Day', '2026-05-14'],
])('%s is closed', (_, date) => {
  expect(slotsOn(heka, date, 'other')).toEqual([]);
});

test('an eve is an ordinary day where the point says so', () => {
  const calendar = { ...heka, holidays: { country: 'FI' as const, eves: false } };
  expect(slotsOn(calendar, '2026-12-24', 'other')).toHaveLength(6);
});

test('an exception holds instead of the week, on a holiday too', () => {
  const exceptions: Exception[] = [
    { date: '2026-11-25', kind: 'closed', from: '', until: '' },
    { date: '2027-01-06', kind: 'by-appointment', from: '10:00', until: '11:00' },
  ];
  const calendar = { ...heka, exceptions };
  expect(slotsOn(calendar, '2026-11-25', 'other')).toEqual([]);
  expect(times(slotsOn(calendar, '2027-01-06', 'other'))).toEqual(['2027-01-06T08:00', '2027-01-06T08:30']);
});

test('times begin after the notice and end with the last day that can be booked', () => {
  const now = new Date('2026-11-25T08:00:00Z');
  const slots = bookableSlots({ ...heka, daysAhead: 1 }, 'other', now);
  expect(times(slots)[0]).toBe('2026-11-25T09:00');
  expect(times(slots).at(-1)).toBe('2026-11-26T12:30');
  expect(times(bookableSlots({ ...heka, daysAhead: 0 }, 'other', now))).toEqual([
    '2026-11-25T09:00',
    '2026-11-25T09:30',
  ]);
});

test('a short time and a long one never share a desk', () => {
  const isFree = deskFinder(1, { taken: [{ desk: 1, at: new Date('2026-11-25T07:40Z') }], blocks: [] });
  const slot = (from: string, length: number) => ({
    from: new Date(`2026-11-25T${from}Z`),
    until: new Date(Date.parse(`2026-11-25T${from}Z`) + minutes(length)),
  });
  expect(isFree(slot('07:30', 10))).toBe(1);
  expect(isFree(slot('07:30', 15))).toBeNull();
  expect(isFree(slot('07:00', 45))).toBeNull();
  expect(isFree(slot('07:45', 15))).toBe(1);
});

test('a block shuts one desk or all of them', () => {
  const span = { from: new Date('2026-11-25T07:00Z'), until: new Date('2026-11-25T08:00Z') };
  const now = new Date('2026-11-24T08:00:00Z');
  const on = (desk: number | null) =>
    freeSlots(
      { ...heka, daysAhead: 1 },
      { reason: 'other', now, occupation: { taken: [], blocks: [{ ...span, desk }] } },
    );
  expect(on(1)).toHaveLength(6);
  expect(on(null)).toHaveLength(4);
});

/**
 * The whole year minute by minute, without the portal's time, holiday and slot code: what the wall clock shows comes
 * from Intl, the holidays from date-holidays, and a slot is simply so many open minutes in a row.
 */
const YEAR = 2026;
const minutesOfYear = wallClockOf(YEAR);
const holidays = new Map((['FI', 'SE'] as const).map((country) => [country, holidaysOf(country, YEAR)]));

test('the slots of a whole year are those of a plain count of its minutes', () => {
  fc.assert(
    fc.property(calendars(), fc.constantFrom<Reason>('identification', 'keys', 'other'), (calendar, reason) => {
      const expected = countedSlots(calendar, reason);
      const now = instantAt(`${YEAR}-01-01`, '00:00', HELSINKI);
      const found = bookableSlots({ ...calendar, noticeMinutes: 0, daysAhead: 364 }, reason, now);
      expect(found.map(({ from }) => from.getTime())).toEqual(expected);
      for (const { from, until } of found)
        expect(until.getTime() - from.getTime()).toBe(minutes(calendar.slotMinutes[reason]));
    }),
    { numRuns: 25 },
  );
}, 120_000);

test('the reference landlord has no time on a holiday, and the same wall clock before and after the clocks change', () => {
  const found = bookableSlots(
    { ...heka, noticeMinutes: 0, daysAhead: 364 },
    'other',
    instantAt(`${YEAR}-01-01`, '00:00', HELSINKI),
  );
  expect(found.map(({ from }) => from.getTime())).toEqual(countedSlots(heka, 'other'));
  const dates = new Set(found.map(({ from }) => calendarDate(from, HELSINKI)));
  expect(
    [...dates].filter((date) => holidays.get('FI')!.public.has(date) || holidays.get('FI')!.eves.has(date)),
  ).toEqual([]);
  const clock = new Intl.DateTimeFormat('fi', { timeZone: HELSINKI, hour: 'numeric', minute: '2-digit' });
  expect(clock.format(slotsOn(heka, '2026-03-25', 'other')[0]!.from)).toBe('9.00');
  expect(clock.format(slotsOn(heka, '2026-04-01', 'other')[0]!.from)).toBe('9.00');
});

test('with desks and times taken, a slot is free exactly when some desk has every one of its minutes', () => {
  const booking = fc.record({
    start: fc.integer({ min: 0, max: 40 }),
    length: fc.integer({ min: 1, max: 9 }),
    desk: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(booking, { maxLength: 12 }), fc.integer({ min: 1, max: 3 }), (bookings, desks) => {
      const opening = instantAt('2026-11-25', '09:00', HELSINKI).getTime();
      const heldMinutes = new Set(
        bookings.flatMap(({ start, length, desk }) =>
          Array.from({ length: length * 5 }, (_, minute) => `${desk} ${opening + minutes(start * 5 + minute)}`),
        ),
      );
      const taken = bookings.flatMap(({ start, length, desk }) =>
        Array.from({ length }, (_, n) => ({ desk, at: new Date(opening + minutes((start + n) * 5)) })),
      );
      const now = instantAt('2026-11-25', '00:00', HELSINKI);
      const calendar = { ...heka, desks, noticeMinutes: 0, daysAhead: 0 };
      for (const reason of ['keys', 'power-of-attorney'] as const) {
        const free = freeSlots(calendar, { reason, now, occupation: { taken, blocks: [] } }).map(({ from }) =>
          from.getTime(),
        );
        const expected = freeSlots(calendar, { reason, now, occupation: nobody })
          .filter(({ from, until }) => [1, 2, 3].slice(0, desks).some((desk) => isWhollyFree(from, until, desk)))
          .map(({ from }) => from.getTime());
        expect(free).toEqual(expected);
      }
      function isWhollyFree(from: Date, until: Date, desk: number): boolean {
        for (let at = from.getTime(); at < until.getTime(); at += minutes(1))
          if (heldMinutes.has(`${desk} ${at}`)) return false;
        return true;
      }
    }),
    { numRuns: 200 },
  );
});

type Minute = { at: number; date: string; time: string; weekday: number };

function wallClockOf(year: number): Minute[] {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: HELSINKI,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    weekday: 'short',
  });
  const weekdays = ['', 'mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'];
  const all: Minute[] = [];
  // Asked once for five minutes: no clock anywhere changes in between.
  for (let at = Date.UTC(year - 1, 11, 31, 20); at < Date.UTC(year + 1, 0, 1); at += minutes(5)) {
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    if (part.year !== String(year)) continue;
    const date = `${part.year}-${part.month}-${part.day}`;
    const weekday = weekdays.indexOf(part.weekday!.replace('.', ''));
    for (let n = 0; n < 5; n++)
      all.push({
        at: at + minutes(n),
        date,
        time: `${part.hour}:${String(Number(part.minute) + n).padStart(2, '0')}`,
        weekday,
      });
  }
  return all;
}

function holidaysOf(country: 'FI' | 'SE', year: number): { public: Set<string>; eves: Set<string> } {
  const all = new Holidays(country).getHolidays(year);
  const dates = (of: typeof all) => new Set(of.map(({ date }) => date.slice(0, 10)));
  const midsummer = all.find(({ name }) => /juhannuspäivä|midsommardagen/i.test(name))!.date.slice(0, 10);
  return {
    public: dates(all.filter(({ type }) => type === 'public')),
    eves: new Set([addDays(midsummer, -1), `${year}-12-24`]),
  };
}

function countedSlots(calendar: PointCalendar, reason: Reason): number[] {
  const length = calendar.slotMinutes[reason];
  const starts: number[] = [];
  let run: number[] = [];
  for (const minute of minutesOfYear) {
    if (run.length > 0 && run.at(-1)! + minutes(1) !== minute.at) run = [];
    if (!isOpen(calendar, minute)) run = [];
    else run.push(minute.at);
    // Midnight ends a day's hours even where the next day's begin at once.
    if (run.length > 0 && minute.time === '00:00') run = [minute.at];
    if (run.length === length) {
      starts.push(run[0]!);
      run = [];
    }
  }
  return starts;
}

function isOpen({ hours, exceptions, holidays: closing }: PointCalendar, { date, time, weekday }: Minute): boolean {
  const instead = exceptions.filter((exception) => exception.date === date);
  if (instead.some(({ kind }) => kind === 'closed')) return false;
  const rules: { kind: string; from: string; until: string }[] =
    instead.length > 0 ? instead : hours.filter((rule) => rule.weekday === weekday);
  if (instead.length === 0) {
    const days = holidays.get(closing.country)!;
    if (days.public.has(date) || (closing.eves && days.eves.has(date))) return false;
  }
  return rules.some(({ kind, from, until }) => kind === 'by-appointment' && from <= time && time < until);
}

/** Any hours in fives, but none that end within the hour which is skipped or comes twice: what those mean is for `time.test.ts`. */
function calendars(): fc.Arbitrary<PointCalendar> {
  const clock = fc
    .integer({ min: 0, max: 288 })
    .map((n) => `${String(Math.floor(n / 12)).padStart(2, '0')}:${String((n % 12) * 5).padStart(2, '0')}`)
    .filter((time) => !(time > '03:00' && time < '04:00'));
  const span = fc
    .tuple(clock, clock)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => (a < b ? { from: a, until: b } : { from: b, until: a }));
  const kind = fc.constantFrom('walk-in' as const, 'by-appointment' as const);
  const hours: fc.Arbitrary<Hours> = fc
    .tuple(span, kind, fc.integer({ min: 1, max: 7 }))
    .map(([times, which, weekday]) => ({ ...times, kind: which, weekday }));
  const date = fc.oneof(
    fc.constantFrom('2026-03-29', '2026-10-25', '2026-06-19', '2026-12-24', '2026-05-14'),
    fc.integer({ min: 0, max: 364 }).map((n) => addDays('2026-01-01', n)),
  );
  const exception: fc.Arbitrary<Exception> = fc
    .tuple(date, span, fc.constantFrom('walk-in' as const, 'by-appointment' as const, 'closed' as const))
    .map(([on, times, which]) => ({ ...times, date: on, kind: which }));
  const length = fc.constantFrom(5, 10, 15, 20, 25, 30, 45, 60, 90);
  return fc.record({
    timeZone: fc.constant(HELSINKI),
    // The nights of the clock changes are open in every other calendar.
    hours: fc
      .tuple(fc.array(hours, { maxLength: 8 }), fc.boolean())
      .map(([some, nights]) => [
        ...some,
        ...(nights ? [{ kind: 'by-appointment' as const, weekday: 7, from: '00:00', until: '24:00' }] : []),
      ]),
    exceptions: fc.array(exception, { maxLength: 6 }),
    holidays: fc.record({ country: fc.constantFrom('FI' as const, 'SE' as const), eves: fc.boolean() }),
    desks: fc.constant(1),
    slotMinutes: fc.record({
      identification: length,
      lease: length,
      rent: length,
      keys: length,
      'power-of-attorney': length,
      other: length,
    }),
    noticeMinutes: fc.constant(0),
    daysAhead: fc.constant(364),
  });
}
