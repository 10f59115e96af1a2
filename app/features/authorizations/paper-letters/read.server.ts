import { and, asc, desc, eq, isNotNull, isNull, or, type SQL } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import { found } from '~/http/errors.server';
import type { StaffVisit } from '~/http/guards.server';
import { count, hasNoValue } from '~db/dialect';
import { authorizationLetters, authorizations, buildings, homes, leases, residents, staff } from '~db/schema';
import type { Db } from '~db/store.server';
import { auditedAs } from '../record.server';
import { matterOf } from './matter.server';

/** Nobody writes to the deceased; an estate has their letterbox. */
const canBePosted = or(hasNoValue(residents.deceasedOn), eq(authorizations.kind, 'estate'))!;

function isWaiting(landlordId: string): SQL {
  return and(eq(authorizationLetters.landlordId, landlordId), isNull(authorizationLetters.postedAt), canBePosted)!;
}

const lineColumns = {
  id: authorizationLetters.id,
  authorizationId: authorizationLetters.authorizationId,
  what: authorizationLetters.what,
  number: authorizationLetters.number,
  writtenAt: authorizationLetters.writtenAt,
  postedAt: authorizationLetters.postedAt,
  postedBy: staff.name,
  givenName: residents.givenName,
  familyName: residents.familyName,
  address: homes.address,
};

function lines(db: Db, where: SQL | undefined) {
  return db
    .select(lineColumns)
    .from(authorizationLetters)
    .innerJoin(authorizations, eq(authorizations.id, authorizationLetters.authorizationId))
    .innerJoin(residents, eq(residents.id, authorizationLetters.residentId))
    .leftJoin(leases, eq(leases.id, authorizations.leaseId))
    .leftJoin(homes, eq(homes.id, leases.homeId))
    .leftJoin(staff, eq(staff.id, authorizationLetters.staffId))
    .where(where);
}

const MOST = 100;
const MOST_POSTED = 20;

/** What has waited longest first. */
export async function waitingLetters(db: Db, landlordId: string) {
  return lines(db, isWaiting(landlordId)).orderBy(asc(authorizationLetters.writtenAt)).limit(MOST);
}

export async function postedLetters(db: Db, landlordId: string) {
  const isPosted = and(eq(authorizationLetters.landlordId, landlordId), isNotNull(authorizationLetters.postedAt));
  return lines(db, isPosted).orderBy(desc(authorizationLetters.postedAt)).limit(MOST_POSTED);
}

export async function lettersOf(db: Db, authorizationId: string) {
  return lines(db, eq(authorizationLetters.authorizationId, authorizationId)).orderBy(
    asc(authorizationLetters.writtenAt),
  );
}

export type LetterLine = Awaited<ReturnType<typeof waitingLetters>>[number];

export async function countLetters(db: Db, landlordId: string): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(authorizationLetters)
    .innerJoin(authorizations, eq(authorizations.id, authorizationLetters.authorizationId))
    .innerJoin(residents, eq(residents.id, authorizationLetters.residentId))
    .where(isWaiting(landlordId));
  return row?.count ?? 0;
}

/** One letter with all it says, as the records have it now. That it was opened stands in the receiver's extract. */
export async function readLetter({ house, actor, now, requestId }: StaffVisit, id: string) {
  const db = house.store.read;
  const [row] = await db
    .select({
      letter: authorizationLetters,
      authorization: authorizations,
      givenName: residents.givenName,
      familyName: residents.familyName,
      address: homes.address,
      postalCode: buildings.postalCode,
      city: buildings.city,
      postedBy: staff.name,
    })
    .from(authorizationLetters)
    .innerJoin(authorizations, eq(authorizations.id, authorizationLetters.authorizationId))
    .innerJoin(residents, eq(residents.id, authorizationLetters.residentId))
    .leftJoin(leases, eq(leases.id, authorizations.leaseId))
    .leftJoin(homes, eq(homes.id, leases.homeId))
    .leftJoin(buildings, eq(buildings.id, homes.buildingId))
    .leftJoin(staff, eq(staff.id, authorizationLetters.staffId))
    .where(and(eq(authorizationLetters.id, id), eq(authorizationLetters.landlordId, actor.landlordId)));
  const { letter, authorization, givenName, familyName, address, postalCode, city, postedBy } = found(row);
  const subject = { kind: 'authorization', id: authorization.id };
  const concerns = { ...auditedAs(authorization), subject, residentId: letter.residentId };
  const trace = { actor, action: 'authorization.letter-opened', ...concerns, now, requestId };
  await house.store.write((tx) => recordAudit(tx, { ...trace, facts: { letter: id } }));
  return {
    letter: { ...letter, postedBy },
    authorization,
    name: `${givenName} ${familyName}`,
    address: address ?? '',
    postal: postalCode && city ? `${postalCode} ${city}` : null,
    matter: await matterOf(db, { letter, authorization }),
  };
}

export type ReadLetter = Awaited<ReturnType<typeof readLetter>>;
