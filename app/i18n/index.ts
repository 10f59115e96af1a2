import { texts as en } from './en';
import { texts as fi } from './fi';
import type { Locale } from './locale';
import { texts as sv } from './sv';
import type { Texts } from './texts';

export type PortalTexts = Texts<typeof en>;

const byLocale: Record<Locale, PortalTexts> = { fi, sv, en };

export function textsFor(locale: Locale): PortalTexts {
  return byLocale[locale];
}
