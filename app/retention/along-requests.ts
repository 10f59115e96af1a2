import { inArray } from 'drizzle-orm';
import { requestConsents, requestEvents } from '~db/schema';
import type { Tx } from '~db/store.server';

/** A request goes whole: what was asked, who consented, and what was said and done. */
export async function allOfRequests(tx: Tx, requestIds: string[]): Promise<string[]> {
  await tx.delete(requestConsents).where(inArray(requestConsents.requestId, requestIds));
  await tx.delete(requestEvents).where(inArray(requestEvents.requestId, requestIds));
  return [];
}
