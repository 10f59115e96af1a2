import { expect, test } from 'vitest';
import { formatsFor } from '~/i18n/formats';
import heka from '~db/seed/landlords/heka.json';
import kotihovi from '~db/seed/landlords/kotihovi.json';
import { parseSettings } from './settings';

test('both landlords that come with the portal can be used', () => {
  expect(parseSettings(heka).shortName).toBe('Heka');
  expect(parseSettings(kotihovi).areas.map(({ code }) => code)).toEqual(['north', 'south', 'east', 'west']);
});

test('the invented landlord has the hours of the real one and none of its numbers or addresses', () => {
  const [real, invented] = [parseSettings(heka), parseSettings(kotihovi)];
  const { contacts } = invented;
  expect(contacts.phoneService.hours).toEqual(real.contacts.phoneService.hours);
  expect(invented.targets).toEqual(real.targets);
  expect(JSON.stringify(invented)).not.toMatch(/heka|5767|blc|viipuri/i);
  for (const { phone } of [contacts.phoneService, contacts.onCall, contacts.housingCompanies!, contacts.disturbances!])
    expect(formatsFor('sv', invented.timeZone).phone(phone)).toMatch(/^09\u00a0000\u00a0\d{4}$/);
});

test('a landlord that says nothing of disturbances gets the portal’s own ways', () => {
  const { disturbances: _, violence: __, ...rest } = kotihovi;
  const { disturbances, violence } = parseSettings(rest);
  expect(disturbances).toMatchObject({ updateEveryWorkingDays: 10, quietAskedAfterDays: 56, smokeFree: [] });
  expect(disturbances.desk.weekly).toHaveLength(1);
  expect(violence).toMatchObject({ plan: null, municipalities: [] });
});

test('every fault is listed with its place', () => {
  const bad = {
    ...kotihovi,
    timeZone: 'Europe/Kotihovi',
    favourite: 'colour',
    brand: { logo: null, colours: { main: '#ffff00', onMain: '#ffffff', accent: 'blue' } },
    contacts: { ...kotihovi.contacts, onCall: { phone: '09 000 1100' }, emergency: 112 },
  };
  const faults = faultsOf(bad);
  for (const place of ['timeZone', 'favourite', 'brand.colours.accent', 'contacts.onCall.phone', 'contacts.emergency'])
    expect(faults).toContain(place);
});

test('colours that cannot be read are refused', () => {
  const pale = {
    ...kotihovi,
    brand: { logo: null, colours: { main: '#ffc61e', onMain: '#ffffff', accent: '#0072c6' } },
  };
  expect(faultsOf(pale)).toContain('contrast');
});

test.each([
  ['hours that end before they begin', [{ weekdays: [1], from: '12:00', until: '09:00' }]],
  [
    'hours that overlap',
    [
      { weekdays: [1, 2], from: '09:00', until: '12:00' },
      { weekdays: [2], from: '11:00', until: '15:00' },
    ],
  ],
  ['a weekday there is none of', [{ weekdays: [8], from: '09:00', until: '12:00' }]],
  ['an hour there is none of', [{ weekdays: [1], from: '09:00', until: '25:00' }]],
  ['no hours at all', []],
])('%s are refused', (_, weekly) => {
  const phoneService = { ...kotihovi.contacts.phoneService, hours: { weekly, closedDays: [] } };
  expect(faultsOf({ ...kotihovi, contacts: { ...kotihovi.contacts, phoneService } })).toContain(
    'contacts.phoneService.hours',
  );
});

function faultsOf(input: unknown): string {
  try {
    parseSettings(input);
    return '';
  } catch (error) {
    return String(error);
  }
}
