import { and, desc, eq, gte, inArray, isNull, lt, or, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Cursor } from '~/lib/cursor';
import { auditEntries, identities, residents, staff } from '~db/schema';
import type { Db } from '~db/store.server';
import type { Persons } from './persons.server';

export const ENTRIES_A_PAGE = 50;

export type Search = {
  landlordId: string;
  /** What belongs to no landlord, signing in say, is shown by the one whose address the portal has. */
  isOwn: boolean;
  persons: Persons | null;
  actorId: string | null;
  action: string | null;
  /** Instants; the end is not included. */
  from: Date | null;
  until: Date | null;
  before: Cursor | null;
};

/** An end always stands in the question: with it the newest entries come from the index of the time. */
const END_OF_TIME = new Date('9999-12-31T00:00:00Z');

const actingIdentity = alias(identities, 'acting_identity');
const concernedStaff = alias(staff, 'concerned_staff');

/** The newest first, one more than fits on a page. */
export async function findEntries(db: Db, search: Search) {
  return db
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      actorKind: auditEntries.actorKind,
      actorId: auditEntries.actorId,
      staffName: staff.name,
      actingGivenName: actingIdentity.givenName,
      actingFamilyName: actingIdentity.familyName,
      action: auditEntries.action,
      subjectKind: auditEntries.subjectKind,
      subjectId: auditEntries.subjectId,
      facts: auditEntries.facts,
      identityId: auditEntries.identityId,
      residentId: auditEntries.residentId,
      identityGivenName: identities.givenName,
      identityFamilyName: identities.familyName,
      residentGivenName: residents.givenName,
      residentFamilyName: residents.familyName,
      concernedStaffName: concernedStaff.name,
    })
    .from(auditEntries)
    .leftJoin(staff, eq(staff.id, auditEntries.actorId))
    .leftJoin(actingIdentity, eq(actingIdentity.id, auditEntries.actorId))
    .leftJoin(identities, eq(identities.id, auditEntries.identityId))
    .leftJoin(residents, eq(residents.id, auditEntries.residentId))
    .leftJoin(concernedStaff, and(eq(auditEntries.subjectKind, 'staff'), eq(concernedStaff.id, auditEntries.subjectId)))
    .where(isWanted(search))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(ENTRIES_A_PAGE + 1);
}

export type Entry = Awaited<ReturnType<typeof findEntries>>[number];

function isWanted({ landlordId, isOwn, persons, actorId, action, from, until, before }: Search): SQL | undefined {
  const ofLandlord = eq(auditEntries.landlordId, landlordId);
  return and(
    isOwn ? or(ofLandlord, isNull(auditEntries.landlordId)) : ofLandlord,
    persons ? concerns(persons) : undefined,
    actorId ? eq(auditEntries.actorId, actorId) : undefined,
    action ? eq(auditEntries.action, action) : undefined,
    from ? gte(auditEntries.at, from) : undefined,
    lt(auditEntries.at, until ?? END_OF_TIME),
    before ? isBefore(before) : undefined,
  );
}

function concerns({ identityIds, residentIds }: Persons): SQL | undefined {
  return or(inArray(auditEntries.identityId, identityIds), inArray(auditEntries.residentId, residentIds));
}

function isBefore({ at, id }: Cursor): SQL | undefined {
  return or(lt(auditEntries.at, at), and(eq(auditEntries.at, at), lt(auditEntries.id, id)));
}
