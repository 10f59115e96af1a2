import { setImmediate } from 'node:timers/promises';
import { and, asc, eq, exists, gt, gte, inArray, notExists, or } from 'drizzle-orm';
import { recordAudits } from '~/audit/audit.server';
import type { StaffVisit } from '~/http/guards.server';
import type { Cursor } from '~/lib/cursor';
import { accounts, identifications, identities, residentLinks, residents } from '~db/schema';
import type { Db } from '~db/store.server';
import { maskIdentityCode } from '../identity-code';
import { identityCodeContext } from '../sealed-code';

export const UNMATCHED_A_PAGE = 50;

/** Accounts in one query: all of them at once would hold up everybody's pages. */
const LOOKED_THROUGH = 500;

type Looking = { landlordId: string; after: Cursor | null };

/**
 * ID-11: whoever has identified for this landlord and made an account, and has never been in its register. Who has
 * moved out was in it, and is not looked for. Nearly everybody is in it, so the accounts are gone through in order.
 */
export async function findUnmatched(db: Db, { landlordId, after }: Looking): Promise<UnmatchedRow[]> {
  const found: UnmatchedRow[] = [];
  for (let from = after ?? BEGINNING; found.length <= UNMATCHED_A_PAGE; ) {
    const accountsHere = await activeAccountsAfter(db, from);
    const last = accountsHere.at(-1);
    if (!last) break;
    found.push(...(await unmatchedAmong(db, { landlordId, ids: accountsHere.map(({ id }) => id) })));
    from = { at: last.at!, id: last.id };
    await setImmediate();
  }
  return found.slice(0, UNMATCHED_A_PAGE + 1);
}

const BEGINNING: Cursor = { at: new Date(0), id: '' };

function activeAccountsAfter(db: Db, after: Cursor) {
  return db
    .select({ id: accounts.id, at: accounts.activatedAt })
    .from(accounts)
    .where(
      and(
        eq(accounts.state, 'active'),
        gte(accounts.activatedAt, after.at),
        or(gt(accounts.activatedAt, after.at), gt(accounts.id, after.id)),
      ),
    )
    .orderBy(asc(accounts.activatedAt), asc(accounts.id))
    .limit(LOOKED_THROUGH);
}

type UnmatchedRow = Awaited<ReturnType<typeof unmatchedAmong>>[number];

function unmatchedAmong(db: Db, { landlordId, ids }: { landlordId: string; ids: string[] }) {
  const identified = db
    .select({ id: identifications.id })
    .from(identifications)
    .where(and(eq(identifications.identityId, identities.id), eq(identifications.landlordId, landlordId)));
  const byCode = db
    .select({ id: residents.id })
    .from(residents)
    .where(and(eq(residents.codeIndex, identities.codeIndex), eq(residents.landlordId, landlordId)));
  const byOfficer = db
    .select({ id: residents.id })
    .from(residentLinks)
    .innerJoin(residents, eq(residents.id, residentLinks.residentId))
    .where(and(eq(residentLinks.identityId, identities.id), eq(residents.landlordId, landlordId)));
  return db
    .select({
      id: accounts.id,
      identityId: identities.id,
      givenName: identities.givenName,
      familyName: identities.familyName,
      codeIndex: identities.codeIndex,
      codeSealed: identities.codeSealed,
      email: accounts.email,
      since: accounts.activatedAt,
    })
    .from(accounts)
    .innerJoin(identities, eq(identities.id, accounts.identityId))
    .where(and(inArray(accounts.id, ids), notExists(byCode), notExists(byOfficer), exists(identified)))
    .orderBy(asc(accounts.activatedAt), asc(accounts.id));
}

export type UnmatchedPerson = { id: string; name: string; code: string; email: string; since: Date };

/** A page of them, each look on record with the person it concerns. */
export async function readUnmatched(
  visit: StaffVisit,
  after: Cursor | null,
): Promise<{
  people: UnmatchedPerson[];
  next: Cursor | null;
}> {
  const { house, actor, now, requestId } = visit;
  const { landlordId } = actor;
  const rows = await findUnmatched(house.store.read, { landlordId, after });
  const shown = rows.slice(0, UNMATCHED_A_PAGE);
  await house.store.write((tx) =>
    recordAudits(
      tx,
      shown.map(({ identityId }) => {
        const subject = { kind: 'identity', id: identityId };
        return { actor, action: 'identity.unmatched-read', subject, landlordId, identityId, now, requestId };
      }),
    ),
  );
  const people = shown.map(({ id, givenName, familyName, codeIndex, codeSealed, email, since }) => ({
    id,
    name: `${givenName} ${familyName}`,
    code: codeIndex && codeSealed ? maskIdentityCode(house.vault.open(codeSealed, identityCodeContext(codeIndex))) : '',
    email,
    since: since ?? now,
  }));
  const last = people.at(-1);
  return { people, next: rows.length > shown.length && last ? { at: last.since, id: last.id } : null };
}
