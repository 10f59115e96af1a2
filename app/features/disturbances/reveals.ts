/** What tells who somebody is, beside the words themselves. */
export type Known = { name: string; address: string; email: string | null; phone: string | null; number: number };

/**
 * DI-2: whether a text meant for the other side names one who reported: a name, the flat, the phone, the address of the
 * account, or the report's number. A net under the writer's care, not instead of it.
 */
export function revealsReporter(text: string, reporters: readonly Known[]): boolean {
  const words = wordsOf(text);
  const squeezed = squeeze(text);
  return reporters.some(
    ({ name, address, email, phone, number }) =>
      wordsOf(name).some((part) => part.length > 2 && hasWord(words, part)) ||
      squeezed.includes(squeeze(address)) ||
      flatsIn(address).some((flat) => text.toLowerCase().includes(flat)) ||
      (email !== null && text.toLowerCase().includes(email.toLowerCase())) ||
      (phone !== null && squeezed.replace(/\D/g, '').includes(phone.replace(/\D/g, '').slice(-7))) ||
      new RegExp(`\\bH-?\\s?${number}\\b`, 'i').test(text),
  );
}

/** Finnish bends names at their end: Esimerkki, Esimerkin, Esimerkille. */
function hasWord(words: readonly string[], name: string): boolean {
  const stem = name.length > 5 ? name.slice(0, -2) : name;
  return words.some((word) => word.startsWith(stem) && word.length <= name.length + 5);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** "a 12" of "Rantakatu 5 A 12": how neighbours name a flat. */
function flatsIn(address: string): string[] {
  const match = /\s(\p{L}{1,2})\s?(\d+\p{L}?)$/u.exec(address.toLowerCase());
  return match ? [`${match[1]} ${match[2]}`, `${match[1]}${match[2]}`].map((flat) => ` ${flat}`) : [];
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/[\s.,-]/g, '');
}
