import { expect, test } from 'vitest';
import { revealsReporter } from './reveals';

const reporter = {
  name: 'Aava Esimerkki',
  address: 'Rantakatu 5 A 12',
  email: 'aava@example.com',
  phone: '+358401234567',
  number: 1042,
};
const reveals = (text: string) => revealsReporter(text, [reporter]);

test.each([
  'Naapurisi Esimerkki on ilmoittanut',
  'Esimerkin mukaan musiikki soi',
  'aava kertoi',
  'Soita numeroon 040 123 4567',
  'asunnosta A 12 on kerrottu',
  'asunnosta a12',
  'Rantakatu 5 a 12',
  'kirjoita aava@example.com',
  'Viite H-1042',
  'viite h 1042',
])('"%s" tells who', (text) => {
  expect(reveals(text)).toBe(true);
});

test.each([
  'Musiikki soi perjantaina klo 23.',
  'Rantakatu 5 A 2, yhteinen pihavuoro',
  'Tapaamme 12.1. huoneessa 5.',
  'Esim. kaiuttimet voi siirtää pois seinästä.',
])('"%s" does not', (text) => {
  expect(reveals(text)).toBe(false);
});
