import { and, eq, inArray, isNull, lte, ne, or } from 'drizzle-orm';
import { moveAppointments } from '~/features/appointments/new-address.server';
import { bindAuthorizations } from '~/features/authorizations/new-address.server';
import type { House } from '~/house.server';
import { moveKeptForms } from '~/http/kept-form.server';
import { postLetter } from '~/jobs/outbox.server';
import { days } from '~/lib/time';
import { accounts, accountTokens } from '~db/schema';
import type { Tx } from '~db/store.server';
import { closeSessionsOf } from './sessions.server';

/** The account that takes the place of the person's others, with any landlord. */
export type Successor = { id: string; identityId: string; email: string; emailKey: string; createdAt: Date };

type Superseding = { account: Successor; landlordId: string; now: Date };

/**
 * ID-1: a person has one account, with the newest address. Reports, bookings and everything else hang on the identity and
 * are the new account's at once; what hung on the old address moves or ends here, so that it opens nothing any more.
 */
export async function supersedeOlder(tx: Tx, house: House, { account, landlordId, now }: Superseding): Promise<void> {
  const older = await tx
    .select({
      id: accounts.id,
      email: accounts.email,
      emailKey: accounts.emailKey,
      locale: accounts.locale,
      state: accounts.state,
    })
    .from(accounts)
    .where(and(ne(accounts.id, account.id), isOlderOf(account)));
  if (older.length === 0) return;
  const ids = older.map(({ id }) => id);
  await tx
    .update(accounts)
    .set({ state: 'superseded', activeKey: null, supersededAt: now })
    .where(inArray(accounts.id, ids));
  await endLinksOf(tx, { accountIds: ids, now });
  for (const old of older) {
    if (old.state !== 'active') continue;
    await closeSessionsOf(tx, { accountId: old.id });
    await moveKeptForms(tx, { from: old.id, to: account.id });
    await bindAuthorizations(tx, { identityId: account.identityId, emailKey: old.emailKey });
    await moveAppointments(tx, house, { identityId: account.identityId, from: old.email, to: account.email, now });
    await postLetter(tx, house, 'account-superseded', {
      to: old.email,
      locale: old.locale,
      landlordId,
      identityId: account.identityId,
      data: { at: now },
      validUntil: new Date(now.getTime() + days(7)),
      now,
    });
  }
}

/** Also those begun before and never activated: their letters would bring an old address back. */
function isOlderOf({ identityId, createdAt }: Successor) {
  const isInUse = eq(accounts.state, 'active');
  const wasBegun = and(eq(accounts.state, 'pending'), lte(accounts.createdAt, createdAt));
  return and(eq(accounts.identityId, identityId), or(isInUse, wasBegun));
}

/** An account brought from elsewhere that nobody has identified for, once its address's owner registers by themselves. */
export async function endUnidentified(tx: Tx, { emailKey, now }: { emailKey: string; now: Date }): Promise<void> {
  const ended = await tx
    .update(accounts)
    .set({ state: 'superseded', activeKey: null, supersededAt: now })
    .where(and(eq(accounts.activeKey, emailKey), isNull(accounts.identityId)))
    .returning({ id: accounts.id });
  for (const { id } of ended) await closeSessionsOf(tx, { accountId: id });
  await endLinksOf(tx, { accountIds: ended.map(({ id }) => id), now });
}

async function endLinksOf(tx: Tx, { accountIds, now }: { accountIds: string[]; now: Date }): Promise<void> {
  if (accountIds.length === 0) return;
  await tx
    .update(accountTokens)
    .set({ usedAt: now })
    .where(and(inArray(accountTokens.accountId, accountIds), isNull(accountTokens.usedAt)));
}
