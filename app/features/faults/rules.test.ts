import { expect, test } from 'vitest';
import type { FaultStatus } from '~db/schema/faults';
import {
  ballOf,
  FROM,
  isOpen,
  isWorkable,
  parseNumber,
  type RefusalCode,
  refusalToAgreeVisit,
  refusalToAssign,
  refusalToCancel,
  refusalToClaim,
  refusalToCloseBySilence,
  refusalToConfirm,
  refusalToContact,
  refusalToDone,
  refusalToDuplicate,
  refusalToFollowOn,
  refusalToForward,
  refusalToMatch,
  refusalToMessage,
  refusalToNoAccess,
  refusalToNote,
  refusalToPrioritise,
  refusalToReject,
  refusalToRelease,
  refusalToResume,
  refusalToStart,
  refusalToWait,
  roundAfterNotFixed,
  STATUSES,
  type Step,
  statusWhenClaimed,
  statusWhenResumed,
  visitToCallOff,
} from './rules';

const ME = 'me';
const NOW = new Date('2026-11-23T08:42:00Z');
const LATER = new Date('2026-11-24T08:00:00Z');
const LATER_STILL = new Date('2026-11-24T10:00:00Z');
const LATEST = new Date('2027-11-23T08:42:00Z');

/** A fault in the state, held by me where somebody must hold it, and with everything else in order. */
function faultIn(status: FaultStatus) {
  return {
    id: 'fault',
    status,
    assigneeId: isWorkable(status) && status !== 'received' ? ME : null,
    contactedAt: NOW,
    place: 'home' as const,
    round: 1,
    doneAt: new Date('2026-11-10T00:00:00Z'),
  };
}

const assignment = { staffId: ME, mayTakeFromOthers: false, isAssignable: true, assigneeId: 'colleague' };
const visit = { staffId: ME, from: LATER, to: LATER_STILL, now: NOW, latest: LATEST };
const plan = { priority: 'urgent' as const, date: null, today: '2026-11-23', latest: '2028-11-23' };
const original = { id: 'original', status: 'received' as const };

const refusals: Record<Step, (fault: ReturnType<typeof faultIn>) => RefusalCode | null> = {
  claim: (fault) => refusalToClaim(fault, ME),
  release: (fault) => refusalToRelease(fault, ME),
  assign: (fault) => refusalToAssign(fault, assignment),
  contact: (fault) => refusalToContact(fault, ME),
  'agree-visit': (fault) => refusalToAgreeVisit(fault, visit),
  start: (fault) => refusalToStart(fault, ME),
  wait: (fault) => refusalToWait(fault, ME),
  resume: (fault) => refusalToResume(fault, ME),
  done: (fault) => refusalToDone(fault, ME),
  'no-access': (fault) => refusalToNoAccess(fault, ME),
  forward: (fault) => refusalToForward(fault, ME),
  'follow-on': refusalToFollowOn,
  prioritise: (fault) => refusalToPrioritise(fault, plan),
  reject: (fault) => refusalToReject(fault, ME),
  duplicate: (fault) => refusalToDuplicate(fault, { staffId: ME, original }),
  match: refusalToMatch,
  message: refusalToMessage,
  note: refusalToNote,
  cancel: refusalToCancel,
  confirm: refusalToConfirm,
  'close-by-silence': (fault) => refusalToCloseBySilence(fault, { now: NOW, silence: 7 * 86_400_000 }),
};

/** What may be done in each state, a letter each: r received, a accepted, v visit agreed, i in progress, w waiting, f forwarded, d done, c closed, x cancelled, j rejected, u duplicate. */
const LETTERS: Record<FaultStatus, string> = {
  received: 'r',
  accepted: 'a',
  'visit-agreed': 'v',
  'in-progress': 'i',
  waiting: 'w',
  forwarded: 'f',
  done: 'd',
  closed: 'c',
  cancelled: 'x',
  rejected: 'j',
  duplicate: 'u',
};
const TABLE: Record<Step, string> = {
  claim: 'r',
  release: 'aviwf',
  assign: 'raviwf',
  contact: 'aviwf',
  'agree-visit': 'aviwf',
  start: 'av',
  wait: 'aviwf',
  resume: 'wf',
  done: 'iwf',
  'no-access': 'vi',
  forward: 'aviwf',
  'follow-on': 'aviwfdc',
  prioritise: 'raviwf',
  reject: 'raviwf',
  duplicate: 'raviwf',
  match: 'raviwfd',
  message: 'raviwfd',
  note: 'raviwfdcxju',
  cancel: 'rav',
  confirm: 'd',
  'close-by-silence': 'd',
};

