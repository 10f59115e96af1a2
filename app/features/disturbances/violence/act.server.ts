import { and, eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import type { House } from '~/house.server';
import { notFound } from '~/http/errors.server';
import { Refused, refuseIf } from '~/lib/refused';
import type { StaffActor } from '~/policy/actor';
import { can } from '~/policy/policy';
import { violenceReports } from '~db/schema';
import type { Tx } from '~db/store.server';
import type { TaskInput } from './form';
import { recordTaskEvent, type TaskEventKind } from './record.server';

type Doing = { actor: StaffActor; taskId: string; now: Date; requestId: string };
type Task = typeof violenceReports.$inferSelect;
type Change = {
  set?: Partial<typeof violenceReports.$inferInsert>;
  event: { kind: TaskEventKind; code?: string; text?: string | null };
};

export async function takeTask(house: House, doing: Doing): Promise<void> {
  await changeTask(house, doing, () => ({ set: { ownerId: doing.actor.staffId }, event: { kind: 'taken' } }));
}

export async function planVisit(house: House, doing: Doing, { at }: TaskInput<'visit'>): Promise<void> {
  await changeTask(house, doing, () => {
    if (at < doing.now) throw new Refused('disturbanceDesk.refused.past', { field: 'at' });
    return { event: { kind: 'visit', code: at.toISOString() } };
  });
}

/** The clock stops when somebody has done something, and not before. */
export async function recordAct(house: House, doing: Doing, { how, note }: TaskInput<'act'>): Promise<void> {
  await changeTask(house, doing, ({ actedAt }) => ({
    set: { actedAt: actedAt ?? doing.now, ownerId: doing.actor.staffId },
    event: { kind: 'acted', code: how, text: note },
  }));
}

export async function noteOnTask(house: House, doing: Doing, { text }: TaskInput<'note'>): Promise<void> {
  await changeTask(house, doing, () => ({ event: { kind: 'note', text } }));
}

export async function closeTask(house: House, doing: Doing, { outcome, note }: TaskInput<'close'>): Promise<void> {
  await changeTask(house, doing, ({ actedAt }) => {
    refuseIf(actedAt === null ? 'disturbanceDesk.refused.acted' : null);
    return { set: { open: false, closedAt: doing.now }, event: { kind: 'closed', code: outcome, text: note } };
  });
}

async function changeTask(house: House, doing: Doing, decide: (task: Task) => Change): Promise<void> {
  const { actor, taskId, now, requestId } = doing;
  await house.store.write(async (tx: Tx) => {
    const [task] = await tx
      .select()
      .from(violenceReports)
      .where(and(eq(violenceReports.id, taskId), eq(violenceReports.landlordId, actor.landlordId)));
    if (!task || !can(actor, 'disturbances.handle', task.landlordId)) notFound();
    refuseIf(task.open ? null : 'disturbanceDesk.refused.closed');
    const { set, event } = decide(task);
    if (set) await tx.update(violenceReports).set(set).where(eq(violenceReports.id, taskId));
    await recordTaskEvent(tx, house, { ...event, reportId: taskId, staffId: actor.staffId, now });
    await recordAudit(tx, {
      actor,
      action: `desk.task-${event.kind}`,
      subject: { kind: 'violence-report', id: taskId },
      landlordId: task.landlordId,
      now,
      requestId,
    });
  });
}
