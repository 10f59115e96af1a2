import { newId } from '~/lib/ids';
import { invariant } from '~/lib/invariant';
import type { Actor } from '~/policy/actor';
import { plus } from '~db/dialect';
import { counters, type disturbanceCases, disturbanceEvents, type disturbanceReports } from '~db/schema';
import type { Tx } from '~db/store.server';
import type { DisturbanceEvent } from './events';

export type DisturbanceCase = typeof disturbanceCases.$inferSelect;
export type DisturbanceReport = typeof disturbanceReports.$inferSelect;

type Recording = { caseId: string; reportId?: string | null; event: DisturbanceEvent; actor: Actor; now: Date };

/** Written in the transaction of the change it tells of. */
export async function recordEvent(tx: Tx, { caseId, reportId, event, actor, now }: Recording): Promise<void> {
  invariant(actor.kind !== 'anonymous', 'nobody acts in a case without being known');
  await tx.insert(disturbanceEvents).values({
    id: newId(),
    caseId,
    reportId: reportId ?? null,
    at: now,
    kind: event.kind,
    actorKind: actor.kind,
    actorId: actor.kind === 'resident' ? actor.identityId : actor.kind === 'staff' ? actor.staffId : null,
    data: event.data,
  });
}

/** Three digits on the telephone from the first day. */
const FIRST_NUMBER = 1001;

/** Each series counts by itself, so that no number of one side says anything of the other's. */
export async function nextNumber(
  tx: Tx,
  { landlordId, series }: { landlordId: string; series: 'report' | 'case' | 'hearing' | 'violence' },
): Promise<number> {
  const [counter] = await tx
    .insert(counters)
    .values({ key: `disturbance-${series}:${landlordId}`, value: FIRST_NUMBER })
    .onConflictDoUpdate({ target: counters.key, set: { value: plus(counters.value, 1) } })
    .returning({ value: counters.value });
  return counter!.value;
}
