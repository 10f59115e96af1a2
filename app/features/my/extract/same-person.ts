/** Whether a name given by mouth or in a form is that of an identified person: family name and one of the given names. */
export function isSamePerson(
  { givenName, familyName }: { givenName: string; familyName: string },
  written: string,
): boolean {
  const words = new Set(wordsOf(written));
  return wordsOf(familyName).every((word) => words.has(word)) && wordsOf(givenName).some((word) => words.has(word));
}

function wordsOf(name: string): string[] {
  return name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}'’]+/u)
    .filter(Boolean);
}
