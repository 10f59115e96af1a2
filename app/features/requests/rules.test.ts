import { expect, test } from 'vitest';
import { ACTS } from './acts';
import {
  concernsAllParties,
  isAskedByDesk,
  needsConsent,
  refusalToAccept,
  refusalToCancel,
  refusalToClaim,
  refusalToConsent,
  refusalToHandle,
  refusalToWrite,
  statusAfterAnswer,
  turnOf,
} from './rules';

const statuses = ['received', 'asked', 'accepted', 'done', 'rejected', 'cancelled'] as const;

test('what changes lease, keys or home concerns all parties; a question or a certificate is one’s own', () => {
  expect(ACTS.filter((act) => !concernsAllParties(act))).toEqual([
    'order-certificate',
    'lease-information',
    'payment-information',
  ]);
});

test('only the lease itself needs everybody', () => {
  expect(ACTS.filter(needsConsent)).toEqual(['terminate-lease']);
});

test.each([
  ['received', 'desk', null, null, null, null],
  ['asked', 'asker', null, null, null, null],
  ['accepted', 'desk', null, 'requests.refused.accepted', 'requestDesk.refused.accepted', null],
  ['done', null, 'closed', 'requests.refused.closed', 'requestDesk.refused.closed', 'requestDesk.refused.closed'],
  ['rejected', null, 'closed', 'requests.refused.closed', 'requestDesk.refused.closed', 'requestDesk.refused.closed'],
  ['cancelled', null, 'closed', 'requests.refused.closed', 'requestDesk.refused.closed', 'requestDesk.refused.closed'],
] as const)('RQ-4: %s', (status, turn, write, cancel, accept, handle) => {
  expect(turnOf(status, [])).toBe(turn);
  expect(refusalToWrite({ status })).toBe(write && 'requests.refused.closed');
  expect(refusalToCancel({ status })).toBe(cancel);
  expect(refusalToAccept({ status })).toBe(accept);
  expect(refusalToHandle({ status })).toBe(handle);
});

test('the others have the ball until all of them have said yes, or one has said no', () => {
  const consents = (...answers: ('yes' | 'no' | null)[]) =>
    answers.map((answer) => ({ answer, estate: null, hasAccount: true }));
  expect(turnOf('received', consents(null))).toBe('others');
  expect(turnOf('received', consents('yes', null))).toBe('others');
  expect(turnOf('received', consents('yes', 'yes'))).toBe('desk');
  expect(turnOf('received', consents('no', null))).toBe('desk');
  expect(turnOf('asked', consents(null))).toBe('asker');
  for (const status of statuses.slice(3)) expect(turnOf(status, consents(null))).toBeNull();
});

test('of a party that has died nobody is waited for until somebody speaks for the estate', () => {
  const nobody = { answer: null, estate: { representative: null }, hasAccount: true };
  const spokenFor = { answer: null, estate: { representative: 'Bo Provström' }, hasAccount: false };
  const living = { answer: null, estate: null, hasAccount: true };
  expect(turnOf('received', [nobody])).toBe('desk');
  expect(turnOf('received', [spokenFor])).toBe('others');
  expect(turnOf('received', [nobody, living])).toBe('others');
  expect(turnOf('received', [nobody, { ...living, answer: 'yes' }])).toBe('desk');
});

test('a party without an account is asked by the desk: nobody waits for an answer in the portal', () => {
  const unknown = { answer: null, estate: null, hasAccount: false };
  const known = { answer: null, estate: null, hasAccount: true };
  expect(turnOf('received', [unknown])).toBe('desk');
  expect(turnOf('received', [unknown, known])).toBe('others');
  expect(turnOf('received', [unknown, { ...known, answer: 'yes' }])).toBe('desk');
  expect([unknown, known, { ...unknown, answer: 'yes' as const }].map(isAskedByDesk)).toEqual([true, false, false]);
});

test('after an answer it goes on where it was', () => {
  const at = new Date('2026-11-20T10:00:00Z');
  expect(statusAfterAnswer({ status: 'asked', acceptedAt: null })).toBe('received');
  expect(statusAfterAnswer({ status: 'asked', acceptedAt: at })).toBe('accepted');
  expect(statusAfterAnswer({ status: 'accepted', acceptedAt: at })).toBe('accepted');
});

test('a no may become a yes, a yes stands', () => {
  const request = { status: 'received' } as const;
  expect(refusalToConsent(request, { answer: null })).toBeNull();
  expect(refusalToConsent(request, { answer: 'no' })).toBeNull();
  expect(refusalToConsent(request, { answer: 'yes' })).toBe('requests.refused.consented');
  expect(refusalToConsent({ status: 'done' }, { answer: null })).toBe('requests.refused.closed');
});

test('what a colleague has is taken over only by who saw that they had it', () => {
  expect(refusalToClaim({ assigneeId: null }, { from: null })).toBeNull();
  expect(refusalToClaim({ assigneeId: 'staff-1' }, { from: null })).toBe('requestDesk.refused.taken');
  expect(refusalToClaim({ assigneeId: 'staff-1' }, { from: 'staff-2' })).toBe('requestDesk.refused.taken');
  expect(refusalToClaim({ assigneeId: 'staff-1' }, { from: 'staff-1' })).toBeNull();
});
