import { and, asc, eq, gt, isNull, lte } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import type { Landlord } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import { found } from '~/http/errors.server';
import { newId } from '~/lib/ids';
import { Refused, refuseIf } from '~/lib/refused';
import { calendarDate, minutes } from '~/lib/time';
import type { Actor } from '~/policy/actor';
import { appointments, deskTimes, earlierWishes } from '~db/schema';
import type { Tx } from '~db/store.server';
import { type Appointment, tell } from './letters.server';
import { findPoint, occupationOf, type Point } from './point.server';
import type { Reason } from './reasons';
import { bookingWindow, deskFinder, overlap, type Span, slotsOn } from './rules';
import { leaveDesk, takeDesk } from './seat.server';
import { offerExpiry, refusalToAskEarlier, reminderTime } from './visit-rules';

/** The waiting list: who would rather come earlier is offered freed times in turn, each held until it is answered. */

export type Wish = typeof earlierWishes.$inferSelect;
type Asking = { appointmentId: string; landlord: Landlord; actor: Actor; now: Date };

export async function askEarlier(house: House, { appointmentId, landlord, actor, now }: Asking): Promise<void> {
  await house.store.write(async (tx) => {
    const appointment = await appointmentOf(tx, appointmentId);
    refuseIf(refusalToAskEarlier(appointment, now));
    const { id, point, reason } = appointment;
    const [wish] = await tx
      .insert(earlierWishes)
      .values({ id: newId(), appointmentId: id, landlordId: landlord.id, point, reason, askedAt: now, passedOver: [] })
      .onConflictDoNothing()
      .returning({ id: earlierWishes.id });
    if (wish) await audited(tx, { appointment, landlord, actor, now, action: 'appointment.earlier-asked' });
  });
}

export async function stopAsking(house: House, { appointmentId, landlord, actor, now }: Asking): Promise<void> {
  await house.store.write(async (tx) => {
    const appointment = await appointmentOf(tx, appointmentId);
    if (await dropWish(tx, house, { appointment, landlord, now }))
      await audited(tx, { appointment, landlord, actor, now, action: 'appointment.earlier-not-asked' });
  });
}

/** Takes the time that is held; the old one is at once offered to the next. */
export async function acceptOffer(house: House, { appointmentId, landlord, actor, now }: Asking): Promise<void> {
  await house.store.write(async (tx) => {
    const before = await appointmentOf(tx, appointmentId);
    const wish = await wishOf(tx, appointmentId);
    const offer = wish && offerOf(wish);
    if (!wish || !offer || offer.expiresAt <= now || before.status !== 'booked')
      throw new Refused('appointments.refusal.offerGone');
    const point = found(await findPoint(tx, landlord, before.point));
    await leaveDesk(tx, before.id);
    await tx.update(deskTimes).set({ holderId: before.id }).where(eq(deskTimes.holderId, wish.id));
    await tx.delete(earlierWishes).where(eq(earlierWishes.id, wish.id));
    const [after] = await tx
      .update(appointments)
      .set({
        startsAt: offer.from,
        endsAt: offer.until,
        desk: offer.desk,
        sequence: before.sequence + 1,
        changedAt: now,
        remindAt: reminderTime(offer.from, { now, timeZone: point.calendar.timeZone }),
      })
      .where(eq(appointments.id, before.id))
      .returning();
    await tell(tx, house, {
      appointment: after!,
      landlord,
      tidings: { letter: 'appointment-booked', data: { change: 'moved-by-person' } },
      now,
    });
    await audited(tx, { appointment: after!, landlord, actor, now, action: 'appointment.moved-earlier' });
    await offerFreed(tx, house, { landlord, point, span: { from: before.startsAt, until: before.endsAt }, now });
  });
}

export async function declineOffer(house: House, { appointmentId, landlord, actor, now }: Asking): Promise<void> {
  await house.store.write(async (tx) => {
    const appointment = await appointmentOf(tx, appointmentId);
    const wish = await wishOf(tx, appointmentId);
    if (!wish || !offerOf(wish)) return;
    await passOn(tx, house, { wish, landlord, now });
    await audited(tx, { appointment, landlord, actor, now, action: 'appointment.offer-declined' });
  });
}

/** What nobody answered goes to the next in turn. The second time finds nothing to do. */
export async function expireOffers(house: House, now: Date): Promise<void> {
  const due = await house.store.read
    .select({ id: earlierWishes.id, landlordId: earlierWishes.landlordId })
    .from(earlierWishes)
    .where(lte(earlierWishes.offerExpiresAt, now));
  for (const { id, landlordId } of due) {
    const landlord = await house.landlords.byId(landlordId);
    if (!landlord) continue;
    await house.store.write(async (tx) => {
      const [wish] = await tx
        .select()
        .from(earlierWishes)
        .where(and(eq(earlierWishes.id, id), lte(earlierWishes.offerExpiresAt, now)));
      if (wish) await passOn(tx, house, { wish, landlord, now });
    });
  }
}

type Passing = { wish: Wish; landlord: Landlord; now: Date };

async function passOn(tx: Tx, house: House, { wish, landlord, now }: Passing): Promise<void> {
  const offer = found(offerOf(wish));
  await leaveDesk(tx, wish.id);
  await tx
    .update(earlierWishes)
    .set({ ...noOffer, passedOver: [...wish.passedOver, offer.from.getTime()].slice(-MOST_REMEMBERED) })
    .where(eq(earlierWishes.id, wish.id));
  const point = await findPoint(tx, landlord, wish.point);
  if (point) await offerFreed(tx, house, { landlord, point, span: offer, now });
}

