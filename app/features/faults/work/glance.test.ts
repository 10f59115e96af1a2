import { expect, test } from 'vitest';
import { firstThingOf, type Glanced, hasUnread, latenessOf, mainStepFor, toneOf } from './glance';

const at = { now: new Date('2026-11-23T08:00:00Z'), timeZone: 'Europe/Helsinki' };
const order: Glanced = {
  status: 'accepted',
  place: 'home',
  assigneeId: 'me',
  contactedAt: null,
  visitFrom: null,
  visitTo: null,
  waitingFor: null,
  residentWroteAt: null,
  targetAt: new Date('2026-12-07T21:59:59.999Z'),
};
const visitToday = { visitFrom: new Date('2026-11-23T10:00:00Z'), visitTo: new Date('2026-11-23T12:00:00Z') };

test.each([
  ['2026-11-23T07:59:00Z', { kind: 'late-hours', hours: 1 }],
  ['2026-11-23T02:30:00Z', { kind: 'late-hours', hours: 5 }],
  ['2026-11-21T21:59:59.999Z', { kind: 'late-days', days: 1 }],
  ['2026-11-20T08:00:00Z', { kind: 'late-days', days: 3 }],
  ['2026-11-23T21:59:59.999Z', { kind: 'due', today: true }],
  ['2026-11-24T21:59:59.999Z', { kind: 'due', today: false }],
] as const)('promised by %s', (targetAt, lateness) => {
  expect(latenessOf({ ...order, targetAt: new Date(targetAt) }, at)).toEqual(lateness);
});

test('what waits for the answer of the resident, or has ended, is late no more', () => {
  const targetAt = new Date('2026-11-01T00:00:00Z');
  expect(latenessOf({ ...order, status: 'done', targetAt }, at)).toEqual({ kind: 'over' });
  expect(toneOf({ ...order, status: 'closed', targetAt }, at)).toBe('plain');
});

test.each([
  ['nobody has it', { status: 'received', assigneeId: null }, 'claim'],
  ['no contact yet', {}, 'call-first'],
  ['contacted', { contactedAt: at.now }, 'agree'],
  ['a yard needs no call', { place: 'yard' }, 'start'],
  ['a visit agreed without a contact', { status: 'visit-agreed', ...visitToday }, 'call-first'],
  ['a visit agreed', { status: 'visit-agreed', contactedAt: at.now, ...visitToday }, 'visit'],
  ['begun', { status: 'in-progress', contactedAt: at.now }, 'under-way'],
  ['waiting', { status: 'waiting', waitingFor: 'parts' }, 'waiting'],
  ['done', { status: 'done' }, 'ask'],
  ['closed', { status: 'closed' }, 'nothing'],
] as const)('first thing when %s', (_name, change, kind) => {
  expect(firstThingOf({ ...order, ...change }, at).kind).toBe(kind);
});

test('what the resident has written stands out while there is work to do', () => {
  const written = { ...order, residentWroteAt: at.now };
  expect([hasUnread(written), toneOf(written, at)]).toEqual([true, 'soon']);
  expect(hasUnread({ ...written, status: 'closed' })).toBe(false);
  expect(hasUnread(order)).toBe(false);
});

test.each([
  ['received', {}, 'claim'],
  ['accepted', {}, 'contact'],
  ['accepted', { contactedAt: at.now }, 'agree-visit'],
  ['accepted', { place: 'stairwell' }, 'start'],
  ['visit-agreed', { contactedAt: at.now }, 'start'],
  ['in-progress', {}, 'done'],
  ['waiting', {}, 'resume'],
  ['done', {}, null],
] as const)('the main step of %s', (status, change, step) => {
  expect(mainStepFor({ ...order, ...change, status }, 'me')).toBe(step);
});

test('what a colleague holds is theirs to go on with', () => {
  expect(mainStepFor({ ...order, assigneeId: 'colleague' }, 'me')).toBeNull();
});
