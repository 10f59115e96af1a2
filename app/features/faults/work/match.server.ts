import { and, asc, eq, isNull } from 'drizzle-orm';
import { addressKey } from '~/features/tenancy/register/rules';
import type { House } from '~/house.server';
import { Refused } from '~/lib/refused';
import { beginsWith } from '~db/dialect';
import { buildings, homes, properties } from '~db/schema';
import type { Db } from '~db/store.server';
import { refusalToMatch } from '../rules';
import { changeFault, type Doing, make, refuse } from './change.server';
import { indexWords } from './words.server';

export type FoundHome = { id: string; address: string; buildingId: string; stairwell: string; area: string };

/** The home with this address, or id. Several where it only begins so. */
export async function homesLike(
  db: Db,
  { landlordId, text, most }: { landlordId: string; text: string; most: number },
): Promise<FoundHome[]> {
  const key = addressKey(text);
  const byAddress = await db
    .select(homeColumns)
    .from(homes)
    .innerJoin(buildings, eq(buildings.id, homes.buildingId))
    .innerJoin(properties, eq(properties.id, buildings.propertyId))
    .where(and(eq(homes.landlordId, landlordId), beginsWith(homes.addressKey, key), isNull(homes.removedAt)))
    .orderBy(asc(homes.addressKey))
    .limit(most);
  const exact = byAddress.filter((home) => addressKey(home.address) === key);
  if (exact.length > 0) return exact;
  return byAddress.length > 0 ? byAddress : homeWithId(db, { landlordId, id: text.trim() });
}

const homeColumns = {
  id: homes.id,
  address: homes.address,
  buildingId: homes.buildingId,
  stairwell: homes.stairwell,
  area: properties.area,
};

export async function homeWithId(db: Db, { landlordId, id }: { landlordId: string; id: string }): Promise<FoundHome[]> {
  return db
    .select(homeColumns)
    .from(homes)
    .innerJoin(buildings, eq(buildings.id, homes.buildingId))
    .innerJoin(properties, eq(properties.id, buildings.propertyId))
    .where(and(eq(homes.landlordId, landlordId), eq(homes.id, id), isNull(homes.removedAt)));
}

/**
 * A report of the public form gets its home. Not its household: who typed an address need not live there, and the
 * household would read what a stranger wrote.
 */
export async function match(house: House, doing: Doing, { home: text }: { home: string }): Promise<void> {
  await changeFault(house, doing, async (hand) => {
    const { tx, fault } = hand;
    await refuse(hand, refusalToMatch(fault));
    const [home, another] = await homesLike(tx, { landlordId: fault.landlordId, text, most: 2 });
    if (!home) throw new Refused('work.refused.no-such-home');
    if (another) throw new Refused('work.refused.several-homes');
    const made = await make(hand, {
      set: {
        homeId: home.id,
        buildingId: home.buildingId,
        stairwell: home.stairwell,
        area: home.area,
        address: home.address,
      },
      event: { kind: 'matched', data: { homeId: home.id, address: home.address, place: fault.place } },
    });
    await indexWords(tx, made.fault);
  });
}
