import { and, eq, gt, gte, lt } from 'drizzle-orm';
import type { Landlord } from '~/features/tenancy/landlords.server';
import type { LandlordSettings, ServicePoint } from '~/features/tenancy/settings';
import { days } from '~/lib/time';
import { deskBlocks, deskTimes, serviceExceptions, serviceHours, servicePoints } from '~db/schema';
import type { Db } from '~db/store.server';
import type { Reason } from './reasons';
import { freeSlots, type Hours, type Occupation, type PointCalendar, type Span } from './rules';

/** A service point: what the landlord's settings tell of it, and its calendar. */
export type Point = {
  landlordId: string;
  code: string;
  facts: ServicePoint;
  calendar: PointCalendar;
  /** 0 until customer service has changed something: then the settings' hours no longer count. */
  version: number;
};

export async function findPoint(db: Db, landlord: Landlord, code: string): Promise<Point | null> {
  const { servicePoints: known } = landlord.settings;
  const facts = known.find((point) => point.code === code);
  if (!facts) return null;
  const [stored] = await db
    .select()
    .from(servicePoints)
    .where(and(eq(servicePoints.landlordId, landlord.id), eq(servicePoints.code, code)));
  const point = { landlordId: landlord.id, code, facts };
  if (!stored) return { ...point, calendar: calendarFromSettings(facts, landlord.settings), version: 0 };
  const { desks, slotMinutes, noticeMinutes, daysAhead, holidayCountry, closedOnEves, version } = stored;
  const hours = await db
    .select()
    .from(serviceHours)
    .where(and(eq(serviceHours.landlordId, landlord.id), eq(serviceHours.point, code)));
  const exceptions = await db
    .select()
    .from(serviceExceptions)
    .where(and(eq(serviceExceptions.landlordId, landlord.id), eq(serviceExceptions.point, code)));
  return {
    ...point,
    version,
    calendar: {
      timeZone: landlord.settings.timeZone,
      hours: hours.map(({ kind, weekday, opens, shuts }) => ({ kind, weekday, from: opens, until: shuts })),
      exceptions: exceptions.map(({ date, kind, opens, shuts }) => ({ date, kind, from: opens, until: shuts })),
      holidays: { country: holidayCountry, eves: closedOnEves },
      desks,
      slotMinutes: slotMinutes as Record<Reason, number>,
      noticeMinutes,
      daysAhead,
    },
  };
}

/** The one that was asked for, else the first; null where a landlord has none. */
export async function choosePoint(db: Db, landlord: Landlord, code: string | null | undefined): Promise<Point | null> {
  const first = landlord.settings.servicePoints[0]?.code;
  const chosen = (code && (await findPoint(db, landlord, code))) || null;
  return chosen ?? (first ? findPoint(db, landlord, first) : null);
}

export async function allPoints(db: Db, landlord: Landlord): Promise<Point[]> {
  const points: Point[] = [];
  for (const { code } of landlord.settings.servicePoints) {
    const point = await findPoint(db, landlord, code);
    if (point) points.push(point);
  }
  return points;
}

/** What holds until customer service says otherwise: two desks, half an hour a visit, two months ahead. */
export function calendarFromSettings(
  { walkIn, byAppointment, closedDays }: ServicePoint,
  { timeZone, country }: Pick<LandlordSettings, 'timeZone' | 'country'>,
): PointCalendar {
  const weekly = (kind: Hours['kind'], hours: ServicePoint['walkIn']): Hours[] =>
    (hours ?? []).flatMap(({ weekdays, from, until }) => weekdays.map((weekday) => ({ kind, weekday, from, until })));
  return {
    timeZone,
    hours: [...weekly('walk-in', walkIn), ...weekly('by-appointment', byAppointment)],
    exceptions: closedDays.map((date) => ({ date, kind: 'closed', from: '', until: '' })),
    holidays: { country, eves: true },
    desks: 2,
    slotMinutes: { identification: 30, lease: 30, rent: 30, keys: 15, 'power-of-attorney': 30, other: 30 },
    noticeMinutes: 60,
    daysAhead: 60,
  };
}

type Stretch = { landlordId: string; point: string; from: Date; until: Date };

/** Who and what stands in the way between two moments. */
export async function occupationOf(db: Db, { landlordId, point, from, until }: Stretch): Promise<Occupation> {
  const taken = await db
    .select({ desk: deskTimes.desk, at: deskTimes.startsAt })
    .from(deskTimes)
    .where(
      and(
        eq(deskTimes.landlordId, landlordId),
        eq(deskTimes.point, point),
        gte(deskTimes.startsAt, from),
        lt(deskTimes.startsAt, until),
      ),
    );
  const blocks = await db
    .select({ desk: deskBlocks.desk, from: deskBlocks.startsAt, until: deskBlocks.endsAt })
    .from(deskBlocks)
    .where(
      and(
        eq(deskBlocks.landlordId, landlordId),
        eq(deskBlocks.point, point),
        gt(deskBlocks.endsAt, from),
        lt(deskBlocks.startsAt, until),
      ),
    );
  return { taken, blocks };
}

/** Every time that can be booked for this reason, in order. */
export async function freeTimes(
  db: Db,
  { point, reason, now }: { point: Point; reason: Reason; now: Date },
): Promise<Span[]> {
  const { landlordId, code, calendar } = point;
  const until = new Date(now.getTime() + days(calendar.daysAhead + 2));
  const occupation = await occupationOf(db, { landlordId, point: code, from: now, until });
  return freeSlots(calendar, { reason, now, occupation });
}
