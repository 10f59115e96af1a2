import { and, asc, desc, eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import type { House } from '~/house.server';
import { notFound } from '~/http/errors.server';
import type { StaffVisit } from '~/http/guards.server';
import { can } from '~/policy/policy';
import { isFalse, isTrue } from '~db/dialect';
import { homes, staff, violenceEvents, violenceReports } from '~db/schema';
import type { Db } from '~db/store.server';
import type { ViolenceContent } from './form';
import { contextOf } from './receive.server';
import { eventContext, type TaskEventKind } from './record.server';

/** Open tasks with their clocks, the most pressing first; never what they say. */
export async function openTasks(db: Db, landlordId: string) {
  return db
    .select({
      id: violenceReports.id,
      number: violenceReports.number,
      receivedAt: violenceReports.receivedAt,
      dueAt: violenceReports.dueAt,
      actedAt: violenceReports.actedAt,
      owner: staff.name,
    })
    .from(violenceReports)
    .leftJoin(staff, eq(staff.id, violenceReports.ownerId))
    .where(and(eq(violenceReports.landlordId, landlordId), isTrue(violenceReports.open)))
    .orderBy(asc(violenceReports.dueAt));
}

export type OpenTask = Awaited<ReturnType<typeof openTasks>>[number];

const CLOSED_SHOWN = 40;

/** What came of the ones that are closed, the last first. */
export async function closedTasks(db: Db, landlordId: string) {
  return db
    .select({
      id: violenceReports.id,
      number: violenceReports.number,
      closedAt: violenceReports.closedAt,
      outcome: violenceEvents.code,
    })
    .from(violenceReports)
    .leftJoin(violenceEvents, and(eq(violenceEvents.reportId, violenceReports.id), eq(violenceEvents.kind, 'closed')))
    .where(and(eq(violenceReports.landlordId, landlordId), isFalse(violenceReports.open)))
    .orderBy(desc(violenceReports.closedAt))
    .limit(CLOSED_SHOWN);
}

export type ClosedTask = Awaited<ReturnType<typeof closedTasks>>[number];

/** Opened by the desk, one reading one line in the log. */
export async function readTask({ house, actor, now, requestId }: StaffVisit, id: string) {
  const [row] = await house.store.read
    .select({ report: violenceReports, owner: staff.name, homeAddress: homes.address })
    .from(violenceReports)
    .leftJoin(staff, eq(staff.id, violenceReports.ownerId))
    .leftJoin(homes, eq(homes.id, violenceReports.homeId))
    .where(and(eq(violenceReports.id, id), eq(violenceReports.landlordId, actor.landlordId)));
  if (!row || !can(actor, 'disturbances.handle', row.report.landlordId)) notFound();
  await house.store.write((tx) =>
    recordAudit(tx, {
      actor,
      action: 'desk.task-read',
      subject: { kind: 'violence-report', id },
      landlordId: actor.landlordId,
      now,
      requestId,
    }),
  );
  const { contentSealed, submissionKey: _, ...task } = row.report;
  const content = JSON.parse(house.vault.open(contentSealed, contextOf(id))) as ViolenceContent;
  return { now, task, content, owner: row.owner, homeAddress: row.homeAddress, events: await eventsOf(house, id) };
}

export type TaskPage = Awaited<ReturnType<typeof readTask>>;

async function eventsOf(house: House, reportId: string) {
  const rows = await house.store.read
    .select({ event: violenceEvents, who: staff.name })
    .from(violenceEvents)
    .leftJoin(staff, eq(staff.id, violenceEvents.staffId))
    .where(eq(violenceEvents.reportId, reportId))
    .orderBy(asc(violenceEvents.at), asc(violenceEvents.id));
  return rows.map(({ event: { id, at, kind, code, textSealed }, who }) => ({
    id,
    at,
    kind: kind as TaskEventKind,
    code,
    who,
    text: textSealed && house.vault.open(textSealed, eventContext(id)),
  }));
}
