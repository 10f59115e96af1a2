import { and, asc, desc, eq, inArray, isNull, or, type SQL } from 'drizzle-orm';
import type { Residence } from '~/features/tenancy/residence';
import type { ResidentActor } from '~/policy/actor';
import { count } from '~db/dialect';
import { disturbanceCases, disturbanceEntries, disturbanceEvents, disturbanceReports } from '~db/schema';
import type { Db } from '~db/store.server';
import { type DisturbanceEvent, SHOWN_TO_REPORTER } from '../events';
import { photosOfEntries } from '../photos.server';

/** Whose reports a resident reads: their own alone, while they live there and for a while after (TN-4). */
export type Reader = { identityId: string; landlordId: string; leaseIds: string[]; homeIds: string[] };

export function readerOf(
  { identityId }: ResidentActor,
  { landlordId, residence }: { landlordId: string; residence: Residence },
): Reader {
  return {
    identityId,
    landlordId,
    leaseIds: residence.readable.flatMap(({ leaseId }) => leaseId ?? []),
    homeIds: residence.homes.map(({ homeId }) => homeId),
  };
}

function isOwn({ identityId, landlordId, leaseIds, homeIds }: Reader): SQL {
  return and(
    eq(disturbanceReports.reporterId, identityId),
    eq(disturbanceReports.landlordId, landlordId),
    or(
      inArray(disturbanceReports.leaseId, leaseIds),
      and(isNull(disturbanceReports.leaseId), inArray(disturbanceReports.homeId, homeIds)),
    ),
  )!;
}

const PAGE = 20;

const lineColumns = {
  id: disturbanceReports.id,
  number: disturbanceReports.number,
  kind: disturbanceReports.kind,
  open: disturbanceReports.open,
  reportedAt: disturbanceReports.reportedAt,
  updatedAt: disturbanceReports.updatedAt,
  updateDueAt: disturbanceReports.updateDueAt,
  quietAskedAt: disturbanceReports.quietAskedAt,
  quietAnswer: disturbanceReports.quietAnswer,
};

/** Open ones first, then the newest. */
export async function ownReports(db: Db, reader: Reader, page: number) {
  const rows = await db
    .select({ ...lineColumns, entries: count() })
    .from(disturbanceReports)
    .innerJoin(disturbanceEntries, eq(disturbanceEntries.reportId, disturbanceReports.id))
    .where(isOwn(reader))
    .groupBy(disturbanceReports.id)
    .orderBy(desc(disturbanceReports.open), desc(disturbanceReports.reportedAt))
    .limit(PAGE + 1)
    .offset((page - 1) * PAGE);
  return { lines: rows.slice(0, PAGE), hasMore: rows.length > PAGE };
}

export type ReportLine = Awaited<ReturnType<typeof ownReports>>['lines'][number];

/** For the overview and the form: what is open, or waits for an answer. */
export async function openReportsOf(db: Db, reader: Reader) {
  const rows = await db
    .select(lineColumns)
    .from(disturbanceReports)
    .where(isOwn(reader))
    .orderBy(desc(disturbanceReports.updatedAt))
    .limit(MOST_OPEN);
  return rows.filter((row) => row.open || isAsked(row));
}

const MOST_OPEN = 50;

export function isAsked({ quietAskedAt, quietAnswer }: { quietAskedAt: Date | null; quietAnswer: string | null }) {
  return quietAskedAt !== null && quietAnswer === null;
}

export async function ownReport(db: Db, reader: Reader, id: string) {
  const [report] = await db
    .select({ ...lineColumns, caseId: disturbanceReports.caseId, homeId: disturbanceReports.homeId })
    .from(disturbanceReports)
    .where(and(isOwn(reader), eq(disturbanceReports.id, id)));
  if (!report) return null;
  const { caseId, ...rest } = report;
  const [matter] = await db
    .select({ hearBy: disturbanceCases.hearBy })
    .from(disturbanceCases)
    .where(eq(disturbanceCases.id, caseId));
  const entries = await entriesOf(db, id);
  return {
    report: rest,
    entries,
    events: await eventsFor(db, { caseId, reportId: id }),
    /** Only while something of the reporter's own is still unread: what others wrote is not told. */
    readsBy: entries.some(({ readAt }) => readAt === null) ? (matter?.hearBy ?? null) : null,
  };
}

export type OwnReport = NonNullable<Awaited<ReturnType<typeof ownReport>>>;

async function entriesOf(db: Db, reportId: string) {
  const rows = await db
    .select()
    .from(disturbanceEntries)
    .where(eq(disturbanceEntries.reportId, reportId))
    .orderBy(asc(disturbanceEntries.writtenAt));
  const photos = await photosOfEntries(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ readBy: _, submissionKey: __, sourceHomeId: ___, ...entry }) => ({
    ...entry,
    photos: photos.get(entry.id) ?? [],
  }));
}

/** What concerns this report or all of the case; of another's report nothing. */
async function eventsFor(db: Db, { caseId, reportId }: { caseId: string; reportId: string }) {
  const rows = await db
    .select({
      id: disturbanceEvents.id,
      at: disturbanceEvents.at,
      kind: disturbanceEvents.kind,
      data: disturbanceEvents.data,
      reportId: disturbanceEvents.reportId,
    })
    .from(disturbanceEvents)
    .where(and(eq(disturbanceEvents.caseId, caseId), inArray(disturbanceEvents.kind, [...SHOWN_TO_REPORTER])))
    .orderBy(asc(disturbanceEvents.at));
  return rows
    .filter((row) => row.reportId === null || row.reportId === reportId)
    .map(({ id, at, kind, data }) => ({ id, at, event: { kind, data } as DisturbanceEvent }));
}
