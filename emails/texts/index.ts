import type { Locale } from '~/i18n/locale';
import type { Texts } from '~/i18n/texts';
import * as en from './en';
import * as fi from './fi';
import * as sv from './sv';

export type LetterTexts = Texts<
  Pick<
    typeof en,
    'account' | 'appointments' | 'authorizations' | 'disturbances' | 'faults' | 'frame' | 'requests' | 'staff'
  >
>;

const byLocale: Record<Locale, LetterTexts> = { fi, sv, en };

export function letterTextsFor(locale: Locale): LetterTexts {
  return byLocale[locale];
}
