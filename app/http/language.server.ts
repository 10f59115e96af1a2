import type { House } from '~/house.server';
import type { Locale } from '~/i18n/locale';
import { days } from '~/lib/time';
import { setCookie } from './cookies.server';

/** This device keeps the language, whoever signs in on it. */
export function languageCookie(house: House, language: Locale): string {
  return setCookie(house, 'locale', { value: language, maxAgeSeconds: days(365) / 1000 });
}
