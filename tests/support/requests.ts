import { eq } from 'drizzle-orm';
import type { Act } from '~/features/requests/acts';
import type { Doing } from '~/features/requests/desk/change.server';
import { type Filing, fileRequest } from '~/features/requests/file.server';
import { readerOf } from '~/features/requests/queries.server';
import { residenceOf } from '~/features/tenancy/residence';
import { calendarDate } from '~/lib/time';
import type { StaffActor } from '~/policy/actor';
import { leaseParties, serviceRequests } from '~db/schema';
import { landlord } from './disturbances';
import type { TestHouse } from './house';
import { type PersonName, residentActor, staffActor } from './neighbourhood';

type By = Partial<Filing> & { by?: PersonName; act?: Act };

/** Aava gives notice on her parking space; or what is said instead. */
export async function filedRequest(house: TestHouse, { by = 'aava', act = 'terminate-parking', ...changed }: By = {}) {
  const actor = await residentActor(house, by);
  const home = actor.residencies.find(({ phase }) => phase === 'current');
  return fileRequest(house, {
    actor,
    landlord,
    leaseId: home?.leaseId ?? 'lease-a1',
    act,
    wantedOn: null,
    message: null,
    shown: null,
    draftId: null,
    now: house.clock.now(),
    requestId: 'test',
    ...changed,
  });
}

export async function requestNow(house: TestHouse, id: string) {
  const [request] = await house.store.read.select().from(serviceRequests).where(eq(serviceRequests.id, id));
  return request!;
}

/** Bo has signed Aava's lease too. */
export async function boSignsToo(house: TestHouse): Promise<void> {
  await house.store.write((tx) => tx.insert(leaseParties).values({ leaseId: 'lease-a1', residentId: 'resident-bo' }));
}

/** As somebody answers on the page of a request. */
export async function answering(house: TestHouse, { by, id }: { by: PersonName; id: string }) {
  const actor = await residentActor(house, by);
  const now = house.clock.now();
  const today = calendarDate(now, landlord.settings.timeZone);
  const residence = residenceOf(actor, { landlordId: landlord.id, today, readingDays: 90 });
  const reader = readerOf(actor, { landlordId: landlord.id, residence });
  return { actor, reader, landlord, id, now, requestId: 'test' };
}

/** As an officer works on it, from a page of the version they have seen. */
export function handling(
  house: TestHouse,
  { id, seen = null, staffId }: { id: string; seen?: number | null; staffId?: string },
): Doing {
  const actor: StaffActor = staffActor('customer-service');
  return {
    actor: staffId ? { ...actor, staffId, name: `Testi ${staffId}` } : actor,
    id,
    landlord,
    seen,
    saying: null,
    now: house.clock.now(),
    requestId: 'test',
  };
}
