import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { locales } from '~/i18n/locale';
import { letterLandlord } from '~tests/support/letter-landlord';
import { sampleVisit } from './appointment-facts';
import type { LetterData, LetterName } from './index';
import { renderLetter } from './render';

/** The calendar files of a booking's whole life, read with another library than the one that writes them. */

const origin = 'https://portal.example.test';
const moved = { ...sampleVisit, from: '2026-12-03T10:00:00Z', to: '2026-12-03T10:30:00Z', sequence: 1 };

test('booked, moved and cancelled are one event whose sequence grows', async () => {
  const events = [
    await fileOf('appointment-booked', { visit: sampleVisit, change: 'booked' }),
    await fileOf('appointment-booked', { visit: moved, change: 'moved-by-person' }),
    await fileOf('appointment-cancelled', { visit: { ...moved, sequence: 2 }, by: 'desk' }),
  ];
  expect(new Set(events.map(({ event }) => event.uid))).toEqual(
    new Set([`appointment-${sampleVisit.id}@portal.example.test`]),
  );
  expect(events.map(({ event }) => event.sequence)).toEqual([0, 1, 2]);
  expect(events.map(({ method }) => method)).toEqual(['PUBLISH', 'PUBLISH', 'CANCEL']);
  expect(events.map(({ status }) => status)).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED']);
});

test('a time that was taken back leaves the calendar', async () => {
  const { method, event } = await fileOf('appointment-displaced', {
    visit: { ...sampleVisit, sequence: 1 },
    freeTimes: [],
  });
  expect([method, event.sequence]).toEqual(['CANCEL', 1]);
});

test('the file tells when and where, by the wall clock of the place', async () => {
  const { event, calendar } = await fileOf('appointment-booked', { visit: sampleVisit, change: 'booked' });
  expect(event.startDate.toString()).toBe('2026-11-25T09:00:00');
  expect(event.startDate.zone.tzid).toBe('Europe/Helsinki');
  expect(event.endDate.toJSDate()).toEqual(new Date(sampleVisit.to));
  expect(event.location).toBe(sampleVisit.place);
  expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
  expect(event.component.getFirstPropertyValue('url')).toBe(`${origin}/appointments/manage/${sampleVisit.token}`);
});

test('a reminder and an offer change nothing in the calendar', async () => {
  for (const [name, data] of [
    ['appointment-reminder', { visit: sampleVisit }],
    ['appointment-offer', { visit: sampleVisit, offered: moved.from, answerBy: '2026-11-23T14:00:00Z' }],
  ] as const) {
    expect((await rendered(name, data)).attachments).toEqual([]);
  }
});

test('a subject tells the time and neither who nor why', async () => {
  for (const locale of locales) {
    const { subject } = await rendered('appointment-booked', { visit: sampleVisit, change: 'booked' }, locale);
    expect(subject).toMatch(/25/);
    expect(subject).not.toContain(sampleVisit.reason);
    expect(subject.length).toBeLessThanOrEqual(78);
  }
});

function rendered<Name extends LetterName>(name: Name, data: LetterData<Name>, locale: 'fi' | 'sv' | 'en' = 'fi') {
  return renderLetter({ name, locale, data, landlord: letterLandlord, origin });
}

async function fileOf<Name extends LetterName>(name: Name, data: LetterData<Name>) {
  const [file] = (await rendered(name, data)).attachments;
  const calendar = new ICAL.Component(ICAL.parse(Buffer.from(file!.content, 'base64').toString('utf8')));
  const component = calendar.getFirstSubcomponent('vevent')!;
  return {
    calendar,
    event: new ICAL.Event(component),
    method: calendar.getFirstPropertyValue('method'),
    status: component.getFirstPropertyValue('status'),
  };
}
