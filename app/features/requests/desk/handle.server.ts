import { and, eq, or } from 'drizzle-orm';
import type { House } from '~/house.server';
import { Refused, refuseIf } from '~/lib/refused';
import { calendarDate } from '~/lib/time';
import { hasNoValue } from '~db/dialect';
import { requestConsents } from '~db/schema';
import { makeChange } from '../change.server';
import { postStep } from '../letters.server';
import { lastDayWithConsent, refusalOfSigning } from '../notice-rules';
import { consentsOf, type ServiceRequest } from '../record.server';
import { isConsentMissing, refusalToAccept, refusalToClaim, refusalToHandle } from '../rules';
import { answerByOf } from '../waiting-rules';
import { changeRequest, type Doing, type InHand } from './change.server';
import type { DeskInput } from './form';

/** One's own from now on; from a colleague only if one saw that they had it. */
export async function claimRequest(house: House, doing: Doing, { from }: DeskInput<'claim'>): Promise<void> {
  await changeRequest(house, doing, async (hand) => {
    const { request, actor } = hand;
    if (request.assigneeId === actor.staffId) return;
    refuseIf(refusalToHandle(request));
    refuseIf(refusalToClaim(request, { from }));
    await makeChange(hand, { set: { assigneeId: actor.staffId }, event: { kind: 'claimed', data: {} } });
  });
}

export async function releaseRequest(house: House, doing: Doing): Promise<void> {
  await changeRequest(house, doing, async (hand) => {
    if (hand.request.assigneeId !== hand.actor.staffId) return;
    await makeChange(hand, { set: { assigneeId: null }, event: { kind: 'released', data: {} } });
  });
}

/** Taken up; a termination is thereby acknowledged. Whoever does something with it holds it from then on. */
export async function acceptRequest(house: House, doing: Doing, input: DeskInput<'accept'>): Promise<void> {
  await changeRequest(house, doing, async (hand) => {
    const { tx, request, actor, now } = hand;
    refuseIf(refusalToAccept(request));
    const onPaper = await consentOnPaper(hand, input);
    const after = await makeChange(hand, {
      set: { status: 'accepted', acceptedAt: now, assigneeId: actor.staffId, ...(onPaper ? { lastDay: onPaper } : {}) },
      event: { kind: 'accepted', data: { text: input.message, lastDay: onPaper } },
    });
    await postStep(tx, house, { request: after, step: 'accepted', to: 'all', now });
  });
}

/** Who has no account here consents on paper; counted from the day it was signed. Null: none is missing. */
async function consentOnPaper(hand: InHand, input: DeskInput<'accept'>): Promise<string | null> {
  const { tx, request, landlord, now } = hand;
  const consents = await consentsOf(tx, request);
  if (!isConsentMissing(consents)) return null;
  if (!input.consents) throw new Refused('requestDesk.refused.consents', { field: 'consents' });
  const { timeZone, notice } = landlord.settings;
  const dayOf = (at: Date) => calendarDate(at, timeZone);
  const today = dayOf(now);
  const signedOn = input.signedOn ?? today;
  const refusal = refusalOfSigning(signedOn, { filedOn: dayOf(request.filedAt), today });
  if (refusal) throw new Refused(refusal, { field: 'signedOn' });
  const given = consents.flatMap(({ answer, answeredAt }) =>
    answer === 'yes' && answeredAt ? [dayOf(answeredAt)] : [],
  );
  const lastDay =
    request.lastDay &&
    lastDayWithConsent({ lastDay: request.lastDay, today: latest([signedOn, ...given]), months: notice.leaseMonths });
  if (input.signedOn === null && input.lastDay !== null && input.lastDay !== lastDay) {
    throw new Refused('requests.refused.dayChanged', { field: 'consents' });
  }
  await tx
    .update(requestConsents)
    .set({ answer: 'yes', answeredAt: now, via: 'paper', signedOn })
    .where(
      and(
        eq(requestConsents.requestId, request.id),
        or(hasNoValue(requestConsents.answer), eq(requestConsents.answer, 'no')),
      ),
    );
  return lastDay;
}

function latest(days: string[]): string {
  return days.reduce((one, other) => (one > other ? one : other));
}

/** A question: the person has the ball until they answer. */
export async function askPerson(house: House, doing: Doing, { message }: DeskInput<'ask'>): Promise<void> {
  await changeRequest(house, doing, async (hand) => {
    const { tx, request, actor, now } = hand;
    refuseIf(refusalToHandle(request));
    const after = await makeChange(hand, {
      set: { status: 'asked', assigneeId: actor.staffId },
      event: { kind: 'asked', data: { text: message } },
    });
    await postStep(tx, house, { request: after, step: 'asked', to: 'own', answerBy: answerByIn(hand, after), now });
  });
}

function answerByIn({ landlord }: InHand, request: ServiceRequest): string | undefined {
  const { timeZone, requests } = landlord.settings;
  return answerByOf(request, { timeZone, days: requests.answerDays }) ?? undefined;
}

export async function rejectRequest(house: House, doing: Doing, { reason }: DeskInput<'reject'>): Promise<void> {
  await changeRequest(house, doing, async (hand) => {
    const { tx, request, actor, now } = hand;
    refuseIf(refusalToHandle(request));
    const after = await makeChange(hand, {
      set: { status: 'rejected', open: false, closedAt: now, assigneeId: actor.staffId },
      event: { kind: 'rejected', data: { text: reason } },
    });
    await postStep(tx, house, { request: after, step: 'rejected', to: 'all', now });
  });
}

/** Of a question, the message is the answer. */
export async function finishRequest(house: House, doing: Doing, { message }: DeskInput<'done'>): Promise<void> {
  await changeRequest(house, doing, async (hand) => {
    const { tx, request, actor, now } = hand;
    refuseIf(refusalToHandle(request));
    if (isConsentMissing(await consentsOf(tx, request))) throw new Refused('requestDesk.refused.acceptFirst');
    const after = await makeChange(hand, {
      set: {
        status: 'done',
        open: false,
        acceptedAt: request.acceptedAt ?? now,
        closedAt: now,
        assigneeId: actor.staffId,
      },
      event: { kind: 'done', data: { text: message } },
    });
    await postStep(tx, house, { request: after, step: 'done', to: 'all', now });
  });
}
