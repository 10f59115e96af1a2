import { and, eq, isNull, lt, or } from 'drizzle-orm';
import type { House } from '~/house.server';
import { errorForLog } from '~/http/log.server';
import { minutes } from '~/lib/time';
import { jobs } from '~db/schema';
import type { RecurringJob } from './schedule';

const CLAIM = minutes(10);
const MAX_ATTEMPTS = 5;

/**
 * Runs the newest slot of every recurring job that is not done yet. A slot's id is made of its time, so that two
 * processes make the same row, and claiming it is one conditional update: one of them runs it.
 */
export async function runDueJobs(house: House, schedule: RecurringJob[]): Promise<void> {
  for (const job of schedule) await runSlot(house, job);
}

async function runSlot(house: House, job: RecurringJob): Promise<void> {
  const now = house.clock.now();
  const slot = new Date(Math.floor(now.getTime() / job.every) * job.every);
  const id = `${job.name}@${slot.toISOString()}`;
  if (!(await claim(house, { id, job, slot, now }))) return;
  try {
    await job.run(house, now);
    await house.store.write((tx) =>
      tx.update(jobs).set({ state: 'done', finishedAt: now, claimedUntil: null }).where(eq(jobs.id, id)),
    );
  } catch (error) {
    house.log.error({ job: id, error: errorForLog(error) }, 'job failed');
    await house.store.write((tx) => giveBack(tx, { id, now, error }));
  }
}

type Slot = { id: string; job: RecurringJob; slot: Date; now: Date };

async function claim(house: House, { id, job, slot, now }: Slot): Promise<boolean> {
  const [known] = await house.store.read
    .select({ state: jobs.state, claimedUntil: jobs.claimedUntil })
    .from(jobs)
    .where(eq(jobs.id, id));
  if (known && (known.state !== 'waiting' || (known.claimedUntil && known.claimedUntil > now))) return false;
  const claimedUntil = new Date(now.getTime() + CLAIM);
  const rows = await house.store.note(async (tx) => {
    const fresh = await tx
      .insert(jobs)
      .values({ id, name: job.name, payload: {}, runAt: slot, state: 'waiting', attempts: 0, claimedUntil })
      .onConflictDoNothing()
      .returning({ id: jobs.id });
    if (fresh.length > 0) return fresh;
    return tx
      .update(jobs)
      .set({ claimedUntil })
      .where(and(eq(jobs.id, id), eq(jobs.state, 'waiting'), or(isNull(jobs.claimedUntil), lt(jobs.claimedUntil, now))))
      .returning({ id: jobs.id });
  });
  return rows.length > 0;
}

async function giveBack(
  tx: Parameters<Parameters<House['store']['write']>[0]>[0],
  { id, now, error }: { id: string; now: Date; error: unknown },
) {
  const [row] = await tx.select({ attempts: jobs.attempts }).from(jobs).where(eq(jobs.id, id));
  const attempts = (row?.attempts ?? 0) + 1;
  await tx
    .update(jobs)
    .set({
      attempts,
      state: attempts >= MAX_ATTEMPTS ? 'failed' : 'waiting',
      claimedUntil: new Date(now.getTime() + minutes(attempts)),
      lastError: error instanceof Error ? error.name : 'unknown',
    })
    .where(eq(jobs.id, id));
}
