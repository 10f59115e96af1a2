import { and, desc, inArray } from 'drizzle-orm';
import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/policy/actor';
import { can } from '~/policy/policy';
import { isTrue } from '~db/dialect';
import { faults } from '~db/schema';
import type { Db } from '~db/store.server';
import { numberOf } from '../rules';
import { faultTitle } from '../title';
import { factsOf } from './change.server';

const MOST = 20;

/** What is open in these homes, for staff on the phone; `mayOpen` for who may go on to the work order. */
export async function openFaultsOfHomes(
  db: Db,
  { homeIds, actor, locale }: { homeIds: string[]; actor: Actor; locale: Locale },
) {
  if (homeIds.length === 0) return [];
  const rows = await db
    .select()
    .from(faults)
    .where(and(inArray(faults.homeId, homeIds), isTrue(faults.open)))
    .orderBy(desc(faults.reportedAt))
    .limit(MOST);
  return rows.map((fault) => ({
    id: fault.id,
    number: numberOf(fault.number),
    title: faultTitle(fault, locale),
    status: fault.status,
    targetAt: fault.targetAt,
    mayOpen: can(actor, 'fault.handle', factsOf(fault)),
  }));
}
