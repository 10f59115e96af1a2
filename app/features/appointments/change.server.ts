import { and, eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import type { Landlord } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import { found } from '~/http/errors.server';
import { refuseIf } from '~/lib/refused';
import type { Actor } from '~/policy/actor';
import { authorize } from '~/policy/policy';
import { appointments } from '~db/schema';
import type { Tx } from '~db/store.server';
import { type Appointment, tell } from './letters.server';
import { findPoint } from './point.server';
import type { Reason } from './reasons';
import { leaveDesk, slotAt, takeDesk } from './seat.server';
import { refusalToChange, refusalToChangeAtDesk, reminderTime } from './visit-rules';
import { dropWish, offerFreed } from './waiting.server';

/** By the secret of the link, or at the desk. */
export type Change = {
  appointmentId: string;
  landlord: Landlord;
  actor: Actor;
  by: 'person' | 'desk';
  now: Date;
  requestId?: string;
};

/** AP-3: the old time is free the moment the new one is taken, and at once offered to who waits for an earlier one. */
export async function moveAppointment(house: House, { slot, ...change }: Change & { slot: Date }): Promise<void> {
  await house.store.write(async (tx) => {
    const before = await changeable(tx, change);
    const { landlord, by, now } = change;
    const point = found(await findPoint(tx, landlord, before.point));
    const span = slotAt({ point, reason: before.reason as Reason, at: slot }, { now, by });
    await leaveDesk(tx, before.id);
    await dropWish(tx, house, { appointment: before, landlord, now });
    const desk = await takeDesk(tx, { point, slot: span, holderId: before.id });
    const after = await changed(tx, before, {
      status: 'booked',
      startsAt: span.from,
      endsAt: span.until,
      desk,
      remindAt: reminderTime(span.from, { now, timeZone: point.calendar.timeZone }),
      arrivedAt: null,
      endedAt: null,
      changedAt: now,
    });
    const data = { change: by === 'desk' ? ('moved-by-desk' as const) : ('moved-by-person' as const) };
    await tell(tx, house, { appointment: after, landlord, tidings: { letter: 'appointment-booked', data }, now });
    await audited(tx, change, { appointment: after, action: 'appointment.moved' });
    if (before.desk !== null) await offerFreed(tx, house, { landlord, point, span: spanOf(before), now });
  });
}

export async function cancelAppointment(house: House, change: Change): Promise<void> {
  await house.store.write(async (tx) => {
    const before = await changeable(tx, change);
    const { landlord, by, now } = change;
    await leaveDesk(tx, before.id);
    await dropWish(tx, house, { appointment: before, landlord, now });
    const after = await changed(tx, before, {
      status: 'cancelled',
      desk: null,
      remindAt: null,
      endedAt: now,
      changedAt: now,
    });
    await tell(tx, house, {
      appointment: after,
      landlord,
      tidings: { letter: 'appointment-cancelled', data: { by } },
      now,
    });
    await audited(tx, change, { appointment: after, action: 'appointment.cancelled' });
    const point = await findPoint(tx, landlord, before.point);
    if (point && before.desk !== null) await offerFreed(tx, house, { landlord, point, span: spanOf(before), now });
  });
}

async function changeable(tx: Tx, { appointmentId, landlord, actor, by, now }: Change): Promise<Appointment> {
  if (by === 'desk') authorize(actor, 'appointments.serve', landlord.id);
  const [row] = await tx
    .select()
    .from(appointments)
    .where(and(eq(appointments.id, appointmentId), eq(appointments.landlordId, landlord.id)));
  const appointment = found(row);
  refuseIf(by === 'desk' ? refusalToChangeAtDesk(appointment) : refusalToChange(appointment, now));
  return appointment;
}

/** Every change of time or standing that a calendar must know of raises the sequence. */
export async function changed(tx: Tx, before: Appointment, values: Partial<Appointment>): Promise<Appointment> {
  const [after] = await tx
    .update(appointments)
    .set({ ...values, sequence: before.sequence + 1 })
    .where(and(eq(appointments.id, before.id), eq(appointments.sequence, before.sequence)))
    .returning();
  return found(after);
}

export function spanOf({ startsAt, endsAt }: Appointment) {
  return { from: startsAt, until: endsAt };
}

async function audited(
  tx: Tx,
  { actor, landlord, by, now, requestId }: Change,
  { appointment, action }: { appointment: Appointment; action: string },
): Promise<void> {
  await recordAudit(tx, {
    actor,
    action,
    subject: { kind: 'appointment', id: appointment.id },
    landlordId: landlord.id,
    identityId: appointment.identityId,
    facts: { by },
    now,
    requestId,
  });
}
