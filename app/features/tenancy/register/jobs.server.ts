import { and, asc, eq } from 'drizzle-orm';
import type { House } from '~/house.server';
import { postLetter } from '~/jobs/outbox.server';
import type { RecurringJob } from '~/jobs/schedule';
import { days, hours, minutes } from '~/lib/time';
import { accounts, registerMatches } from '~db/schema';
import type { Tx } from '~db/store.server';
import { eraseOldImports } from './erase.server';
import { removeForgottenUploads } from './upload.server';

/** A person who reads it later finds the same when signing in. */
const LETTER_VALID = days(30);
const LETTERS_AT_ONCE = 20;

/** ID-11: people whom an import has found in the register are told that the portal is open to them now. */
export async function tellMatched(house: House, now: Date): Promise<void> {
  for (;;) {
    const told = await house.store.write((tx) => tellSome(tx, house, now));
    if (told < LETTERS_AT_ONCE) return;
  }
}

async function tellSome(tx: Tx, house: House, now: Date): Promise<number> {
  const found = await tx.select().from(registerMatches).orderBy(asc(registerMatches.foundAt)).limit(LETTERS_AT_ONCE);
  for (const { landlordId, identityId } of found) {
    const [account] = await tx
      .select({ email: accounts.email, locale: accounts.locale })
      .from(accounts)
      .where(and(eq(accounts.identityId, identityId), eq(accounts.state, 'active')));
    if (account) {
      const validUntil = new Date(now.getTime() + LETTER_VALID);
      const { email: to, locale } = account;
      await postLetter(tx, house, 'match-found', { to, locale, landlordId, data: {}, validUntil, now, identityId });
    }
    await tx
      .delete(registerMatches)
      .where(and(eq(registerMatches.landlordId, landlordId), eq(registerMatches.identityId, identityId)));
  }
  return found.length;
}

async function clearUp(house: House, now: Date): Promise<void> {
  await eraseOldImports(house.store, now);
  await removeForgottenUploads(house.config.dataDir, now);
}

export const registerJobs: RecurringJob[] = [
  { name: 'register-matches', every: minutes(1), run: tellMatched },
  { name: 'register-leftovers', every: hours(1), run: clearUp },
];
