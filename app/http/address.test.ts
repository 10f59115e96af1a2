import { expect, test } from 'vitest';
import { addressChooser } from './address.server';

const own = 'https://asukas.kotihovi.example';
const other = 'https://asukas.niemikoti.example';
const config = { origin: own, otherLandlords: [{ slug: 'niemikoti', origin: other }] };

test.each([
  [{ host: 'asukas.kotihovi.example' }, own],
  [{ host: 'asukas.niemikoti.example' }, other],
  [{ host: 'ASUKAS.niemikoti.example' }, other],
  // Whatever else is said leads to the first, and is repeated nowhere.
  [{ host: 'evil.example' }, own],
  [{ host: 'asukas.niemikoti.example.evil.example' }, own],
  [{ host: 'asukas.niemikoti.example:8443' }, own],
  [{}, own],
  // Nobody stands in front: what a browser forwards is its own invention.
  [{ host: 'asukas.kotihovi.example', 'x-forwarded-host': 'asukas.niemikoti.example' }, own],
])('without a proxy %o is %s', (headers, origin) => {
  expect(addressChooser({ ...config, trustedProxies: 0 })({ headers })).toBe(origin);
});

test.each([
  [{ host: '127.0.0.1:3000', 'x-forwarded-host': 'asukas.niemikoti.example' }, other],
  [{ host: '127.0.0.1:3000', 'x-forwarded-host': 'evil.example, asukas.niemikoti.example' }, other],
  [{ host: 'asukas.niemikoti.example' }, other],
  [{ host: '127.0.0.1:3000', 'x-forwarded-host': 'evil.example' }, own],
])('behind a proxy %o is %s', (headers, origin) => {
  expect(addressChooser({ ...config, trustedProxies: 1 })({ headers })).toBe(origin);
});
