import { and, desc, eq, gt, gte, isNull, or } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import { actOn, refuseIfDone } from '~/features/authorizations/acting/act.server';
import type { Power } from '~/features/authorizations/scope';
import type { Landlord } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import { found } from '~/http/errors.server';
import { newId } from '~/lib/ids';
import { invariant } from '~/lib/invariant';
import { Refused } from '~/lib/refused';
import { calendarDate, seconds } from '~/lib/time';
import type { ResidentActor } from '~/policy/actor';
import { authorize } from '~/policy/policy';
import { isTrue } from '~db/dialect';
import { requestConsents, serviceRequests } from '~db/schema';
import type { Db, Tx } from '~db/store.server';
import type { Act } from './acts';
import { type LeaseOfRequest, type LeaseParty, leaseOfRequest } from './lease.server';
import { postStep } from './letters.server';
import { isTermination, noticeFor, refusalOfNotice } from './notice-rules';
import { type Acting, actingOn } from './on-behalf';
import { consentsOf, estateOf, hasAccount, nextNumber, recordEvent, type ServiceRequest } from './record.server';
import { type Consent, isConsentMissing, needsConsent, turnOf } from './rules';
import { answerByOf } from './waiting-rules';

export type Filing = {
  actor: ResidentActor;
  landlord: Landlord;
  leaseId: string;
  act: Act;
  wantedOn: string | null;
  message: string | null;
  /** Of a termination: the last day that stood on the page. */
  shown: string | null;
  /** The form's own key; null when it was sent without one. */
  draftId: string | null;
  now: Date;
  requestId: string;
};

export type Filed = {
  id: string;
  isNew: boolean;
  asksOthers: boolean;
  /** A termination that needs nobody else’s consent. */
  isGiven: boolean;
  /** PA-5: what somebody who acts for another can do with their power after this. */
  left: Power[] | null;
};

/** RQ-4: the lease party, or who acts for them, asks the landlord for one of the acts. */
export async function fileRequest(house: House, filing: Filing): Promise<Filed> {
  const { actor, landlord, leaseId, act, message, now, requestId } = filing;
  return house.store.write(async (tx) => {
    const known = await sentBefore(tx, filing);
    if (known) return { ...known, isNew: false, left: null };
    await refuseIfDone(tx, actor, act);
    authorize(actor, 'request.file', { landlordId: landlord.id, leaseId, act });
    const acting = actingOn(actor, leaseId);
    invariant(acting, 'who may file acts for a party');
    const lease = found(await leaseOfRequest(tx, { leaseId, landlordId: landlord.id }));
    const lastDay = await lastDayOf(tx, { filing, lease });
    const others = await askedOthers(tx, { filing, lease, acting });
    const request = await insertRequest(tx, { filing, lease, acting, lastDay, others });
    const today = calendarDate(now, landlord.settings.timeZone);
    const left = await actOn(tx, house, { actor, today, now, requestId, power: act, usedFor: request.id });
    await askOthers(tx, { request, others });
    await recordEvent(tx, {
      request,
      event: { kind: 'filed', data: { text: message, lastDay } },
      actor,
      acting,
      now,
    });
    await postStep(tx, house, { request, step: 'received', to: 'own', now });
    const { timeZone, requests } = landlord.settings;
    await postStep(tx, house, {
      request,
      step: request.turn === 'others' ? 'consent-wanted' : 'filed-by-other',
      to: 'others',
      answerBy: answerByOf(request, { timeZone, days: requests.answerDays }) ?? undefined,
      now,
    });
    await recordAudit(tx, {
      actor,
      action: 'request.filed',
      subject: { kind: 'request', id: request.id },
      landlordId: landlord.id,
      identityId: acting.principal.identityId,
      residentId: acting.principal.residentId,
      facts: { act, ...(acting.authorizationId ? { authorization: acting.authorizationId } : {}) },
      now,
      requestId,
    });
    const isGiven = isTermination(act) && others.length === 0;
    return { id: request.id, isNew: true, asksOthers: request.turn === 'others', isGiven, left };
  });
}

type Writing = { filing: Filing; lease: LeaseOfRequest };

/** Computed again where it is written down; whoever read another day is shown the new one instead. */
async function lastDayOf(tx: Tx, { filing, lease }: Writing): Promise<string | null> {
  const { act, landlord, wantedOn, shown, now } = filing;
  const today = calendarDate(now, landlord.settings.timeZone);
  if (!isTermination(act)) {
    if (wantedOn !== null && wantedOn < today) throw new Refused('requests.refused.past', { field: 'date' });
    return null;
  }
  const notice = noticeFor({ act, today, endsOn: lease.endsOn, periods: landlord.settings.notice });
  const refusal = refusalOfNotice(notice, { wantedOn, shown });
  if (refusal) throw new Refused(refusal.code, { field: refusal.field });
  invariant(notice.kind === 'open', 'a notice that is not refused has a day');
  if (act === 'terminate-lease' && (await standingTermination(tx, { leaseId: lease.leaseId, today }))) {
    throw new Refused('requests.refused.terminated', { field: 'form' });
  }
  return wantedOn ?? notice.earliest;
}

