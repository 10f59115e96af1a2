import { and, eq, isNull } from 'drizzle-orm';
import { addressKey } from '~/features/tenancy/register/rules';
import { beginsWith } from '~db/dialect';
import { buildings, homes, properties } from '~db/schema';
import type { Tx } from '~db/store.server';

/** More streets than this that begin alike are no one's exact address. */
const MOST_BUILDINGS = 50;

type Given = { landlordId: string; address: string; apartment: string | null };

/**
 * Whose queue a report of the public form belongs to: the area of the building with exactly this street address. Empty
 * when nobody can say, which supervisors and customer service see and match to a home.
 */
export async function areaOfAddress(tx: Tx, { landlordId, address, apartment }: Given): Promise<string> {
  const street = addressKey(address);
  if (street.length < 3) return '';
  const rows = await tx
    .selectDistinct({ area: properties.area, streetAddress: buildings.streetAddress })
    .from(homes)
    .innerJoin(buildings, eq(buildings.id, homes.buildingId))
    .innerJoin(properties, eq(properties.id, buildings.propertyId))
    .where(and(eq(homes.landlordId, landlordId), beginsWith(homes.addressKey, street), isNull(homes.removedAt)))
    .limit(MOST_BUILDINGS);
  const areas = new Set(rows.filter((row) => addressKey(row.streetAddress) === street).map(({ area }) => area));
  if (areas.size === 1) return [...areas][0]!;
  return areas.size > 1 ? '' : areaOfHome(tx, { landlordId, key: addressKey(`${address}${apartment ?? ''}`) });
}

/** Whoever wrote the flat into the same line as the street. */
async function areaOfHome(tx: Tx, { landlordId, key }: { landlordId: string; key: string }): Promise<string> {
  const [home] = await tx
    .select({ area: properties.area })
    .from(homes)
    .innerJoin(buildings, eq(buildings.id, homes.buildingId))
    .innerJoin(properties, eq(properties.id, buildings.propertyId))
    .where(and(eq(homes.landlordId, landlordId), eq(homes.addressKey, key), isNull(homes.removedAt)))
    .limit(1);
  return home?.area ?? '';
}
