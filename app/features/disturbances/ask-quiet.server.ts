import { and, eq, isNotNull, lte } from 'drizzle-orm';
import type { Landlord } from '~/features/tenancy/landlords.server';
import { residenciesOf } from '~/features/tenancy/residencies.server';
import type { House } from '~/house.server';
import { calendarDate } from '~/lib/time';
import { system } from '~/policy/actor';
import { disturbanceReports, identities } from '~db/schema';
import { postNews } from './letters.server';
import { recordEvent } from './record.server';

/** DI-8: eight weeks after. Whoever has moved away meanwhile is not asked about a house they do not live in. */
export async function askWhetherQuiet(house: House, { id: landlordId, settings }: Landlord, now: Date): Promise<void> {
  const today = calendarDate(now, settings.timeZone);
  const due = await house.store.read
    .select({
      id: disturbanceReports.id,
      landlordId: disturbanceReports.landlordId,
      number: disturbanceReports.number,
      caseId: disturbanceReports.caseId,
      reporterId: disturbanceReports.reporterId,
      homeId: disturbanceReports.homeId,
      codeIndex: identities.codeIndex,
    })
    .from(disturbanceReports)
    .innerJoin(identities, eq(identities.id, disturbanceReports.reporterId))
    .where(
      and(
        eq(disturbanceReports.landlordId, landlordId),
        isNotNull(disturbanceReports.quietDueAt),
        lte(disturbanceReports.quietDueAt, now),
      ),
    );
  for (const report of due) {
    const { reporterId: identityId, codeIndex } = report;
    const homes = await residenciesOf(house.store.read, { identityId, codeIndex, today });
    const livesThere = homes.some(({ homeId, phase }) => homeId === report.homeId && phase === 'current');
    await house.store.write(async (tx) => {
      const [asked] = await tx
        .update(disturbanceReports)
        .set({ quietDueAt: null, ...(livesThere ? { quietAskedAt: now, quietAnswer: null, updatedAt: now } : {}) })
        .where(and(eq(disturbanceReports.id, report.id), isNotNull(disturbanceReports.quietDueAt)))
        .returning({ id: disturbanceReports.id });
      if (!asked || !livesThere) return;
      const event = { kind: 'quiet-asked', data: {} } as const;
      await recordEvent(tx, { caseId: report.caseId, reportId: report.id, event, actor: system, now });
      await postNews(tx, house, { report, what: 'quiet', now });
    });
  }
}
