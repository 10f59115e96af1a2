export const locales = ['fi', 'sv', 'en'] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'fi';

/** Each language in its own words: who looks for theirs need not read another's. */
export const localeNames: Record<Locale, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale);
}

/** The language wanted most of those there are; the first named among equals. */
export function localeFromAcceptLanguage(header: string | null | undefined): Locale {
  let best: Locale = defaultLocale;
  let bestWeight = 0;
  for (const part of (header ?? '').slice(0, 1000).split(',')) {
    const [range = '', ...parameters] = part.split(';');
    const language = range.trim().toLowerCase().split('-')[0];
    const weight = weightOf(parameters);
    if (isLocale(language) && weight > bestWeight) {
      best = language;
      bestWeight = weight;
    }
  }
  return best;
}

function weightOf(parameters: string[]): number {
  const quality = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='));
  if (!quality) return 1;
  const weight = Number(quality.slice(2));
  return weight >= 0 && weight <= 1 ? weight : 0;
}
