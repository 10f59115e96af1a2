import type { House } from '~/house.server';
import { postLetter } from '~/jobs/outbox.server';
import { days } from '~/lib/time';
import type { Tx } from '~db/store.server';
import { deskMembers } from '../owner.server';
import { numberOf } from '../rules';

type Task = { id: string; landlordId: string; number: number; dueAt: Date };

/** To everybody at the desk: that there is a task with a clock, and not a word of what it is about. */
export async function postTask(
  tx: Tx,
  house: House,
  { task, what, now }: { task: Task; what: 'new' | 'late'; now: Date },
): Promise<void> {
  const { id, landlordId, dueAt } = task;
  for (const { email, locale } of await deskMembers(tx, landlordId)) {
    await postLetter(tx, house, 'disturbance-task', {
      to: email,
      locale,
      landlordId,
      data: { id, number: numberOf.violence(task.number), dueAt, what },
      validUntil: what === 'new' ? dueAt : new Date(now.getTime() + days(7)),
      now,
    });
  }
}
