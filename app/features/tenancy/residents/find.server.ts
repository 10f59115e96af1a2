import { and, asc, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import { recordAudits } from '~/audit/audit.server';
import { emailKey } from '~/features/identity/email-key';
import type { StaffVisit } from '~/http/guards.server';
import { onDuty } from '~/policy/actor';
import { authorize } from '~/policy/policy';
import { beginsWith } from '~db/dialect';
import { accounts, homes, identities, residents } from '~db/schema';
import type { Db } from '~db/store.server';
import { isOwnRow } from '../own-rows.server';
import { addressKey } from '../register/rules';
import { nameKeysOf } from './name-keys';
import { type Tie, tiesOfHome, tiesOfResidents } from './ties.server';

export type FoundResident = { id: string; name: string; ties: Tie[] };

export const MOST_FOUND = 50;
const MOST_HOMES = 10;

/** By the beginning of a name or address; customer service also by a whole e-mail address. Each search leaves a trace. */
export async function findResidents(visit: StaffVisit, q: string): Promise<FoundResident[]> {
  const { house, actor, now, requestId, today } = visit;
  authorize(actor, 'residents.find', actor.landlordId);
  const db = house.store.read;
  const ids = await idsFor(db, { q, landlordId: actor.landlordId, today, byEmail: onDuty(actor, 'customer-service') });
  const found = await withTies(db, { ids, landlordId: actor.landlordId, today });
  const doing = { actor, landlordId: actor.landlordId, now, requestId };
  const searched = { kind: 'landlord', id: actor.landlordId };
  // An address leads to whoever signs in by it: who is found that way reads in their own extract that they were.
  const byEmail = q.includes('@') ? found.map(({ id }) => ({ kind: 'resident', id })) : [];
  await house.store.write((tx) =>
    recordAudits(tx, [
      { ...doing, action: 'residents.searched', subject: searched, facts: { found: String(found.length) } },
      ...byEmail.map((subject) => ({
        ...{ ...doing, action: 'resident.found-by-email', subject },
        residentId: subject.id,
      })),
    ]),
  );
  return found;
}

type Search = { q: string; landlordId: string; today: string; byEmail: boolean };

async function idsFor(db: Db, { q, landlordId, today, byEmail }: Search): Promise<string[]> {
  if (q.includes('@')) return byEmail ? idsByEmail(db, { q, landlordId }) : [];
  const byName = await idsByName(db, { q, landlordId });
  const byAddress = await idsByAddress(db, { q, landlordId, today });
  return [...new Set([...byName, ...byAddress])].slice(0, MOST_FOUND);
}

async function idsByEmail(db: Db, { q, landlordId }: { q: string; landlordId: string }): Promise<string[]> {
  const [person] = await db
    .select({ identityId: identities.id, codeIndex: identities.codeIndex })
    .from(accounts)
    .innerJoin(identities, eq(identities.id, accounts.identityId))
    .where(eq(accounts.activeKey, emailKey(q)));
  if (!person) return [];
  const rows = await db
    .select({ id: residents.id })
    .from(residents)
    .where(and(isOwnRow(db, person), ofLandlord(landlordId)));
  return rows.map(({ id }) => id);
}

async function idsByName(db: Db, { q, landlordId }: { q: string; landlordId: string }): Promise<string[]> {
  const ids: string[] = [];
  for (const key of nameKeysOf(q)) {
    const rows = await db
      .select({ id: residents.id })
      .from(residents)
      .where(and(ofLandlord(landlordId), beginsWith(residents.nameKey, key)))
      .orderBy(asc(residents.nameKey))
      .limit(MOST_FOUND);
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}

function ofLandlord(landlordId: string): SQL {
  return and(eq(residents.landlordId, landlordId), isNull(residents.removedAt))!;
}

async function idsByAddress(
  db: Db,
  { q, landlordId, today }: { q: string; landlordId: string; today: string },
): Promise<string[]> {
  const key = addressKey(q);
  // "Virtanen" is no street: an address has a number.
  if (!/\d/.test(key)) return [];
  const found = await db
    .select({ id: homes.id })
    .from(homes)
    .where(and(eq(homes.landlordId, landlordId), beginsWith(homes.addressKey, key), isNull(homes.removedAt)))
    .orderBy(asc(homes.addressKey))
    .limit(MOST_HOMES);
  const ties: Tie[] = [];
  for (const { id } of found) ties.push(...(await tiesOfHome(db, { homeId: id, today })));
  return ties.filter(({ phase }) => phase !== 'ended').map(({ residentId }) => residentId);
}

export async function withTies(
  db: Db,
  { ids, landlordId, today }: { ids: string[]; landlordId: string; today: string },
): Promise<FoundResident[]> {
  if (ids.length === 0) return [];
  const people = await db
    .select({ id: residents.id, givenName: residents.givenName, familyName: residents.familyName })
    .from(residents)
    .where(and(inArray(residents.id, ids), ofLandlord(landlordId)))
    .orderBy(asc(residents.nameKey), asc(residents.id));
  const ties = await tiesOfResidents(db, { ids, today });
  return people.map(({ id, givenName, familyName }) => ({
    id,
    name: `${givenName} ${familyName}`,
    ties: ties.filter(({ residentId }) => residentId === id),
  }));
}
