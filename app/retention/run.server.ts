import { setImmediate as nextTurn } from 'node:timers/promises';
import { getTableName } from 'drizzle-orm';
import type { House } from '~/house.server';
import { errorForLog } from '~/http/log.server';
import { newId } from '~/lib/ids';
import { landlords, retentionRuns } from '~db/schema';
import { removeBatches } from './batches.server';
import { type InBatches, type Limit, lengthOf } from './limit';
import { schedule } from './schedule';
import { removeUnreferenced, sweepStorage } from './stored-bytes.server';

/**
 * PR-2: carries out the whole schedule and leaves proof, a line for each rule, also where nothing was due. What a rule
 * cannot do tonight does not keep the others from their work; the job is then tried again.
 */
export async function carryOutRetention(house: House, now: Date): Promise<void> {
  const failed: string[] = [];
  for (const rule of schedule) {
    if (!('limits' in rule)) continue;
    for (const limit of rule.limits) {
      const name = `${getTableName(rule.table)}: ${limit.kind}`;
      try {
        const removed = await carryOut(house, limit, now);
        await house.store.write((tx) => tx.insert(retentionRuns).values({ id: newId(), at: now, rule: name, removed }));
      } catch (error) {
        house.log.error({ rule: name, error: errorForLog(error) }, 'retention failed');
        failed.push(name);
      }
    }
  }
  const swept = await sweepStorage(house, now);
  await house.store.write((tx) =>
    tx.insert(retentionRuns).values({ id: newId(), at: now, rule: 'stored bytes', removed: swept }),
  );
  if (failed.length > 0) throw new Error(`retention was not carried out for ${failed.join(', ')}`);
}

async function carryOut(house: House, limit: Limit, now: Date): Promise<number> {
  if ('command' in limit) return limit.command(house, now);
  const own = await house.landlords.own();
  let removed = 0;
  for (const landlordId of await landlordsOf(house, limit)) {
    const landlord = landlordId === null ? own : await house.landlords.byId(landlordId);
    if (!landlord) continue;
    const before = new Date(now.getTime() - lengthOf(limit.keptFor, landlord.settings));
    const batches = removeBatches(house.store, limit, { before, landlordId, ownLandlordId: own.id });
    for await (const batch of batches) {
      removed += batch.removed;
      await removeUnreferenced(house, batch.hashes);
      // Requests come first: a night's work is done in the gaps between them.
      await nextTurn();
    }
  }
  return removed;
}

/** Null stands for the portal itself, where rows belong to no landlord. */
async function landlordsOf(house: House, { landlord }: InBatches): Promise<(string | null)[]> {
  if (!landlord) return [null];
  const rows = await house.store.read.select({ id: landlords.id }).from(landlords);
  return rows.map(({ id }) => id);
}
