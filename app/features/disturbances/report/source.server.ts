import { and, eq, inArray, isNull } from 'drizzle-orm';
import { addressKey } from '~/features/tenancy/register/rules';
import type { Residency } from '~/policy/actor';
import { buildings, homes } from '~db/schema';
import type { Db } from '~db/store.server';
import { isSourceCode } from '../rules';

type Given = { source: string | null; sourceAddress: string | null };

/** The address, if one was given; else the choice; else nobody knows. */
export function sourceIn({ source, sourceAddress }: Given): string {
  return sourceAddress ?? source ?? 'unknown';
}

/**
 * The home meant by an address as a resident writes it, with or without the street. Never the reporter's own: a slip
 * of the pen there would send letters to their own door.
 */
export async function homeOfSource(
  db: Db,
  { source, home, landlordId }: { source: string; home: Residency; landlordId: string },
): Promise<string | null> {
  if (isSourceCode(source) || !/\d/.test(source)) return null;
  const [building] = await db
    .select({ streetAddress: buildings.streetAddress })
    .from(buildings)
    .where(eq(buildings.id, home.buildingId));
  const keys = [addressKey(source), addressKey(`${building?.streetAddress ?? ''}${source}`)];
  const rows = await db
    .select({ id: homes.id })
    .from(homes)
    .where(and(eq(homes.landlordId, landlordId), inArray(homes.addressKey, keys), isNull(homes.removedAt)))
    .limit(2);
  const [found] = rows;
  return rows.length === 1 && found && found.id !== home.homeId ? found.id : null;
}
