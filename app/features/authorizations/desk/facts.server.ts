import { and, desc, eq, isNull, ne } from 'drizzle-orm';
import { identityOfResident } from '~/features/tenancy/residents/identity.server';
import { tiesOfHome } from '~/features/tenancy/residents/ties.server';
import { authorizations, identifications, identities, leases, residents } from '~db/schema';
import type { Db } from '~db/store.server';
import { accountOf } from '../principal.server';
import type { AuthorizationRow } from '../record.server';
import { isSameName } from '../rules';
import { namesOf } from './names.server';

/** PA-4: what the register and the identifications say, beside what the paper says. */
export async function registerFacts(db: Db, { row, today }: { row: AuthorizationRow; today: string }) {
  const lease = await leaseFacts(db, row.leaseId);
  const principal = await principalFacts(db, { row, lease });
  return {
    principal,
    attorney: await attorneyFacts(db, { row, homeId: lease?.homeId ?? null, today }),
    others: lease && (await othersOfHome(db, { homeId: lease.homeId, residentId: row.principalResidentId, today })),
    otherPowers: await otherPowers(db, row),
    given: await identifiedAs(db, row.givenBy),
    accepted: await identifiedAs(db, row.acceptedBy),
  };
}

export type RegisterFacts = Awaited<ReturnType<typeof registerFacts>>;

type LeaseFacts = Awaited<ReturnType<typeof leaseFacts>>;

async function principalFacts(db: Db, { row, lease }: { row: AuthorizationRow; lease: LeaseFacts }) {
  if (row.principalResidentId === null) return null;
  const [resident] = await db.select().from(residents).where(eq(residents.id, row.principalResidentId));
  if (!resident) return null;
  const identityId = row.principalIdentityId ?? (await identityOfResident(db, resident));
  return {
    name: `${resident.givenName} ${resident.familyName}`,
    isSameName: row.principalName === '' ? null : isSameName(row.principalName, resident),
    deceasedOn: resident.deceasedOn,
    hasAccount: (await accountOf(db, identityId)) !== null,
    identified: await lastIdentification(db, { identityId, landlordId: row.landlordId }),
    lease,
  };
}

async function leaseFacts(db: Db, leaseId: string | null) {
  if (leaseId === null) return null;
  const [lease] = await db.select().from(leases).where(eq(leases.id, leaseId));
  if (!lease) return null;
  const addresses = await namesOf.homes(db, [lease.homeId]);
  const { homeId, startsOn, endsOn, removedAt } = lease;
  return { homeId, address: addresses.get(homeId) ?? '', startsOn, endsOn, isRemoved: removedAt !== null };
}

type AttorneyAsking = { row: AuthorizationRow; homeId: string | null; today: string };

/**
 * Only of who has come forward themselves: handed it in, or accepted it by identifying. Of an address alone not even
 * whether there is an account is told.
 */
async function attorneyFacts(db: Db, { row, homeId, today }: AttorneyAsking) {
  const person = await comeForward(db, row);
  if (!person) return null;
  return {
    identityId: person.id,
    name: `${person.givenName} ${person.familyName}`,
    isSameName: isSameName(row.attorneyName, person),
    identified: await lastIdentification(db, { identityId: person.id, landlordId: row.landlordId }),
    livesThere: homeId === null ? null : await livesIn(db, { identityId: person.id, homeId, today }),
  };
}

async function comeForward(db: Db, { attorneyIdentityId, handedInBy, acceptedBy }: AuthorizationRow) {
  if (attorneyIdentityId === null || (handedInBy !== 'attorney' && acceptedBy === null)) return null;
  const [person] = await db.select().from(identities).where(eq(identities.id, attorneyIdentityId));
  return person ?? null;
}

async function livesIn(db: Db, { identityId, homeId, today }: { identityId: string; homeId: string; today: string }) {
  const ties = (await tiesOfHome(db, { homeId, today })).filter(({ phase }) => phase === 'current');
  for (const { residentId } of ties) {
    const [resident] = await db.select().from(residents).where(eq(residents.id, residentId));
    if (resident && (await identityOfResident(db, resident)) === identityId) return true;
  }
  return false;
}

async function lastIdentification(
  db: Db,
  { identityId, landlordId }: { identityId: string | null; landlordId: string },
) {
  if (identityId === null) return null;
  const [found] = await db
    .select({ at: identifications.at, method: identifications.method })
    .from(identifications)
    .where(and(eq(identifications.identityId, identityId), eq(identifications.landlordId, landlordId)))
    .orderBy(desc(identifications.at))
    .limit(1);
  return found ?? null;
}

async function identifiedAs(db: Db, identificationId: string | null) {
  if (identificationId === null) return null;
  const [found] = await db
    .select({ at: identifications.at })
    .from(identifications)
    .where(eq(identifications.id, identificationId));
  return found ?? null;
}

type OfHome = { homeId: string; residentId: string | null; today: string };

async function othersOfHome(db: Db, { homeId, residentId, today }: OfHome) {
  const ties = await tiesOfHome(db, { homeId, today });
  const others = ties.filter((tie) => tie.residentId !== residentId && tie.phase === 'current' && !tie.minor);
  const names = await namesOf.residents(
    db,
    others.map((tie) => tie.residentId),
  );
  return others.map((tie) => ({ name: names.get(tie.residentId) ?? '', role: tie.role }));
}

async function otherPowers(db: Db, { id, landlordId, principalResidentId }: AuthorizationRow) {
  if (principalResidentId === null) return [];
  return db
    .select({ id: authorizations.id, kind: authorizations.kind, attorneyName: authorizations.attorneyName })
    .from(authorizations)
    .where(
      and(
        eq(authorizations.landlordId, landlordId),
        eq(authorizations.principalResidentId, principalResidentId),
        eq(authorizations.state, 'approved'),
        isNull(authorizations.endedAt),
        ne(authorizations.id, id),
      ),
    );
}
