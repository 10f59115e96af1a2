import { and, eq } from 'drizzle-orm';
import { type Booked, type Booking, book } from '~/features/appointments/book.server';
import { choosePoint, freeTimes } from '~/features/appointments/point.server';
import type { Reason } from '~/features/appointments/reasons';
import { invariant } from '~/lib/invariant';
import { anonymous } from '~/policy/actor';
import { appointments, deskTimes } from '~db/schema';
import type { TestHouse } from './house';

export const POINT = 'asematori';
/** The Wednesday after MONDAY_MORNING: six half hours from nine on, by the clock of Helsinki. */
export const WEDNESDAY = (time: string) => new Date(`2026-11-25T${time}:00+02:00`);

export async function bookAt(house: TestHouse, slot: Date, more: Partial<Booking> = {}): Promise<Booked> {
  return book(house, {
    landlord: await house.landlords.own(),
    point: POINT,
    reason: 'other',
    slot,
    name: 'Ville Vieras',
    phone: '+358401234567',
    email: 'ville@example.com',
    moreInformation: null,
    locale: 'fi',
    actor: anonymous,
    by: 'person',
    now: house.clock.now(),
    ...more,
  });
}

export async function freeAt(house: TestHouse, reason: Reason = 'other'): Promise<string[]> {
  const point = await choosePoint(house.store.read, await house.landlords.own(), POINT);
  invariant(point, 'the landlord has a service point');
  const slots = await freeTimes(house.store.read, { point, reason, now: house.clock.now() });
  return slots.map(({ from }) => from.toISOString());
}

export async function rowOf(house: TestHouse, id: string) {
  const [row] = await house.store.read.select().from(appointments).where(eq(appointments.id, id));
  invariant(row, 'the appointment is there');
  return row;
}

/** How many five minutes of which desks are held at this time by whoever booked. */
export async function grainsHeldBy(house: TestHouse, holderId: string): Promise<number> {
  return house.store.read.$count(deskTimes, and(eq(deskTimes.holderId, holderId)));
}