const cases = Object.keys(TABLE).flatMap((step) => STATUSES.map((status) => [step as Step, status] as const));

test.each(cases)('%s from %s is decided', (step, status) => {
  const refusal = refusals[step](faultIn(status));
  expect(refusal === null).toBe(TABLE[step].includes(LETTERS[status]));
  expect(FROM[step].includes(status)).toBe(TABLE[step].includes(LETTERS[status]));
});

test('what somebody holds cannot be claimed, and who holds it is told apart from oneself', () => {
  expect(refusalToClaim({ status: 'accepted', assigneeId: 'colleague' }, ME)).toBe('held');
  expect(refusalToClaim({ status: 'accepted', assigneeId: ME }, ME)).toBe('already-yours');
});

const worked = [
  'release',
  'contact',
  'agree-visit',
  'start',
  'wait',
  'done',
  'no-access',
  'forward',
  'reject',
  'duplicate',
] as const;

test.each(worked)('%s is refused while a colleague holds it', (step) => {
  expect(refusals[step]({ ...faultIn('visit-agreed'), assigneeId: 'colleague' })).toBe('held');
});

test.each(['contact', 'agree-visit', 'start', 'wait', 'done', 'no-access', 'forward'] as const)(
  '%s asks to claim it first',
  (step) => {
    expect(refusals[step](faultIn('received'))).toBe('not-claimed');
  },
);

test('a visit to a home without a recorded contact is not started, master key or not', () => {
  expect(refusalToStart({ ...faultIn('visit-agreed'), contactedAt: null }, ME)).toBe('no-contact');
  expect(refusalToStart({ ...faultIn('accepted'), contactedAt: NOW }, ME)).toBeNull();
});

test('a stairwell lamp is mended without calling anybody', () => {
  expect(refusalToStart({ ...faultIn('accepted'), contactedAt: null, place: 'stairwell' }, ME)).toBeNull();
});

test('what waited goes on at the home only where there was a contact', () => {
  expect(statusWhenResumed({ contactedAt: NOW, place: 'home' })).toBe('in-progress');
  expect(statusWhenResumed({ contactedAt: null, place: 'home' })).toBe('accepted');
  expect(statusWhenResumed({ contactedAt: null, place: 'yard' })).toBe('in-progress');
});

test.each<[string, Partial<typeof visit>, RefusalCode | null]>([
  ['tomorrow', {}, null],
  ['going on now', { from: new Date('2026-11-23T08:00:00Z') }, null],
  ['over already', { from: new Date('2026-11-22T08:00:00Z'), to: new Date('2026-11-22T10:00:00Z') }, 'visit-past'],
  ['ending before it begins', { from: LATER_STILL, to: LATER }, 'visit-backwards'],
  ['ending as it begins', { from: LATER, to: LATER }, 'visit-backwards'],
  ['in ten years', { from: new Date('2036-11-24T08:00:00Z'), to: new Date('2036-11-24T10:00:00Z') }, 'visit-far'],
])('a visit %s', (_name, change, refusal) => {
  expect(refusalToAgreeVisit(faultIn('accepted'), { ...visit, ...change })).toBe(refusal);
});

test.each<[string, Parameters<typeof refusalToPrioritise>[1], RefusalCode | null]>([
  ['planned without a date', { ...plan, priority: 'planned' }, 'date-needed'],
  ['planned for yesterday', { ...plan, priority: 'planned', date: '2026-11-22' }, 'date-past'],
  ['planned for today', { ...plan, priority: 'planned', date: '2026-11-23' }, null],
  ['planned for the next century', { ...plan, priority: 'planned', date: '2101-01-01' }, 'date-far'],
  ['urgent with a date that does not matter', { ...plan, date: '2026-11-01' }, null],
])('priority: %s', (_name, by, refusal) => {
  expect(refusalToPrioritise(faultIn('received'), by)).toBe(refusal);
});

