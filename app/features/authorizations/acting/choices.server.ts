import { and, eq, isNull, or } from 'drizzle-orm';
import { emailKey } from '~/features/identity/email-key';
import type { ResidentActor } from '~/policy/actor';
import { prepared } from '~db/prepared';
import { authorizations } from '~db/schema';
import type { Db } from '~db/store.server';
import { powersHeldBy } from '../standing.server';

/** For whom somebody can act today, and for which home. */
export type Choice = { id: string; name: string; address: string };

type Asking = { db: Db; actor: ResidentActor; landlordId: string; today: string };

export async function choicesOf({ db, actor, landlordId, today }: Asking): Promise<Choice[]> {
  const { identityId, email } = actor;
  const approved = await approvedFor(db, { landlordId, identityId, key: emailKey(email) });
  if (approved.length === 0) return [];
  const held = await powersHeldBy({ db, landlordId, today }, actor);
  return held.map(({ row, principal, address }) => ({ id: row.id, name: principal.name, address: address ?? '' }));
}

/** Asked with every page of every resident, and for nearly all of them the answer is: nobody. */
const approvedFor = prepared(['landlordId', 'identityId', 'key'], (db, { landlordId, identityId, key }) =>
  db
    .select({ id: authorizations.id })
    .from(authorizations)
    .where(
      and(
        eq(authorizations.landlordId, landlordId),
        eq(authorizations.state, 'approved'),
        or(
          eq(authorizations.attorneyIdentityId, identityId),
          and(isNull(authorizations.attorneyIdentityId), eq(authorizations.attorneyEmailKey, key)),
        ),
      ),
    )
    .limit(1),
);
