import { eq } from 'drizzle-orm';
import type { Visit } from '~/http/visit.server';
import { accounts } from '~db/schema';
import { ownerOfIdentity } from './owner.server';

/** Whose tries are counted: with a session that has run out the same form may be sent again and again. */
export function triesOfEndedSession({ endedSession }: Visit): string | null {
  return endedSession && `ended:${endedSession.accountId ?? endedSession.staffId}`;
}

/** Whose files wait until they are signed in again; null for staff and for nobody. */
export async function ownerOfEndedSession({ house, endedSession }: Visit): Promise<string | null> {
  if (!endedSession?.accountId) return null;
  const [account] = await house.store.read
    .select({ identityId: accounts.identityId })
    .from(accounts)
    .where(eq(accounts.id, endedSession.accountId));
  return account?.identityId ? ownerOfIdentity(account.identityId) : null;
}
