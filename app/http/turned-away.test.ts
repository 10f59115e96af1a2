import type { AppLoadContext } from '@remix-run/node';
import { expect, test } from 'vitest';
import { noteTurnedAway, turnedAwayPage } from './turned-away.server';

const NOW = new Date('2026-11-23T08:00:00Z');

test('who mistypes sees the form each time; a program that goes on is told without a page', () => {
  expect(turnsAway(30, NOW)).toBe(false);
  expect(turnsAway(1, NOW)).toBe(true);
  // Another network has nothing to do with it, and a quarter of an hour later it begins anew.
  expect(turnsAway(1, NOW, 'another')).toBe(false);
  expect(turnsAway(1, new Date(NOW.getTime() + 15 * 60_000))).toBe(false);
});

test('what it is told is the same in all languages, with the time to wait', async () => {
  const answer = turnedAwayPage({ nonce: 'n' } as AppLoadContext, new Headers({ 'Retry-After': '77' }));
  expect(answer.status).toBe(429);
  expect(answer.headers.get('Retry-After')).toBe('77');
  const text = await answer.text();
  expect(text).toContain('There have been too many tries.');
  for (const lang of ['fi', 'sv', 'en']) expect(text).toContain(`<section lang="${lang}">`);
});

function turnsAway(times: number, now: Date, network = 'network'): boolean {
  let is = false;
  for (let n = 0; n < times; n++) {
    const context = { network } as AppLoadContext;
    noteTurnedAway(context, now);
    is = context.turnedAway === true;
  }
  return is;
}
