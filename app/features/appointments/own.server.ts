import { and, asc, desc, eq, gt, inArray, lte, not, or, type Placeholder } from 'drizzle-orm';
import type { Landlord } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import type { Visit } from '~/http/visit.server';
import type { Locale } from '~/i18n/locale';
import type { ResidentActor } from '~/policy/actor';
import { prepared } from '~db/prepared';
import { appointments } from '~db/schema';
import { type Appointment, placeOf, tokenOf } from './letters.server';
import type { Reason } from './reasons';
import { UPCOMING } from './visit-rules';

type Asking = { identityId: string; landlord: Landlord; locale: Locale; now: Date };

/** The next visit of a person, for the overview: a time to come, or one that must be chosen anew. */
export async function upcomingAppointmentFor(house: House, { identityId, landlord, locale, now }: Asking) {
  const [row] = await nextVisit(house.store.read, { identityId, landlordId: landlord.id, now });
  if (!row) return null;
  const { point, reason, ...visit } = row;
  return {
    token: tokenOf(house, visit),
    status: visit.status,
    startsAt: visit.startsAt,
    reason: reason as Reason,
    place: placeOf(landlord, point, locale).place,
  };
}

export type Upcoming = NonNullable<Awaited<ReturnType<typeof upcomingAppointmentFor>>>;

const nextVisit = prepared(['identityId', 'landlordId', 'now'], (db, { identityId, landlordId, now }) =>
  db
    .select({
      id: appointments.id,
      point: appointments.point,
      reason: appointments.reason,
      status: appointments.status,
      startsAt: appointments.startsAt,
      tokenSealed: appointments.tokenSealed,
    })
    .from(appointments)
    .where(and(ownedBy({ identityId, landlordId }), isToCome(now)))
    .orderBy(asc(appointments.startsAt))
    .limit(1),
);

export async function readOwnAppointments(visit: Visit & { actor: ResidentActor }) {
  const { house, actor, landlord, now } = visit;
  const db = house.store.read;
  const owner = { identityId: actor.identityId, landlordId: landlord.id };
  const upcoming = await db
    .select()
    .from(appointments)
    .where(and(ownedBy(owner), isToCome(now)))
    .orderBy(asc(appointments.startsAt));
  const past = await db
    .select()
    .from(appointments)
    .where(and(ownedBy(owner), not(isToCome(now)!)))
    .orderBy(desc(appointments.startsAt))
    .limit(50);
  return {
    keptDays: landlord.settings.retention.appointments,
    upcoming: upcoming.map((row) => shown(visit, row)),
    past: past.map((row) => shown(visit, row)),
  };
}

export type OwnAppointment = Awaited<ReturnType<typeof readOwnAppointments>>['upcoming'][number];

function shown({ house, landlord, formats, locale, t }: Visit, appointment: Appointment) {
  const { id, status, startsAt, endsAt, reason } = appointment;
  return {
    id,
    status,
    when: t.appointments.manage.at(formats.weekdayDate(startsAt), formats.timeRange(startsAt, endsAt)),
    reason: t.appointments.reasons[reason as Reason],
    place: placeOf(landlord, appointment.point, locale).place,
    token: tokenOf(house, appointment),
  };
}

type Owner = { identityId: string | Placeholder; landlordId: string | Placeholder };

function ownedBy({ identityId, landlordId }: Owner) {
  return and(eq(appointments.identityId, identityId), eq(appointments.landlordId, landlordId));
}

/** Over when the hour is over: during it the person may look up where to go. */
function isToCome(now: Date | Placeholder) {
  return or(
    and(inArray(appointments.status, [...UPCOMING, 'arrived', 'in-service']), gt(appointments.endsAt, now)),
    and(eq(appointments.status, 'displaced'), lte(appointments.endsAt, now)),
  );
}
