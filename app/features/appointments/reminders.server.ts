import { and, eq, gt, lte } from 'drizzle-orm';
import type { House } from '~/house.server';
import { appointments } from '~db/schema';
import { tell } from './letters.server';

/** AP-3: a reminder the day before. Its row is emptied of the hour in the same write, so it is sent once. */
export async function sendReminders(house: House, now: Date): Promise<void> {
  const isDue = and(lte(appointments.remindAt, now), eq(appointments.status, 'booked'), gt(appointments.startsAt, now));
  const due = await house.store.read
    .select({ id: appointments.id, landlordId: appointments.landlordId })
    .from(appointments)
    .where(isDue);
  for (const { id, landlordId } of due) {
    const landlord = await house.landlords.byId(landlordId);
    if (!landlord) continue;
    await house.store.write(async (tx) => {
      const [appointment] = await tx
        .update(appointments)
        .set({ remindAt: null })
        .where(and(eq(appointments.id, id), isDue))
        .returning();
      if (appointment)
        await tell(tx, house, { appointment, landlord, tidings: { letter: 'appointment-reminder', data: {} }, now });
    });
  }
}
