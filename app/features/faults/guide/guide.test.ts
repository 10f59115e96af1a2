import { expect, test } from 'vitest';
import { adviceOf, guideTexts, leaves, outcomeWhenNotHelped, places, problemTitle } from './index';

const rooms = places.flatMap((place) => place.rooms);
const items = rooms.flatMap((room) => room.items);
const languages = Object.entries(guideTexts);
const selfHelp = leaves.filter((leaf) => leaf.outcome === 'self-help');

test('the guide knows more than 55 different faults', () => {
  expect(new Set(leaves.map((leaf) => leaf.code)).size).toBeGreaterThan(55);
});

test('a problem stands only once in its room', () => {
  const inRooms = leaves.map((leaf) => `${leaf.room}/${leaf.code}`);
  expect(inRooms).toEqual([...new Set(inRooms)]);
});

test('a room stands in one place only', () => {
  const codes = rooms.map((room) => room.code);
  expect(codes).toEqual([...new Set(codes)]);
});

test('a thing that stands in several rooms is the same everywhere', () => {
  for (const item of items) expect(items.find((other) => other.code === item.code)).toBe(item);
});

test('codes are words with hyphens', () => {
  const codes = [...places, ...rooms, ...items, ...leaves].map(({ code }) => code);
  expect(codes.filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
});

test('what is phoned in says which urgent fault it is', () => {
  const phoned = leaves.filter((leaf) => leaf.outcome === 'phone');
  expect(phoned.length).toBeGreaterThan(15);
  expect(phoned.filter((leaf) => !leaf.urgentKind)).toEqual([]);
});

test('an electrical fault in the home never ends in a report', () => {
  for (const code of ['fuse-blown', 'rcd-tripped', 'socket-dead', 'socket-broken', 'power-out', 'burning-smell']) {
    const found = leaves.filter((leaf) => leaf.code === code);
    expect(found.map(outcomeWhenNotHelped)).toEqual(found.map(() => 'phone'));
  }
});

test('most self-help ends in a report when it did not help', () => {
  const dripping = selfHelp.filter((leaf) => leaf.item === 'tap');
  expect(dripping.map(outcomeWhenNotHelped)).toEqual(['report', 'report', 'report']);
});

test.each(languages)('%s: every code has its words, and none too many', (_, texts) => {
  expect(Object.keys(texts.places).sort()).toEqual(places.map(({ code }) => code).sort());
  expect(Object.keys(texts.rooms).sort()).toEqual(rooms.map(({ code }) => code).sort());
  expect(new Set(Object.keys(texts.items))).toEqual(new Set(items.map(({ code }) => code)));
  expect(new Set(Object.keys(texts.problems))).toEqual(new Set(leaves.map(({ code }) => code)));
  expect(everyText(texts).filter((text) => text.trim() !== text || text.length < 3)).toEqual([]);
});

test.each(languages)('%s: titles fit a line of the queue, and no two problems share one', (_, texts) => {
  const problemsBy = new Map<string, Set<string>>();
  for (const leaf of leaves) {
    const title = problemTitle(texts, leaf);
    problemsBy.set(title, (problemsBy.get(title) ?? new Set()).add(leaf.code));
  }
  expect([...problemsBy.keys()].filter((title) => title.length > 60)).toEqual([]);
  expect([...problemsBy].filter(([, problems]) => problems.size > 1)).toEqual([]);
});

test.each(languages)('%s: self-help has at least three steps, each said once', (_, texts) => {
  const problems = new Map(selfHelp.map((leaf) => [leaf.code, adviceOf(texts, leaf).steps]));
  expect(problems.size).toBeGreaterThanOrEqual(18);
  for (const steps of problems.values()) expect(steps.length).toBeGreaterThanOrEqual(3);
  const steps = [...problems.values()].flat();
  expect(steps).toEqual([...new Set(steps)]);
});

test.each(languages)('%s: whoever phones is told what to do meanwhile', (_, texts) => {
  for (const leaf of leaves) expect(adviceOf(texts, leaf).meanwhile !== null).toBe(leaf.outcome === 'phone');
});

test('no text is the same in two languages', () => {
  const heard = new Map<string, string>();
  const repeated: string[] = [];
  for (const [language, texts] of languages) {
    for (const text of new Set(everyText(texts).map((text) => text.toLowerCase()))) {
      if (heard.has(text)) repeated.push(`${heard.get(text)} and ${language}: ${text}`);
      heard.set(text, language);
    }
  }
  expect(repeated).toEqual([]);
});

function everyText(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Object.values(value as object).flatMap(everyText);
}
