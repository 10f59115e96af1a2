import { newId } from '~/lib/ids';
import { authorizationLetters } from '~db/schema';
import type { PaperNews } from '~db/schema/authorizations';
import type { Tx } from '~db/store.server';

type Writing = {
  authorization: { id: string; landlordId: string };
  /** Of the register; null for who is not known by it. */
  residentId: string | null;
  what: PaperNews;
  /** V-1001, P-1001 */
  number?: string;
  now: Date;
};

/** To be printed and posted by the desk: what it says is read from the register and the records when it is opened. */
export async function writeOnPaper(tx: Tx, writing: Writing): Promise<void> {
  const { authorization, residentId, what, number = null, now } = writing;
  if (residentId === null) return;
  const { id: authorizationId, landlordId } = authorization;
  await tx
    .insert(authorizationLetters)
    .values({ id: newId(), landlordId, authorizationId, residentId, what, number, writtenAt: now });
}
