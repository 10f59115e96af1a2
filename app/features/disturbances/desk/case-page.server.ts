import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import { notFound } from '~/http/errors.server';
import type { StaffVisit } from '~/http/guards.server';
import { can } from '~/policy/policy';
import {
  disturbanceAnswers,
  disturbanceCases,
  disturbanceEntries,
  disturbanceEvents,
  disturbanceHearings,
  disturbanceLetters,
  homes,
  staff,
} from '~db/schema';
import type { Db } from '~db/store.server';
import type { DisturbanceEvent } from '../events';
import { householdOf } from '../household.server';
import { deskMembers } from '../owner.server';
import { photosOfEntries } from '../photos.server';
import type { DisturbanceCase } from '../record.server';
import { reportersOf } from './change.server';
import { patternsOf } from './queries.server';

/** Everything the desk knows of a case. That it was read stands in the extract of each who reported. */
export async function readCase({ house, actor, now, today, requestId }: StaffVisit, id: string) {
  const db = house.store.read;
  const [matter] = await db
    .select()
    .from(disturbanceCases)
    .where(and(eq(disturbanceCases.id, id), eq(disturbanceCases.landlordId, actor.landlordId)));
  if (!matter || !can(actor, 'disturbances.handle', matter.landlordId)) notFound();
  const reporters = await reportersOf(db, id);
  await house.store.write(async (tx) => {
    for (const { id: reportId, reporterId } of reporters) {
      await recordAudit(tx, {
        actor,
        action: 'disturbance.read',
        subject: { kind: 'disturbance-report', id: reportId },
        landlordId: matter.landlordId,
        identityId: reporterId,
        now,
        requestId,
      });
    }
  });
  const reporterIds = [...new Set(reporters.map(({ reporterId }) => reporterId))];
  const patterns = await patternsOf(db, { landlordId: matter.landlordId, reporterIds, today });
  const household = matter.homeId ? await householdOf(db, { homeId: matter.homeId, today }) : null;
  const members = await deskMembers(db, matter.landlordId);
  return {
    now,
    today,
    matter,
    owner: members.find((member) => member.id === matter.ownerId)?.name ?? null,
    members: members.map(({ id: member, name }) => ({ value: member, label: name })),
    reports: reporters.map(({ reporterId, ...report }) => ({ ...report, pattern: patterns.get(reporterId)! })),
    household: household?.parties.map(({ name }) => name) ?? [],
    isRented: household !== null,
    sameHome: reporters.some(({ homeId }) => homeId === matter.homeId),
    timeLine: await timeLineOf(db, { matter, reportIds: reporters.map((report) => report.id) }),
    letters: await lettersOf(db, id),
    hearings: await hearingsOf(db, id),
    suggested: await suggestedHomes(db, { matter, reportIds: reporters.map((report) => report.id) }),
    ...(await casesNearby(db, matter)),
  };
}

export type CasePage = Awaited<ReturnType<typeof readCase>>;

type Within = { matter: DisturbanceCase; reportIds: string[] };

/** Entries of all reporters, answers of the other side and what was done, newest first. */
async function timeLineOf(db: Db, { matter, reportIds }: Within) {
  const entries = await db
    .select({ entry: disturbanceEntries, reader: staff.name })
    .from(disturbanceEntries)
    .leftJoin(staff, eq(staff.id, disturbanceEntries.readBy))
    .where(inArray(disturbanceEntries.reportId, reportIds));
  const photos = await photosOfEntries(
    db,
    entries.map(({ entry }) => entry.id),
  );
  const answers = await db
    .select({ answer: disturbanceAnswers })
    .from(disturbanceAnswers)
    .innerJoin(disturbanceHearings, eq(disturbanceHearings.id, disturbanceAnswers.hearingId))
    .where(eq(disturbanceHearings.caseId, matter.id));
  const events = await db
    .select({ event: disturbanceEvents, who: staff.name })
    .from(disturbanceEvents)
    .leftJoin(staff, eq(staff.id, disturbanceEvents.actorId))
    .where(eq(disturbanceEvents.caseId, matter.id))
    .orderBy(asc(disturbanceEvents.at));
  const items = [
    ...entries.map(({ entry: { submissionKey: _, ...entry }, reader }) => ({
      is: 'entry' as const,
      id: entry.id,
      at: entry.writtenAt,
      entry,
      reader,
      photos: photos.get(entry.id) ?? [],
    })),
    ...answers.map(({ answer }) => ({ is: 'answer' as const, id: answer.id, at: answer.at, answer })),
    ...events.map(({ event: { id, at, kind, data, reportId }, who }) => ({
      is: 'event' as const,
      id,
      at,
      reportId,
      who,
      event: { kind, data } as DisturbanceEvent,
    })),
  ];
  return items.sort((a, b) => b.at.getTime() - a.at.getTime());
}

export type TimeLineItem = Awaited<ReturnType<typeof timeLineOf>>[number];

async function lettersOf(db: Db, caseId: string) {
  return db
    .select({
      id: disturbanceLetters.id,
      number: disturbanceLetters.number,
      kind: disturbanceLetters.kind,
      locale: disturbanceLetters.locale,
      writtenAt: disturbanceLetters.writtenAt,
      servedAt: disturbanceLetters.servedAt,
      servedBy: disturbanceLetters.servedBy,
    })
    .from(disturbanceLetters)
    .where(eq(disturbanceLetters.caseId, caseId))
    .orderBy(desc(disturbanceLetters.writtenAt));
}

async function hearingsOf(db: Db, caseId: string) {
  return db
    .select({
      id: disturbanceHearings.id,
      number: disturbanceHearings.number,
      openedAt: disturbanceHearings.openedAt,
      answerBy: disturbanceHearings.answerBy,
      openedByThemAt: disturbanceHearings.openedByThemAt,
    })
    .from(disturbanceHearings)
    .where(eq(disturbanceHearings.caseId, caseId))
    .orderBy(desc(disturbanceHearings.openedAt));
}

/** Addresses that reporters have given and the register knows. */
async function suggestedHomes(db: Db, { matter, reportIds }: Within): Promise<string[]> {
  if (matter.homeId) return [];
  const rows = await db
    .selectDistinct({ address: homes.address })
    .from(disturbanceEntries)
    .innerJoin(homes, eq(homes.id, disturbanceEntries.sourceHomeId))
    .where(inArray(disturbanceEntries.reportId, reportIds));
  return rows.map(({ address }) => address);
}

const MOST_NEARBY = 20;

const lineColumns = {
  id: disturbanceCases.id,
  number: disturbanceCases.number,
  place: disturbanceCases.place,
  kind: disturbanceCases.kind,
  homeId: disturbanceCases.homeId,
  open: disturbanceCases.open,
  openedAt: disturbanceCases.openedAt,
  outcome: disturbanceCases.outcome,
};

/** Of the same home, whenever; and open ones of the same building, since one trouble is heard in many flats. */
async function casesNearby(db: Db, { id, landlordId, homeId, buildingId }: DisturbanceCase) {
  const rows = await db
    .select(lineColumns)
    .from(disturbanceCases)
    .where(
      and(
        eq(disturbanceCases.landlordId, landlordId),
        eq(disturbanceCases.buildingId, buildingId),
        ne(disturbanceCases.id, id),
      ),
    )
    .orderBy(desc(disturbanceCases.openedAt))
    .limit(MOST_NEARBY);
  return {
    sameHomeCases: rows.filter((row) => homeId !== null && row.homeId === homeId),
    sameBuilding: rows.filter((row) => row.open && (homeId === null || row.homeId !== homeId)),
  };
}
