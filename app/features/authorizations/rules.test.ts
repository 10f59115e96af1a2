import { expect, test } from 'vitest';
import {
  actsIn,
  isSameName,
  refusalOfDates,
  refusalToAccept,
  refusalToApprove,
  refusalToDecide,
  refusalToGive,
  refusalToMatch,
  refusalToRevoke,
  refusalToSubmit,
  refusalToUpload,
} from './rules';
import { KINDS, STATES } from './scope';

type State = (typeof STATES)[number];
const held = (state: State) => ({ state, kind: 'general' as const, form: 'paper' as const });

/** In which states each step is taken; everywhere else it is refused. */
const steps: [string, (state: State) => string | null, State[]][] = [
  ['pages are added', (state) => refusalToUpload(held(state)), ['draft', 'asked']],
  ['it is sent', (state) => refusalToSubmit(held(state), { documents: 1 }), ['draft', 'asked']],
  ['it is given without paper', (state) => refusalToGive(held(state), { text: null, documents: 0 }), ['draft']],
  ['it is accepted', (state) => refusalToAccept({ state, invitedUntil: new Date(1) }, new Date(0)), ['invited']],
  [
    'whose it is is chosen',
    (state) => refusalToMatch({ ...held(state), handedInBy: 'attorney' }),
    ['submitted', 'asked'],
  ],
  ['it is approved', (state) => approval(state), ['submitted', 'asked']],
  ['it is rejected or more is asked', (state) => refusalToDecide({ state }), ['submitted', 'asked']],
  [
    'it is revoked or taken back',
    (state) => refusalToRevoke({ state, endedBecause: null }),
    ['draft', 'invited', 'submitted', 'asked', 'approved'],
  ],
];

function approval(state: State, changed: { principalResidentId?: null; leaseId?: null } = {}): string | null {
  const known = { principalResidentId: 'r', leaseId: 'l', validUntil: null, ...changed };
  const dates = { validFrom: '2026-01-01', validUntil: null, today: '2026-11-23' };
  return refusalToApprove({ ...held(state), ...known }, dates);
}

test.each(steps)('%s in its own states alone', (_, refusal, allowed) => {
  expect(STATES.filter((state) => refusal(state) === null)).toEqual(allowed);
});

test('a paper needs its pages, a power given in the portal none', () => {
  expect(refusalToSubmit(held('draft'), { documents: 0 })).toBe('authorizations.refused.documentMissing');
  expect(refusalToUpload({ ...held('asked'), form: 'portal' })).toBe('authorizations.refused.noPaperNeeded');
  expect(refusalToSubmit({ ...held('asked'), form: 'portal' }, { documents: 0 })).toBe(null);
});

test('an estate is given on paper alone, and own words are written before they are given', () => {
  const refusals = KINDS.map((kind) => refusalToGive({ ...held('draft'), kind }, { text: null, documents: 0 }));
  expect(refusals).toEqual([
    null,
    null,
    null,
    'authorizations.refused.estateNeedsPaper',
    'authorizations.refused.textMissing',
  ]);
  expect(refusalToGive(held('draft'), { text: null, documents: 1 })).toBe('authorizations.refused.paperIsThere');
});

test('an invitation holds until its last moment and not in it', () => {
  const invited = { state: 'invited' as const, invitedUntil: new Date(1000) };
  expect(refusalToAccept(invited, new Date(999))).toBe(null);
  expect(refusalToAccept(invited, new Date(1000))).toBe('authorizations.refused.invitationOver');
});

test('nobody is approved whom the register does not know as party to a lease', () => {
  for (const missing of [{ principalResidentId: null }, { leaseId: null }]) {
    expect(approval('submitted', missing)).toBe('authorizations.refused.principalUnknown');
  }
});

test.each([
  ['2026-11-20', null, null],
  ['2026-11-20', '2026-11-23', null],
  ['2026-11-20', '2026-11-22', 'authorizations.refused.untilIsPast'],
  ['2026-11-24', '2026-11-23', 'authorizations.refused.untilBeforeFrom'],
])('from %s to %s on 23 November: %s', (validFrom, validUntil, refusal) => {
  expect(refusalOfDates({ validFrom, validUntil, today: '2026-11-23' })).toBe(refusal);
});

test.each([
  ['Aava Esimerkki', 'Aava Maria', 'Esimerkki', true],
  ['ESIMERKKI, Aava', 'Aava', 'Esimerkki', true],
  ['Maria Esimerkki', 'Aava Maria', 'Esimerkki', true],
  ['Anna-Liisa Virta', 'Anna-Liisa', 'Virta', true],
  ['Anna Liisa von Essen', 'Anna', 'von Essen', true],
  ['Åsa Öhman', 'Åsa', 'Öhman', true],
  ['Aava Toinen', 'Aava', 'Esimerkki', false],
  ['Esimerkki', 'Aava', 'Esimerkki', false],
  ['Aava', 'Aava', 'Esimerkki', false],
  ['Asa Ohman', 'Åsa', 'Öhman', false],
  ['', 'Aava', 'Esimerkki', false],
  ['Aava Esimerkki', '', '', false],
])('"%s" on paper, identified as %s %s: the same person is %s', (written, givenName, familyName, same) => {
  expect(isSameName(written, { givenName, familyName })).toBe(same);
});

test('acts are taken by their codes, each once, in the order of the list', () => {
  expect(actsIn(['fetch-keys', 'nonsense', 'terminate-lease', 'fetch-keys'])).toEqual([
    'terminate-lease',
    'fetch-keys',
  ]);
});
