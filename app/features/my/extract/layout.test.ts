import { expect, test } from 'vitest';
import { extractSections } from '~/retention/limit';
import { fieldsOf, fileOnlyIn, pageOrder } from './layout';
import type { Extract, ExtractRow } from './row';

const nothing = Object.fromEntries(extractSections.map((section) => [section, []])) as unknown as Extract;
const trace: ExtractRow = { at: new Date(0), action: 'resident.read', who: 'staff', landlord: 'Esimerkki Oy' };

test('every part of the extract has its place on the page', () => {
  expect([...pageOrder].sort()).toEqual([...extractSections].sort());
});

test('one landlord is not named in every row, two are', () => {
  const one = { ...nothing, audit: [trace, trace] };
  const two = { ...nothing, audit: [trace, { ...trace, landlord: 'Toinen Oy' }] };

  expect(fieldsOf(trace, fileOnlyIn(one, 'audit'))).toEqual(['at', 'action', 'who']);
  expect(fieldsOf(trace, fileOnlyIn(two, 'audit'))).toEqual(['at', 'action', 'who', 'landlord']);
});

test('fields without anything in them are not shown', () => {
  expect(fieldsOf({ email: 'a@example.com', phone: null, answers: [], words: '' }, [])).toEqual(['email']);
});
