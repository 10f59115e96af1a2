import { and, eq, isNull } from 'drizzle-orm';
import { addressKey } from '~/features/tenancy/register/rules';
import { buildings, homes, properties } from '~db/schema';
import type { Db } from '~db/store.server';

/** The home of an address written in full; of anything vaguer none is guessed. */
export async function homeByAddress(db: Db, { landlordId, address }: { landlordId: string; address: string }) {
  const [home] = await db
    .select({ id: homes.id, address: homes.address, area: properties.area })
    .from(homes)
    .innerJoin(buildings, eq(buildings.id, homes.buildingId))
    .innerJoin(properties, eq(properties.id, buildings.propertyId))
    .where(and(eq(homes.landlordId, landlordId), eq(homes.addressKey, addressKey(address)), isNull(homes.removedAt)));
  return home ?? null;
}
