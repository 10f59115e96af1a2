import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Country } from './holidays';

/**
 * A phone number as people write it, in the one form that is stored: +358401234567. Spaces, dashes, brackets, "(0)"
 * and the letter O for zero are taken as meant. Null for what cannot be a number.
 */
export function parsePhone(text: string, country: Country): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/^\s*(tel|puh|gsm|p)[.:]*\s*/i, '')
    .replace(/\(0\)/g, '')
    .replace(/[oO]/g, '0')
    .replace(/[\s\p{Pd}./()]/gu, '');
  if (!/^\+?\d{5,17}$/.test(plain)) return null;
  const number = parsePhoneNumberFromString(plain.replace(/^00/, '+'), country);
  // Possible, not valid: whether a number is in use is known to nobody but who calls it.
  return number?.isPossible() ? number.number : null;
}
