import { and, desc, eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import type { Landlord } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import { found } from '~/http/errors.server';
import type { Locale } from '~/i18n/locale';
import { newId } from '~/lib/ids';
import { refuseIf } from '~/lib/refused';
import { calendarDate, minutes } from '~/lib/time';
import type { StaffActor } from '~/policy/actor';
import { authorize } from '~/policy/policy';
import { appointments } from '~db/schema';
import { findPoint } from './point.server';
import type { Reason } from './reasons';
import { type DeskStep, refusalToStep, standingAfter } from './visit-rules';

type AtDesk = { landlord: Landlord; actor: StaffActor; now: Date; requestId?: string };

/** AP-6: arrived, taken in, served, did not come; and one step back for the slip of a finger. */
export async function stepVisit(
  house: House,
  { landlord, actor, appointmentId, step, now, requestId }: AtDesk & { appointmentId: string; step: DeskStep },
): Promise<void> {
  authorize(actor, 'appointments.serve', landlord.id);
  await house.store.write(async (tx) => {
    const [row] = await tx
      .select()
      .from(appointments)
      .where(and(eq(appointments.id, appointmentId), eq(appointments.landlordId, landlord.id)));
    const visit = found(row);
    refuseIf(refusalToStep(visit, step, now));
    await tx
      .update(appointments)
      .set(standingAfter(visit, step, now))
      .where(eq(appointments.id, visit.id));
    await recordAudit(tx, {
      actor,
      action: `appointment.${step}`,
      subject: { kind: 'appointment', id: visit.id },
      landlordId: landlord.id,
      identityId: visit.identityId,
      now,
      requestId,
    });
  });
}

export type WalkIn = AtDesk & {
  code: string;
  reason: Reason;
  name: string | null;
  moreInformation: string | null;
  locale: Locale;
};

/** Taken in at the reception: the next number of this point and day. */
export async function takeWalkIn(house: House, walkIn: WalkIn): Promise<{ id: string; number: number }> {
  const { landlord, actor, code, reason, name, moreInformation, locale, now, requestId } = walkIn;
  authorize(actor, 'appointments.serve', landlord.id);
  return house.store.write(async (tx) => {
    const point = found(await findPoint(tx, landlord, code));
    const queueDate = calendarDate(now, point.calendar.timeZone);
    const [last] = await tx
      .select({ number: appointments.queueNumber })
      .from(appointments)
      .where(
        and(
          eq(appointments.landlordId, landlord.id),
          eq(appointments.point, code),
          eq(appointments.queueDate, queueDate),
        ),
      )
      .orderBy(desc(appointments.queueNumber))
      .limit(1);
    const number = (last?.number ?? 0) + 1;
    const id = newId();
    await tx.insert(appointments).values({
      id,
      landlordId: landlord.id,
      point: code,
      reason,
      via: 'walk-in',
      status: 'arrived',
      startsAt: now,
      endsAt: new Date(now.getTime() + minutes(point.calendar.slotMinutes[reason])),
      queueDate,
      queueNumber: number,
      name: name ?? '',
      locale,
      moreInformation,
      sequence: 0,
      changedAt: now,
      bookedAt: now,
      arrivedAt: now,
    });
    await recordAudit(tx, {
      actor,
      action: 'appointment.walked-in',
      subject: { kind: 'appointment', id },
      landlordId: landlord.id,
      facts: { number: String(number) },
      now,
      requestId,
    });
    return { id, number };
  });
}
