import { and, eq } from 'drizzle-orm';
import type { StaffVisit } from '~/http/guards.server';
import { appointments } from '~db/schema';

export type VisitToIdentify = NonNullable<Awaited<ReturnType<typeof findVisitToIdentify>>>;

/** ID-7, AP-6: what whoever booked has told, so that office identification does not ask for it again. */
export async function findVisitToIdentify({ house, landlord }: StaffVisit, id: string) {
  const [visit] = await house.store.read
    .select({
      id: appointments.id,
      name: appointments.name,
      email: appointments.email,
      locale: appointments.locale,
      startsAt: appointments.startsAt,
    })
    .from(appointments)
    .where(and(eq(appointments.id, id), eq(appointments.landlordId, landlord.id)));
  return visit ?? null;
}
