import { type Locale, locales } from './locale';

const rules = new Map(locales.map((locale) => [locale, new Intl.PluralRules(locale)]));

/** Finnish, Swedish and English have two forms for whole numbers: one and other. */
export function plural(locale: Locale, n: number, forms: { one: string; other: string }): string {
  return rules.get(locale)!.select(n) === 'one' ? forms.one : forms.other;
}
