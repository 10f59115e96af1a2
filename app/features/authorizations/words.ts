import type { PortalTexts } from '~/i18n';
import type { Formats } from '~/i18n/formats';
import { isPower, type Power } from './scope';

type Words = PortalTexts['authorizations'];

export function validityIn(
  words: Words,
  formats: Formats,
  { validFrom, validUntil }: { validFrom: string; validUntil: string | null },
): string {
  const from = formats.date(validFrom);
  return validUntil === null ? words.openEnded(from) : words.validity(from, formats.date(validUntil));
}

export function powerIn(words: Words, power: string): string {
  return isPower(power) ? words.powers[power as Power] : power;
}
