import type { House } from '~/house.server';
import { sendReminders } from './reminders.server';
import { expireOffers } from './waiting.server';

/** What happens to bookings by itself. The second time finds nothing to do. */
export async function tendAppointments(house: House, now: Date): Promise<void> {
  await expireOffers(house, now);
  await sendReminders(house, now);
}
