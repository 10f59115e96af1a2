import { and, eq, inArray, isNull, lt, or } from 'drizzle-orm';
import type { Landlord } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import { postLetter } from '~/jobs/outbox.server';
import { calendarDate, days } from '~/lib/time';
import { isTrue } from '~db/dialect';
import { disturbanceCases, disturbanceReports } from '~db/schema';
import type { Tx } from '~db/store.server';
import { askWhetherQuiet } from './ask-quiet.server';
import { allLandlords } from './landlords.server';
import { chooseOwner, deskMembers } from './owner.server';

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
