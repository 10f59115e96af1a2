import { expect, test } from 'vitest';
import { hours } from '~/lib/time';
import { duties, secondFactorIsRequired } from '~/policy/duties';
import { type MemberFacts, refusalToChange, refusalToEnd, stateOf, stateOfInvitation } from './rules';

const NOW = new Date('2026-11-23T08:00:00Z');
const member: MemberFacts = { id: 'member', state: 'active', hasSecondFactor: false };

test('only IT administrators must have a second factor', () => {
  expect(duties.filter((duty) => secondFactorIsRequired([duty]))).toEqual(['it-admin']);
});

test.each([
  ['another duty', member, ['patrol'], null],
  ['IT administration without second factor', member, ['it-admin'], 'staff.needsSecondFactor'],
  ['IT administration with one', { ...member, hasSecondFactor: true }, ['it-admin'], null],
  ['IT administration before the invitation is followed', { ...member, state: 'invited' }, ['it-admin'], null],
] as const)('%s may be given or not', (_, facts, given, refusal) => {
  expect(refusalToChange(facts, { by: 'admin', duties: [...given] })).toBe(refusal);
});

test('nobody takes IT administration or access away from themselves', () => {
  const self = { ...member, hasSecondFactor: true };
  expect(refusalToChange(self, { by: 'member', duties: ['patrol'] })).toBe('staff.notYourself');
  expect(refusalToChange(self, { by: 'member', duties: ['patrol', 'it-admin'] })).toBeNull();
  expect(refusalToEnd(self, { by: 'member' })).toBe('staff.notYourself');
});

test('a member is invited until there is a password, and ended whatever there is', () => {
  expect(stateOf({ active: true, hasPassword: false })).toBe('invited');
  expect(stateOf({ active: true, hasPassword: true })).toBe('active');
  expect(stateOf({ active: false, hasPassword: true })).toBe('ended');
});

test('a link is open until its last moment, and an unknown one looks expired', () => {
  const expiresAt = new Date(NOW.getTime() + hours(24));
  const justBefore = new Date(expiresAt.getTime() - 1);
  expect(stateOfInvitation({ expiresAt, usedAt: null }, justBefore)).toBe('open');
  expect(stateOfInvitation({ expiresAt, usedAt: null }, expiresAt)).toBe('expired');
  expect(stateOfInvitation({ expiresAt, usedAt: NOW }, NOW)).toBe('used');
  expect(stateOfInvitation(null, NOW)).toBe('expired');
});
