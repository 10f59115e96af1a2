import { and, eq, isNull } from 'drizzle-orm';
import type { House } from '~/house.server';
import { postLetter } from '~/jobs/outbox.server';
import { newId } from '~/lib/ids';
import { Refused, refuseIf } from '~/lib/refused';
import { calendarDate } from '~/lib/time';
import { disturbanceEntries, disturbanceHearings, disturbanceLetters, disturbanceReports } from '~db/schema';
import type { Alleged } from '~db/schema/disturbances';
import { allegedIn } from '../alleged';
import { answerBy } from '../deadlines';
import { accountsOfResidents, type Household, householdOf } from '../household.server';
import { nextNumber } from '../record.server';
import { revealsReporter } from '../reveals';
import { numberOf } from '../rules';
import { changeCase, type Doing, type InHand, make, reportersOf } from './change.server';
import type { DeskInput } from './form';

/** Paper to the other side: its facts are made here and now, and stand as they were. Gives the letter's id. */
export async function writeLetter(house: House, doing: Doing, input: DeskInput<'letter'>): Promise<string> {
  return changeCase(house, doing, async (hand) => {
    const { tx, matter, landlord, actor, now } = hand;
    refuseMeeting(input, now);
    const { household, homeId, alleged, reporters } = await otherSideOf(hand);
    const own = [input.words, input.meetingPlace].filter((text) => text !== null).join('\n');
    if (revealsReporter(own, reporters)) throw new Refused('disturbanceDesk.refused.namesReporter', { field: 'words' });
    const id = newId();
    const number = await nextNumber(tx, { landlordId: matter.landlordId, series: 'hearing' });
    const isMeeting = input.letter === 'meeting';
    await tx.insert(disturbanceLetters).values({
      id,
      landlordId: matter.landlordId,
      number,
      caseId: matter.id,
      homeId,
      leaseId: household.leaseId,
      kind: input.letter,
      locale: input.language,
      alleged,
      names: household.parties.map(({ name }) => name),
      address: matter.place,
      meetingAt: isMeeting ? input.meetingAt : null,
      meetingPlace: isMeeting ? input.meetingPlace : null,
      answerBy: answerBy(now, landlord.settings),
      words: input.words,
      writtenAt: now,
      staffId: actor.staffId,
    });
    const data = { letterId: id, letter: input.letter, number: numberOf.hearing(number) };
    await make(hand, { event: { kind: 'letter', data } });
    return id;
  });
}

function refuseMeeting({ letter, meetingAt }: DeskInput<'letter'>, now: Date): void {
  if (letter !== 'meeting') return;
  if (!meetingAt) throw new Refused('disturbanceDesk.refused.meetingTime', { field: 'meetingAt' });
  if (meetingAt < now) throw new Refused('disturbanceDesk.refused.past', { field: 'meetingAt' });
}

/** Proof of service: how and when it reached them. Recorded once. */
export async function recordService(
  house: House,
  doing: Doing,
  { letter, method, servedAt, note }: DeskInput<'serve'>,
) {
  await changeCase(house, doing, async (hand) => {
    const { tx, matter, landlord, now } = hand;
    if (servedAt > now) throw new Refused('disturbanceDesk.refused.future', { field: 'servedAt' });
    const isUnserved = and(
      eq(disturbanceLetters.id, letter),
      eq(disturbanceLetters.caseId, matter.id),
      isNull(disturbanceLetters.servedAt),
    );
    const [known] = await tx
      .select({ writtenAt: disturbanceLetters.writtenAt })
      .from(disturbanceLetters)
      .where(isUnserved);
    const dateOf = (instant: Date) => calendarDate(instant, landlord.settings.timeZone);
    if (known && dateOf(servedAt) < dateOf(known.writtenAt))
      throw new Refused('disturbanceDesk.refused.beforeLetter', { field: 'servedAt' });
    const [served] = await tx
      .update(disturbanceLetters)
      .set({ servedAt, servedBy: method, serviceNote: note })
      .where(isUnserved)
      .returning({ id: disturbanceLetters.id });
    if (!served) throw new Refused('disturbanceDesk.refused.alreadyServed', { field: 'letter' });
    await make(hand, { event: { kind: 'served', data: { letterId: letter, method, text: note } } });
  });
}

/** DI-8: the one complained about is heard, in the portal. */
export async function openHearing(house: House, doing: Doing): Promise<void> {
  await changeCase(house, doing, async (hand) => {
    const { tx, matter, landlord, actor, now } = hand;
    const { household, homeId, alleged } = await otherSideOf(hand);
    const residentIds = household.parties.map(({ residentId }) => residentId);
    const receivers = await accountsOfResidents(tx, residentIds);
    if (receivers.length === 0) throw new Refused('disturbanceDesk.refused.nobodyReached');
    const id = newId();
    const number = await nextNumber(tx, { landlordId: matter.landlordId, series: 'hearing' });
    const due = answerBy(now, landlord.settings);
    await tx.insert(disturbanceHearings).values({
      id,
      landlordId: matter.landlordId,
      number,
      caseId: matter.id,
      homeId,
      leaseId: household.leaseId,
      alleged,
      openedAt: now,
      answerBy: due,
      staffId: actor.staffId,
    });
    await make(hand, { event: { kind: 'hearing', data: { number: numberOf.hearing(number) } } });
    for (const { to, locale, identityId } of receivers) {
      await postLetter(tx, house, 'disturbance-hearing', {
        to,
        locale,
        identityId,
        landlordId: matter.landlordId,
        data: { id, number: numberOf.hearing(number), answerBy: due },
        validUntil: due,
        now,
      });
    }
  });
}

type OtherSide = {
  household: Household;
  homeId: string;
  alleged: Alleged[];
  reporters: Awaited<ReturnType<typeof reportersOf>>;
};

/** Whom it would reach and what they would be told; refused where that could reach who reported. */
async function otherSideOf({ tx, matter, landlord, now }: InHand): Promise<OtherSide> {
  refuseIf(matter.open ? null : 'disturbanceDesk.refused.closed');
  const { homeId } = matter;
  if (!homeId) throw new Refused('disturbanceDesk.refused.unknownSource');
  const reporters = await reportersOf(tx, matter.id);
  if (reporters.some((reporter) => reporter.homeId === homeId)) throw new Refused('disturbanceDesk.refused.sameHome');
  const household = await householdOf(tx, { homeId, today: calendarDate(now, landlord.settings.timeZone) });
  if (!household) throw new Refused('disturbanceDesk.refused.noLease');
  const alleged = await allegedOf({ tx, matter });
  if (alleged.length === 0) throw new Refused('disturbanceDesk.refused.nothingAlleged');
  return { household, homeId, alleged, reporters };
}

async function allegedOf({ tx, matter }: Pick<InHand, 'tx' | 'matter'>): Promise<Alleged[]> {
  const entries = await tx
    .select({
      kind: disturbanceEntries.kind,
      startedAt: disturbanceEntries.startedAt,
      endedAt: disturbanceEntries.endedAt,
    })
    .from(disturbanceEntries)
    .innerJoin(disturbanceReports, eq(disturbanceReports.id, disturbanceEntries.reportId))
    .where(and(eq(disturbanceReports.caseId, matter.id), eq(disturbanceReports.groundless, false)));
  return allegedIn(entries);
}
