import { expect, test } from 'vitest';
import { type CompanyRules, memberOf } from './rules';

const rules: CompanyRules = {
  groupsClaim: 'groups',
  duties: { huolto: ['property-service'], esimiehet: ['property-service', 'property-supervisor'] },
  areas: { pohjoinen: ['north'], itä: ['east', 'north'] },
};

test('duties and areas are those of all groups, each once', () => {
  expect(memberOf({ groups: ['huolto', 'esimiehet', 'pohjoinen', 'itä'] }, rules)).toMatchObject({
    duties: ['property-service', 'property-supervisor'],
    areas: ['north', 'east'],
  });
});

test.each([
  ['none', undefined],
  ['a text', 'huolto'],
  ['other things', [{ name: 'huolto' }, 7, null]],
  ['names of the language', ['constructor', '__proto__', 'toString']],
])('groups that are %s give nothing', (_, groups) => {
  expect(memberOf({ groups }, rules)).toMatchObject({ duties: [], areas: [] });
});

test('an address counts as confirmed only when the provider says so', () => {
  expect(memberOf({ email: 'a@b.example' }, rules).isEmailVerified).toBe(false);
  expect(memberOf({ email: 'a@b.example', email_verified: 'true' }, rules).isEmailVerified).toBe(false);
  expect(memberOf({ email: 'a@b.example', email_verified: true }, rules).isEmailVerified).toBe(true);
});

test('more than a password is what RFC 8176 names so', () => {
  expect(memberOf({ amr: ['pwd'] }, rules).hasSecondFactor).toBe(false);
  expect(memberOf({ amr: ['pwd', 'otp'] }, rules).hasSecondFactor).toBe(true);
});
