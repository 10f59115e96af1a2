import { and, eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import type { Landlord } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import { found } from '~/http/errors.server';
import type { Country } from '~/lib/holidays';
import { Refused } from '~/lib/refused';
import { calendarDate } from '~/lib/time';
import type { StaffActor } from '~/policy/actor';
import { authorize } from '~/policy/policy';
import { serviceExceptions, serviceHours, servicePoints } from '~db/schema';
import type { Tx } from '~db/store.server';
import { settleBookings, type Telling } from './displace.server';
import { findPoint, type Point } from './point.server';
import type { Reason } from './reasons';
import type { Exception, Hours } from './rules';

/** AP-1 as data: what customer service changes in a service point's calendar. */
export type PointChange = {
  landlord: Landlord;
  code: string;
  actor: StaffActor;
  telling: Telling;
  now: Date;
  requestId?: string;
};

export async function addHours(
  house: House,
  change: PointChange,
  { kind, weekday, from, until }: Hours,
): Promise<void> {
  await changePoint(house, change, async (tx, point) => {
    const sameDay = point.calendar.hours.filter((hours) => hours.kind === kind && hours.weekday === weekday);
    if (sameDay.some((hours) => overlaps(hours, { from, until })))
      throw new Refused('appointments.refusal.overlapping');
    await tx.insert(serviceHours).values({ ...ofPoint(point), kind, weekday, opens: from, shuts: until });
  });
}

export async function removeHours(
  house: House,
  change: PointChange,
  { kind, weekday, from }: Omit<Hours, 'until'>,
): Promise<void> {
  await changePoint(house, change, (tx, point) =>
    tx
      .delete(serviceHours)
      .where(
        and(
          eq(serviceHours.landlordId, point.landlordId),
          eq(serviceHours.point, point.code),
          eq(serviceHours.kind, kind),
          eq(serviceHours.weekday, weekday),
          eq(serviceHours.opens, from),
        ),
      ),
  );
}

export async function addException(house: House, change: PointChange, exception: Exception): Promise<void> {
  const { date, kind, from, until } = exception;
  await changePoint(house, change, async (tx, point) => {
    if (date < calendarDate(change.now, point.calendar.timeZone)) throw new Refused('appointments.refusal.past');
    const sameDay = point.calendar.exceptions.filter((other) => other.date === date);
    if (sameDay.some((other) => other.kind === 'closed' || kind === 'closed'))
      throw new Refused('appointments.refusal.exists');
    if (sameDay.some((other) => other.kind === kind && overlaps(other, exception)))
      throw new Refused('appointments.refusal.overlapping');
    await tx.insert(serviceExceptions).values({ ...ofPoint(point), date, kind, opens: from, shuts: until });
  });
}

export async function removeException(
  house: House,
  change: PointChange,
  { date, kind, from }: Omit<Exception, 'until'>,
): Promise<void> {
  await changePoint(house, change, (tx, point) =>
    tx
      .delete(serviceExceptions)
      .where(
        and(
          eq(serviceExceptions.landlordId, point.landlordId),
          eq(serviceExceptions.point, point.code),
          eq(serviceExceptions.date, date),
          eq(serviceExceptions.kind, kind),
          eq(serviceExceptions.opens, from),
        ),
      ),
  );
}

export type Terms = {
  desks: number;
  slotMinutes: Record<Reason, number>;
  noticeMinutes: number;
  daysAhead: number;
  holidayCountry: Country;
  closedOnEves: boolean;
  /** As it was when the form was read. */
  version: number;
};

export async function saveTerms(house: House, change: PointChange, { version, ...terms }: Terms): Promise<void> {
  await changePoint(house, change, async (tx, point) => {
    if (point.version !== version) throw new Refused('staleForm');
    await tx.update(servicePoints).set(terms).where(thisPoint(point));
  });
}

async function changePoint(
  house: House,
  { landlord, code, actor, telling, now, requestId }: PointChange,
  change: (tx: Tx, before: Point) => Promise<unknown>,
): Promise<void> {
  authorize(actor, 'appointments.serve', landlord.id);
  await house.store.write(async (tx) => {
    const before = found(await findPoint(tx, landlord, code));
    if (before.version === 0) await takeOverFromSettings(tx, before);
    await change(tx, before);
    await tx
      .update(servicePoints)
      .set({ version: before.version + 1 })
      .where(thisPoint(before));
    await settleBookings(tx, house, { landlord, code, telling, actor, now });
    await recordAudit(tx, {
      actor,
      action: 'service-point.changed',
      subject: { kind: 'service-point', id: code },
      landlordId: landlord.id,
      now,
      requestId,
    });
  });
}

/** From the first change on the portal's own tables say when it is open, beginning with what held until now. */
async function takeOverFromSettings(tx: Tx, point: Point): Promise<void> {
  const { desks, slotMinutes, noticeMinutes, daysAhead, holidays, hours, exceptions } = point.calendar;
  await tx.insert(servicePoints).values({
    landlordId: point.landlordId,
    code: point.code,
    desks,
    slotMinutes,
    noticeMinutes,
    daysAhead,
    holidayCountry: holidays.country,
    closedOnEves: holidays.eves,
    version: 0,
  });
  const weekly = hours.map(({ kind, weekday, from, until }) => ({ kind, weekday, opens: from, shuts: until }));
  if (weekly.length > 0) await tx.insert(serviceHours).values(weekly.map((row) => ({ ...ofPoint(point), ...row })));
  const closed = exceptions.map(({ date, kind, from, until }) => ({ date, kind, opens: from, shuts: until }));
  if (closed.length > 0)
    await tx.insert(serviceExceptions).values(closed.map((row) => ({ ...ofPoint(point), ...row })));
}

function ofPoint({ landlordId, code }: Point) {
  return { landlordId, point: code };
}

function thisPoint({ landlordId, code }: Point) {
  return and(eq(servicePoints.landlordId, landlordId), eq(servicePoints.code, code));
}

function overlaps(a: { from: string; until: string }, b: { from: string; until: string }): boolean {
  return a.from < b.until && b.from < a.until;
}
