import { expect, test } from 'vitest';
import { type Locale, locales } from '~/i18n/locale';
import { letterLandlord as landlord } from '~tests/support/letter-landlord';
import { type LetterData, type LetterName, letterNames, letters, parseLetterData } from './index';
import { renderLetter } from './render';
import { letterTextsFor } from './texts';

const origin = 'https://portal.example.test';
function rendered<Name extends LetterName>(name: Name, locale: Locale, data: LetterData<Name>) {
  return renderLetter({ name, locale, data, landlord, origin });
}

const sampleOf = <Name extends LetterName>(name: Name) => letters[name].sample as LetterData<Name>;
const every = letterNames.flatMap((name) => locales.map((locale) => [name, locale] as const));

test.each(every)('%s in %s is whole', async (name, locale) => {
  const { subject, html, text } = await rendered(name, locale, sampleOf(name));
  expect(letters[name].name).toBe(name);
  for (const part of [subject, html, text]) {
    expect(part.trim()).not.toBe('');
    expect(part).not.toMatch(/undefined|\bnull\b|NaN|\[object|Invalid Date/);
  }
  expect(html).toMatch(new RegExp(`<html[^>]* lang="${locale}"`));
  expect(html).toContain(`<div lang="${locale}">`);
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(text).toContain(landlord.name);
  expect(text).toContain('09\u00a05767\u00a03000');
});

test.each(every)('%s in %s has one button, whose address also stands in the text', async (name, locale) => {
  const { html, text } = await rendered(name, locale, sampleOf(name));
  const buttons = [...html.matchAll(/<a data-action="true" href="([^"]+)"/g)].map((match) => match[1]!);
  expect(buttons).toHaveLength(1);
  expect(buttons[0]).toMatch(new RegExp(`^${origin}/`));
  expect(text.split('\n')).toContain(buttons[0]);
  for (const [, address] of html.matchAll(/href="([^"]+)"/g)) expect(address!.startsWith(origin)).toBe(true);
});

test.each(every)('%s in %s fetches nothing and runs nothing', async (name, locale) => {
  const { html } = await rendered(name, locale, sampleOf(name));
  expect(html).not.toMatch(/<(img|script|link|iframe|form|style)\b|\bsrc=|url\(/i);
});

test.each(every)('%s in %s is the same to the byte when it is made again from its JSON', async (name, locale) => {
  const first = await rendered(name, locale, sampleOf(name));
  const stored = parseLetterData(name, sampleOf(name));
  expect(await rendered(name, locale, parseLetterData(name, JSON.parse(JSON.stringify(stored))))).toEqual(first);
});

test.each(letterNames)('%s differs between the languages in subject and text', async (name) => {
  const all = await Promise.all(locales.map((locale) => rendered(name, locale, sampleOf(name))));
  expect(new Set(all.map(({ subject }) => subject)).size).toBe(locales.length);
  expect(new Set(all.map(({ text }) => text)).size).toBe(locales.length);
});

test('no sentence is the same in two languages', () => {
  const [fi, sv, en] = locales.map((locale) => sentences(letterTextsFor(locale)));
  const alike = Object.keys(en!).filter((key) => new Set([fi![key], sv![key], en![key]]).size < 3);
  expect(alike.filter((key) => !SAME_WORD.has(key))).toEqual([]);
});

/** Swedish and English share the word. */
const SAME_WORD = new Set(['faults.priority.normal']);

function sentences(texts: object, before = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]) => {
      if (typeof value === 'object') return Object.entries(sentences(value, `${before}${key}.`));
      return [[`${before}${key}`, typeof value === 'function' ? value('§', '§') : value]];
    }),
  );
}

const faultLetters = letterNames.filter((name) => 'fault' in sampleOf(name));

test.each(faultLetters)('the subject of %s says no more than the report’s number', async (name) => {
  const data = { ...sampleOf(name), fault: { id: 'fault1', number: 'V-77', title: 'Rantakatu 5 B 12, Aino Ahven' } };
  for (const locale of locales) {
    const { subject } = await rendered(name, locale, data as never);
    expect(subject).toContain('V-77');
    expect(subject).not.toMatch(/Rantakatu|Aino/);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(subject.length).toBeLessThanOrEqual(78);
  }
});

test('headings keep their letters in the text', async () => {
  const { text } = await rendered('fault-done', 'sv', sampleOf('fault-done'));
  expect(text).toContain('\nÄr felet åtgärdat?\n');
  expect(text).toContain('\nMeddelande från fastighetsservice\n');
});

test('what a person wrote is shown as written, and does nothing', async () => {
  const message = 'Line one\n<script>alert(1)</script> & "so" \u202egnp.exe\u202c\u0000\nhttps://example.test';
  const { html, text } = await rendered('fault-message', 'en', { ...sampleOf('fault-message'), message });
  expect(html).not.toContain('<script>');
  expect(html).toContain('&lt;script&gt;');
  expect(html + text).not.toMatch(/[\u202a-\u202e]/);
  expect(text).toContain('> Line one\n> <script>alert(1)</script> & "so" gnp.exe\n> https://example.test');
});

test('a megabyte of message becomes a letter of ordinary size', async () => {
  const { html, text } = await rendered('fault-message', 'fi', {
    ...sampleOf('fault-message'),
    message: 'ä'.repeat(1_000_000),
  });
  expect(html.length).toBeLessThan(20_000);
  expect(text).toContain('ä…');
});

test('the receipt for the public form repeats nothing that was written in it', async () => {
  const data = { number: 'V-77', title: 'Buy now', description: 'Buy now' };
  const { html, text } = await rendered('fault-received-public', 'en', data);
  expect(html + text).not.toContain('Buy now');
});

test('letters about an account lead to pages, never to an act', async () => {
  for (const name of ['someone-tried-to-register', 'account-superseded', 'reset-done'] as const) {
    const { html } = await rendered(name, 'en', sampleOf(name));
    expect(html).not.toMatch(/token=/);
  }
});

test('times are told in the landlord’s zone', async () => {
  const linkValidUntil = new Date('2026-11-24T23:30:00Z');
  const { text } = await rendered('reset', 'fi', { token: 'a', linkValidUntil });
  expect(text).toContain('25.11.2026 klo 1.30 asti');
});

test('a token is escaped in its address', async () => {
  const { text } = await rendered('reset', 'en', { token: 'a b&c', linkValidUntil: new Date('2026-11-24T08:00:00Z') });
  expect(text).toContain(`${origin}/reset-password?token=a%20b%26c\n`);
});

test('data that would make a broken letter is refused when it is written down', () => {
  const fault = { id: 'fault1', number: 'V-77\r\nBcc: x', title: 'Tap' };
  expect(() => parseLetterData('fault-closed', { fault, because: 'silence' })).toThrow();
});
