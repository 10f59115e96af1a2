import { expect, test } from 'vitest';
import { minutes } from '~/lib/time';
import { tries } from '~db/schema';
import { testHouse } from '~tests/support/house';
import { countTry, forgetOldTries, limits, secondsToWait } from './limits.server';

test('tries are counted per subject, and the window says when to come back', async () => {
  const house = await testHouse();
  for (let count = 0; count < limits.resetOfAccount.max; count += 1) await countTry(house, 'resetOfAccount', 'aava');
  expect(await secondsToWait(house, 'resetOfAccount', 'aava')).toBe(3600);
  expect(await secondsToWait(house, 'resetOfAccount', 'bo')).toBe(0);
  house.setTime(new Date(house.clock.now().getTime() + minutes(61)));
  expect(await secondsToWait(house, 'resetOfAccount', 'aava')).toBe(0);
});

test('many at once are all counted', async () => {
  const house = await testHouse();
  const waits = await Promise.all(Array.from({ length: 10 }, () => secondsToWait(house, 'resetOfAccount', 'aava')));
  expect(waits.filter((wait) => wait === 0)).toHaveLength(limits.resetOfAccount.max);
});

test('past the limit the answer is 429 with Retry-After', async () => {
  const house = await testHouse();
  for (let count = 0; count < limits.resetOfAccount.max; count += 1) await countTry(house, 'resetOfAccount', 'aava');
  const answer = await countTry(house, 'resetOfAccount', 'aava').catch((thrown: unknown) => thrown);
  expect(answer).toBeInstanceOf(Response);
  expect((answer as Response).status).toBe(429);
  expect((answer as Response).headers.get('Retry-After')).toBe('3600');
});

test('the table names nobody, and forgets', async () => {
  const house = await testHouse();
  await countTry(house, 'signInOfStrangers', 'aava@example.com');
  expect(JSON.stringify(await house.store.read.select().from(tries))).not.toContain('aava');
  await forgetOldTries(house, new Date(house.clock.now().getTime() + minutes(61)));
  expect(await house.store.read.select().from(tries)).toEqual([]);
});
