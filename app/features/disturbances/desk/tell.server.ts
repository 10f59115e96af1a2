import { eq, inArray } from 'drizzle-orm';
import type { House } from '~/house.server';
import { found } from '~/http/errors.server';
import { Refused, refuseIf } from '~/lib/refused';
import { disturbanceReports } from '~db/schema';
import { quietDue, updateDue } from '../deadlines';
import { postNews } from '../letters.server';
import { revealsReporter } from '../reveals';
import { asksWhetherQuiet } from '../rules';
import { changeCase, type Doing, make, reportersOf } from './change.server';
import type { DeskInput } from './form';

/** The promise kept: to one reporter or to all, with a letter that says only that there is something to read. */
export async function tellReporters(house: House, doing: Doing, { text, report }: DeskInput<'update'>) {
  await changeCase(house, doing, async (hand) => {
    const { tx, matter, landlord, now } = hand;
    refuseIf(matter.open ? null : 'disturbanceDesk.refused.closed');
    const all = await reportersOf(tx, matter.id);
    const told = report ? [found(all.find(({ id }) => id === report))] : all;
    refuseToName(text, { all, told });
    await tx
      .update(disturbanceReports)
      .set({ updateDueAt: updateDue(now, landlord.settings), updatedAt: now })
      .where(inArray(disturbanceReports.id, idsOf(told)));
    await make(hand, { event: { kind: 'update', data: { text } }, reportId: report ?? undefined });
    for (const reporter of told) await postNews(tx, house, { report: reporter, what: 'update', now });
  });
}

/** With its outcome. Some weeks later the reporters are asked whether it is quiet. */
export async function closeCase(house: House, doing: Doing, { outcome, text }: DeskInput<'close'>) {
  await changeCase(house, doing, async (hand) => {
    const { tx, matter, landlord, now } = hand;
    refuseIf(matter.open ? null : 'disturbanceDesk.refused.closed');
    const all = await reportersOf(tx, matter.id);
    refuseToName(text ?? '', { all, told: all });
    const reporters = all.filter(({ open }) => open);
    await tx
      .update(disturbanceReports)
      .set({
        open: false,
        updatedAt: now,
        updateDueAt: null,
        quietDueAt: asksWhetherQuiet(outcome) ? quietDue(now, landlord.settings) : null,
        quietAskedAt: null,
        quietAnswer: null,
        ...(outcome === 'groundless' ? { groundless: true } : {}),
      })
      .where(inArray(disturbanceReports.id, idsOf(reporters)));
    await make(hand, {
      set: { open: false, outcome, closedAt: now, hearBy: null, nextStep: null, nextStepOn: null },
      event: { kind: 'closed', data: { outcome, text } },
    });
    for (const report of reporters) await postNews(tx, house, { report, what: 'closed', now });
  });
}

export async function reopenCase(house: House, doing: Doing, { text }: DeskInput<'reopen'>) {
  await changeCase(house, doing, async (hand) => {
    const { tx, matter, landlord, now } = hand;
    refuseIf(matter.open ? 'disturbanceDesk.refused.open' : null);
    await tx
      .update(disturbanceReports)
      .set({ open: true, updatedAt: now, quietDueAt: null, updateDueAt: updateDue(now, landlord.settings) })
      .where(eq(disturbanceReports.caseId, matter.id));
    await make(hand, {
      set: { open: true, outcome: null, closedAt: null, ownerId: hand.actor.staffId, hearBy: null },
      event: { kind: 'reopened', data: { because: 'desk', text } },
    });
  });
}

type Reporter = Awaited<ReturnType<typeof reportersOf>>[number];

/** Neighbours who have reported are not told of each other either. */
function refuseToName(text: string, { all, told }: { all: Reporter[]; told: Reporter[] }): void {
  const others = told.length === 1 ? all.filter(({ id }) => id !== told[0]!.id) : all;
  if (revealsReporter(text, others)) throw new Refused('disturbanceDesk.refused.namesReporter', { field: 'text' });
}

function idsOf(reports: readonly { id: string }[]): string[] {
  return reports.map(({ id }) => id);
}
