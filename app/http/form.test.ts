import { expect, test } from 'vitest';
import { z } from 'zod';
import { textsFor } from '~/i18n';
import { locales } from '~/i18n/locale';
import { formFields } from './body.server';
import { requiredText } from './fields';
import { parseForm } from './form.server';

const t = textsFor('en');
const schema = z.object({ name: requiredText(5), phone: requiredText(20), other: requiredText(20) });

function errorsOf(entries: [string, string][]) {
  const parsed = parseForm(schema, { fields: formFields(entries), t });
  return parsed.ok ? {} : parsed.form.errors;
}

test('an empty field is named where its name says what it holds, so that the summary tells which', () => {
  expect(errorsOf([])).toEqual({
    name: t.errors.missing.name,
    phone: t.errors.missing.phone,
    other: t.errors.required,
  });
});

test('what is wrong in another way keeps its own sentence', () => {
  expect(
    errorsOf([
      ['name', 'Ville Vieras'],
      ['phone', '1'],
      ['other', 'x'],
    ]),
  ).toEqual({ name: t.errors.tooLong('5') });
});

test.each(locales)('no two empty fields are called the same in %s', (locale) => {
  const sentences = Object.values(textsFor(locale).errors.missing);
  expect(new Set(sentences).size).toBe(sentences.length);
});
