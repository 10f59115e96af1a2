import { expect, test } from 'vitest';
import { personLine, personText } from './person-text';

test.each([
  ['marks that turn the reading direction', 'photo\u202egpj.exe\u2066\u200f', 'photogpj.exe'],
  ['invisible and control characters', 'a\u0000b\u200bc\ufeffd\u001b[31me', 'abcd[31me'],
  ['halves of surrogate pairs', 'a\ud83db', 'ab'],
  ['line ends of other systems and heaps of empty lines', 'a\r\nb\rc\n\n\n\n\nd', 'a\nb\nc\n\nd'],
])('%s are taken out', (_, written, kept) => {
  expect(personText(written, 100)).toBe(kept);
});

test('emoji made of several parts, tabs and other alphabets stay', () => {
  const written = 'Hyvä 👩‍👩‍👧‍👦\tسلام Привет';
  expect(personText(written, 100)).toBe(written);
});

test('what is too long is cut between characters and marked so', () => {
  expect(personText('😀'.repeat(10), 5)).toBe('😀😀😀😀…');
  expect(personText('12345', 5)).toBe('12345');
});

test('a title is one line', () => {
  expect(personLine(' Tap\n\n drips\u2028 badly ', 100)).toBe('Tap drips badly');
});
