import { and, eq } from 'drizzle-orm';
import { actOn, requireInForce } from '~/features/authorizations/acting/act.server';
import { handOf, tellOfAct } from '~/features/authorizations/acting/tell.server';
import type { Landlord } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import { forbidden, found } from '~/http/errors.server';
import { Refused, refuseIf } from '~/lib/refused';
import { calendarDate } from '~/lib/time';
import type { ResidentActor } from '~/policy/actor';
import { authorize } from '~/policy/policy';
import { requestConsents } from '~db/schema';
import type { Tx } from '~db/store.server';
import { makeChange } from './change.server';
import { postStep } from './letters.server';
import { lastDayWithConsent } from './notice-rules';
import { type Acting, actingOn } from './on-behalf';
import { eventsOf, type Reader, requestFor } from './queries.server';
import { consentsOf, factsOf, type ServiceRequest } from './record.server';
import {
  isConsentMissing,
  numberOf,
  refusalToCancel,
  refusalToConsent,
  refusalToWrite,
  statusAfterAnswer,
} from './rules';

export type Answering = {
  actor: ResidentActor;
  reader: Reader;
  landlord: Landlord;
  id: string;
  now: Date;
  requestId: string;
};

type InHand = Answering & { tx: Tx; request: ServiceRequest; acting: Acting };

/** An answer to the desk's question, or something that was forgotten. Either way the desk has the ball again. */
export async function writeMessage(house: House, answering: Answering & { message: string }): Promise<void> {
  await change(house, answering, async (hand) => {
    const { tx, actor, request } = hand;
    authorize(actor, 'request.answer', factsOf(request));
    refuseIf(refusalToWrite(request));
    // The double press of a button: the same words once more say nothing new.
    if (await isLastWord(tx, { request, text: answering.message })) return;
    const status = statusAfterAnswer(request);
    await makeChange(hand, { set: { status }, event: { kind: 'message', data: { text: answering.message } } });
    await tellOfAct(tx, house, {
      by: handOf(actor),
      what: 'request-message',
      about: aboutOf(request),
      now: answering.now,
    });
  });
}

/** Taken back, as long as customer service has not taken it up. */
export async function cancelRequest(house: House, answering: Answering & { message: string | null }): Promise<void> {
  await change(house, answering, async (hand) => {
    const { tx, actor, request, now } = hand;
    authorize(actor, 'request.cancel', factsOf(request));
    if (request.status === 'cancelled') return;
    refuseIf(refusalToCancel(request));
    const after = await makeChange(hand, {
      set: { status: 'cancelled', open: false, closedAt: now },
      event: { kind: 'cancelled', data: { text: answering.message } },
    });
    await postStep(tx, house, { request: after, step: 'cancelled', to: 'all', now });
  });
}

type Consenting = Answering & { consent: 'yes' | 'no'; message: string | null; shown: string | null };

/** One of the lease's other parties says yes or no. With the last yes notice has been given, and its day stands. */
export async function answerConsent(house: House, answering: Consenting): Promise<void> {
  const { consent, message, shown } = answering;
  await change(house, answering, async (hand) => {
    const { tx, actor, request, acting, landlord, now } = hand;
    const consents = await consentsOf(tx, request);
    const own = consents.find(({ residentId }) => residentId === acting.principal.residentId) ?? null;
    authorize(actor, 'request.consent', { ...factsOf(request), isAsked: own !== null });
    if (own?.answer === consent) return;
    refuseIf(refusalToConsent(request, own));
    const lastDay = lastDayNow({ request, landlord, now });
    if (consent === 'yes' && shown !== null && shown !== lastDay) {
      throw new Refused('requests.refused.dayChanged', { field: 'consent' });
    }
    await tx
      .update(requestConsents)
      .set({
        answer: consent,
        answeredAt: now,
        via: 'portal',
        actedByIdentityId: acting.actedBy.identityId,
        actedByName: acting.actedBy.name,
        authorizationId: acting.authorizationId,
      })
      .where(
        and(eq(requestConsents.requestId, request.id), eq(requestConsents.residentId, acting.principal.residentId)),
      );
    if (consent === 'yes') {
      const { id: usedFor, act: power } = request;
      await actOn(tx, house, { actor, today: todayOf(answering), now, requestId: answering.requestId, power, usedFor });
    }
    const isGiven = consent === 'yes' && !isConsentMissing(await consentsOf(tx, request));
    const after = await makeChange(hand, {
      set: isGiven ? { lastDay } : {},
      event:
        consent === 'yes'
          ? { kind: 'consented', data: { lastDay: isGiven ? lastDay : null } }
          : { kind: 'consent-refused', data: { text: message } },
    });
    await tellOfAct(tx, house, { by: handOf(actor), what: 'request-consent', about: aboutOf(request), now });
    if (isGiven) await postStep(tx, house, { request: after, step: 'consented', to: 'all', now });
    if (consent === 'no') await postStep(tx, house, { request: after, step: 'consent-refused', to: 'own', now });
  });
}

/** The day it would be if the last consent were given now. */
export function lastDayNow({ request, landlord, now }: { request: ServiceRequest; landlord: Landlord; now: Date }) {
  const { timeZone, notice } = landlord.settings;
  if (request.lastDay === null) return null;
  const today = calendarDate(now, timeZone);
  return lastDayWithConsent({ lastDay: request.lastDay, today, months: notice.leaseMonths });
}

/** Another's request is not there. */
async function change(house: House, answering: Answering, body: (hand: InHand) => Promise<void>): Promise<void> {
  await house.store.write(async (tx) => {
    const { request } = found(await requestFor(tx, answering.reader, answering.id));
    const acting = actingOn(answering.actor, request.leaseId);
    // Who has moved away still reads it.
    if (!acting) forbidden();
    await requireInForce(tx, { actor: answering.actor, today: todayOf(answering) });
    await body({ ...answering, tx, request, acting });
  });
}

function todayOf({ landlord, now }: Answering): string {
  return calendarDate(now, landlord.settings.timeZone);
}

export function aboutOf({ id, number, landlordId }: ServiceRequest) {
  return { id, number: numberOf(number), landlordId };
}

export async function isLastWord(
  tx: Tx,
  { request, text }: { request: ServiceRequest; text: string },
): Promise<boolean> {
  const last = (await eventsOf(tx, request.id)).at(-1);
  return last?.event.kind === 'message' && last.event.data.text === text;
}
