import { expect, test } from 'vitest';
import {
  type Authorization,
  allows,
  type Circumstances,
  grantedBy,
  isInForce,
  KINDS,
  mayAct,
  POWERS,
  type Power,
  powersLeft,
  STATES,
  WHOLE,
  whyNotInForce,
} from './scope';

type Kind = Authorization['kind'];

/** By hand, so that a change of the rules shows here. Single: the parking space and fetching keys; free form: faults and a certificate. */
const acts = ['terminate-parking', 'fetch-keys'];
const everything: Power[] = [
  'terminate-lease',
  'terminate-parking',
  'terminate-sauna',
  'return-keys',
  'fetch-keys',
  'order-certificate',
  'renovation-permit',
  'lease-information',
  'payment-information',
  'faults',
];
const scopeOf: Record<Kind, Power[]> = {
  general: everything,
  single: ['terminate-parking', 'fetch-keys'],
  transfer: ['transfer-tenancy'],
  estate: everything,
  'free-form': ['order-certificate', 'faults'],
};

const lasting = { validFrom: '2026-11-10', validUntil: '2026-11-30' };
const openEnded = { validFrom: '2026-11-10', validUntil: null };
const calm = { leaseEnded: false, principalDied: false };

type Time = { name: string; validity: { validFrom: string; validUntil: string | null }; at: Circumstances };
const times: (Time & { holds: Record<Kind, boolean> })[] = [
  time('the day before', lasting, { today: '2026-11-09', ...calm }, none()),
  time('the first day', lasting, { today: '2026-11-10', ...calm }, all()),
  time('in between', lasting, { today: '2026-11-20', ...calm }, all()),
  time('the last day', lasting, { today: '2026-11-30', ...calm }, all()),
  time('the day after', lasting, { today: '2026-12-01', ...calm }, none()),
  time('until further notice, years later', openEnded, { today: '2031-01-01', ...calm }, all()),
  time('after the lease has ended', openEnded, { today: '2026-11-20', leaseEnded: true, principalDied: false }, none()),
  time(
    'after the principal’s death',
    openEnded,
    { today: '2026-11-20', leaseEnded: false, principalDied: true },
    { ...none(), estate: true },
  ),
  time(
    'after death and the end of the lease',
    openEnded,
    { today: '2026-11-20', leaseEnded: true, principalDied: true },
    none(),
  ),
];

function time(name: string, validity: Time['validity'], at: Circumstances, holds: Record<Kind, boolean>) {
  return { name, validity, at, holds };
}

function all(): Record<Kind, boolean> {
  return { general: true, single: true, transfer: true, estate: true, 'free-form': true };
}

function none(): Record<Kind, boolean> {
  return { general: false, single: false, transfer: false, estate: false, 'free-form': false };
}

function given(kind: Kind, changed: Partial<Authorization> = {}): Authorization {
  const chosen: Power[] | null = kind === 'free-form' ? ['faults', 'order-certificate'] : null;
  const granted = grantedBy({ kind, acts }, chosen)!;
  const powers = granted.powers.map((power) => ({ ...power, usedAt: null }));
  return { kind, state: 'approved', ...lasting, whole: granted.whole, powers, ...changed };
}

const rows = KINDS.flatMap((kind) => STATES.flatMap((state) => times.map((when) => ({ kind, state, when }))));

test('the table has a row for every kind, state and time', () => {
  expect(rows).toHaveLength(5 * 8 * 9);
  expect(POWERS).toHaveLength(11);
});

test.each(rows)('$kind, $state, $when.name: every act is decided', ({ kind, state, when }) => {
  const authorization = given(kind, { state, ...when.validity });
  const holds = state === 'approved' && when.holds[kind];
  const expected = Object.fromEntries(POWERS.map((power) => [power, holds && scopeOf[kind].includes(power)]));
  const decided = Object.fromEntries(POWERS.map((power) => [power, mayAct(authorization, power, when.at)]));
  expect(decided).toEqual(expected);
});

test('a single act is used up when it is done, the others of the same paper are not', () => {
  const at = { today: '2026-11-20', ...calm };
  const once = given('single');
  const powers = once.powers.map((one) => ({ ...one, usedAt: one.power === 'fetch-keys' ? new Date(0) : null }));
  const after = { ...once, powers };
  expect(mayAct(after, 'fetch-keys', at)).toBe(false);
  expect(mayAct(after, 'terminate-parking', at)).toBe(true);
  expect(powersLeft(after)).toEqual(['terminate-parking']);
  const done = { ...once, powers: once.powers.map((one) => ({ ...one, usedAt: new Date(0) })) };
  expect(whyNotInForce(done, at)).toBe('used');
});

test('what is given for as long as the power holds is not used up', () => {
  const narrowed = given('free-form');
  const used = { ...narrowed, powers: narrowed.powers.map((one) => ({ ...one, usedAt: new Date(0) })) };
  expect(isInForce(used, { today: '2026-11-20', ...calm })).toBe(true);
  expect(allows(used, 'faults')).toBe(true);
});

test('an officer may narrow, and never widen, what was asked for', () => {
  expect(grantedBy({ kind: 'single', acts }, ['fetch-keys', 'terminate-lease'])).toEqual({
    whole: false,
    powers: [{ power: 'fetch-keys', once: true }],
  });
  expect(grantedBy({ kind: 'general', acts: [] }, ['faults', 'transfer-tenancy'])).toEqual({
    whole: false,
    powers: [{ power: 'faults', once: false }],
  });
  expect(grantedBy({ kind: 'general', acts: [] }, [...WHOLE])).toEqual({ whole: true, powers: [] });
  expect(grantedBy({ kind: 'transfer', acts: [] }, ['terminate-lease'])).toBe(null);
});

test('a free form gives nothing until an officer has said what it holds', () => {
  expect(grantedBy({ kind: 'free-form', acts: [...acts] }, null)).toBe(null);
  expect(grantedBy({ kind: 'free-form', acts: [] }, ['transfer-tenancy'])).toEqual({
    whole: false,
    powers: [{ power: 'transfer-tenancy', once: false }],
  });
});

test('why it does not hold is told in the order a person would ask', () => {
  const late = { today: '2027-01-01', leaseEnded: true, principalDied: true };
  expect(whyNotInForce(given('general', { state: 'revoked' }), late)).toBe('not-approved');
  expect(whyNotInForce(given('general'), late)).toBe('date');
  expect(whyNotInForce(given('general', openEnded), late)).toBe('lease-ended');
  expect(whyNotInForce(given('general', openEnded), { ...late, leaseEnded: false })).toBe('principal-died');
});
