import { newId } from '~/lib/ids';
import type { Actor } from '~/policy/actor';
import { auditEntries } from '~db/schema';
import type { Tx } from '~db/store.server';

export type AuditActor = Actor | { kind: 'visitor' };

export type AuditRecord = {
  actor: AuditActor;
  /** `feature.what`, in the past: `fault.reported`, `resident.read`. */
  action: string;
  subject: { kind: string; id: string };
  landlordId?: string | null;
  /** Whose extract shows it (PR-1): an identified person, a person of the register, or both. */
  identityId?: string | null;
  residentId?: string | null;
  /** Codes and numbers only: never free text, names or addresses. */
  facts?: Record<string, string>;
  now: Date;
  requestId?: string | null;
};

/** Written in the transaction of the change, or before what was read goes out. Only ever added to. */
export async function recordAudit(tx: Tx, record: AuditRecord): Promise<void> {
  await tx.insert(auditEntries).values(rowOf(record));
}

/** Several at once: a list that shows something of each of these people. */
export async function recordAudits(tx: Tx, records: readonly AuditRecord[]): Promise<void> {
  if (records.length > 0) await tx.insert(auditEntries).values(records.map(rowOf));
}

function rowOf(record: AuditRecord): typeof auditEntries.$inferInsert {
  return {
    id: newId(),
    at: record.now,
    landlordId: record.landlordId ?? null,
    actorKind: record.actor.kind === 'anonymous' ? 'visitor' : record.actor.kind,
    actorId: actorIdOf(record.actor),
    action: record.action,
    subjectKind: record.subject.kind,
    subjectId: record.subject.id,
    identityId: record.identityId ?? null,
    residentId: record.residentId ?? null,
    facts: record.facts ?? {},
    requestId: record.requestId ?? null,
  };
}

function actorIdOf(actor: AuditActor): string | null {
  if (actor.kind === 'resident') return actor.identityId;
  if (actor.kind === 'staff') return actor.staffId;
  return null;
}
