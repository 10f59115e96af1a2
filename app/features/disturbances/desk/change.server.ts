import { and, eq, inArray, isNull, lte } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import type { Landlord } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import { notFound } from '~/http/errors.server';
import { Refused } from '~/lib/refused';
import type { StaffActor } from '~/policy/actor';
import { can } from '~/policy/policy';
import {
  accounts,
  disturbanceAnswers,
  disturbanceCases,
  disturbanceEntries,
  disturbanceHearings,
  disturbanceReports,
} from '~db/schema';
import type { Db, Tx } from '~db/store.server';
import { hearByOf } from '../cases.server';
import type { DisturbanceEvent } from '../events';
import { type DisturbanceCase, recordEvent } from '../record.server';

/** Who does it, in which case, when; and up to what they have seen of it. */
export type Doing = {
  actor: StaffActor;
  caseId: string;
  landlord: Landlord;
  now: Date;
  requestId: string;
  seen: Date | null;
};

/** A case in hand, within the transaction of its change. */
export type InHand = Doing & { tx: Tx; house: House; matter: DisturbanceCase };

/** Every change goes through here. Whoever acts on a case has read what stood on the page they acted from. */
export async function changeCase<T>(house: House, doing: Doing, change: (hand: InHand) => Promise<T>): Promise<T> {
  return house.store.write(async (tx) => {
    const [matter] = await tx
      .select()
      .from(disturbanceCases)
      .where(and(eq(disturbanceCases.id, doing.caseId), eq(disturbanceCases.landlordId, doing.actor.landlordId)));
    if (!matter || !can(doing.actor, 'disturbances.handle', matter.landlordId)) notFound();
    const hand = { ...doing, tx, house, matter };
    if (doing.seen) await markRead(hand, doing.seen);
    return change(hand);
  });
}

/** Only what stood there: an entry that came while the page was open waits for its own reader. */
async function markRead({ tx, actor, matter, landlord, now }: InHand, seen: Date): Promise<void> {
  const reports = await tx
    .select({ id: disturbanceReports.id })
    .from(disturbanceReports)
    .where(eq(disturbanceReports.caseId, matter.id));
  await tx
    .update(disturbanceEntries)
    .set({ readAt: now, readBy: actor.staffId })
    .where(
      and(
        inArray(
          disturbanceEntries.reportId,
          reports.map(({ id }) => id),
        ),
        isNull(disturbanceEntries.readAt),
        lte(disturbanceEntries.writtenAt, seen),
      ),
    );
  const hearings = await tx
    .select({ id: disturbanceHearings.id })
    .from(disturbanceHearings)
    .where(eq(disturbanceHearings.caseId, matter.id));
  await tx
    .update(disturbanceAnswers)
    .set({ readAt: now })
    .where(
      and(
        inArray(
          disturbanceAnswers.hearingId,
          hearings.map(({ id }) => id),
        ),
        isNull(disturbanceAnswers.readAt),
        lte(disturbanceAnswers.at, seen),
      ),
    );
  const hearBy = await hearByOf(tx, { caseId: matter.id, landlord });
  await tx.update(disturbanceCases).set({ hearBy }).where(eq(disturbanceCases.id, matter.id));
}

type Change = {
  set?: Partial<typeof disturbanceCases.$inferInsert>;
  event?: DisturbanceEvent;
  /** The one reporter it concerns. */
  reportId?: string;
};

/** Writes the change, its event and its trace. Only as it was read: a change made meanwhile is told, not overwritten. */
export async function make({ tx, actor, matter, now, requestId }: InHand, { set, event, reportId }: Change) {
  const [after] = await tx
    .update(disturbanceCases)
    .set({ ...set, updatedAt: now, version: matter.version + 1 })
    .where(and(eq(disturbanceCases.id, matter.id), eq(disturbanceCases.version, matter.version)))
    .returning({ id: disturbanceCases.id });
  if (!after) throw new Refused('staleForm');
  if (event) await recordEvent(tx, { caseId: matter.id, reportId, event, actor, now });
  await recordAudit(tx, {
    actor,
    action: `disturbance.${event?.kind ?? 'heard'}`,
    subject: { kind: 'disturbance-case', id: matter.id },
    landlordId: matter.landlordId,
    now,
    requestId,
  });
}

/** The reports of a case, and what would tell whose they are. */
export async function reportersOf(db: Db, caseId: string) {
  return db
    .select({
      id: disturbanceReports.id,
      landlordId: disturbanceReports.landlordId,
      number: disturbanceReports.number,
      reporterId: disturbanceReports.reporterId,
      name: disturbanceReports.reporterName,
      homeId: disturbanceReports.homeId,
      address: disturbanceReports.address,
      open: disturbanceReports.open,
      groundless: disturbanceReports.groundless,
      reportedAt: disturbanceReports.reportedAt,
      updateDueAt: disturbanceReports.updateDueAt,
      email: accounts.email,
      phone: accounts.phone,
    })
    .from(disturbanceReports)
    .leftJoin(accounts, and(eq(accounts.identityId, disturbanceReports.reporterId), eq(accounts.state, 'active')))
    .where(eq(disturbanceReports.caseId, caseId));
}
