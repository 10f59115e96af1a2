import { expect, test } from 'vitest';
import { newNumberedCode, newTypedCode, numberOf, readTypedCode, showTypedCode } from './typed-code';

test('a code is read back as it is shown', () => {
  for (let n = 0; n < 200; n++) {
    const code = newTypedCode();
    expect(readTypedCode(showTypedCode(code))).toBe(code);
  }
});

test.each([
  ['402-58C-6FH', '40258C6FH'],
  [' 4o2 5bc 6fh ', '40258C6FH'],
  ['4O2–S8C.GFH', '40258C6FH'],
  ['４０２５８Ｃ６ＦＨ', '40258C6FH'],
])('%j is understood', (typed, code) => {
  expect(readTypedCode(typed)).toBe(code);
});

test.each(['', '402-58C', '402-58C-6FHH', '1IL-58C-6FH', 'UVA-EY0-6FH', '4'.repeat(1000)])('%j is no code', (typed) => {
  expect(readTypedCode(typed)).toBeNull();
});

test('codes are shown in groups of three', () => {
  expect(showTypedCode('40258C6FH')).toBe('402-58C-6FH');
});

test('a numbered code tells its number', () => {
  for (let number = 0; number < 10; number++) expect(numberOf(newNumberedCode(number))).toBe(number);
});
