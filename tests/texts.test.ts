import { expect, test } from 'vitest';
import { guideTexts } from '~/features/faults/guide';
import { textsFor } from '~/i18n';
import { type Locale, locales } from '~/i18n/locale';
import { letterTextsFor } from '~emails/texts';

/** Says nothing of its own: the words are somebody's, given to it. */
const PASSED_ON = '…';

/** Every text of the portal, its fault guide and its letters, by language and by where it stands. */
const all = Object.fromEntries(locales.map((locale) => [locale, leavesOf(locale)])) as Record<
  Locale,
  Map<string, string>
>;

function leavesOf(locale: Locale): Map<string, string> {
  const leaves = new Map<string, string>();
  const roots = { portal: textsFor(locale), guide: guideTexts[locale], letters: letterTextsFor(locale) };
  collect(roots, '', leaves);
  return leaves;
}

/** A function stands for its own source: what it says is written in it. */
function collect(node: unknown, place: string, into: Map<string, string>): void {
  if (typeof node === 'string') into.set(place, node);
  else if (typeof node === 'function') into.set(place, wordsIn(node.toString()) || PASSED_ON);
  else if (typeof node === 'object' && node !== null) {
    for (const [key, value] of Object.entries(node)) collect(value, place ? `${place}.${key}` : key, into);
  }
}

function wordsIn(source: string): string {
  const quoted = [...source.matchAll(/`([^`]*)`|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)];
  return quoted.map(([, a, b, c]) => (a ?? b ?? c ?? '').replace(/\$\{[^}]*\}/g, '…')).join(' ');
}

/** Words that are the same because they are names, or because one language has taken the other's word. */
const SAME_IN_BOTH: ReadonlySet<string> = new Set();

const pairs: [Locale, Locale][] = [
  ['fi', 'sv'],
  ['fi', 'en'],
  ['sv', 'en'],
];

test.each(pairs)('no text of more than two words is the same in %s and %s', (one, other) => {
  const same = [...all[one]].filter(([place, text]) => {
    const isSentence = text.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length > 2;
    return isSentence && all[other].get(place) === text && !SAME_IN_BOTH.has(text);
  });
  expect(same).toEqual([]);
});

test.each(locales)('no text in %s is empty or has spaces around it', (locale) => {
  const bare = [...all[locale]].filter(([, text]) => text.trim() === '' || text !== text.trim());
  expect(bare.map(([place]) => place)).toEqual([]);
});

test.each(locales)('no text in %s holds what a person should not see', (locale) => {
  const odd = [...all[locale]].filter(([, text]) => /undefined|\[object|TODO|FIXME|XXX|lorem ipsum/i.test(text));
  expect(odd).toEqual([]);
});

test('every language has the same texts', () => {
  const places = (locale: Locale) => [...all[locale].keys()].map((place) => place.replace(/\.\d+$/, '')).sort();
  for (const locale of ['fi', 'sv'] as const) expect(new Set(places(locale))).toEqual(new Set(places('en')));
});

test('Finnish and Swedish speak to one person, as a landlord does to a tenant', () => {
  const formal = { fi: /\b(Teidän|Teille|Teidät|voitte|saatte)\b/, sv: /\b(Ni|Er|Ert|Era)\b/ };
  for (const locale of ['fi', 'sv'] as const) {
    const found = [...all[locale]].filter(([, text]) => formal[locale].test(text));
    expect(found, locale).toEqual([]);
  }
});
