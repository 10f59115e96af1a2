import { and, eq, isNull } from 'drizzle-orm';
import { addressKey } from '~/features/tenancy/register/rules';
import type { House } from '~/house.server';
import { found } from '~/http/errors.server';
import { Refused, refuseIf } from '~/lib/refused';
import {
  disturbanceCases,
  disturbanceEvents,
  disturbanceHearings,
  disturbanceLetters,
  disturbanceReports,
  homes,
} from '~db/schema';
import type { Tx } from '~db/store.server';
import { hearByOf, openCaseAbout, placeOfHome } from '../cases.server';
import { recordEvent } from '../record.server';
import { numberOf } from '../rules';
import { changeCase, type Doing, type InHand, make } from './change.server';
import type { DeskInput } from './form';

/** Where it comes from. If the desk has an open case about that home, the two are one. Gives the case's id. */
export async function setSource(house: House, doing: Doing, { address }: DeskInput<'source'>): Promise<string> {
  return changeCase(house, doing, async (hand) => {
    const { tx, matter } = hand;
    refuseIf(matter.open ? null : 'disturbanceDesk.refused.closed');
    const homeId = await homeAt(tx, { landlordId: matter.landlordId, address });
    if (!homeId) throw new Refused('disturbanceDesk.refused.noSuchHome', { field: 'address' });
    const other = await openCaseAbout(tx, { landlordId: matter.landlordId, homeId });
    if (other && other !== matter.id) return moveInto(hand, other);
    const place = found(await placeOfHome(tx, homeId));
    await make(hand, {
      set: { homeId, buildingId: place.buildingId, area: place.area, place: place.address },
      event: { kind: 'source', data: { address: place.address } },
    });
    return matter.id;
  });
}

async function homeAt(tx: Tx, { landlordId, address }: { landlordId: string; address: string }) {
  const [home] = await tx
    .select({ id: homes.id })
    .from(homes)
    .where(and(eq(homes.landlordId, landlordId), eq(homes.addressKey, addressKey(address)), isNull(homes.removedAt)));
  return home?.id ?? null;
}

/** Several reporters of the same trouble: one case, one time line. Gives the case's id. */
export async function joinCases(house: House, doing: Doing, input: DeskInput<'join'>): Promise<string> {
  return changeCase(house, doing, async (hand) => {
    refuseIf(hand.matter.open ? null : 'disturbanceDesk.refused.closed');
    return moveInto(hand, input.case);
  });
}

async function moveInto(hand: InHand, targetId: string): Promise<string> {
  const { tx, matter, landlord, actor, now } = hand;
  const [target] = await tx
    .select()
    .from(disturbanceCases)
    .where(and(eq(disturbanceCases.id, targetId), eq(disturbanceCases.landlordId, matter.landlordId)));
  const into = found(target && target.id !== matter.id ? target : null);
  refuseIf(into.open ? null : 'disturbanceDesk.refused.closed');
  // Before the case goes, so that a change made meanwhile is told.
  await make(hand, {});
  const moved = { caseId: into.id };
  await tx.update(disturbanceReports).set(moved).where(eq(disturbanceReports.caseId, matter.id));
  await tx.update(disturbanceEvents).set(moved).where(eq(disturbanceEvents.caseId, matter.id));
  await tx.update(disturbanceLetters).set(moved).where(eq(disturbanceLetters.caseId, matter.id));
  await tx.update(disturbanceHearings).set(moved).where(eq(disturbanceHearings.caseId, matter.id));
  await tx.delete(disturbanceCases).where(eq(disturbanceCases.id, matter.id));
  await tx
    .update(disturbanceCases)
    .set({
      // What nobody has read is counted again: it has its readers here now.
      hearBy: await hearByOf(tx, { caseId: into.id, landlord }),
      nextStep: into.nextStep ?? matter.nextStep,
      nextStepOn: into.nextStepOn ?? matter.nextStepOn,
      seriousness: into.seriousness ?? matter.seriousness,
      risk: into.risk ?? matter.risk,
      updatedAt: now,
      version: into.version + 1,
    })
    .where(eq(disturbanceCases.id, into.id));
  const event = { kind: 'joined', data: { number: numberOf.case(matter.number) } } as const;
  await recordEvent(tx, { caseId: into.id, event, actor, now });
  return into.id;
}
