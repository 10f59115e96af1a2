import { eq } from 'drizzle-orm';
import type { Landlord } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import { found } from '~/http/errors.server';
import { refuseIf } from '~/lib/refused';
import type { ResidentActor } from '~/policy/actor';
import { disturbanceCases, disturbanceReports } from '~db/schema';
import { hearAgain } from '../cases.server';
import { updateDue } from '../deadlines';
import { postNews } from '../letters.server';
import { recordEvent } from '../record.server';
import { refusalToAnswerQuiet } from '../rules';
import { ownReport } from './own.server';

type Answering = {
  actor: ResidentActor;
  landlord: Landlord;
  reportId: string;
  quiet: 'yes' | 'no';
  message: string | null;
  now: Date;
};

/** DI-8: eight weeks later. "No" brings the case back to the desk, to be heard as if it were new. */
export async function answerQuiet(house: House, answering: Answering): Promise<void> {
  const { actor, landlord, reportId, quiet, message, now } = answering;
  await house.store.write(async (tx) => {
    const report = found(await ownReport(tx, { reportId, actor, landlordId: landlord.id }));
    refuseIf(refusalToAnswerQuiet(report));
    const { caseId } = report;
    const isQuiet = quiet === 'yes';
    await tx
      .update(disturbanceReports)
      .set({
        quietAnswer: quiet,
        updatedAt: now,
        ...(isQuiet ? {} : { open: true, updateDueAt: updateDue(now, landlord.settings) }),
      })
      .where(eq(disturbanceReports.id, reportId));
    const event = { kind: 'quiet-answered', data: { quiet, text: message } } as const;
    await recordEvent(tx, { caseId, reportId, event, actor, now });
    if (isQuiet) return;
    const [before] = await tx
      .select({ open: disturbanceCases.open })
      .from(disturbanceCases)
      .where(eq(disturbanceCases.id, caseId));
    await hearAgain(tx, { caseId, landlord, now });
    if (before?.open) return;
    const reopened = { kind: 'reopened', data: { because: 'not-quiet', text: null } } as const;
    await recordEvent(tx, { caseId, reportId, event: reopened, actor, now });
    await postNews(tx, house, { report, what: 'reopened', now });
  });
}
