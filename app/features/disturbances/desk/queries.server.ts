import { and, desc, eq, inArray, isNotNull, lte, type SQL } from 'drizzle-orm';
import { addDays, days } from '~/lib/time';
import { ascNullsLast, contains, count, isFalse, isTrue } from '~db/dialect';
import { disturbanceCases, disturbanceReports, staff } from '~db/schema';
import type { Db } from '~db/store.server';

export const VIEWS = ['waiting', 'mine', 'owed', 'steps', 'open', 'closed'] as const;
export type View = (typeof VIEWS)[number];

export function viewIn(text: string | null): View {
  return VIEWS.find((view) => view === text) ?? 'open';
}

type Looking = { landlordId: string; staffId: string; today: string; now: Date };

/** Owed soon: with a day or two left to write. */
const SOON = days(2);

function isIn(db: Db, view: View, { landlordId, staffId, today, now }: Looking): SQL {
  const ofLandlord = eq(disturbanceCases.landlordId, landlordId);
  const open = and(ofLandlord, isTrue(disturbanceCases.open));
  switch (view) {
    case 'waiting':
      return and(open, isNotNull(disturbanceCases.hearBy))!;
    case 'mine':
      return and(open, eq(disturbanceCases.ownerId, staffId))!;
    case 'owed':
      return and(open, inArray(disturbanceCases.id, owedCases(db, { landlordId, by: soon(now) })))!;
    case 'steps':
      return and(open, lte(disturbanceCases.nextStepOn, today))!;
    case 'open':
      return open!;
    case 'closed':
      return and(ofLandlord, isFalse(disturbanceCases.open))!;
  }
}

function soon(now: Date): Date {
  return new Date(now.getTime() + SOON);
}

function owedCases(db: Db, { landlordId, by }: { landlordId: string; by: Date }) {
  return db
    .select({ caseId: disturbanceReports.caseId })
    .from(disturbanceReports)
    .where(and(eq(disturbanceReports.landlordId, landlordId), lte(disturbanceReports.updateDueAt, by)));
}

const PAGE = 40;

type Asking = Looking & { view: View; q: string; page: number };

/** What must be read first, then what has the next date, then the oldest. */
export async function deskCases(db: Db, { view, q, page, ...looking }: Asking) {
  const number = /^\s*T?\s*-?\s*(\d{1,9})\s*$/i.exec(q)?.[1];
  const found =
    q === '' ? undefined : number ? eq(disturbanceCases.number, Number(number)) : contains(disturbanceCases.place, q);
  const rows = await db
    .select({
      id: disturbanceCases.id,
      number: disturbanceCases.number,
      place: disturbanceCases.place,
      homeId: disturbanceCases.homeId,
      kind: disturbanceCases.kind,
      open: disturbanceCases.open,
      seriousness: disturbanceCases.seriousness,
      hearBy: disturbanceCases.hearBy,
      nextStep: disturbanceCases.nextStep,
      nextStepOn: disturbanceCases.nextStepOn,
      outcome: disturbanceCases.outcome,
      closedAt: disturbanceCases.closedAt,
      owner: staff.name,
      ownerActive: staff.active,
    })
    .from(disturbanceCases)
    .leftJoin(staff, eq(staff.id, disturbanceCases.ownerId))
    .where(and(isIn(db, view, looking), found))
    .orderBy(
      ...(view === 'closed'
        ? [desc(disturbanceCases.closedAt)]
        : [ascNullsLast(disturbanceCases.hearBy), ascNullsLast(disturbanceCases.nextStepOn)]),
      disturbanceCases.openedAt,
    )
    .limit(PAGE + 1)
    .offset((page - 1) * PAGE);
  const shown = rows.slice(0, PAGE);
  const reports = await reportsIn(
    db,
    shown.map(({ id }) => id),
  );
  return {
    hasMore: rows.length > PAGE,
    cases: shown.map(({ ownerActive, ...row }) => {
      const own = reports.filter(({ caseId }) => caseId === row.id);
      return {
        ...row,
        // Who has left holds nothing.
        owner: ownerActive ? row.owner : null,
        reporters: new Set(own.map(({ reporterId }) => reporterId)).size,
        updateDueAt: earliest(own.map(({ updateDueAt }) => updateDueAt)),
      };
    }),
  };
}

export type DeskCase = Awaited<ReturnType<typeof deskCases>>['cases'][number];

async function reportsIn(db: Db, caseIds: string[]) {
  return db
    .select({
      caseId: disturbanceReports.caseId,
      reporterId: disturbanceReports.reporterId,
      updateDueAt: disturbanceReports.updateDueAt,
    })
    .from(disturbanceReports)
    .where(inArray(disturbanceReports.caseId, caseIds));
}

function earliest(dates: readonly (Date | null)[]): Date | null {
  const known = dates.filter((date) => date !== null);
  return known.length === 0 ? null : new Date(Math.min(...known.map((date) => date.getTime())));
}

/** How many wait in each view, for its tab. */
export async function deskCounts(db: Db, looking: Looking): Promise<Record<View, number>> {
  const counted = await Promise.all(
    VIEWS.map(async (view) => {
      const [row] = await db
        .select({ cases: count() })
        .from(disturbanceCases)
        .where(isIn(db, view, looking));
      return [view, row?.cases ?? 0] as const;
    }),
  );
  return Object.fromEntries(counted) as Record<View, number>;
}

const A_YEAR_DAYS = 365;

/** How often these people have reported in a year, about how many homes, and how often without ground. */
export async function patternsOf(
  db: Db,
  { landlordId, reporterIds, today }: { landlordId: string; reporterIds: string[]; today: string },
): Promise<Map<string, { reports: number; groundless: number; homes: number }>> {
  const since = new Date(`${addDays(today, -A_YEAR_DAYS)}T00:00Z`);
  const rows = await db
    .select({
      reporterId: disturbanceReports.reporterId,
      groundless: disturbanceReports.groundless,
      reportedAt: disturbanceReports.reportedAt,
      homeId: disturbanceCases.homeId,
    })
    .from(disturbanceReports)
    .innerJoin(disturbanceCases, eq(disturbanceCases.id, disturbanceReports.caseId))
    .where(and(eq(disturbanceReports.landlordId, landlordId), inArray(disturbanceReports.reporterId, reporterIds)));
  return new Map(
    reporterIds.map((id) => {
      const own = rows.filter(({ reporterId, reportedAt }) => reporterId === id && reportedAt >= since);
      return [
        id,
        {
          reports: own.length,
          groundless: own.filter(({ groundless }) => groundless).length,
          homes: new Set(own.flatMap(({ homeId }) => homeId ?? [])).size,
        },
      ];
    }),
  );
}
