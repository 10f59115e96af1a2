import { eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import type { Landlord } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import { found } from '~/http/errors.server';
import type { Locale } from '~/i18n/locale';
import { hashToken, newId, newToken } from '~/lib/ids';
import { takingTurns } from '~/lib/in-turn';
import { Refused } from '~/lib/refused';
import type { Actor } from '~/policy/actor';
import { authorize } from '~/policy/policy';
import { appointments } from '~db/schema';
import type { Tx } from '~db/store.server';
import { sealContext, tell, tokenOf } from './letters.server';
import { findPoint } from './point.server';
import type { Reason } from './reasons';
import { freeDesk, slotAt, TAKEN, takeDesk } from './seat.server';
import { reminderTime } from './visit-rules';

export type Booking = {
  landlord: Landlord;
  point: string;
  reason: Reason;
  slot: Date;
  name: string;
  phone: string;
  email: string | null;
  moreInformation: string | null;
  locale: Locale;
  actor: Actor;
  /** By the person, or by the desk for a caller. */
  by: 'person' | 'desk';
  submissionKey?: string;
  now: Date;
  requestId?: string;
};

export type Booked = { id: string; token: string };

/** AP-2, AP-5: the first to get a desk has it; the same form sent twice is one booking. */
export async function book(house: House, booking: Booking): Promise<Booked> {
  const { actor, landlord, by } = booking;
  if (by === 'desk') authorize(actor, 'appointments.serve', landlord.id);
  else authorize(actor, 'appointment.book', landlord.id);
  return inTurn(`${landlord.id} ${booking.point} ${booking.slot.getTime()}`, async () => {
    await refuseAtOnce(house, booking);
    return house.store.write((tx) => bookIn(tx, house, booking));
  });
}

/** Of many who want the same time, those behind the last desk need not even try to write. */
const inTurn = takingTurns();

async function refuseAtOnce(house: House, { landlord, point: code, reason, slot, by, now, submissionKey }: Booking) {
  const db = house.store.read;
  const point = found(await findPoint(db, landlord, code));
  const span = slotAt({ point, reason, at: slot }, { now, by });
  if ((await freeDesk(db, { point, slot: span })) !== null) return;
  if (submissionKey) {
    const [sent] = await db
      .select({ id: appointments.id })
      .from(appointments)
      .where(eq(appointments.submissionKey, submissionKey));
    if (sent) return;
  }
  throw new Refused(TAKEN);
}

async function bookIn(tx: Tx, house: House, booking: Booking): Promise<Booked> {
  const { landlord, reason, slot, actor, by, now, requestId, submissionKey } = booking;
  if (submissionKey) {
    const [sent] = await tx.select().from(appointments).where(eq(appointments.submissionKey, submissionKey));
    if (sent) return { id: sent.id, token: tokenOf(house, sent) };
  }
  const point = found(await findPoint(tx, landlord, booking.point));
  const span = slotAt({ point, reason, at: slot }, { now, by });
  const id = newId();
  const token = newToken();
  const desk = await takeDesk(tx, { point, slot: span, holderId: id });
  const { timeZone } = point.calendar;
  const [appointment] = await tx
    .insert(appointments)
    .values({
      id,
      landlordId: landlord.id,
      point: point.code,
      reason,
      via: by === 'desk' ? 'desk' : 'portal',
      status: 'booked',
      startsAt: span.from,
      endsAt: span.until,
      desk,
      identityId: actor.kind === 'resident' ? actor.identityId : null,
      name: booking.name,
      phone: booking.phone,
      email: booking.email,
      locale: booking.locale,
      moreInformation: booking.moreInformation,
      tokenHash: hashToken(token),
      tokenSealed: house.vault.seal(token, sealContext(id)),
      sequence: 0,
      changedAt: now,
      bookedAt: now,
      remindAt: reminderTime(span.from, { now, timeZone }),
      submissionKey: submissionKey || null,
    })
    .returning();
  await tell(tx, house, {
    appointment: appointment!,
    landlord,
    tidings: { letter: 'appointment-booked', data: { change: 'booked' } },
    now,
  });
  await recordAudit(tx, {
    actor,
    action: 'appointment.booked',
    subject: { kind: 'appointment', id },
    landlordId: landlord.id,
    identityId: appointment!.identityId,
    facts: { reason, by },
    now,
    requestId,
  });
  return { id, token };
}
