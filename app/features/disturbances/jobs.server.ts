import { and, eq, inArray, isNotNull, isNull, lt, lte, or } from 'drizzle-orm';
import type { Landlord } from '~/features/tenancy/landlords.server';
import { residenciesOf } from '~/features/tenancy/residencies.server';
import type { House } from '~/house.server';
import { postLetter } from '~/jobs/outbox.server';
import { calendarDate, days } from '~/lib/time';
import { system } from '~/policy/actor';
import { isTrue } from '~db/dialect';
import { disturbanceCases, disturbanceReports, identities, violenceReports } from '~db/schema';
import type { Tx } from '~db/store.server';
import { allLandlords } from './landlords.server';
import { postNews } from './letters.server';
import { chooseOwner, deskMembers } from './owner.server';
import { recordEvent } from './record.server';
import { postTask } from './violence/letters.server';
import { recordTaskEvent } from './violence/record.server';

/** Nothing lies unseen: cases without anybody get somebody, and who has let a day pass is told, once a day. */
export async function careForCases(house: House, now: Date): Promise<void> {
  for (const landlord of await allLandlords(house)) {
    await giveOwners(house, landlord, now);
    await remindDesk(house, landlord, now);
    await askWhetherQuiet(house, landlord, now);
  }
}

async function giveOwners(house: House, { id: landlordId }: Landlord, now: Date): Promise<void> {
  const members = await deskMembers(house.store.read, landlordId);
  const here = members.map(({ id }) => id);
  const open = await house.store.read
    .select({ id: disturbanceCases.id, area: disturbanceCases.area, ownerId: disturbanceCases.ownerId })
    .from(disturbanceCases)
    .where(and(eq(disturbanceCases.landlordId, landlordId), isTrue(disturbanceCases.open)));
  for (const { id, area, ownerId } of open.filter((row) => row.ownerId === null || !here.includes(row.ownerId))) {
    await house.store.write(async (tx) => {
      const chosen = await chooseOwner(tx, { landlordId, area });
      if (!chosen) return;
      const isStillThat = ownerId === null ? isNull(disturbanceCases.ownerId) : eq(disturbanceCases.ownerId, ownerId);
      await tx
        .update(disturbanceCases)
        .set({ ownerId: chosen, updatedAt: now })
        .where(and(eq(disturbanceCases.id, id), isStillThat));
    });
  }
}

type Waiting = { id: string; ownerId: string | null; isUnread: boolean; isOwed: boolean; isStep: boolean };

/** Each case once a day. What has not been read in time, or has nobody, goes to the whole desk. */
async function remindDesk(house: House, landlord: Landlord, now: Date): Promise<void> {
  const today = calendarDate(now, landlord.settings.timeZone);
  await house.store.write(async (tx) => {
    const waiting = await waitingCases(tx, { landlordId: landlord.id, today, now });
    if (waiting.length === 0) return;
    for (const member of await deskMembers(tx, landlord.id)) {
      const own = waiting.filter(({ ownerId, isUnread }) => isUnread || ownerId === null || ownerId === member.id);
      if (own.length === 0) continue;
      await postLetter(tx, house, 'disturbance-desk', {
        to: member.email,
        locale: member.locale,
        landlordId: landlord.id,
        data: {
          cases: own.length,
          late: own.filter(({ isUnread }) => isUnread).length,
          owed: own.filter(({ isOwed }) => isOwed).length,
          steps: own.filter(({ isStep }) => isStep).length,
          signs: 0,
        },
        validUntil: new Date(now.getTime() + days(1)),
        now,
      });
    }
    await tx
      .update(disturbanceCases)
      .set({ remindedOn: today })
      .where(
        inArray(
          disturbanceCases.id,
          waiting.map(({ id }) => id),
        ),
      );
  });
}

