import { and, eq, or } from 'drizzle-orm';
import type { House } from '~/house.server';
import { Refused, refuseIf } from '~/lib/refused';
import { hasNoValue } from '~db/dialect';
import { requestConsents } from '~db/schema';
import { lastDayNow } from '../answer.server';
import { makeChange } from '../change.server';
import { postStep } from '../letters.server';
import { consentsOf } from '../record.server';
import { isConsentMissing, refusalToAccept, refusalToClaim, refusalToHandle } from '../rules';
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

/** Who has no account here consents on paper; the period is counted from when that is recorded. Null: none is missing. */
async function consentOnPaper(hand: InHand, { consents, lastDay: shown }: DeskInput<'accept'>): Promise<string | null> {
  const { tx, request, landlord, now } = hand;
  if (!isConsentMissing(await consentsOf(tx, request.id))) return null;
  if (!consents) throw new Refused('requestDesk.refused.consents', { field: 'consents' });
  const lastDay = lastDayNow({ request, landlord, now });
  if (shown !== null && shown !== lastDay) throw new Refused('requests.refused.dayChanged', { field: 'consents' });
  await tx
    .update(requestConsents)
    .set({ answer: 'yes', answeredAt: now, via: 'paper' })
    .where(
      and(
        eq(requestConsents.requestId, request.id),
        or(hasNoValue(requestConsents.answer), eq(requestConsents.answer, 'no')),
      ),
    );
  return lastDay;
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
    await postStep(tx, house, { request: after, step: 'asked', to: 'own', now });
  });
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
    if (isConsentMissing(await consentsOf(tx, request.id))) throw new Refused('requestDesk.refused.acceptFirst');
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
