import { Temporal } from 'temporal-polyfill';

/**
 * VTIMEZONE of a European zone as its rules are in the year of `at`. The clocks of the whole of Europe change at the same
 * instant, 01:00 UTC on the last Sunday of March and of October; a zone whose offset is the same in January and July
 * keeps one.
 */
export function timeZoneComponent(timeZone: string, at: Date): string {
  const year = at.getUTCFullYear();
  const standard = offsetOn(`${year}-01-15`, timeZone);
  const summer = offsetOn(`${year}-07-15`, timeZone);
  const parts =
    standard === summer
      ? component('STANDARD', { from: standard, to: standard, starts: '19700101T000000' })
      : [
          ...component('STANDARD', { from: summer, to: standard, starts: startOf('19701025', summer), month: 10 }),
          ...component('DAYLIGHT', { from: standard, to: summer, starts: startOf('19700329', standard), month: 3 }),
        ];
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...parts, 'END:VTIMEZONE'].join('\r\n');
}

type Change = { from: number; to: number; starts: string; month?: number };

function component(kind: 'STANDARD' | 'DAYLIGHT', { from, to, starts, month }: Change): string[] {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${starts}`,
    ...(month ? [`RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=-1SU`] : []),
    `TZOFFSETFROM:${written(from)}`,
    `TZOFFSETTO:${written(to)}`,
    `END:${kind}`,
  ];
}

/** 01:00 UTC as the wall clock shows it just before the change. */
function startOf(date: string, minutesBefore: number): string {
  return `${date}T${String(1 + minutesBefore / 60).padStart(2, '0')}0000`;
}

function offsetOn(date: string, timeZone: string): number {
  const zoned = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: '12:00' });
  return zoned.offsetNanoseconds / 60_000_000_000;
}

function written(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}
