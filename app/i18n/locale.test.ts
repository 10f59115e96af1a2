import { expect, test } from 'vitest';
import { isLocale, localeFromAcceptLanguage } from './locale';
import { plural } from './plural';

test.each([
  [null, 'fi'],
  ['', 'fi'],
  ['sv', 'sv'],
  ['sv-FI,sv;q=0.9,fi;q=0.8', 'sv'],
  ['de-DE,de;q=0.9,en;q=0.8,sv;q=0.9', 'sv'],
  ['fi;q=0.5, EN-gb', 'en'],
  ['en;q=0', 'fi'],
  ['en;q=2', 'fi'],
  ['*', 'fi'],
  ['de', 'fi'],
  [';;;,,,q=1', 'fi'],
])('Accept-Language %s means %s', (header, locale) => {
  expect(localeFromAcceptLanguage(header)).toBe(locale);
});

test('only the three languages are languages here', () => {
  expect(['fi', 'sv', 'en', 'de', 'FI', '', null].filter(isLocale)).toEqual(['fi', 'sv', 'en']);
});

test('one is one, the rest are many', () => {
  const forms = { one: 'ilmoitus', other: 'ilmoitusta' };
  expect([0, 1, 2, 21].map((n) => plural('fi', n, forms))).toEqual([
    'ilmoitusta',
    'ilmoitus',
    'ilmoitusta',
    'ilmoitusta',
  ]);
});
