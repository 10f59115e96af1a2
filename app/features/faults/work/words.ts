const LONGEST_WORD = 40;
const MOST_WORDS = 200;

/**
 * The words of a text as they are stored and looked for: lower case, in the order they come, each once. A single letter
 * says nothing, a single digit is a street or home number.
 */
export function wordsOf(...texts: (string | null)[]): string[] {
  const words = new Set<string>();
  for (const text of texts) {
    for (const word of (text ?? '')
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)) {
      if (word.length > 1 || isNumber(word)) words.add([...word].slice(0, LONGEST_WORD).join(''));
      if (words.size === MOST_WORDS) return [...words];
    }
  }
  return [...words];
}

/** "5" is looked for as it is; "vuot" finds "vuotaa". */
export function isNumber(word: string): boolean {
  return /^\p{N}+$/u.test(word);
}
