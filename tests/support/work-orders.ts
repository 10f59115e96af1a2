import { eq } from 'drizzle-orm';
import { createFault, type Reported } from '~/features/faults/create.server';
import type { Fault } from '~/features/faults/record.server';
import type { Doing } from '~/features/faults/work/change.server';
import { parseSettings } from '~/features/tenancy/settings';
import { newId } from '~/lib/ids';
import type { StaffActor } from '~/policy/actor';
import { faults, staff } from '~db/schema';
import kotihovi from '~db/seed/landlords/kotihovi.json';
import { LANDLORD_ID, type TestHouse } from './house';
import { type PersonName, people, residentActor, staffActor } from './neighbourhood';

const landlord = { id: LANDLORD_ID, settings: parseSettings(kotihovi) };

/** Aava's kitchen tap drips, in A 1 of Rantakatu 5; or what is said instead. */
export async function reportedFault(
  house: TestHouse,
  changed: Partial<Reported> & { by?: PersonName } = {},
): Promise<Fault> {
  const { by = 'aava', ...reported } = changed;
  const actor = await residentActor(house, by);
  const { fault } = await house.store.write((tx) =>
    createFault(tx, {
      landlord,
      actor,
      now: house.clock.now(),
      reported: {
        homeId: 'home-a1',
        buildingId: 'building-rantakatu',
        stairwell: 'A',
        leaseId: 'lease-a1',
        area: 'north',
        address: 'Rantakatu 5 A 1',
        place: 'home',
        room: 'kitchen',
        item: 'tap',
        problem: null,
        description: 'Hana tippuu, vaikka se on kiinni.',
        via: 'portal',
        reporterId: `identity-${by}`,
        reporterName: `${people[by].given} ${people[by].family}`,
        reporterEmail: null,
        reporterLocale: 'fi',
        phone: '+358401234567',
        reachable: null,
        masterKey: true,
        pets: null,
        ...reported,
      },
    }),
  );
  return fault;
}

export async function faultNow(house: TestHouse, { id }: { id: string }): Promise<Fault> {
  const [fault] = await house.store.read.select().from(faults).where(eq(faults.id, id));
  return fault!;
}

export function doing(house: TestHouse, { id }: { id: string }, actor = staffActor('property-service')): Doing {
  return { actor, faultId: id, now: house.clock.now(), requestId: 'test', landlord };
}

/** One more worker of the north. */
export async function colleague(house: TestHouse, name = 'Kaija Kollega', areas = ['north']): Promise<StaffActor> {
  const staffId = newId();
  const email = `${staffId}@kotihovi.example`;
  await house.store.write((tx) =>
    tx.insert(staff).values({
      id: staffId,
      landlordId: LANDLORD_ID,
      email,
      emailKey: email,
      name,
      passwordHash: 'test:none',
      duties: ['property-service'],
      areas,
      locale: 'fi',
      active: true,
      createdAt: house.clock.now(),
    }),
  );
  return { kind: 'staff', staffId, landlordId: LANDLORD_ID, name, email, duties: ['property-service'], areas };
}
