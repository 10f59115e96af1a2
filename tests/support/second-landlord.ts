import { readFile } from 'node:fs/promises';
import { residentCodeContext } from '~/features/tenancy/register/staging.server';
import { hashToken } from '~/lib/ids';
import type { StaffActor } from '~/policy/actor';
import { buildings, homes, landlords, leaseParties, leases, properties, residents, sessions, staff } from '~db/schema';
import type { TestHouse } from './house';
import { duties, people } from './neighbourhood';

export const NIEMIKOTI_ID = 'landlord-niemikoti';
/** As the test house's configuration says. */
export const NIEMIKOTI = 'http://niemikoti.localhost:3000';

/** Niementie 8 A 1 with Bo, who rents from both landlords, and a member of staff who has every duty there. */
export async function settleSecondLandlord(house: TestHouse): Promise<void> {
  const settings = JSON.parse(await readFile('db/seed/landlords/niemikoti.json', 'utf8'));
  const [landlordId, now] = [NIEMIKOTI_ID, house.clock.now()];
  const { code, given, family } = people.bo;
  const codeIndex = house.vault.indexOf(code);
  await house.store.write(async (tx) => {
    await tx
      .insert(landlords)
      .values({ id: landlordId, slug: 'niemikoti', name: settings.name, settings, createdAt: now });
    await tx
      .insert(properties)
      .values({ id: 'property-cape', landlordId, externalId: 'P1', name: 'Niemenpiha', area: 'cape' });
    await tx.insert(buildings).values({
      id: 'building-cape',
      landlordId,
      propertyId: 'property-cape',
      externalId: 'B1',
      streetAddress: 'Niementie 8',
      postalCode: '00998',
      city: 'Helsinki',
      latitude: 60.15,
      longitude: 25.04,
      housingCompany: false,
    });
    await tx.insert(homes).values({
      id: 'home-cape',
      landlordId,
      buildingId: 'building-cape',
      externalId: 'H1',
      stairwell: 'A',
      number: '1',
      address: 'Niementie 8 A 1',
      addressKey: 'niementie8a1',
      rooms: '2h+k',
      areaM2: 48,
    });
    await tx
      .insert(leases)
      .values({ id: 'lease-cape', landlordId, homeId: 'home-cape', externalId: 'L1', startsOn: '2025-01-01' });
    await tx.insert(residents).values({
      id: 'resident-cape-bo',
      landlordId,
      externalId: 'R-bo',
      givenName: given,
      familyName: family,
      nameKey: `${family} ${given}`.toLowerCase(),
      codeIndex,
      codeSealed: house.vault.seal(code, residentCodeContext(codeIndex)),
    });
    await tx.insert(leaseParties).values({ leaseId: 'lease-cape', residentId: 'resident-cape-bo' });
    await tx.insert(staff).values({
      ...capeRow,
      landlordId,
      passwordHash: 'test:none',
      locale: 'sv',
      active: true,
      createdAt: now,
    });
  });
  house.landlords.forget();
}

const email = 'kaikki@niemikoti.example';
const capeRow = { id: 'staff-cape', email, emailKey: email, name: 'Kim Niemis', duties: [...duties], areas: [] };

export function capeStaff(): StaffActor {
  const { id, email, name, duties, areas } = capeRow;
  return { kind: 'staff', staffId: id, landlordId: NIEMIKOTI_ID, name, email, duties, areas };
}

type Who = { account: string } | { staff: string };

/** A cookie header of a session opened with the second landlord. */
export async function capeCookie(house: TestHouse, who: Who, step: 'signed-in' | 'identify' = 'signed-in') {
  const now = house.clock.now();
  const token = `cape-${Object.values(who)[0]}-${step}`;
  await house.store.write((tx) =>
    tx
      .insert(sessions)
      .values({
        hash: hashToken(token),
        id: `session-${token}`,
        accountId: 'account' in who ? who.account : null,
        staffId: 'staff' in who ? who.staff : null,
        landlordId: NIEMIKOTI_ID,
        step,
        device: '',
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + 8 * 3_600_000),
      })
      .onConflictDoNothing(),
  );
  return `sid=${token}`;
}
