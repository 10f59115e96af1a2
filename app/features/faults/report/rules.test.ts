import { expect, test } from 'vitest';
import { leaves, outcomeWhenNotHelped } from '../guide';
import { isPhoned, refusalToReport, unknownIn, type Way, wayOf } from './rules';

const nowhere: Way = { place: 'home', room: null, item: null, problem: null };
const inKitchen = (problem: string | null): Way => ({ ...nowhere, room: 'kitchen', problem });

test('nothing of the guide has to be chosen', () => {
  expect(refusalToReport({ ...nowhere, urgent: 'none' })).toBeNull();
  expect(refusalToReport({ ...inKitchen(null), urgent: 'none' })).toBeNull();
});

test.each(['water-leak', 'blocked-drain', 'electrical', 'other-urgent'] as const)('%s is phoned in', (urgent) => {
  expect(refusalToReport({ ...inKitchen('tap-drips'), urgent })?.field).toBe('urgent');
});

test('no problem that the guide sends to the telephone is taken as a report, whatever is said of its urgency', () => {
  const phoned = leaves.filter((leaf) => outcomeWhenNotHelped(leaf) === 'phone');
  expect(phoned.length).toBeGreaterThan(10);
  for (const { place, room, item, code } of phoned) {
    for (const chosen of [item, null]) {
      const way = wayOf({ place, room, item: chosen, problem: code });
      expect(refusalToReport({ ...way, urgent: 'none' }), code).toMatchObject({ field: 'problem' });
    }
  }
});

test('every other problem is taken', () => {
  for (const { place, room, code } of leaves.filter((leaf) => outcomeWhenNotHelped(leaf) === 'report')) {
    expect(refusalToReport({ ...wayOf({ place, room, item: null, problem: code }), urgent: 'none' }), code).toBeNull();
  }
});

test('an urgent problem cannot be smuggled in without its room, or with another thing', () => {
  expect(refusalToReport({ ...nowhere, problem: 'drain-blocked', urgent: 'none' })?.field).toBe('room');
  expect(refusalToReport({ ...inKitchen('drain-blocked'), item: 'tap', urgent: 'none' })?.field).toBe('problem');
});

test('what the guide does not know is asked again', () => {
  expect(unknownIn({ ...nowhere, room: 'dungeon' })).toBe('room');
  expect(unknownIn({ ...nowhere, place: 'yard', room: 'kitchen' })).toBe('room');
  expect(unknownIn(inKitchen('ghost'))).toBe('problem');
  expect(unknownIn({ ...inKitchen(null), item: 'ghost' })).toBe('problem');
});

test('a room alone tells its place, and a problem its thing', () => {
  expect(wayOf({ place: null, room: 'lift', item: null, problem: null }).place).toBe('stairwell');
  expect(wayOf({ place: null, room: null, item: null, problem: null }).place).toBe('home');
  expect(wayOf({ place: null, room: 'kitchen', item: null, problem: 'tap-drips' }).item).toBe('tap');
  expect(isPhoned(inKitchen('drain-blocked'))).toBe(true);
});
