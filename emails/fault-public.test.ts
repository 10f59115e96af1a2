import { expect, test } from 'vitest';
import { locales } from '~/i18n/locale';
import { letterLandlord } from '~tests/support/letter-landlord';
import { type LetterData, letters } from './index';
import { renderLetter } from './render';

const toReporters = [
  'fault-received',
  'fault-step',
  'fault-contact',
  'visit-agreed',
  'fault-message',
  'fault-done',
  'fault-closed',
] as const;
type Name = (typeof toReporters)[number];

function toPublicReporter(name: Name, locale: (typeof locales)[number]) {
  const { sample } = letters[name];
  const data = { ...sample, fault: { ...sample.fault, followed: 'by-phone' } } as LetterData<Name>;
  return renderLetter({ name, locale, data, landlord: letterLandlord, origin: 'https://portal.example.test' });
}

const every = toReporters.flatMap((name) => locales.map((locale) => [name, locale] as const));

test.each(every)('%s in %s leads nobody without an account to a page they cannot open', async (name, locale) => {
  const { html, text, attachments } = await toPublicReporter(name, locale);
  const calendar = attachments.map(({ content }) => Buffer.from(content, 'base64').toString()).join('');
  expect(`${html}${text}${calendar}`).not.toContain('/my/');
  expect(text).toContain('V-1042');
  expect(text.replace(/\s+/g, ' ')).toMatch(/09.5767.3000.+V-1042/);
});
