import { and, eq, isNull } from 'drizzle-orm';
import type { House } from '~/house.server';
import { found } from '~/http/errors.server';
import type { StaffVisit } from '~/http/guards.server';
import type { StaffActor } from '~/policy/actor';
import { authorize } from '~/policy/policy';
import { buildings, homes, leases, residents, safetyNotices, safetySigns } from '~db/schema';
import { accountsOfResidents } from '../household.server';
import { municipalityOfCity } from '../violence/contacts';
import { missingSigns } from './signs.server';
import { canBeTold, waitingNotices } from './tell.server';

/** The signs that are missing, and the letters that go on paper. */
export async function readNewTenants({ house, actor, today }: StaffVisit) {
  const db = house.store.read;
  const waiting = await waitingNotices(db, actor.landlordId);
  const residentIds = waiting.map(({ residentId }) => residentId);
  const withAccount = new Set((await accountsOfResidents(db, residentIds)).map(({ residentId }) => residentId));
  const paper = waiting.filter((notice) => canBeTold(notice, today) && !withAccount.has(notice.residentId));
  return {
    signs: await missingSigns(db, waiting),
    paper: paper.map(({ id, stage, givenName, familyName, address, startsOn, signUpAt }) => ({
      ...{ id, stage, address, startsOn },
      name: `${givenName} ${familyName}`,
      isSignUp: signUpAt !== null,
    })),
  };
}

type Doing = { actor: StaffActor; now: Date; requestId: string };

/** Posted on paper: told. */
export async function markPosted(house: House, { actor, now }: Doing, { notice }: { notice: string }): Promise<void> {
  await house.store.write(async (tx) => {
    authorize(actor, 'disturbances.handle', actor.landlordId);
    await tx
      .update(safetyNotices)
      .set({ toldAt: now, via: 'paper', staffId: actor.staffId })
      .where(
        and(eq(safetyNotices.id, notice), eq(safetyNotices.landlordId, actor.landlordId), isNull(safetyNotices.toldAt)),
      );
  });
}

export async function readNotice({ house, actor, landlord }: StaffVisit, id: string) {
  const [row] = await house.store.read
    .select({
      stage: safetyNotices.stage,
      givenName: residents.givenName,
      familyName: residents.familyName,
      address: homes.address,
      stairwell: homes.stairwell,
      street: buildings.streetAddress,
      postalCode: buildings.postalCode,
      city: buildings.city,
      signUpAt: safetySigns.putUpAt,
    })
    .from(safetyNotices)
    .innerJoin(residents, eq(residents.id, safetyNotices.residentId))
    .innerJoin(leases, eq(leases.id, safetyNotices.leaseId))
    .innerJoin(homes, eq(homes.id, leases.homeId))
    .innerJoin(buildings, eq(buildings.id, homes.buildingId))
    .leftJoin(
      safetySigns,
      and(eq(safetySigns.buildingId, homes.buildingId), eq(safetySigns.stairwell, homes.stairwell)),
    )
    .where(and(eq(safetyNotices.id, id), eq(safetyNotices.landlordId, actor.landlordId)));
  const { givenName, familyName, city, postalCode, street, stairwell, signUpAt, stage, address } = found(row);
  return {
    ...{ stage, address, street },
    name: `${givenName} ${familyName}`,
    postal: `${postalCode} ${city}`,
    place: `${street} ${stairwell}`.trim(),
    isSignUp: signUpAt !== null,
    municipality: municipalityOfCity(landlord.settings.violence, city),
  };
}
