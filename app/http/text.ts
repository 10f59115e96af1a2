/** Composing letters takes a time that grows with the square of such a run: fifty thousand accents on one letter, a second. */
const ENDLESS_ACCENTS = /(\p{M}{30})\p{M}+/gu;

/** Text from outside, the same whatever typed it: PostgreSQL takes no NUL, and half a character breaks every encoder. */
export function cleanText(text: string): string {
  return text
    .replaceAll('\0', '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\r\n?/g, '\n')
    .replace(ENDLESS_ACCENTS, '$1')
    .normalize('NFC');
}
