import { and, eq } from 'drizzle-orm';
import type { House } from '~/house.server';
import { found } from '~/http/errors.server';
import { Refused, refuseIf } from '~/lib/refused';
import { disturbanceReports } from '~db/schema';
import { deskMembers } from '../owner.server';
import { numberOf, seriousnessOf } from '../rules';
import { changeCase, type Doing, make } from './change.server';
import type { DeskInput } from './form';

export async function readOn(house: House, doing: Doing): Promise<void> {
  await changeCase(house, doing, (hand) => make(hand, {}));
}

/** The short risk matrix, at first contact and again when things change. */
export async function assess(house: House, doing: Doing, { harm, often, vulnerable }: DeskInput<'assess'>) {
  const seriousness = seriousnessOf({ harm, often, vulnerable });
  await changeCase(house, doing, (hand) =>
    make(hand, {
      set: { seriousness, risk: { harm, often, vulnerable: vulnerable ? 'yes' : 'no' } },
      event: { kind: 'assessed', data: { seriousness } },
    }),
  );
}

export async function planStep(house: House, doing: Doing, { nextStep, nextStepOn }: DeskInput<'step'>) {
  await changeCase(house, doing, async (hand) => {
    refuseIf(hand.matter.open ? null : 'disturbanceDesk.refused.closed');
    await make(hand, {
      set: { nextStep, nextStepOn },
      event: { kind: 'step', data: { text: nextStep, on: nextStepOn } },
    });
  });
}

export async function handOver(house: House, doing: Doing, { owner }: DeskInput<'assign'>) {
  await changeCase(house, doing, async (hand) => {
    const members = await deskMembers(hand.tx, hand.matter.landlordId);
    const member = members.find(({ id }) => id === owner);
    if (!member) throw new Refused('disturbanceDesk.refused.notAtDesk', { field: 'owner' });
    await make(hand, {
      set: { ownerId: member.id },
      event: { kind: 'assigned', data: { staffName: member.name } },
    });
  });
}

export async function writeNote(house: House, doing: Doing, { text }: DeskInput<'note'>) {
  await changeCase(house, doing, (hand) => make(hand, { event: { kind: 'note', data: { text } } }));
}

/** DI-8's malice: seen by the desk as a pattern, judged by people, one report at a time. */
export async function judgeGround(house: House, doing: Doing, { report, groundless }: DeskInput<'ground'>) {
  await changeCase(house, doing, async (hand) => {
    const [known] = await hand.tx
      .update(disturbanceReports)
      .set({ groundless: groundless === 'yes' })
      .where(and(eq(disturbanceReports.id, report), eq(disturbanceReports.caseId, hand.matter.id)))
      .returning({ id: disturbanceReports.id, number: disturbanceReports.number });
    const { id, number } = found(known);
    const data = { groundless, number: numberOf.report(number) };
    await make(hand, { event: { kind: 'ground', data }, reportId: id });
  });
}
