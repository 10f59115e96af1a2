import { expect, test } from 'vitest';
import {
  adviceFor,
  MAX_PASSWORD_LENGTH,
  type PasswordPolicy,
  passwordPolicies,
  unmetRequirements,
} from './password-rules';

const unmet = (policy: PasswordPolicy, password: string) =>
  unmetRequirements(policy, password).map((requirement) => requirement.code);

test.each<[PasswordPolicy, string, string[]]>([
  ['office', 'Abcdefg!', []],
  ['strong', 'Abcdefg!', ['digit']],
  ['strong', 'Aa1!aa', []],
  ['office', 'Aa1!aa', ['length']],
  ['reset', 'Aa1!aa', []],
  ['strong', 'Aa1!a', ['length']],
  ['office', 'ABCDEF!', ['length']],
  ['office', 'abcdefg!', ['upper']],
  ['office', 'Abcdefgh', ['special']],
  ['strong', 'aa1!aa', ['upper']],
  ['strong', 'AA1!AA', ['lower']],
  ['strong', 'Aa1aaa', ['special']],
  ['strong', '', ['length', 'upper', 'lower', 'digit', 'special']],
  ['office', '', ['length', 'upper', 'special']],
])('under the %s rule "%s" lacks %j', (policy, password, missing) => {
  expect(unmet(policy, password)).toEqual(missing);
});

test.each(['Åa1!aa', 'Äa1!aa', 'Öa1!aa', 'Жа1!аа'])('"%s" has a capital letter', (password) => {
  expect(unmet('strong', password)).toEqual([]);
});

test('a space counts as a special character', () => {
  expect(unmet('office', 'Kolme iloista norppaa')).toEqual([]);
});

test.each(['Åäöåäöå', 'Ааааааааа'])('a letter of any alphabet is not a special character: %s', (password) => {
  expect(unmet('office', password)).toContain('special');
});

test('length is counted in code points, not in code units', () => {
  expect(unmet('strong', 'Aa1🦭🦭')).toEqual(['length']);
  expect(unmet('strong', 'Aa1🦭🦭🦭')).toEqual([]);
  expect(unmet('strong', 'A\u030Aa1!a')).toEqual(['length']);
});

test('a password typed with combining marks meets what its composed form meets', () => {
  const decomposed = 'Äiti1!'.normalize('NFD');
  expect(unmet('strong', decomposed)).toEqual([]);
  expect(unmet('strong', 'Aaaaa1\u0301')).toEqual(['special']);
});

test('the longest password allowed is 128 characters, and what is longer is called too long and nothing else', () => {
  const longest = `Aa1!${'🦭'.repeat(MAX_PASSWORD_LENGTH - 4)}`;
  expect(unmet('strong', longest)).toEqual([]);
  expect(unmetRequirements('strong', `${longest}🦭`)).toEqual([{ code: 'tooLong', max: 128 }]);
  expect(unmet('office', 'a'.repeat(1_000_000))).toEqual(['tooLong']);
});

test('a password set anew is held to the rule of strong identification', () => {
  expect(passwordPolicies.reset).toEqual(passwordPolicies.strong);
});

test('advice names what others could guess', () => {
  const owner = { email: 'aino.makinen@example.org', name: 'Aino Mäkinen', landlord: 'Lumikko Kodit' };
  expect(adviceFor('Mäkinen1!', owner)).toEqual(['longer', 'containsEmail', 'containsName']);
  expect(adviceFor('LUMIKKO-talossa 3', owner)).toEqual(['containsLandlord']);
  expect(adviceFor('Kolme iloista norppaa 7', owner)).toEqual([]);
  expect(adviceFor('Kolme iloista norppaa 7', {})).toEqual([]);
});
