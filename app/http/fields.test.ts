import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  emailAddress,
  optionalChoice,
  optionalEmail,
  optionalText,
  optionalYesNo,
  requiredText,
  yesNo,
} from './fields';

const messages = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message);

test('a required text is trimmed, must have something in it, and says its limit', () => {
  expect(requiredText(10).parse('  hana  ')).toBe('hana');
  expect(messages(requiredText(10), '   ')).toEqual(['required']);
  expect(messages(requiredText(10), undefined)).toEqual(['required']);
  expect(messages(requiredText(10), 'x'.repeat(11))).toEqual(['tooLong:10']);
});

test('marks that turn text around or hide it are taken out', () => {
  expect(requiredText(50).parse('ab\u202ecd\u2066ef\u200f')).toBe('abcdef');
});

test('an optional text is null when empty or missing', () => {
  const form = z.object({ note: optionalText(5) });
  expect(form.parse({})).toEqual({ note: null });
  expect(form.parse({ note: ' ' })).toEqual({ note: null });
  expect(messages(form, { note: '123456' })).toEqual(['tooLong:5']);
});

test.each(['a@b.fi', ' Etu.Suku+koti@example.co.uk ', 'å@exämple.fi'])('%s is an address', (text) => {
  expect(emailAddress().safeParse(text).success).toBe(true);
});

test.each([
  '',
  'a',
  'a@b',
  '@b.fi',
  'a b@c.fi',
  'a@b@c.fi',
  'a@b..fi',
  'a@b.fi\nBcc: x@y.z',
  `${'a'.repeat(250)}@b.fi`,
])('%j is no address', (text) => {
  expect(emailAddress().safeParse(text).success).toBe(false);
});

test('optional answers may be left out or empty', () => {
  const form = z.object({ email: optionalEmail(), pets: optionalYesNo(), place: optionalChoice(['home', 'yard']) });
  expect(form.parse({})).toEqual({ email: null, pets: null, place: null });
  expect(form.parse({ email: '', pets: '', place: '' })).toEqual({ email: null, pets: null, place: null });
  expect(form.parse({ email: 'a@b.fi', pets: 'no', place: 'yard' })).toEqual({
    email: 'a@b.fi',
    pets: false,
    place: 'yard',
  });
  expect(messages(form, { place: 'moon' })).toEqual(['choose']);
});

test('yes or no must be answered', () => {
  const form = z.object({ masterKey: yesNo() });
  expect(form.parse({ masterKey: 'yes' })).toEqual({ masterKey: true });
  expect(messages(form, {})).toEqual(['choose']);
  expect(messages(form, { masterKey: 'maybe' })).toEqual(['choose']);
});