/** Notice that is being handled, or was given and has not yet taken effect. */
export async function standingTermination(db: Db, { leaseId, today }: { leaseId: string; today: string }) {
  const [known] = await db
    .select({ id: serviceRequests.id, number: serviceRequests.number, lastDay: serviceRequests.lastDay })
    .from(serviceRequests)
    .where(
      and(
        eq(serviceRequests.leaseId, leaseId),
        eq(serviceRequests.act, 'terminate-lease'),
        or(isTrue(serviceRequests.open), and(eq(serviceRequests.status, 'done'), gte(serviceRequests.lastDay, today))),
      ),
    )
    .orderBy(desc(serviceRequests.filedAt))
    .limit(1);
  return known ?? null;
}

type Asked = LeaseParty & Consent;

/** A lease ends for all of its parties; of one who has died, for the estate. */
async function askedOthers(tx: Tx, { filing, lease, acting }: Writing & { acting: Acting }): Promise<Asked[]> {
  const { act } = filing;
  if (!needsConsent(act)) return [];
  const { leaseId } = lease;
  return Promise.all(
    othersOf(lease, acting.principal.residentId).map(async (party) => {
      const { residentId, hasDied } = party;
      const estate = hasDied ? await estateOf(tx, { residentId, leaseId, act }) : null;
      return { ...party, answer: null, estate, hasAccount: await hasAccount(tx, residentId) };
    }),
  );
}

type Inserting = Writing & { acting: Acting; lastDay: string | null; others: Asked[] };

async function insertRequest(tx: Tx, { filing, lease, acting, lastDay, others }: Inserting): Promise<ServiceRequest> {
  const { act, landlord, wantedOn, draftId, now } = filing;
  const { principal, actedBy, authorizationId } = acting;
  const request: ServiceRequest = {
    id: newId(),
    landlordId: landlord.id,
    number: await nextNumber(tx, landlord.id),
    act,
    leaseId: lease.leaseId,
    homeId: lease.homeId,
    address: lease.address,
    principalResidentId: principal.residentId,
    principalIdentityId: principal.identityId,
    principalName: principal.name,
    actedByIdentityId: actedBy.identityId,
    actedByName: actedBy.name,
    authorizationId,
    status: 'received',
    open: true,
    turn: turnOf('received', others),
    waitingSince: now,
    wantedOn,
    lastDay,
    assigneeId: null,
    filedAt: now,
    acceptedAt: null,
    closedAt: null,
    updatedAt: now,
    version: 1,
    submissionKey: draftId,
  };
  // Two parties at the same moment: the index lets one notice stand.
  const [inserted] = await tx.insert(serviceRequests).values(request).onConflictDoNothing().returning();
  if (!inserted) throw new Refused('requests.refused.terminated', { field: 'form' });
  return inserted;
}

type Asking = { request: ServiceRequest; others: readonly Asked[] };

/** Each of the lease's other parties, once. */
async function askOthers(tx: Tx, { request, others }: Asking): Promise<void> {
  if (others.length === 0) return;
  const requestId = request.id;
  await tx.insert(requestConsents).values(others.map(({ residentId, name }) => ({ requestId, residentId, name })));
}

export function othersOf({ parties }: LeaseOfRequest, residentId: string) {
  return parties.filter((party) => party.residentId !== residentId);
}

const SAME_MOMENT = seconds(5);

/** The button pressed twice: the form's key leads to the request it made; without a key, the same answers do. */
async function sentBefore(tx: Tx, filing: Filing): Promise<Pick<Filed, 'id' | 'asksOthers' | 'isGiven'> | null> {
  const { draftId, actor, leaseId, act, wantedOn, now } = filing;
  const isOwn = and(
    eq(serviceRequests.actedByIdentityId, actor.identityId),
    actor.acting
      ? eq(serviceRequests.authorizationId, actor.acting.authorizationId)
      : isNull(serviceRequests.authorizationId),
  );
  const isSame = draftId
    ? eq(serviceRequests.submissionKey, draftId)
    : and(
        eq(serviceRequests.leaseId, leaseId),
        eq(serviceRequests.act, act),
        wantedOn === null ? isNull(serviceRequests.wantedOn) : eq(serviceRequests.wantedOn, wantedOn),
        isTrue(serviceRequests.open),
        gt(serviceRequests.filedAt, new Date(now.getTime() - SAME_MOMENT)),
      );
  const [known] = await tx
    .select({ id: serviceRequests.id, turn: serviceRequests.turn, leaseId: serviceRequests.leaseId })
    .from(serviceRequests)
    .where(and(isOwn, isSame))
    .limit(1);
  if (!known) return null;
  const isGiven = isTermination(act) && !isConsentMissing(await consentsOf(tx, { ...known, act }));
  return { id: known.id, asksOthers: known.turn === 'others', isGiven };
}
