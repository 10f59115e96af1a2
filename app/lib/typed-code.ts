import { randomInt } from 'node:crypto';

/**
 * Codes that a person copies from paper. No two characters look alike, and without vowels no code is a word:
 * 21 characters, nine of them, some 39 bits. Short, because whatever takes one also limits the tries.
 */
const ALPHABET = '023456789CFHJKMNPRTWX';
const LENGTH = 9;
const GROUP = 3;

/** What people read or type instead; none of these is in the alphabet. */
const MEANT: Record<string, string> = { O: '0', Q: '0', D: '0', Z: '2', S: '5', G: '6', B: '8' };

export function newTypedCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** One of a numbered set: the first character tells which. */
export function newNumberedCode(number: number): string {
  return ALPHABET[number] + newTypedCode().slice(1);
}

export function numberOf(code: string): number {
  return ALPHABET.indexOf(code.charAt(0));
}

/** For paper and screen: 4F7-K2M-9XH. */
export function showTypedCode(code: string): string {
  return code.match(new RegExp(`.{${GROUP}}`, 'g'))?.join('-') ?? code;
}

/** Takes small letters, spaces, hyphens and look-alikes; null when it cannot be a code. */
export function readTypedCode(text: string): string | null {
  if (text.length > 64) return null;
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const meant = [...typed].map((character) => MEANT[character] ?? character);
  return meant.length === LENGTH && meant.every((character) => ALPHABET.includes(character)) ? meant.join('') : null;
}
