import { offerToAct } from '~/features/authorizations/acting/offer.server';
import { tellOfAct } from '~/features/authorizations/acting/tell.server';
import { allows, isSeenThrough } from '~/features/authorizations/scope';
import { type Standing, standingOf } from '~/features/authorizations/standing.server';
import type { House } from '~/house.server';
import { found } from '~/http/errors.server';
import type { ResidentVisit } from '~/http/guards.server';
import { refuseIf } from '~/lib/refused';
import { calendarDate } from '~/lib/time';
import { isPartyTo } from '~/policy/actor';
import { authorize, can } from '~/policy/policy';
import type { Db } from '~db/store.server';
import { type Answering, aboutOf, isLastWord } from './answer.server';
import { makeChange } from './change.server';
import { filedForAnother, requestOf } from './followed.server';
import type { ServiceRequest } from './record.server';
import { concernsAllParties, isStillFollowed, refusalToAnswer, statusAfterAnswer } from './rules';

type Following = Pick<Answering, 'actor' | 'landlord' | 'id' | 'now'>;

/** What the policy asks of a request that somebody made with the last of their power. */
export function followFacts(request: ServiceRequest, standing: Standing, now: Date) {
  const { row, circumstances } = standing;
  const isFollowed = isSeenThrough(row, circumstances) && isStillFollowed(request, now);
  return { actedByIdentityId: request.actedByIdentityId, isFollowed };
}

/** PA-5: who used up their power by a request follows that one to its end, as themselves. Null for everybody else. */
export async function followedRequest(db: Db, following: Following): Promise<ServiceRequest | null> {
  const own = await ofAnother(db, following);
  if (!own) return null;
  const facts = followFacts(own.request, own.standing, following.now);
  return can(following.actor, 'request.follow', facts) ? own.request : null;
}

/** A letter about what was done for somebody is opened by who acts for themselves just now: they choose openly first. */
export async function offerRequest(visit: ResidentVisit, id: string): Promise<void> {
  const { house, actor, landlord } = visit;
  if (actor.acting) return;
  const request = await requestOf(house.store.read, { id, landlordId: landlord.id });
  if (!request || isPartyTo(actor, request.leaseId)) return;
  await offerToAct(
    visit,
    ({ row, authorization }) =>
      row.id === request.authorizationId ||
      (row.leaseId === request.leaseId && concernsAllParties(request.act) && allows(authorization, request.act)),
  );
}

async function ofAnother(db: Db, { actor, landlord, id, now }: Following) {
  const { identityId } = actor;
  const request = await filedForAnother(db, { id, landlordId: landlord.id, identityId });
  if (!request?.authorizationId) return null;
  const today = calendarDate(now, landlord.settings.timeZone);
  const standing = await standingOf({ db, landlordId: landlord.id, today }, request.authorizationId);
  return standing?.row.attorneyIdentityId === identityId ? { request, standing } : null;
}

type Answer = Following & { message: string; requestId: string };

/** The desk's question, answered by who made the request; asked again in the transaction, for it may be over by now. */
export async function answerFollowed(house: House, answer: Answer): Promise<void> {
  const { actor, message, now, requestId } = answer;
  await house.store.write(async (tx) => {
    const { request, standing } = found(await ofAnother(tx, answer));
    authorize(actor, 'request.follow', followFacts(request, standing, now));
    if (await isLastWord(tx, { request, text: message })) return;
    refuseIf(refusalToAnswer(request));
    const { residentId, identityId, name } = standing.principal;
    const acting = {
      principal: { residentId, identityId, name },
      actedBy: { identityId: actor.identityId, name: actor.name },
      authorizationId: standing.row.id,
    };
    await makeChange(
      { tx, request, actor, acting, now, requestId },
      { set: { status: statusAfterAnswer(request) }, event: { kind: 'message', data: { text: message } } },
    );
    const by = { attorney: actor.name, principal: name, authorizationId: standing.row.id };
    await tellOfAct(tx, house, { by, what: 'request-message', about: aboutOf(request), now });
  });
}
