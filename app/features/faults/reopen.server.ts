import { and, eq } from 'drizzle-orm';
import type { House } from '~/house.server';
import { invariant } from '~/lib/invariant';
import type { Actor } from '~/policy/actor';
import { faults, staff } from '~db/schema';
import type { Tx } from '~db/store.server';
import { type Fault, recordEvent, tellReporter } from './record.server';
import { roundAfterNotFixed } from './rules';

type Reopening = { fault: Fault; fixed: 'no' | 'partly'; text: string | null; actor: Actor; now: Date };

/**
 * FR-9: the report is not fixed and goes back to whoever mended it, as a new round of the same report. The caller has
 * asked `refusalToConfirm`. Returns the event, for the photos that came with the answer.
 */
export async function reopen(tx: Tx, house: House, { fault, fixed, text, actor, now }: Reopening): Promise<string> {
  const assigneeId = await stillAtWork(tx, fault.assigneeId);
  const [after] = await tx
    .update(faults)
    .set({ ...roundAfterNotFixed(fault, assigneeId), updatedAt: now, version: fault.version + 1 })
    .where(and(eq(faults.id, fault.id), eq(faults.version, fault.version)))
    .returning();
  invariant(after, 'a report read in this transaction is as it was read');
  const eventId = await recordEvent(tx, {
    fault: after,
    event: { kind: 'reopened', data: { fixed, text } },
    actor,
    now,
  });
  await tellReporter(tx, house, {
    fault: after,
    tidings: {
      letter: 'fault-step',
      data: { step: { kind: 'reopened', round: after.round }, promisedBy: after.targetAt },
    },
    now,
  });
  return eventId;
}

async function stillAtWork(tx: Tx, staffId: string | null): Promise<string | null> {
  if (staffId === null) return null;
  const [member] = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.id, staffId), eq(staff.active, true)));
  return member?.id ?? null;
}