const noOffer = { offeredFrom: null, offeredUntil: null, offeredDesk: null, offerExpiresAt: null };
const MOST_REMEMBERED = 100;

type Dropping = { appointment: Appointment; landlord: Landlord; now: Date };

/** The wish ends; a time that was held for it goes to the next. Tells whether there was one. */
export async function dropWish(tx: Tx, house: House, { appointment, landlord, now }: Dropping): Promise<boolean> {
  const [wish] = await tx.delete(earlierWishes).where(eq(earlierWishes.appointmentId, appointment.id)).returning();
  if (!wish) return false;
  await leaveDesk(tx, wish.id);
  const offer = offerOf(wish);
  const point = offer && (await findPoint(tx, landlord, wish.point));
  if (offer && point) await offerFreed(tx, house, { landlord, point, span: offer, now });
  return true;
}

type Freed = { landlord: Landlord; point: Point; span: Span; now: Date };

/** Nobody else can be asked to wait for longer than this many; whoever is left takes the calendar as it is. */
const MOST_ASKED = 50;

/** Holds a freed time for the first in turn whom it suits; if there is nobody, everybody sees it in the calendar. */
export async function offerFreed(tx: Tx, house: House, { landlord, point, span, now }: Freed): Promise<void> {
  const waiting = await tx
    .select({ wish: earlierWishes, appointment: appointments })
    .from(earlierWishes)
    .innerJoin(appointments, eq(appointments.id, earlierWishes.appointmentId))
    .where(
      and(
        eq(earlierWishes.landlordId, landlord.id),
        eq(earlierWishes.point, point.code),
        isNull(earlierWishes.offerExpiresAt),
        eq(appointments.status, 'booked'),
        gt(appointments.startsAt, span.from),
      ),
    )
    .orderBy(asc(earlierWishes.askedAt), asc(earlierWishes.id))
    .limit(MOST_ASKED);
  for (const { wish, appointment } of waiting) {
    const slot = await fittingSlot(tx, { wish, appointment, point, span, now });
    const expiresAt = slot && offerExpiry({ now, latest: latestAnswer(point, slot), place: landlord.settings });
    if (!slot || !expiresAt) continue;
    const desk = await takeDesk(tx, { point, slot, holderId: wish.id });
    await tx
      .update(earlierWishes)
      .set({ offeredFrom: slot.from, offeredUntil: slot.until, offeredDesk: desk, offerExpiresAt: expiresAt })
      .where(eq(earlierWishes.id, wish.id));
    await tell(tx, house, {
      appointment,
      landlord,
      tidings: { letter: 'appointment-offer', data: { offered: slot.from, answerBy: expiresAt } },
      now,
    });
    return;
  }
}

type Fitting = { wish: Wish; appointment: Appointment; point: Point; span: Span; now: Date };

async function fittingSlot(tx: Tx, { wish, appointment, point, span, now }: Fitting): Promise<Span | null> {
  const { calendar, landlordId, code } = point;
  const window = bookingWindow(calendar, now);
  const date = calendarDate(span.from, calendar.timeZone);
  const slots = slotsOn(calendar, date, wish.reason as Reason).filter(
    (slot) =>
      overlap(slot, span) &&
      slot.from >= window.from &&
      slot.from < window.until &&
      slot.from < appointment.startsAt &&
      !wish.passedOver.includes(slot.from.getTime()),
  );
  if (slots.length === 0) return null;
  const stretch = { from: slots[0]!.from, until: slots.at(-1)!.until };
  const isFree = deskFinder(calendar.desks, await occupationOf(tx, { landlordId, point: code, ...stretch }));
  return slots.find((slot) => isFree(slot) !== null) ?? null;
}

/** Late enough for others still to book it if it is not wanted. */
function latestAnswer({ calendar }: Point, slot: Span): Date {
  return new Date(slot.from.getTime() - minutes(calendar.noticeMinutes));
}

export function offerOf({ offeredFrom, offeredUntil, offeredDesk, offerExpiresAt }: Wish) {
  if (!offeredFrom || !offeredUntil || !offerExpiresAt || offeredDesk === null) return null;
  return { from: offeredFrom, until: offeredUntil, desk: offeredDesk, expiresAt: offerExpiresAt };
}

async function appointmentOf(tx: Tx, id: string): Promise<Appointment> {
  const [row] = await tx.select().from(appointments).where(eq(appointments.id, id));
  return found(row);
}

async function wishOf(tx: Tx, appointmentId: string): Promise<Wish | null> {
  const [wish] = await tx.select().from(earlierWishes).where(eq(earlierWishes.appointmentId, appointmentId));
  return wish ?? null;
}

type Audited = { appointment: Appointment; landlord: Landlord; actor: Actor; now: Date; action: string };

async function audited(tx: Tx, { appointment, landlord, actor, now, action }: Audited): Promise<void> {
  await recordAudit(tx, {
    actor,
    action,
    subject: { kind: 'appointment', id: appointment.id },
    landlordId: landlord.id,
    identityId: appointment.identityId,
    now,
  });
}
