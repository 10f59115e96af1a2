import { and, eq } from 'drizzle-orm';
import type { House } from '~/house.server';
import { postLetter } from '~/jobs/outbox.server';
import { days } from '~/lib/time';
import { accounts } from '~db/schema';
import type { Db, Tx } from '~db/store.server';
import type { AuthorizationRow } from './record.server';

const NEWS_FOR = days(14);

export type News = 'asked' | 'accepted' | 'declined' | 'approved' | 'rejected' | 'revoked' | 'ended';

type Telling = { authorization: AuthorizationRow; what: News; now: Date };

/** PA-4: both are told, who has an account by it, an attorney who has none yet at the address they were named with. */
export async function tellBoth(tx: Tx, house: House, telling: Telling): Promise<void> {
  await tellPrincipal(tx, house, telling);
  await tellAttorney(tx, house, telling);
}

export async function tellPrincipal(tx: Tx, house: House, { authorization, what, now }: Telling): Promise<void> {
  const receiver = await accountOf(tx, authorization.principalIdentityId ?? writerBeside(authorization));
  if (!receiver) return;
  await post(tx, house, { authorization, what, now, receiver, role: 'principal', other: authorization.attorneyName });
}

export async function tellAttorney(tx: Tx, house: House, { authorization, what, now }: Telling): Promise<void> {
  const { attorneyEmail, attorneyIdentityId, locale, principalName } = authorization;
  const receiver = (await accountOf(tx, attorneyIdentityId)) ?? { to: attorneyEmail, locale, identityId: null };
  await post(tx, house, { authorization, what, now, receiver, role: 'attorney', other: principalName });
}

/** To who handed it in: they have the ball. */
export async function tellWriter(tx: Tx, house: House, telling: Telling): Promise<void> {
  const { authorization } = telling;
  if (authorization.handedInBy === 'attorney') return tellAttorney(tx, house, telling);
  return tellPrincipal(tx, house, telling);
}

/** Of an estate: who wrote it down is told in the principal's place. */
function writerBeside({ writtenBy, attorneyIdentityId }: AuthorizationRow): string | null {
  return writtenBy !== null && writtenBy !== attorneyIdentityId ? writtenBy : null;
}

type Receiver = { to: string; locale: 'fi' | 'sv' | 'en'; identityId: string | null };
type Posting = Telling & { receiver: Receiver; role: 'principal' | 'attorney'; other: string };

async function post(tx: Tx, house: House, { authorization, what, now, receiver, role, other }: Posting): Promise<void> {
  await postLetter(tx, house, 'authorization-news', {
    ...receiver,
    landlordId: authorization.landlordId,
    data: {
      id: authorization.id,
      reference: authorization.reference,
      what,
      role,
      other,
      validUntil: authorization.validUntil,
    },
    validUntil: new Date(now.getTime() + NEWS_FOR),
    now,
  });
}

type Inviting = { authorization: AuthorizationRow; token: string; invitedUntil: Date; now: Date };

/** PA-3: to the address the principal gave, with the only key to the invitation. */
export async function postInvitation(
  tx: Tx,
  house: House,
  { authorization, token, invitedUntil, now }: Inviting,
): Promise<void> {
  await postLetter(tx, house, 'authorization-invitation', {
    to: authorization.attorneyEmail,
    locale: authorization.locale,
    landlordId: authorization.landlordId,
    data: { token, principal: authorization.principalName, invitedUntil },
    validUntil: invitedUntil,
    now,
  });
}

export async function accountOf(db: Db, identityId: string | null): Promise<Receiver | null> {
  if (identityId === null) return null;
  const [account] = await db
    .select({ to: accounts.email, locale: accounts.locale, identityId: accounts.identityId })
    .from(accounts)
    .where(and(eq(accounts.identityId, identityId), eq(accounts.state, 'active')));
  return account ?? null;
}
