import { and, desc, eq, gt } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import { ownerOfIdentity } from '~/features/files/owner.server';
import type { Landlord } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import { found } from '~/http/errors.server';
import { newId } from '~/lib/ids';
import { refuseIf } from '~/lib/refused';
import { seconds } from '~/lib/time';
import type { Residency, ResidentActor } from '~/policy/actor';
import { authorize } from '~/policy/policy';
import { disturbanceEntries, disturbanceReports } from '~db/schema';
import type { DisturbanceKind, SmokeAnswers } from '~db/schema/disturbances';
import type { Tx } from '~db/store.server';
import { caseFor, hearAgain } from '../cases.server';
import { updateDue } from '../deadlines';
import { postReceived } from '../letters.server';
import { attachPhotos } from '../photos.server';
import { type DisturbanceReport, nextNumber, recordEvent } from '../record.server';
import { numberOf, refusalToWrite } from '../rules';
import { ownReport } from './own.server';

/** One time it happened, as the reporter tells it. */
export type Told = {
  kind: DisturbanceKind;
  startedAt: Date;
  endedAt: Date | null;
  recurring: boolean | null;
  source: string;
  sourceHomeId: string | null;
  description: string;
  effect: string | null;
  spokenTo: string | null;
  policeCalled: boolean | null;
  smoke: SmokeAnswers | null;
};

type Sending = {
  actor: ResidentActor;
  landlord: Landlord;
  told: Told;
  /** The form's own key; null when it was sent without one. */
  draftId: string | null;
  photoIds: readonly string[];
  now: Date;
  requestId: string;
};

export type Sent = { id: string; isNew: boolean };

/** DI-1: makes a case at the desk or joins the open one about the same home. */
export async function reportDisturbance(house: House, sending: Sending & { home: Residency }): Promise<Sent> {
  const { actor, landlord, home, told, draftId, now, requestId } = sending;
  return house.store.write(async (tx) => {
    const known = await sentBefore(tx, sending);
    if (known) return { id: known, isNew: false };
    authorize(actor, 'disturbance.report', home);
    const number = await nextNumber(tx, { landlordId: landlord.id, series: 'report' });
    const { caseId, isJoined } = await caseFor(tx, { landlord, told, home, now });
    const report: DisturbanceReport = {
      id: newId(),
      landlordId: landlord.id,
      number,
      caseId,
      reporterId: actor.identityId,
      reporterName: actor.name,
      homeId: home.homeId,
      leaseId: home.leaseId,
      address: home.address,
      kind: told.kind,
      open: true,
      reportedAt: now,
      updatedAt: now,
      updateDueAt: updateDue(now, landlord.settings),
      groundless: false,
      quietDueAt: null,
      quietAskedAt: null,
      quietAnswer: null,
      submissionKey: draftId,
    };
    await tx.insert(disturbanceReports).values(report);
    if (isJoined) {
      const event = { kind: 'joined', data: { number: numberOf.report(number) } } as const;
      await recordEvent(tx, { caseId, reportId: report.id, event, actor, now });
    }
    await writeEntry(tx, { ...sending, reportId: report.id });
    const { updateEveryWorkingDays } = landlord.settings.disturbances;
    await postReceived(tx, house, { report, updateEvery: updateEveryWorkingDays, now });
    await recordAudit(tx, {
      actor,
      action: 'disturbance.reported',
      subject: { kind: 'disturbance-report', id: report.id },
      landlordId: landlord.id,
      identityId: actor.identityId,
      now,
      requestId,
    });
    return { id: report.id, isNew: true };
  });
}

/** The diary: another time it happened. */
export async function addEntry(house: House, sending: Sending & { reportId: string }): Promise<Sent> {
  const { actor, landlord, told, reportId, draftId, now } = sending;
  return house.store.write(async (tx) => {
    const report = found(await ownReport(tx, { reportId, actor, landlordId: landlord.id }));
    if (draftId && (await entryExists(tx, draftId))) return { id: report.id, isNew: false };
    authorize(actor, 'disturbance.report', report);
    refuseIf(refusalToWrite(report));
    await writeEntry(tx, { ...sending, reportId });
    await tx
      .update(disturbanceReports)
      .set({ kind: told.kind, updatedAt: now })
      .where(eq(disturbanceReports.id, report.id));
    await hearAgain(tx, { caseId: report.caseId, landlord, now });
    return { id: report.id, isNew: true };
  });
}

async function writeEntry(tx: Tx, { actor, told, reportId, draftId, photoIds, now }: Sending & { reportId: string }) {
  const entryId = newId();
  await tx
    .insert(disturbanceEntries)
    .values({ id: entryId, reportId, ...told, writtenAt: now, submissionKey: draftId });
  await attachPhotos(tx, { entryId, ids: photoIds, owner: ownerOfIdentity(actor.identityId), now });
}

async function entryExists(tx: Tx, key: string): Promise<boolean> {
  const [entry] = await tx
    .select({ id: disturbanceEntries.id })
    .from(disturbanceEntries)
    .where(eq(disturbanceEntries.submissionKey, key));
  return entry !== undefined;
}

const SAME_MOMENT = seconds(5);

/** The button pressed twice: the form's key leads to the report it made; without a key, the same words do. */
async function sentBefore(tx: Tx, { draftId, actor, told, now }: Sending): Promise<string | null> {
  if (draftId) {
    const [known] = await tx
      .select({ id: disturbanceReports.id })
      .from(disturbanceReports)
      .where(and(eq(disturbanceReports.submissionKey, draftId), eq(disturbanceReports.reporterId, actor.identityId)));
    return known?.id ?? null;
  }
  const [known] = await tx
    .select({ id: disturbanceReports.id })
    .from(disturbanceReports)
    .innerJoin(disturbanceEntries, eq(disturbanceEntries.reportId, disturbanceReports.id))
    .where(
      and(
        eq(disturbanceReports.reporterId, actor.identityId),
        gt(disturbanceReports.reportedAt, new Date(now.getTime() - SAME_MOMENT)),
        eq(disturbanceEntries.kind, told.kind),
        eq(disturbanceEntries.source, told.source),
        eq(disturbanceEntries.description, told.description),
      ),
    )
    .orderBy(desc(disturbanceReports.reportedAt))
    .limit(1);
  return known?.id ?? null;
}
