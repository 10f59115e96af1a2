import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import { addressKey } from '~/features/tenancy/register/rules';
import type { House } from '~/house.server';
import { found } from '~/http/errors.server';
import type { StaffActor } from '~/policy/actor';
import { authorize } from '~/policy/policy';
import { beginsWith } from '~db/dialect';
import { buildings, homes, safetySigns, staff } from '~db/schema';
import type { Db } from '~db/store.server';
import type { WaitingNotice } from './tell.server';

const SHOWN = 50;

const columns = {
  buildingId: buildings.id,
  street: buildings.streetAddress,
  city: buildings.city,
  putUpAt: safetySigns.putUpAt,
  putUpBy: staff.name,
};

export type Sign = Awaited<ReturnType<typeof signsPutUp>>[number];

/** The newest first. */
export async function signsPutUp(db: Db, landlordId: string) {
  return db
    .select({ ...columns, stairwell: safetySigns.stairwell })
    .from(safetySigns)
    .innerJoin(buildings, eq(buildings.id, safetySigns.buildingId))
    .leftJoin(staff, eq(staff.id, safetySigns.staffId))
    .where(eq(safetySigns.landlordId, landlordId))
    .orderBy(desc(safetySigns.putUpAt), asc(safetySigns.buildingId), asc(safetySigns.stairwell))
    .limit(SHOWN);
}

/** Every stairwell whose homes' addresses begin so, with its sign or without. */
export async function stairwellsAt(db: Db, { landlordId, q }: { landlordId: string; q: string }): Promise<SignFound[]> {
  return db
    .selectDistinct({ ...columns, stairwell: homes.stairwell })
    .from(homes)
    .innerJoin(buildings, eq(buildings.id, homes.buildingId))
    .leftJoin(
      safetySigns,
      and(eq(safetySigns.buildingId, homes.buildingId), eq(safetySigns.stairwell, homes.stairwell)),
    )
    .leftJoin(staff, eq(staff.id, safetySigns.staffId))
    .where(and(eq(homes.landlordId, landlordId), beginsWith(homes.addressKey, addressKey(q)), isNull(homes.removedAt)))
    .orderBy(asc(buildings.streetAddress), asc(homes.stairwell))
    .limit(SHOWN);
}

export type SignFound = Omit<Sign, 'putUpAt'> & { putUpAt: Date | null };
export type MissingSign = { buildingId: string; stairwell: string; street: string; city: string; waiting: number };

/** The stairwells where new tenants wait to be told. */
export async function missingSigns(db: Db, notices: readonly WaitingNotice[]): Promise<MissingSign[]> {
  const waiting = notices.filter(({ signUpAt }) => signUpAt === null);
  const places = await db
    .select({ id: buildings.id, street: buildings.streetAddress, city: buildings.city })
    .from(buildings)
    .where(inArray(buildings.id, [...new Set(waiting.map(({ buildingId }) => buildingId))]));
  const byStairwell = new Map<string, MissingSign>();
  for (const { buildingId, stairwell } of waiting) {
    const { street = '', city = '' } = places.find(({ id }) => id === buildingId) ?? {};
    const key = `${buildingId} ${stairwell}`;
    byStairwell.set(key, { buildingId, stairwell, street, city, waiting: (byStairwell.get(key)?.waiting ?? 0) + 1 });
  }
  return [...byStairwell.values()];
}

type Doing = { actor: StaffActor; now: Date; requestId: string };
type Stairwell = { building: string; stairwell: string };

/** The stairwell is the landlord's own, or it is not there. */
export async function putSignUp(house: House, doing: Doing, { building, stairwell }: Stairwell): Promise<void> {
  const { actor, now } = doing;
  const { landlordId, staffId } = actor;
  await house.store.write(async (tx) => {
    authorize(actor, 'disturbances.handle', landlordId);
    const [home] = await tx
      .select({ id: homes.id })
      .from(homes)
      .where(and(eq(homes.landlordId, landlordId), eq(homes.buildingId, building), eq(homes.stairwell, stairwell)))
      .limit(1);
    found(home);
    const put = await tx
      .insert(safetySigns)
      .values({ buildingId: building, stairwell, landlordId, putUpAt: now, staffId })
      .onConflictDoNothing()
      .returning({ buildingId: safetySigns.buildingId });
    if (put.length > 0) await recordAudit(tx, { ...signAudit(doing, building), action: 'desk.sign-up' });
  });
}

/** Somebody has seen that it is gone: new tenants wait again until it hangs. */
export async function takeSignDown(house: House, doing: Doing, { building, stairwell }: Stairwell): Promise<void> {
  const { actor } = doing;
  await house.store.write(async (tx) => {
    authorize(actor, 'disturbances.handle', actor.landlordId);
    const gone = await tx
      .delete(safetySigns)
      .where(
        and(
          eq(safetySigns.landlordId, actor.landlordId),
          eq(safetySigns.buildingId, building),
          eq(safetySigns.stairwell, stairwell),
        ),
      )
      .returning({ buildingId: safetySigns.buildingId });
    if (gone.length > 0) await recordAudit(tx, { ...signAudit(doing, building), action: 'desk.sign-down' });
  });
}

function signAudit({ actor, now, requestId }: Doing, building: string) {
  return { actor, subject: { kind: 'building', id: building }, landlordId: actor.landlordId, now, requestId };
}
