import { and, desc, eq, inArray, isNull, ne, or, type SQL } from 'drizzle-orm';
import { emailKey } from '~/features/identity/email-key';
import type { ResidentActor } from '~/policy/actor';
import { authorizations, identities } from '~db/schema';
import type { Db } from '~db/store.server';
import type { AuthorizationRow } from './record.server';
import { isSameName } from './rules';

/** Who somebody is to a power of attorney. Who wrote it for an estate is neither of the other two. */
export type Side = 'principal' | 'attorney' | 'writer';

type Asking = { actor: ResidentActor; landlordId: string };

/** Given by the person, held by them, or written by them; nothing else of anybody is found. */
export async function ownAuthorization(
  db: Db,
  { id, ...asking }: Asking & { id: string },
): Promise<{ row: AuthorizationRow; side: Side } | null> {
  const [found] = await sidesOf(db, asking, eq(authorizations.id, id));
  return found ?? null;
}

export async function ownAuthorizations(db: Db, asking: Asking) {
  return sidesOf(db, asking);
}

async function sidesOf(db: Db, { actor, landlordId }: Asking, also?: SQL) {
  const rows = await db
    .select()
    .from(authorizations)
    .where(and(eq(authorizations.landlordId, landlordId), isTheirs(actor), also))
    .orderBy(desc(authorizations.createdAt));
  const [person] = rows.some(isOpenToAddress)
    ? await db.select().from(identities).where(eq(identities.id, actor.identityId))
    : [];
  return rows.flatMap((row) => {
    const side = sideOf(row, actor);
    if (side) return [{ row, side }];
    return person && isSameName(row.attorneyName, person) ? [{ row, side: 'attorney' as const }] : [];
  });
}

function isTheirs(actor: ResidentActor): SQL {
  return or(
    eq(authorizations.principalIdentityId, actor.identityId),
    and(inArray(authorizations.principalResidentId, residentIdsOf(actor)), ne(authorizations.kind, 'estate')),
    eq(authorizations.attorneyIdentityId, actor.identityId),
    eq(authorizations.writtenBy, actor.identityId),
    and(
      isNull(authorizations.attorneyIdentityId),
      eq(authorizations.attorneyEmailKey, emailKey(actor.email)),
      eq(authorizations.state, 'approved'),
    ),
  )!;
}

/** Approved before the attorney had an account: named by the address alone until then. */
function isOpenToAddress({ attorneyIdentityId, state }: AuthorizationRow): boolean {
  return attorneyIdentityId === null && state === 'approved';
}

function sideOf(row: AuthorizationRow, actor: ResidentActor): Side | null {
  const { identityId } = actor;
  if (row.principalIdentityId === identityId || isPrincipalByRegister(row, actor)) return 'principal';
  if (row.attorneyIdentityId === identityId) return 'attorney';
  return row.writtenBy === identityId ? 'writer' : null;
}

/** Who gave it on paper and has come to an account since. Of an estate nobody is. */
function isPrincipalByRegister({ kind, principalResidentId: id }: AuthorizationRow, actor: ResidentActor): boolean {
  return kind !== 'estate' && id !== null && residentIdsOf(actor).includes(id);
}

/** Their own, not the one's they act for. */
function residentIdsOf({ acting, residencies }: ResidentActor): string[] {
  return acting ? [] : [...new Set(residencies.map(({ residentId }) => residentId))];
}
