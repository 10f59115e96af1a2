import { expect, test } from 'vitest';
import { hours } from '~/lib/time';
import { jobs } from '~db/schema';
import { testHouse } from '~tests/support/house';
import type { RecurringJob } from './schedule';
import { runDueJobs } from './work.server';

test('a slot runs once, however many ask at the same moment', async () => {
  const house = await testHouse();
  const ran: Date[] = [];
  const job: RecurringJob = { name: 'count', every: hours(1), run: async (_, now) => void ran.push(now) };
  await Promise.all([1, 2, 3, 4].map(() => runDueJobs(house, [job])));
  await runDueJobs(house, [job]);
  expect(ran).toHaveLength(1);
  house.setTime(new Date(house.clock.now().getTime() + hours(1)));
  await runDueJobs(house, [job]);
  expect(ran).toHaveLength(2);
});

test('a job that fails is tried again, and given up after the fifth time', async () => {
  const house = await testHouse();
  let tried = 0;
  const job: RecurringJob = {
    name: 'fails',
    every: hours(24),
    run: async () => {
      tried += 1;
      throw new Error('not today');
    },
  };
  for (let turn = 0; turn < 8; turn += 1) {
    house.setTime(new Date(house.clock.now().getTime() + hours(0.5)));
    await runDueJobs(house, [job]);
  }
  expect(tried).toBe(5);
  const [row] = await house.store.read.select().from(jobs);
  expect(row).toMatchObject({ state: 'failed', attempts: 5 });
});
