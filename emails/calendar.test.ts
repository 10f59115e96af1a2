import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { formatsFor } from '~/i18n/formats';
import { calendarDate, localTime } from '~/lib/time';
import { letterLandlord } from '~tests/support/letter-landlord';
import { cancelledVisitFile, visitFile } from './calendar';
import type { LetterContext } from './define';
import { letterTextsFor } from './texts';

/** Read with another library than the one that writes. */

const visit = {
  faultId: 'fault1',
  path: '/my/faults/fault1',
  from: new Date('2026-11-24T07:00:00Z'),
  to: new Date('2026-11-24T10:00:00Z'),
  sequence: 0,
  stamp: new Date('2026-11-23T08:42:00Z'),
  summary: 'Kiinteistöhuollon käynti, vikailmoitus V-1042; klo 9 — tervetuloa',
};

test('the file says when, in the landlord’s zone, and is not a request', () => {
  const { calendar, event, component } = read(visitFile(context(), visit));
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
  expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
  expect(event.startDate.zone.tzid).toBe('Europe/Helsinki');
  expect(event.startDate.toString()).toBe('2026-11-24T09:00:00');
  expect(event.startDate.toJSDate()).toEqual(visit.from);
  expect(event.endDate.toJSDate()).toEqual(visit.to);
  expect(event.summary).toBe(visit.summary);
  expect(component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-23T08:42:00Z');
  expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
  expect(component.getFirstProperty('attendee')).toBeNull();
});

test('a moved visit has the same UID and a higher sequence', () => {
  const first = read(visitFile(context(), visit)).event;
  const from = new Date('2026-11-25T07:00:00Z');
  const moved = read(visitFile(context(), { ...visit, from, sequence: 1 })).event;
  expect(moved.uid).toBe(first.uid);
  expect([first.sequence, moved.sequence]).toEqual([0, 1]);
});

test('a cancelled visit is taken back under the same UID', () => {
  const { calendar, event, component } = read(cancelledVisitFile(context(), { ...visit, sequence: 2 }));
  expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
  expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(event.uid).toBe(read(visitFile(context(), visit)).event.uid);
});

test.each(['Europe/Helsinki', 'Europe/Stockholm', 'Atlantic/Reykjavik'])(
  'in %s the file’s own time zone tells the hours as the portal does, all year and at the clock changes',
  (timeZone) => {
    for (const at of instantsOf(2026)) {
      const to = new Date(at.getTime() + 3_600_000);
      const { event } = read(visitFile(context(timeZone), { ...visit, from: at, to }));
      expect(event.startDate.toString().slice(0, 16)).toBe(`${calendarDate(at, timeZone)}T${localTime(at, timeZone)}`);
      expect(event.startDate.toJSDate().toISOString()).toBe(at.toISOString());
    }
  },
);

/** A day in each month, and two hours on either side of the changes (not the hour that comes twice: it has no one name). */
function instantsOf(year: number): Date[] {
  const months = [...Array(12).keys()].map((month) => new Date(Date.UTC(year, month, 15, 10)));
  const changes = ['03-28T22:00', '03-29T00:00', '03-29T02:00', '10-24T22:00', '10-25T02:30', '10-25T06:00'];
  return [...months, ...changes.map((at) => new Date(`${year}-${at}:00Z`))];
}

test('the machine’s own time zone does not matter', () => {
  const before = process.env.TZ;
  const files = ['UTC', 'America/New_York', 'Europe/Helsinki'].map((zone) => {
    process.env.TZ = zone;
    return visitFile(context(), visit).content;
  });
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
  expect(new Set(files).size).toBe(1);
});

test('lines are no longer than 75 octets and end as RFC 5545 wants', () => {
  const text = Buffer.from(visitFile(context(), visit).content, 'base64').toString();
  for (const line of text.trimEnd().split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toContain('\n');
  }
});

function read({ content }: { content: string }) {
  const calendar = new ICAL.Component(ICAL.parse(Buffer.from(content, 'base64').toString('utf8')));
  const component = calendar.getFirstSubcomponent('vevent')!;
  return { calendar, component, event: new ICAL.Event(component) };
}

function context(timeZone = 'Europe/Helsinki'): LetterContext<unknown> {
  return {
    data: null,
    texts: letterTextsFor('fi'),
    formats: formatsFor('fi', timeZone),
    locale: 'fi',
    landlord: { ...letterLandlord, timeZone },
    origin: 'https://portal.example.test',
    link: (path) => `https://portal.example.test${path}`,
  };
}
