import { desc, eq } from 'drizzle-orm';
import { appointments, earlierWishes } from '~db/schema';
import { landlordNamer, type Person } from './person.server';
import type { ExtractRow } from './row';

/** Booked while signed in. Who books without signing in has the link to their booking, and no account to ask from. */
export async function appointmentsOf({ house, db, identityId }: Person): Promise<ExtractRow[]> {
  const rows = await db
    .select({ appointment: appointments, wishedAt: earlierWishes.askedAt })
    .from(appointments)
    .leftJoin(earlierWishes, eq(earlierWishes.appointmentId, appointments.id))
    .where(eq(appointments.identityId, identityId))
    .orderBy(desc(appointments.startsAt));
  const nameOf = await landlordNamer(
    house,
    rows.map(({ appointment }) => appointment.landlordId),
  );
  return rows.map(({ appointment, wishedAt }) => ({
    landlord: nameOf(appointment.landlordId),
    reason: appointment.reason,
    startsAt: appointment.startsAt,
    endsAt: appointment.endsAt,
    visitStatus: appointment.status,
    name: appointment.name,
    phone: appointment.phone,
    email: appointment.email,
    language: appointment.locale,
    words: appointment.moreInformation,
    bookedAt: appointment.bookedAt,
    arrivedAt: appointment.arrivedAt,
    wishedEarlierAt: wishedAt,
  }));
}
