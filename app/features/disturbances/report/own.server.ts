import { and, eq } from 'drizzle-orm';
import type { ResidentActor } from '~/policy/actor';
import { disturbanceReports } from '~db/schema';
import type { Tx } from '~db/store.server';
import type { DisturbanceReport } from '../record.server';

type Own = { reportId: string; actor: ResidentActor; landlordId: string };

/** Another's report is not there. */
export async function ownReport(tx: Tx, { reportId, actor, landlordId }: Own): Promise<DisturbanceReport | null> {
  const [report] = await tx
    .select()
    .from(disturbanceReports)
    .where(
      and(
        eq(disturbanceReports.id, reportId),
        eq(disturbanceReports.reporterId, actor.identityId),
        eq(disturbanceReports.landlordId, landlordId),
      ),
    );
  return report ?? null;
}
