import { expect, test } from 'vitest';
import { parseSettings } from '~/features/tenancy/settings';
import { instantAt } from '~/lib/time';
import kotihovi from '~db/seed/landlords/kotihovi.json';
import { callAboutDisturbance, quietUntil } from './right-now';

const settings = parseSettings(kotihovi);
const at = (date: string, time: string) => instantAt(date, time, 'Europe/Helsinki');
const ownHome = { housingCompany: false };

test.each([
  ['21:59', null],
  ['22:00', ['2026-11-24', '07:00']],
  ['23:30', ['2026-11-24', '07:00']],
] as const)('at %s on a Monday quiet hours last until %s', (time, until) => {
  const expected = until ? at(until[0], until[1]) : null;
  expect(quietUntil(settings, at('2026-11-23', time))).toEqual(expected);
});

test('after midnight quiet hours end the same morning, also when the clocks have changed in the night', () => {
  expect(quietUntil(settings, at('2026-03-29', '01:00'))).toEqual(at('2026-03-29', '07:00'));
  expect(quietUntil(settings, at('2026-03-29', '06:59'))).not.toBeNull();
  expect(quietUntil(settings, at('2026-03-29', '07:00'))).toBeNull();
});

test('quiet hours may lie within one day', () => {
  const noon = {
    ...settings,
    disturbances: { ...settings.disturbances, quietHours: { from: '12:00', until: '14:00' } },
  };
  expect(quietUntil(noon, at('2026-11-23', '13:00'))).toEqual(at('2026-11-23', '14:00'));
  expect(quietUntil(noon, at('2026-11-23', '23:00'))).toBeNull();
});

test('the disturbance on-call answers at any hour', () => {
  for (const time of ['03:00', '10:00', '18:00'])
    expect(callAboutDisturbance(settings, at('2026-11-22', time), ownHome)).toMatchObject({
      phone: '+35890001200',
      service: 'disturbances',
    });
});

test('a landlord without one gives the number that is right at that minute', () => {
  const without = { ...settings, contacts: { ...settings.contacts, disturbances: null } };
  const service = (date: string, time: string) => callAboutDisturbance(without, at(date, time), ownHome).service;
  expect(service('2026-11-23', '10:00')).toBe('phone-service');
  expect(service('2026-11-23', '12:00')).toBe('on-call');
  expect(service('2026-12-24', '10:00')).toBe('on-call');
});
