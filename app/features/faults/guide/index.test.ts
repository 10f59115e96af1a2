import { expect, test } from 'vitest';
import { adviceOf, findLeaf, guideTexts, itemsOf, leafByProblem, outcomeOf, roomsOf, titleOf } from './index';

const { fi, sv, en } = guideTexts;
const drippingTap = { place: 'home', room: 'kitchen', item: 'tap', problem: 'tap-drips' };

test('rooms belong to their place and things to their room', () => {
  expect(roomsOf('stairwell').map(({ code }) => code)).toEqual(['entrance', 'stairs', 'lift']);
  expect(itemsOf('home', 'toilet').map(({ code }) => code)).toEqual(['toilet-bowl', 'tap', 'drain']);
});

test('an unknown place or room has nothing in it', () => {
  expect(roomsOf('moon')).toEqual([]);
  expect(itemsOf('home', 'laundry')).toEqual([]);
});

test('a leaf is found with its whole way', () => {
  expect(findLeaf(drippingTap)).toEqual({
    place: 'home',
    room: 'kitchen',
    item: 'tap',
    code: 'tap-drips',
    outcome: 'report',
    category: 'plumbing',
    priority: 'normal',
  });
});

test('a problem finds its thing by itself', () => {
  expect(leafByProblem('home', 'kitchen', 'tap-drips')).toEqual(findLeaf(drippingTap));
});

test('a problem of another thing or room is not found', () => {
  expect(findLeaf({ ...drippingTap, item: 'drain' })).toBeNull();
  expect(leafByProblem('yard', 'kitchen', 'tap-drips')).toBeNull();
  expect(leafByProblem('home', 'kitchen', 'shower-drips')).toBeNull();
});

test.each([
  [drippingTap, 'report'],
  [{ ...drippingTap, item: 'drain', problem: 'drain-leak' }, 'phone'],
  [{ ...drippingTap, problem: 'tap-flow' }, 'self-help'],
  [{ place: 'home', room: 'kitchen', item: 'tap', problem: '' }, 'report'],
  [{ place: 'yard', room: null }, 'report'],
  [{}, 'report'],
  [{ ...drippingTap, problem: 'unheard-of' }, null],
  [{ place: 'moon' }, null],
])('the outcome of %j is %s', (choice, outcome) => {
  expect(outcomeOf(choice)).toBe(outcome);
});

test('the title names the room the tap drips in', () => {
  expect(titleOf(en, drippingTap)).toBe('Dripping kitchen tap');
  expect(titleOf(fi, drippingTap)).toBe('Keittiön hana tippuu');
  expect(titleOf(sv, drippingTap)).toBe('Droppande kran i köket');
  expect(titleOf(sv, { ...drippingTap, room: 'toilet' })).toBe('Droppande kran i wc:n');
});

test('a less exact choice has a less exact title', () => {
  expect(titleOf(en, { place: 'home', room: 'kitchen', item: 'tap' })).toBe('Kitchen: tap');
  expect(titleOf(fi, { place: 'home', room: 'bathroom', item: 'toilet-bowl', problem: '' })).toBe(
    'Kylpyhuone: WC-istuin',
  );
  expect(titleOf(en, { place: 'home', room: 'kitchen' })).toBe('Something else in the kitchen');
  expect(titleOf(sv, { place: 'yard', room: '', item: '', problem: '' })).toBe('Något annat fel på gården');
  expect(titleOf(fi, {})).toBe('Jokin muu vika');
});

test.each([
  { place: 'moon' },
  { place: 'home', room: 'laundry' },
  { place: 'home', room: 'kitchen', item: 'sauna-stove' },
  { place: 'home', room: 'kitchen', item: 'tap', problem: 'drain-slow' },
  { place: 'home', room: 'kitchen', problem: 'toString' },
  { place: 'home', item: 'tap' },
  { room: 'kitchen' },
  { problem: 'tap-drips' },
])('%j has no title', (choice) => {
  expect(titleOf(en, choice)).toBeNull();
});

test('advice is steps for self-help, one sentence for a call and nothing for a report', () => {
  expect(adviceOf(en, findLeaf({ ...drippingTap, problem: 'tap-flow' })!).steps).toHaveLength(4);
  expect(adviceOf(en, leafByProblem('stairwell', 'lift', 'lift-trapped')!).meanwhile).toMatch(/alarm button/);
  expect(adviceOf(en, findLeaf(drippingTap)!)).toEqual({ steps: [], stop: null, meanwhile: null });
});
