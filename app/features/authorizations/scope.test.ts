import { expect, test } from 'vitest';
import {
  type Authorization,
  allows,
  type Circumstances,
  type GivenPower,
  grantedBy,
  isInForce,
  isSeenThrough,
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
type State = Authorization['state'];

/**
 * PA-1, PA-4, PA-5 by hand, in three tables: which acts each paper is about, in which states a paper is good for
 * anything, and on which days. An act may be done where all three say yes, and nowhere else. None of the papers below is
 * made by the code under test, and none of its lists is read here.
 */
const columns = [
  'terminate-lease',
  'terminate-parking',
  'terminate-sauna',
  'return-keys',
  'fetch-keys',
  'order-certificate',
  'renovation-permit',
  'lease-information',
  'payment-information',
  'transfer-tenancy',
  'faults',
] as const satisfies readonly Power[];

/** The papers, as an officer approves them: `single` for two acts, `free-form` for two matters the text speaks of. */
const papers: Record<Kind, { holds: string; whole: boolean; powers: GivenPower[] }> = {
  //                    lease parking sauna return fetch certificate renovation lease? payments? transfer faults
  general: {
    holds: ' y    y       y     y      y     y           y          y      y         -        y',
    whole: true,
    powers: [],
  },
  single: {
    holds: '          -    y       -     -      y     -           -          -      -         -        -',
    whole: false,
    powers: [once('terminate-parking'), once('fetch-keys')],
  },
  transfer: {
    holds: '          -    -       -     -      -     -           -          -      -         y        -',
    whole: false,
    powers: [once('transfer-tenancy')],
  },
  estate: {
    holds: '  y    y       y     y      y     y           y          y      y         -        y',
    whole: true,
    powers: [],
  },
  'free-form': {
    holds: '          -    -       -     -      -     y           -          -      -         -        y',
    whole: false,
    powers: [lasting('order-certificate'), lasting('faults')],
  },
};

/** PA-4: until it is approved it gives nothing, and when it is over neither. */
const states: Record<State, boolean> = {
  draft: false,
  invited: false,
  submitted: false,
  asked: false,
  approved: true,
  rejected: false,
  revoked: false,
  ended: false,
};

type When = { from: string; until: string | null; today: string; leaseEnded?: true; died?: true; holds: string };

const days: Record<string, When> = {
  //                                                                                      general single transfer estate free
  'the day before': { from: '2026-11-10', until: '2026-11-30', today: '2026-11-09', holds: '- - - - -' },
  'the first day': { from: '2026-11-10', until: '2026-11-30', today: '2026-11-10', holds: ' y y y y y' },
  'in between': { from: '2026-11-10', until: '2026-11-30', today: '2026-11-20', holds: '    y y y y y' },
  'the last day': { from: '2026-11-10', until: '2026-11-30', today: '2026-11-30', holds: '  y y y y y' },
  'the day after': { from: '2026-11-10', until: '2026-11-30', today: '2026-12-01', holds: ' - - - - -' },
  'the only day': { from: '2026-11-10', until: '2026-11-10', today: '2026-11-10', holds: '  y y y y y' },
  'until further notice, years later': { from: '2026-11-10', until: null, today: '2031-01-01', holds: 'y y y y y' },
  'further notice, not begun': { from: '2026-11-10', until: null, today: '2026-11-09', holds: '- - - - -' },
  'the lease has ended': { from: '2026-11-10', until: null, today: '2026-11-20', leaseEnded: true, holds: '- - - - -' },
  'the principal has died': { from: '2026-11-10', until: null, today: '2026-11-20', died: true, holds: '- - - y -' },
  'died, and past the last day': {
    from: '2026-11-10',
    until: '2026-11-19',
    today: '2026-11-20',
    died: true,
    holds: '- - - - -',
  },
  'died, and the lease has ended': {
    ...{ from: '2026-11-10', until: null, today: '2026-11-20', leaseEnded: true, died: true },
    holds: '- - - - -',
  },
};

const order: Kind[] = ['general', 'single', 'transfer', 'estate', 'free-form'];
const cells = (row: string) => row.trim().split(/\s+/);
const isYes = (row: string, at: number) => cells(row)[at] === 'y';

function once(power: Power): GivenPower {
  return { power, once: true, usedAt: null };
}

function lasting(power: Power): GivenPower {
  return { power, once: false, usedAt: null };
}

function paper(kind: Kind, changed: Partial<Authorization> = {}): Authorization {
  const { whole, powers } = papers[kind];
  return { kind, state: 'approved', validFrom: '2026-11-10', validUntil: '2026-11-30', whole, powers, ...changed };
}

const rows = order.flatMap((kind) =>
  (Object.keys(states) as State[]).flatMap((state) => Object.keys(days).map((day) => ({ kind, state, day }))),
);

test('the tables leave out no kind, state or act that there is, and every cell of them is filled in', () => {
  expect([...order].sort()).toEqual([...KINDS].sort());
  expect(Object.keys(states).sort()).toEqual([...STATES].sort());
  expect([...columns].sort()).toEqual([...POWERS].sort());
  for (const { holds } of Object.values(papers)) expect(cells(holds).join('')).toMatch(/^[y-]{11}$/);
  for (const { holds } of Object.values(days)) expect(cells(holds).join('')).toMatch(/^[y-]{5}$/);
  expect(rows).toHaveLength(5 * 8 * 12);
});

test.each(rows)('$kind, $state, $day: every act is decided', ({ kind, state, day }) => {
  const {
    from: validFrom,
    until: validUntil,
    today,
    leaseEnded = false,
    died: principalDied = false,
    holds,
  } = days[day]!;
  const holdsNow = states[state] && isYes(holds, order.indexOf(kind));
  const expected = columns.map((act, at) => `${act}: ${holdsNow && isYes(papers[kind].holds, at)}`);
  const authorization = paper(kind, { state, validFrom, validUntil });
  const at = { today, leaseEnded, principalDied };
  expect(columns.map((act) => `${act}: ${mayAct(authorization, act, at)}`)).toEqual(expected);
});

const calm = { leaseEnded: false, principalDied: false };

/** PA-5: of a paper for two acts, what is left after what was done. Done twice is never. */
test.each([
  [[], ['terminate-parking', 'fetch-keys']],
  [['fetch-keys'], ['terminate-parking']],
  [['terminate-parking'], ['fetch-keys']],
  [['terminate-parking', 'fetch-keys'], []],
] as [Power[], Power[]][])('a single act is used up when it is done: after %j there is left %j', (done, left) => {
  const at = { today: '2026-11-20', ...calm };
  const powers = papers.single.powers.map((one) => ({ ...one, usedAt: done.includes(one.power) ? new Date(0) : null }));
  const after = paper('single', { powers });
  expect(columns.filter((act) => mayAct(after, act, at))).toEqual(left);
  expect(powersLeft(after)).toEqual(left);
  expect(whyNotInForce(after, at)).toBe(left.length === 0 ? 'used' : null);
});

test('what is given for as long as the power holds is not used up', () => {
  const powers = papers['free-form'].powers.map((one) => ({ ...one, usedAt: new Date(0) }));
  const used = paper('free-form', { powers });
  expect(isInForce(used, { today: '2026-11-20', ...calm })).toBe(true);
  expect(allows(used, 'faults')).toBe(true);
});

/** PA-5: whose last act is done sees that one through; every other end shuts everything. */
test.each([
  ['used up', 'ended', 'used', null, calm, true],
  ['used up, on its own last day', 'ended', 'used', '2026-11-20', calm, true],
  ['used up, the day after its last', 'ended', 'used', '2026-11-19', calm, false],
  ['used up, and the principal has died', 'ended', 'used', null, { ...calm, principalDied: true }, false],
  ['used up, and the lease has ended as asked for', 'ended', 'used', null, { ...calm, leaseEnded: true }, true],
  ['ended by date', 'ended', 'date', null, calm, false],
  ['ended with the lease', 'ended', 'lease-ended', null, calm, false],
  ['ended by death', 'ended', 'principal-died', null, calm, false],
  ['taken back', 'revoked', null, null, calm, false],
  ['taken back after it was used up', 'revoked', 'used', null, calm, false],
  ['still in force', 'approved', null, null, calm, false],
] as const)('%s: whether what was done last is seen through', (_, state, endedBecause, validUntil, at, expected) => {
  const ended = { kind: 'single', state, endedBecause, validUntil } as const;
  expect(isSeenThrough(ended, { today: '2026-11-20', ...at } satisfies Circumstances)).toBe(expected);
});

test('an estate’s attorney sees it through though the principal has died', () => {
  const ended = { kind: 'estate', state: 'ended', endedBecause: 'used', validUntil: null } as const;
  expect(isSeenThrough(ended, { today: '2026-11-20', leaseEnded: false, principalDied: true })).toBe(true);
});

/** What approving writes down, for each kind: the same papers as above. */
test.each(order)('%s: approved as it was asked for, it is the paper of the tables', (kind) => {
  const acts = ['terminate-parking', 'fetch-keys'];
  const chosen: Power[] | null = kind === 'free-form' ? ['faults', 'order-certificate'] : null;
  const { whole, powers } = papers[kind];
  const written = powers.map(({ power, once: isOnce }) => ({ power, once: isOnce }));
  expect(grantedBy({ kind, acts }, chosen)).toEqual({ whole, powers: written });
});

test('an officer may narrow, and never widen, what was asked for', () => {
  const acts = ['terminate-parking', 'fetch-keys'];
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
  const acts = ['terminate-parking', 'fetch-keys'];
  expect(grantedBy({ kind: 'free-form', acts }, null)).toBe(null);
  expect(grantedBy({ kind: 'free-form', acts: [] }, ['transfer-tenancy'])).toEqual({
    whole: false,
    powers: [{ power: 'transfer-tenancy', once: false }],
  });
});

test('why it does not hold is told in the order a person would ask', () => {
  const late = { today: '2027-01-01', leaseEnded: true, principalDied: true };
  const open = { validUntil: null };
  expect(whyNotInForce(paper('general', { state: 'revoked' }), late)).toBe('not-approved');
  expect(whyNotInForce(paper('general'), { ...late, today: '2026-11-09' })).toBe('not-yet');
  expect(whyNotInForce(paper('general'), late)).toBe('date');
  expect(whyNotInForce(paper('general', open), late)).toBe('lease-ended');
  expect(whyNotInForce(paper('general', open), { ...late, leaseEnded: false })).toBe('principal-died');
});
