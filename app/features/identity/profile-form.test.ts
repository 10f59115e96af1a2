import { expect, test } from 'vitest';
import { assuranceOf } from './assurance';
import { profileForm } from './profile-form';

test('a phone number is taken as people write it', () => {
  expect(profileForm('FI').parse({ phone: ' 040 123 4567 ', letterLanguage: 'sv' })).toEqual({
    phone: '+358401234567',
    letterLanguage: 'sv',
  });
});

test('an empty phone number takes it away', () => {
  expect(profileForm('FI').parse({ phone: '' }).phone).toBeNull();
});

test.each([
  ['phone', 'not a number', 'phone'],
  ['phone', '0'.repeat(41), 'tooLong:40'],
  ['letterLanguage', 'klingon', 'choose'],
])('%s "%s" is refused', (field, value, message) => {
  const parsed = profileForm('FI').safeParse({ [field]: value });

  expect(parsed.error?.issues).toMatchObject([{ path: [field], message }]);
});

test('levels of assurance are named whatever the broker calls them', () => {
  const acrs = [
    'http://ftn.ficora.fi/2017/loatest2',
    'http://ftn.ficora.fi/2017/loa3',
    'urn:grn:authn:se:bankid',
    'gold',
  ];

  expect(acrs.map(assuranceOf)).toEqual(['substantial', 'high', 'substantial', 'unnamed']);
});
