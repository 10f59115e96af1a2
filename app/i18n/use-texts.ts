import { createContext, useContext } from 'react';
import { type Formats, formatsFor } from './formats';
import { type PortalTexts, textsFor } from './index';
import type { Locale } from './locale';

export type Speech = { locale: Locale; timeZone: string };

export const SpeechContext = createContext<Speech>({ locale: 'fi', timeZone: 'Europe/Helsinki' });

export function useLocale(): Locale {
  return useContext(SpeechContext).locale;
}

export function useTexts(): PortalTexts {
  return textsFor(useContext(SpeechContext).locale);
}

export function useFormats(): Formats {
  const { locale, timeZone } = useContext(SpeechContext);
  return formatsFor(locale, timeZone);
}
