import { cleanText } from '~/http/text';

/**
 * Text as paper can show it: what turns, hides or moves other letters (marks of direction, control characters) has no
 * place there, and a line or page break is a line break.
 */
export function printable(text: string): string {
  return cleanText(text)
    .replace(/[\u2028\u2029\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[\p{Co}\p{Cn}]/gu, '\uFFFD');
}

/** In a document's head, which is XML too: its markup would break it. */
export function printableTitle(text: string): string {
  return printable(text)
    .replace(/&/g, '+')
    .replace(/[<>\n]/g, ' ')
    .trim();
}

/** A telephone number is never broken between lines. */
export function inOnePiece(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
