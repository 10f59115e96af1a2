import { and, eq } from 'drizzle-orm';
import type { House } from '~/house.server';
import { postLetter } from '~/jobs/outbox.server';
import { days } from '~/lib/time';
import { accounts } from '~db/schema';
import type { Db, Tx } from '~db/store.server';
import { numberOf } from './rules';

/** News is news for a week. */
const NEWS_FOR = days(7);

type Telling = { report: { id: string; landlordId: string; number: number; reporterId: string }; now: Date };

export async function postReceived(
  tx: Tx,
  house: House,
  { report, updateEvery, now }: Telling & { updateEvery: number },
): Promise<void> {
  const receiver = await accountOf(tx, report.reporterId);
  if (!receiver) return;
  await postLetter(tx, house, 'disturbance-received', {
    ...receiver,
    landlordId: report.landlordId,
    data: { ...referenceOf(report), updateEvery },
    validUntil: new Date(now.getTime() + NEWS_FOR),
    now,
  });
}

export type News = 'update' | 'closed' | 'reopened' | 'quiet';

/** That there is something to read; never what: letters are seen by others than their reader. */
export async function postNews(tx: Tx, house: House, { report, what, now }: Telling & { what: News }): Promise<void> {
  const receiver = await accountOf(tx, report.reporterId);
  if (!receiver) return;
  await postLetter(tx, house, 'disturbance-news', {
    ...receiver,
    landlordId: report.landlordId,
    data: { ...referenceOf(report), what },
    validUntil: new Date(now.getTime() + NEWS_FOR),
    now,
  });
}

function referenceOf({ id, number }: { id: string; number: number }) {
  return { id, number: numberOf.report(number) };
}

export async function accountOf(tx: Db, identityId: string) {
  const [account] = await tx
    .select({ to: accounts.email, locale: accounts.locale, identityId: accounts.identityId })
    .from(accounts)
    .where(and(eq(accounts.identityId, identityId), eq(accounts.state, 'active')));
  return account ?? null;
}
