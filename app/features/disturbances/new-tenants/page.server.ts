import { and, eq, inArray, isNull } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import type { House } from '~/house.server';
import { found } from '~/http/errors.server';
import type { StaffVisit } from '~/http/guards.server';
import type { StaffActor } from '~/policy/actor';
import { authorize } from '~/policy/policy';
import { buildings, homes, leases, residents, safetyNotices, safetySigns } from '~db/schema';
import { accountsOfResidents } from '../household.server';
import { canBeTold, waitingNotices } from './tell.server';

/** The signs that are missing, and the letters that go on paper. */
export async function readNewTenants({ house, actor, today }: StaffVisit) {
  const db = house.store.read;
  const waiting = await waitingNotices(db, actor.landlordId);
  const residentIds = waiting.map(({ residentId }) => residentId);
  const withAccount = new Set((await accountsOfResidents(db, residentIds)).map(({ residentId }) => residentId));
  const paper = waiting.filter((notice) => canBeTold(notice, today) && !withAccount.has(notice.residentId));
  return {
    signs: await missingSigns(
      db,
      waiting.filter(({ signUpAt }) => signUpAt === null),
    ),
    paper: paper.map(({ id, stage, givenName, familyName, address, startsOn }) => ({
      ...{ id, stage, address, startsOn },
      name: `${givenName} ${familyName}`,
    })),
  };
}

type Waiting = Awaited<ReturnType<typeof waitingNotices>>;

async function missingSigns(db: House['store']['read'], waiting: Waiting) {
  const streets = await db
    .select({ id: buildings.id, street: buildings.streetAddress })
    .from(buildings)
    .where(inArray(buildings.id, [...new Set(waiting.map(({ buildingId }) => buildingId))]));
  const byStairwell = new Map<string, { buildingId: string; stairwell: string; place: string; waiting: number }>();
  for (const { buildingId, stairwell } of waiting) {
    const street = streets.find(({ id }) => id === buildingId)?.street ?? '';
    const known = byStairwell.get(`${buildingId} ${stairwell}`);
    const place = `${street} ${stairwell}`.trim();
    byStairwell.set(`${buildingId} ${stairwell}`, { buildingId, stairwell, place, waiting: (known?.waiting ?? 0) + 1 });
  }
  return [...byStairwell.values()];
}

type Doing = { actor: StaffActor; now: Date; requestId: string };

/** The stairwell is the landlord's own, or it is not there. */
export async function putSignUp(
  house: House,
  doing: Doing,
  { building, stairwell }: { building: string; stairwell: string },
) {
  const { actor, now, requestId } = doing;
  const { landlordId, staffId } = actor;
  await house.store.write(async (tx) => {
    authorize(actor, 'disturbances.handle', landlordId);
    const [home] = await tx
      .select({ id: homes.id })
      .from(homes)
      .where(and(eq(homes.landlordId, landlordId), eq(homes.buildingId, building), eq(homes.stairwell, stairwell)))
      .limit(1);
    found(home);
    await tx
      .insert(safetySigns)
      .values({ buildingId: building, stairwell, landlordId, putUpAt: now, staffId })
      .onConflictDoNothing();
    const subject = { kind: 'building', id: building };
    await recordAudit(tx, { actor, action: 'desk.sign-up', subject, landlordId, now, requestId });
  });
}

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
      city: buildings.city,
    })
    .from(safetyNotices)
    .innerJoin(residents, eq(residents.id, safetyNotices.residentId))
    .innerJoin(leases, eq(leases.id, safetyNotices.leaseId))
    .innerJoin(homes, eq(homes.id, leases.homeId))
    .innerJoin(buildings, eq(buildings.id, homes.buildingId))
    .where(and(eq(safetyNotices.id, id), eq(safetyNotices.landlordId, actor.landlordId)));
  const { givenName, familyName, city, ...notice } = found(row);
  const municipality = landlord.settings.violence.municipalities.find(({ name }) => Object.values(name).includes(city));
  return { ...notice, name: `${givenName} ${familyName}`, municipality: municipality ?? null };
}
