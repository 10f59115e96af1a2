import { expect, test } from 'vitest';
import { parseSettings } from '~/features/tenancy/settings';
import { textsFor } from '~/i18n';
import { locales } from '~/i18n/locale';
import kotihovi from '~db/seed/landlords/kotihovi.json';
import { readPdf } from '~tests/support/pdf';
import { paperOf } from './paper.server';
import type { AuthorizationRow } from './record.server';
import { KINDS } from './scope';

const landlord = parseSettings(kotihovi);
const draft = {
  reference: '4F7K2M9XH',
  kind: 'general',
  principalName: 'Aava Esimerkki',
  principalAddress: 'Rantakatu 5 A 1',
  attorneyName: 'Bo Provström',
  attorneyEmail: 'bo@example.com',
  acts: ['fetch-keys'],
  text: null,
  estateParties: ['Olli Esimerkki', 'Cecilia Testström'],
  validFrom: '2026-11-23',
  validUntil: null,
  updatedAt: new Date('2026-11-23T08:00:00Z'),
} as unknown as AuthorizationRow;

const all = KINDS.flatMap((kind) => locales.map((locale) => ({ kind, locale })));

test.each(all)(
  'the form for $kind in $locale can be read aloud and leads back to its draft',
  async ({ kind, locale }) => {
    const bytes = await paperOf({ ...draft, kind }, { landlord, origin: 'https://portaali.example', locale });
    const pdf = await readPdf(bytes);
    const { paper } = textsFor(locale).authorizations;
    expect(pdf.info).toMatchObject({ Language: locale, Title: paper.title });
    expect(pdf.marked).toBe(true);
    expect(pdf.pages).toHaveLength(1);
    for (const words of ['4F7-K2M-9XH', paper.titles[kind], 'Bo Provström', 'bo@example.com', 'Rantakatu 5 A 1']) {
      expect(pdf.words).toContain(words);
    }
    expect(pdf.roles).toContainEqual({ role: 'Figure', alt: `${paper.reference} 4F7-K2M-9XH` });
    if (kind === 'estate') expect(pdf.words).toContain('Cecilia Testström');
  },
);

test('what is not known is left to be written by hand', async () => {
  const empty = { ...draft, kind: 'free-form' as const, principalName: '', principalAddress: null };
  const pdf = await readPdf(await paperOf(empty, { landlord, origin: 'https://portaali.example', locale: 'fi' }));
  expect(pdf.words).toContain('____');
});
