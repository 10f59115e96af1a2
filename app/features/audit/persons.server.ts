import { and, eq, inArray, or } from 'drizzle-orm';
import { emailKey } from '~/features/identity/email-key';
import { nameKeysOf } from '~/features/tenancy/residents/name-keys';
import { beginsWith } from '~db/dialect';
import { accounts, identities, residentLinks, residents } from '~db/schema';
import type { Db } from '~db/store.server';

/** Under what a person stands in the log: as identified, as a row of the register, or both. */
export type Persons = { identityIds: string[]; residentIds: string[] };

const MOST = 50;

type Wanted = { person: string | null; resident: string | null; landlordId: string };

/** Null when nobody in particular is asked for; nobody at all when the name or address belongs to nobody. */
export async function findPersons(db: Db, { person, resident, landlordId }: Wanted): Promise<Persons | null> {
  if (resident) return withIdentities(db, await residentIdsBy(db, { landlordId, id: resident }));
  if (!person) return null;
  if (person.includes('@')) return withResidents(db, { landlordId, email: person });
  return withIdentities(db, await residentIdsBy(db, { landlordId, name: person }));
}

type By = { landlordId: string } & ({ id: string } | { name: string });

/** Also who is no longer in the register: what was done stays on record. */
async function residentIdsBy(db: Db, by: By): Promise<string[]> {
  const isWanted =
    'id' in by ? eq(residents.id, by.id) : or(...nameKeysOf(by.name).map((key) => beginsWith(residents.nameKey, key)));
  if (!isWanted) return [];
  const rows = await db
    .select({ id: residents.id })
    .from(residents)
    .where(and(eq(residents.landlordId, by.landlordId), isWanted))
    .limit(MOST);
  return rows.map(({ id }) => id);
}

async function withIdentities(db: Db, residentIds: string[]): Promise<Persons> {
  const byCode = await db
    .select({ id: identities.id })
    .from(residents)
    .innerJoin(identities, eq(identities.codeIndex, residents.codeIndex))
    .where(inArray(residents.id, residentIds));
  const byOfficer = await db
    .select({ id: residentLinks.identityId })
    .from(residentLinks)
    .where(inArray(residentLinks.residentId, residentIds));
  return { residentIds, identityIds: [...new Set([...byCode, ...byOfficer].map(({ id }) => id))] };
}

async function withResidents(db: Db, { landlordId, email }: { landlordId: string; email: string }): Promise<Persons> {
  const found = await db
    .select({ identityId: identities.id, residentId: residents.id })
    .from(accounts)
    .innerJoin(identities, eq(identities.id, accounts.identityId))
    .leftJoin(residents, and(eq(residents.codeIndex, identities.codeIndex), eq(residents.landlordId, landlordId)))
    .where(eq(accounts.emailKey, emailKey(email)))
    .limit(MOST);
  return {
    identityIds: [...new Set(found.map(({ identityId }) => identityId))],
    residentIds: found.flatMap(({ residentId }) => (residentId ? [residentId] : [])),
  };
}
