import { and, eq } from 'drizzle-orm';
import { customerService } from '~/features/tenancy/right-now';
import { found } from '~/http/errors.server';
import type { Visit } from '~/http/visit.server';
import { hashToken } from '~/lib/ids';
import { appointments, earlierWishes } from '~db/schema';
import type { Db } from '~db/store.server';
import { type Appointment, placeOf } from './letters.server';
import { readOffer } from './offer.server';
import { findPoint } from './point.server';
import type { Reason } from './reasons';
import { refusalToAskEarlier, refusalToChange } from './visit-rules';
import { offerOf } from './waiting.server';
import { wayTo } from './way';

/** The booking whose link this is; unknown ones look like no page at all. */
export async function appointmentByToken(
  db: Db,
  { token, landlordId }: { token: string; landlordId: string },
): Promise<Appointment> {
  const [row] = await db
    .select()
    .from(appointments)
    .where(and(eq(appointments.tokenHash, hashToken(token)), eq(appointments.landlordId, landlordId)));
  return found(row);
}

export type ManagedVisit = Awaited<ReturnType<typeof readManaged>>;

/** AP-3: opening the link only shows. What may be done is decided here, and again when it is done. */
export async function readManaged(visit: Visit, token: string) {
  const { house, landlord, now, locale, formats, t } = visit;
  const db = house.store.read;
  const appointment = await appointmentByToken(db, { token, landlordId: landlord.id });
  const reason = appointment.reason as Reason;
  const canChange = refusalToChange(appointment, now) === null;
  const point = await findPoint(db, landlord, appointment.point);
  const [wish] = await db.select().from(earlierWishes).where(eq(earlierWishes.appointmentId, appointment.id));
  const moment = (at: Date) => t.appointments.manage.at(formats.onWeekdayDate(at), formats.time(at));
  const offer = wish ? offerOf(wish) : null;
  return {
    token,
    state: stateOf(appointment, canChange),
    when: t.appointments.manage.at(
      formats.weekdayDate(appointment.startsAt),
      formats.timeRange(appointment.startsAt, appointment.endsAt),
    ),
    ...placeOf(landlord, appointment.point, locale),
    way: point && wayTo(point.facts, locale),
    reason: t.appointments.reasons[reason],
    name: appointment.name,
    bring: t.appointments.papers[reason],
    isMailed: appointment.email !== null,
    times: canChange && point ? await readOffer(db, { point, reason, now, formats, locale }) : null,
    canAskEarlier: refusalToAskEarlier(appointment, now) === null,
    isWaiting: wish !== undefined,
    offer: offer && offer.expiresAt > now ? { when: moment(offer.from), until: moment(offer.expiresAt) } : null,
    service: customerService(landlord.settings, now, { housingCompany: false }),
  };
}

function stateOf({ status }: Appointment, canChange: boolean): 'booked' | 'displaced' | 'cancelled' | 'passed' {
  if (status === 'cancelled' || status === 'displaced') return status;
  return canChange ? 'booked' : 'passed';
}
