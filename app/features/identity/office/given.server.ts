import { and, eq } from 'drizzle-orm';
import { identifications, officeCodes, residents, staff } from '~db/schema';
import type { Db } from '~db/store.server';

/** What was recorded, without the code: that stands nowhere. */
export async function findGivenCode(db: Db, { id, landlordId }: { id: string; landlordId: string }) {
  const [row] = await db
    .select({
      id: officeCodes.id,
      residentId: officeCodes.residentId,
      givenName: residents.givenName,
      familyName: residents.familyName,
      email: officeCodes.emailKey,
      locale: officeCodes.locale,
      documentKind: identifications.documentKind,
      officer: staff.name,
      attempts: officeCodes.attempts,
      createdAt: officeCodes.createdAt,
      expiresAt: officeCodes.expiresAt,
      usedAt: officeCodes.usedAt,
    })
    .from(officeCodes)
    .innerJoin(identifications, eq(identifications.id, officeCodes.identificationId))
    .leftJoin(residents, eq(residents.id, officeCodes.residentId))
    .leftJoin(staff, eq(staff.id, officeCodes.officerId))
    .where(and(eq(officeCodes.id, id), eq(officeCodes.landlordId, landlordId)));
  return row ?? null;
}
