import { and, asc, eq, lte } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import type { House } from '~/house.server';
import { days } from '~/lib/time';
import { system } from '~/policy/actor';
import { faults, landlords } from '~db/schema';
import type { Tx } from '~db/store.server';
import { type Fault, recordEvent, tellReporter } from '../record.server';
import { refusalToCloseBySilence } from '../rules';
import { forgetWords } from './words.server';

/** In one round; what is left waits for the next, an hour later. */
const MOST_AT_ONCE = 500;

/** FR-9: "is it fixed?" that nobody answers closes the report. */
export async function closeSilent(house: House, now: Date): Promise<void> {
  const all = await house.store.read.select({ id: landlords.id }).from(landlords);
  for (const { id } of all) {
    const landlord = await house.landlords.byId(id);
    if (landlord) await closeSilentOf(house, { landlordId: id, silence: days(landlord.settings.autoCloseDays), now });
  }
}

type Silence = { landlordId: string; silence: number; now: Date };

async function closeSilentOf(house: House, { landlordId, silence, now }: Silence): Promise<void> {
  const since = new Date(now.getTime() - silence);
  const silent = await house.store.read
    .select({ id: faults.id })
    .from(faults)
    .where(and(eq(faults.status, 'done'), lte(faults.doneAt, since), eq(faults.landlordId, landlordId)))
    .orderBy(asc(faults.doneAt))
    .limit(MOST_AT_ONCE);
  for (const { id } of silent) await house.store.write((tx) => closeOne(tx, house, { id, silence, now }));
}

async function closeOne(tx: Tx, house: House, { id, silence, now }: { id: string; silence: number; now: Date }) {
  const [fault] = await tx.select().from(faults).where(eq(faults.id, id));
  // An answer may have come since it was found.
  if (!fault || refusalToCloseBySilence(fault, { now, silence })) return;
  const closed = await close(tx, fault, now);
  if (!closed) return;
  await forgetWords(tx, closed);
  const event = { kind: 'closed', data: { because: 'silence', text: null } } as const;
  await recordEvent(tx, { fault: closed, event, actor: system, now });
  await tellReporter(tx, house, {
    fault: closed,
    tidings: { letter: 'fault-closed', data: { because: 'silence' } },
    now,
  });
  await recordAudit(tx, {
    actor: system,
    action: 'fault.closed',
    subject: { kind: 'fault', id },
    landlordId: closed.landlordId,
    identityId: closed.reporterId,
    now,
  });
}

async function close(tx: Tx, fault: Fault, now: Date): Promise<Fault | null> {
  const [closed] = await tx
    .update(faults)
    .set({ status: 'closed', open: false, closedAt: now, updatedAt: now, version: fault.version + 1 })
    .where(and(eq(faults.id, fault.id), eq(faults.version, fault.version)))
    .returning();
  return closed ?? null;
}
