import { and, eq, gt, inArray } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import type { Landlord } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import { found } from '~/http/errors.server';
import { Refused } from '~/lib/refused';
import { type Actor, system } from '~/policy/actor';
import { appointments, deskTimes, earlierWishes } from '~db/schema';
import type { Db, Tx } from '~db/store.server';
import { changed, spanOf } from './change.server';
import { type Appointment, tell } from './letters.server';
import { findPoint, freeTimes, occupationOf, type Point } from './point.server';
import type { Reason } from './reasons';
import { deskFinder, isWithinHours, overlap, type Span } from './rules';
import { leaveDesk, takeDesk } from './seat.server';
import { dropWish } from './waiting.server';

/** Asked first, told second: nobody loses a time by a slip of the hand. */
export type Telling = 'ask-first' | 'tell-them';

type Settling = { landlord: Landlord; code: string; telling: Telling; actor: Actor; now: Date };

/**
 * After hours, desks or blocks have changed: whoever cannot keep their desk gets another one at the same time; whoever
 * cannot keep their time is told, with the next free ones.
 */
export async function settleBookings(tx: Tx, house: House, settling: Settling): Promise<void> {
  const { landlord, code, telling, now, actor } = settling;
  const point = found(await findPoint(tx, landlord, code));
  await dropLostOffers(tx, { point, now });
  const homeless: Appointment[] = [];
  for (const appointment of await bookedAt(tx, { point, now })) {
    if (await keepsItsDesk(tx, point, appointment)) continue;
    if (await changesDesk(tx, point, appointment)) continue;
    homeless.push(appointment);
  }
  if (homeless.length > 0 && telling === 'ask-first')
    throw new Refused(AFFECTS, { appointments: homeless.map(({ id }) => id).join(' ') });
  const displaced: Appointment[] = [];
  for (const appointment of homeless) displaced.push(await displace(tx, house, { appointment, landlord, now }));
  for (const appointment of displaced) {
    const free = await freeTimes(tx, { point, reason: appointment.reason as Reason, now });
    const freeTimesAhead = free.slice(0, TIMES_SUGGESTED).map(({ from }) => from);
    await tell(tx, house, {
      appointment,
      landlord,
      tidings: { letter: 'appointment-displaced', data: { freeTimes: freeTimesAhead } },
      now,
    });
    await recordAudit(tx, {
      actor: actor.kind === 'staff' ? actor : system,
      action: 'appointment.displaced',
      subject: { kind: 'appointment', id: appointment.id },
      landlordId: landlord.id,
      identityId: appointment.identityId,
      now,
    });
  }
}

export const AFFECTS = 'appointments.refusal.affects';
const TIMES_SUGGESTED = 3;

async function bookedAt(tx: Tx, { point, now }: { point: Point; now: Date }): Promise<Appointment[]> {
  return tx
    .select()
    .from(appointments)
    .where(
      and(
        eq(appointments.landlordId, point.landlordId),
        eq(appointments.point, point.code),
        eq(appointments.status, 'booked'),
        gt(appointments.startsAt, now),
      ),
    )
    .orderBy(appointments.startsAt, appointments.bookedAt);
}

async function keepsItsDesk(db: Db, point: Point, appointment: Appointment): Promise<boolean> {
  const { desk } = appointment;
  if (desk === null || desk > point.calendar.desks) return false;
  return isStillOpen(db, { point, span: spanOf(appointment), desk });
}

async function isStillOpen(
  db: Db,
  { point, span, desk }: { point: Point; span: Span; desk: number },
): Promise<boolean> {
  if (!isWithinHours(point.calendar, span)) return false;
  const { blocks } = await occupationOf(db, { landlordId: point.landlordId, point: point.code, ...span });
  return !blocks.some((block) => (block.desk === null || block.desk === desk) && overlap(block, span));
}

async function changesDesk(tx: Tx, point: Point, appointment: Appointment): Promise<boolean> {
  const span = spanOf(appointment);
  if (!isWithinHours(point.calendar, span)) return false;
  const occupation = await occupationOf(tx, { landlordId: point.landlordId, point: point.code, ...span });
  if (deskFinder(point.calendar.desks, occupation)(span) === null) return false;
  await leaveDesk(tx, appointment.id);
  const desk = await takeDesk(tx, { point, slot: span, holderId: appointment.id });
  await tx.update(appointments).set({ desk }).where(eq(appointments.id, appointment.id));
  return true;
}

type Displacing = { appointment: Appointment; landlord: Landlord; now: Date };

async function displace(tx: Tx, house: House, { appointment, landlord, now }: Displacing): Promise<Appointment> {
  await leaveDesk(tx, appointment.id);
  await dropWish(tx, house, { appointment, landlord, now });
  return changed(tx, appointment, { status: 'displaced', desk: null, remindAt: null, changedAt: now });
}

/** A time that was held for somebody and is no more: they keep the time they have. */
async function dropLostOffers(tx: Tx, { point, now }: { point: Point; now: Date }): Promise<void> {
  const offered = await tx
    .select()
    .from(earlierWishes)
    .where(
      and(
        eq(earlierWishes.landlordId, point.landlordId),
        eq(earlierWishes.point, point.code),
        gt(earlierWishes.offeredFrom, now),
      ),
    );
  for (const { id, offeredFrom, offeredUntil, offeredDesk } of offered) {
    if (!offeredFrom || !offeredUntil || offeredDesk === null) continue;
    const span = { from: offeredFrom, until: offeredUntil };
    const isThere = offeredDesk <= point.calendar.desks && (await isStillOpen(tx, { point, span, desk: offeredDesk }));
    if (isThere) continue;
    await tx.delete(deskTimes).where(eq(deskTimes.holderId, id));
    await tx
      .update(earlierWishes)
      .set({ offeredFrom: null, offeredUntil: null, offeredDesk: null, offerExpiresAt: null })
      .where(eq(earlierWishes.id, id));
  }
}

/** Those named by a refusal, for the question whether it is meant. */
export async function affectedBy(db: Db, refusal: Refused | null): Promise<Appointment[]> {
  if (refusal?.code !== AFFECTS) return [];
  const ids = (refusal.facts.appointments ?? '').split(' ').filter(Boolean);
  return db.select().from(appointments).where(inArray(appointments.id, ids)).orderBy(appointments.startsAt);
}