async function waitingCases(
  tx: Tx,
  { landlordId, today, now }: { landlordId: string; today: string; now: Date },
): Promise<Waiting[]> {
  const rows = await tx
    .select({
      id: disturbanceCases.id,
      ownerId: disturbanceCases.ownerId,
      hearBy: disturbanceCases.hearBy,
      nextStepOn: disturbanceCases.nextStepOn,
    })
    .from(disturbanceCases)
    .where(
      and(
        eq(disturbanceCases.landlordId, landlordId),
        isTrue(disturbanceCases.open),
        or(isNull(disturbanceCases.remindedOn), lt(disturbanceCases.remindedOn, today)),
      ),
    );
  const owed = await tx
    .select({ caseId: disturbanceReports.caseId })
    .from(disturbanceReports)
    .where(and(eq(disturbanceReports.landlordId, landlordId), lt(disturbanceReports.updateDueAt, now)));
  const owedIds = new Set(owed.map(({ caseId }) => caseId));
  return rows
    .map(({ id, ownerId, hearBy, nextStepOn }) => ({
      id,
      ownerId,
      isUnread: hearBy !== null && hearBy < now,
      isOwed: owedIds.has(id),
      isStep: nextStepOn !== null && nextStepOn <= today,
    }))
    .filter(({ isUnread, isOwed, isStep }) => isUnread || isOwed || isStep);
}

/** DI-8: eight weeks after. Whoever has moved away meanwhile is not asked about a house they do not live in. */
async function askWhetherQuiet(house: House, { id: landlordId, settings }: Landlord, now: Date): Promise<void> {
  const today = calendarDate(now, settings.timeZone);
  const due = await house.store.read
    .select({
      id: disturbanceReports.id,
      landlordId: disturbanceReports.landlordId,
      number: disturbanceReports.number,
      caseId: disturbanceReports.caseId,
      reporterId: disturbanceReports.reporterId,
      homeId: disturbanceReports.homeId,
      codeIndex: identities.codeIndex,
    })
    .from(disturbanceReports)
    .innerJoin(identities, eq(identities.id, disturbanceReports.reporterId))
    .where(
      and(
        eq(disturbanceReports.landlordId, landlordId),
        isNotNull(disturbanceReports.quietDueAt),
        lte(disturbanceReports.quietDueAt, now),
      ),
    );
  for (const report of due) {
    const { reporterId: identityId, codeIndex } = report;
    const homes = await residenciesOf(house.store.read, { identityId, codeIndex, today });
    const livesThere = homes.some(({ homeId, phase }) => homeId === report.homeId && phase === 'current');
    await house.store.write(async (tx) => {
      const [asked] = await tx
        .update(disturbanceReports)
        .set({ quietDueAt: null, ...(livesThere ? { quietAskedAt: now, quietAnswer: null, updatedAt: now } : {}) })
        .where(and(eq(disturbanceReports.id, report.id), isNotNull(disturbanceReports.quietDueAt)))
        .returning({ id: disturbanceReports.id });
      if (!asked || !livesThere) return;
      const event = { kind: 'quiet-asked', data: {} } as const;
      await recordEvent(tx, { caseId: report.caseId, reportId: report.id, event, actor: system, now });
      await postNews(tx, house, { report, what: 'quiet', now });
    });
  }
}

/** DI-4: the clock has run out and nobody has acted: everybody at the desk is told, once. */
export async function escalateTasks(house: House, now: Date): Promise<void> {
  const isOverdue = and(
    isTrue(violenceReports.open),
    isNull(violenceReports.actedAt),
    isNull(violenceReports.escalatedAt),
    lte(violenceReports.dueAt, now),
  );
  const overdue = await house.store.read.select({ id: violenceReports.id }).from(violenceReports).where(isOverdue);
  for (const { id } of overdue) {
    await house.store.write(async (tx) => {
      const [task] = await tx
        .update(violenceReports)
        .set({ escalatedAt: now })
        .where(and(eq(violenceReports.id, id), isOverdue))
        .returning({
          id: violenceReports.id,
          landlordId: violenceReports.landlordId,
          number: violenceReports.number,
          dueAt: violenceReports.dueAt,
        });
      if (!task) return;
      await recordTaskEvent(tx, house, { reportId: id, kind: 'escalated', staffId: null, now });
      await postTask(tx, house, { task, what: 'late', now });
    });
  }
}
