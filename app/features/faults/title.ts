import type { Locale } from '~/i18n/locale';
import { type Choice, guideTexts, titleOf } from './guide';

export type Titled = Choice & { description: string };

const LONGEST_WORDS = 60;

/** In the reader's language as far as the guide's codes go, else the reporter's own first words. */
export function faultTitle(fault: Titled, locale: Locale): string {
  if (!fault.item && !fault.problem) return firstWords(fault.description);
  return guideTitle(fault, locale);
}

/** Never the reporter's own words: for letters to anybody but the reporter. */
export function guideTitle({ place, room, item, problem }: Choice, locale: Locale): string {
  const texts = guideTexts[locale];
  return titleOf(texts, { place, room, item, problem }) ?? texts.other;
}

function firstWords(description: string): string {
  const line = description.replace(/\s+/g, ' ').trim();
  const letters = [...line];
  if (letters.length <= LONGEST_WORDS) return line;
  const cut = letters.slice(0, LONGEST_WORDS - 1).join('');
  const space = cut.lastIndexOf(' ');
  const whole = space > LONGEST_WORDS / 2 ? cut.slice(0, space) : cut;
  return `${whole.replace(/[\s.,;:!?–-]+$/, '')}…`;
}
