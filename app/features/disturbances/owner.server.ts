import { and, eq, inArray } from 'drizzle-orm';
import { count, isTrue } from '~db/dialect';
import { disturbanceCases, staff } from '~db/schema';
import type { Duty } from '~db/schema/identity';
import type { Db } from '~db/store.server';

/** Who works at the desk; housing-social first, since the cases are their work. */
export const DESK = ['housing-social', 'customer-service'] as const satisfies readonly Duty[];

export type DeskMember = {
  id: string;
  name: string;
  email: string;
  locale: 'fi' | 'sv' | 'en';
  duties: Duty[];
  areas: string[];
};

export async function deskMembers(db: Db, landlordId: string): Promise<DeskMember[]> {
  const rows = await db
    .select({
      id: staff.id,
      name: staff.name,
      email: staff.email,
      locale: staff.locale,
      duties: staff.duties,
      areas: staff.areas,
    })
    .from(staff)
    .where(and(eq(staff.landlordId, landlordId), isTrue(staff.active)));
  return rows.filter(({ duties }) => DESK.some((duty) => duties.includes(duty)));
}

/**
 * Every case has somebody from its first minute: of housing-social in that area who has the fewest, else of customer
 * service, else anybody of the desk. Null only where the desk is empty.
 */
export async function chooseOwner(
  db: Db,
  { landlordId, area }: { landlordId: string; area: string },
): Promise<string | null> {
  const members = await deskMembers(db, landlordId);
  const here = members.filter(({ areas }) => areas.length === 0 || areas.includes(area));
  const candidates =
    DESK.map((duty) => here.filter(({ duties }) => duties.includes(duty))).find((some) => some.length > 0) ?? members;
  if (candidates.length === 0) return null;
  const held = await openCasesOf(
    db,
    candidates.map(({ id }) => id),
  );
  const [first] = [...candidates].sort(
    (a, b) => (held.get(a.id) ?? 0) - (held.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1),
  );
  return first!.id;
}

async function openCasesOf(db: Db, staffIds: string[]): Promise<Map<string | null, number>> {
  const rows = await db
    .select({ ownerId: disturbanceCases.ownerId, held: count() })
    .from(disturbanceCases)
    .where(and(inArray(disturbanceCases.ownerId, staffIds), eq(disturbanceCases.open, true)))
    .groupBy(disturbanceCases.ownerId);
  return new Map(rows.map(({ ownerId, held }) => [ownerId, held]));
}