test.each<[string, Partial<typeof assignment>, string | null, RefusalCode | null]>([
  ['nobody’s to a colleague', {}, null, null],
  ['one’s own to a colleague', {}, ME, null],
  ['another’s by a worker', {}, 'third', 'held'],
  ['another’s by a supervisor', { mayTakeFromOthers: true }, 'third', null],
  ['to somebody who cannot work it', { isAssignable: false }, null, 'not-assignable'],
  ['to who has it already', {}, 'colleague', 'held'],
])('assigning %s', (_name, change, assigneeId, refusal) => {
  const status = assigneeId === null ? 'received' : 'accepted';
  expect(refusalToAssign({ status, assigneeId }, { ...assignment, ...change })).toBe(refusal);
});

test('a report is not a duplicate of itself nor of one that has ended', () => {
  const fault = faultIn('received');
  expect(refusalToDuplicate(fault, { staffId: ME, original: { id: 'fault', status: 'received' } })).toBe('itself');
  expect(refusalToDuplicate(fault, { staffId: ME, original: { id: 'other', status: 'duplicate' } })).toBe(
    'original-ended',
  );
  expect(refusalToDuplicate(fault, { staffId: ME, original: { id: 'other', status: 'done' } })).toBeNull();
});

test('a second round cannot be taken back: there has been work', () => {
  expect(refusalToCancel({ status: 'received', round: 2 })).toBe('work-begun');
});

test('silence closes on the seventh day and not before', () => {
  const doneAt = new Date('2026-11-16T08:42:00Z');
  const silence = 7 * 86_400_000;
  expect(refusalToCloseBySilence({ status: 'done', doneAt }, { now: NOW, silence })).toBeNull();
  expect(refusalToCloseBySilence({ status: 'done', doneAt }, { now: new Date(NOW.getTime() - 1), silence })).toBe(
    'not-now',
  );
});

test('a new round keeps the clock, the worker and nothing of the last visit', () => {
  const next = roundAfterNotFixed({ round: 1 }, ME);
  expect(next).toMatchObject({
    status: 'accepted',
    open: true,
    round: 2,
    assigneeId: ME,
    contactedAt: null,
    visitFrom: null,
    doneAt: null,
  });
  expect(next).not.toHaveProperty('targetAt');
  expect(next).not.toHaveProperty('reportedAt');
  expect(roundAfterNotFixed({ round: 2 }, null)).toMatchObject({ status: 'received', round: 3 });
});

test('an agreed visit outlives its worker', () => {
  expect(statusWhenClaimed({ visitFrom: LATER })).toBe('visit-agreed');
  expect(statusWhenClaimed({ visitFrom: null })).toBe('accepted');
});

test('only a visit that is still to come is called off', () => {
  const agreed = { status: 'visit-agreed' as const, visitFrom: LATER, visitTo: LATER_STILL, visitSequence: 0 };
  expect(visitToCallOff(agreed, NOW)).toEqual({ from: LATER, to: LATER_STILL, sequence: 1 });
  expect(visitToCallOff(agreed, LATER_STILL)).toBeNull();
  expect(visitToCallOff({ ...agreed, status: 'in-progress' }, LATER)).toBeNull();
  expect(visitToCallOff({ ...agreed, visitFrom: null }, NOW)).toBeNull();
});

test.each([
  ['received', null, 'property-service'],
  ['in-progress', null, 'property-service'],
  ['waiting', 'parts', 'property-service'],
  ['waiting', 'contractor', 'contractor'],
  ['waiting', 'resident', 'resident'],
  ['forwarded', null, 'contractor'],
  ['done', null, 'resident'],
  ['closed', null, 'nobody'],
  ['rejected', null, 'nobody'],
] as const)('%s, waiting for %s: the turn of %s', (status, waitingFor, ball) => {
  expect(ballOf(status, waitingFor)).toBe(ball);
});

test('every state is either open or ended', () => {
  expect(STATUSES.filter(isOpen)).toHaveLength(7);
  expect(new Set(STATUSES).size).toBe(11);
});

test.each([
  ['V-1042', 1042],
  ['v1042', 1042],
  [' v – 1042 ', 1042],
  ['1042', 1042],
  ['Rantakatu 5', null],
  ['V-', null],
  ['99999999999', null],
])('"%s" as a number', (text, number) => {
  expect(parseNumber(text)).toBe(number);
});
