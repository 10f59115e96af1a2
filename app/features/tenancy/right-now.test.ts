import { expect, test } from 'vitest';
import heka from '~db/seed/landlords/heka.json';
import { customerService, rightNow } from './right-now';
import { parseSettings } from './settings';

const settings = parseSettings(heka);
const rental = { housingCompany: false };
const inCompany = { housingCompany: true };
const OFFICE = '+358957673000';
const ON_CALL = '+358957673100';

test.each([
  ['a Monday at 8:59:59', '2026-11-23T08:59:59+02:00', ON_CALL, '2026-11-23T09:00+02:00'],
  ['a Monday at 9', '2026-11-23T09:00:00+02:00', OFFICE, '2026-11-23T12:00+02:00'],
  ['11:59:59', '2026-11-23T11:59:59+02:00', OFFICE, '2026-11-23T12:00+02:00'],
  ['11:59:59.999', '2026-11-23T11:59:59.999+02:00', OFFICE, '2026-11-23T12:00+02:00'],
  ['12:00:00', '2026-11-23T12:00:00+02:00', ON_CALL, '2026-11-24T09:00+02:00'],
  ['a Friday at noon', '2026-11-27T12:00:00+02:00', ON_CALL, '2026-11-30T09:00+02:00'],
  ['a Saturday morning', '2026-11-28T10:00:00+02:00', ON_CALL, '2026-11-30T09:00+02:00'],
  ['a Sunday night', '2026-11-29T23:59:59+02:00', ON_CALL, '2026-11-30T09:00+02:00'],
  ['midsummer eve, a Friday', '2026-06-19T10:00:00+03:00', ON_CALL, '2026-06-22T09:00+03:00'],
  ['the evening before midsummer eve', '2026-06-18T18:00:00+03:00', ON_CALL, '2026-06-22T09:00+03:00'],
  ['Christmas Eve, a Thursday', '2026-12-24T10:00:00+02:00', ON_CALL, '2026-12-28T09:00+02:00'],
  ['Epiphany', '2026-01-06T10:00:00+02:00', ON_CALL, '2026-01-07T09:00+02:00'],
  ['Ascension Day', '2026-05-14T10:00:00+03:00', ON_CALL, '2026-05-15T09:00+03:00'],
  ['independence day on a Monday', '2027-12-06T10:00:00+02:00', ON_CALL, '2027-12-07T09:00+02:00'],
  ["New Year's Eve", '2026-12-31T10:00:00+02:00', OFFICE, '2026-12-31T12:00+02:00'],
  ['the Sunday the clocks go forward', '2026-03-29T10:00:00+03:00', ON_CALL, '2026-03-30T09:00+03:00'],
  ['the Friday before', '2026-03-27T13:00:00+02:00', ON_CALL, '2026-03-30T09:00+03:00'],
  ['the Monday after, nine by the new clock', '2026-03-30T09:00:00+03:00', OFFICE, '2026-03-30T12:00+03:00'],
  [
    'the Monday after they went back, nine by the old clock',
    '2026-10-26T09:00:00+03:00',
    ON_CALL,
    '2026-10-26T09:00+02:00',
  ],
  ['the Monday after they went back', '2026-10-26T09:00:00+02:00', OFFICE, '2026-10-26T12:00+02:00'],
])('whom to call on %s', (_, now, phone, until) => {
  const call = rightNow(settings, new Date(now), rental);
  expect(call).toMatchObject({ phone, until: new Date(until), open: phone === OFFICE });
  expect(call.next.phone).toBe(phone === OFFICE ? ON_CALL : OFFICE);
});

test('a home in a housing company calls its own customer service, and the same on-call', () => {
  const open = rightNow(settings, new Date('2026-11-23T10:00+02:00'), inCompany);
  expect(open).toMatchObject({ phone: '+358957674000', service: 'housing-company', open: true });
  const shut = rightNow(settings, new Date('2026-11-23T13:00+02:00'), inCompany);
  expect(shut).toMatchObject({ phone: ON_CALL, service: 'on-call', next: { phone: '+358957674000' } });
});

test('a landlord without such homes answers for them by phone service', () => {
  const without = { ...settings, contacts: { ...settings.contacts, housingCompanies: null } };
  expect(rightNow(without, new Date('2026-11-23T10:00+02:00'), inCompany).phone).toBe(OFFICE);
});

test('customer service says how long it is open, or when it opens', () => {
  expect(customerService(settings, new Date('2026-11-23T10:00+02:00'), rental)).toEqual({
    phone: OFFICE,
    service: 'phone-service',
    open: true,
    until: new Date('2026-11-23T12:00+02:00'),
  });
  expect(customerService(settings, new Date('2026-11-27T12:00+02:00'), inCompany)).toEqual({
    phone: '+358957674000',
    service: 'housing-company',
    open: false,
    opensAt: new Date('2026-11-30T09:00+02:00'),
  });
});

test('a day the landlord keeps shut is on-call', () => {
  const shutFriday = structuredClone(heka);
  const { hours } = shutFriday.contacts.phoneService;
  const closed = parseSettings({
    ...shutFriday,
    contacts: {
      ...shutFriday.contacts,
      phoneService: { ...shutFriday.contacts.phoneService, hours: { ...hours, closedDays: ['2026-11-27'] } },
    },
  });
  expect(rightNow(closed, new Date('2026-11-27T10:00+02:00'), rental).phone).toBe(ON_CALL);
});
