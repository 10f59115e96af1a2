import type { House } from '~/house.server';
import { errorForLog } from '~/http/log.server';
import { minutes } from '~/lib/time';
import { deliverLetters } from './outbox.server';
import { schedule } from './schedule';
import { runDueJobs } from './work.server';

const TICK = 5_000;
const SILENCE_ALLOWED = minutes(5);

type Work = { busy: Promise<void> | null; lastDoneAt: number; stop: (() => Promise<void>) | null };
const works = new WeakMap<House, Work>();

/** All that is due now: recurring jobs and letters. Calls made meanwhile wait for one further round. */
export async function runDueWork(house: House): Promise<void> {
  const work = workOf(house);
  while (work.busy) await work.busy;
  work.busy = oneRound(house).finally(() => {
    work.busy = null;
    work.lastDoneAt = performance.now();
  });
  await work.busy;
}

async function oneRound(house: House): Promise<void> {
  await runDueJobs(house, schedule);
  await deliverLetters(house);
}

/** Starts the loop of this process; `WORKER=off` leaves it to another. */
export function startWork(house: House): void {
  const work = workOf(house);
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const tick = async () => {
    await runDueWork(house).catch((error: unknown) => house.log.error({ error: errorForLog(error) }, 'jobs failed'));
    if (!stopped) timer = setTimeout(tick, TICK);
  };
  timer = setTimeout(tick, 0);
  work.stop = async () => {
    stopped = true;
    clearTimeout(timer);
    await work.busy;
  };
}

export async function stopWork(house: House): Promise<void> {
  await workOf(house).stop?.();
}

export function workIsAlive(house: House): boolean {
  const work = works.get(house);
  if (!work?.stop) return !house.config.worker;
  return performance.now() - work.lastDoneAt < SILENCE_ALLOWED;
}

function workOf(house: House): Work {
  const known = works.get(house) ?? { busy: null, lastDoneAt: performance.now(), stop: null };
  works.set(house, known);
  return known;
}
