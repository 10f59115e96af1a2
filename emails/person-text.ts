/**
 * Text that a person wrote, made fit for a letter: marks that turn the reading direction (with them "exe.gpj" reads as
 * "jpg.exe"), invisible characters, control characters and halves of surrogate pairs are taken out. Never refused: the
 * letter tells of something that has already happened. Escaping is React's.
 */
export function personText(text: string, limit: number): string {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(TURNING_OR_INVISIBLE, '')
    .replace(/\p{Surrogate}/gu, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const characters = Array.from(clean);
  return characters.length <= limit
    ? clean
    : `${characters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
}

/** The same on one line, for a name or a title. */
export function personLine(text: string, limit: number): string {
  return personText(text.replace(/\s+/g, ' '), limit);
}

// The zero-width joiner stays: emoji are made with it.
const TURNING_OR_INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
