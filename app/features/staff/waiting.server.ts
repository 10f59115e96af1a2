import { powersWaiting } from '~/features/authorizations/desk/queries.server';
import { countLetters } from '~/features/authorizations/paper-letters/read.server';
import { deskCounts } from '~/features/disturbances/desk/queries.server';
import { readNewTenants } from '~/features/disturbances/new-tenants/page.server';
import { openTasks } from '~/features/disturbances/violence/tasks.server';
import { findUnmatched, UNMATCHED_A_PAGE } from '~/features/identity/office/unmatched.server';
import { requestCounts } from '~/features/requests/desk/queries.server';
import { importsToDecide } from '~/features/tenancy/register/queries.server';
import type { StaffVisit } from '~/http/guards.server';
import { days } from '~/lib/time';
import { onDuty } from '~/policy/actor';
import { can } from '~/policy/policy';

/** What waits at the desk, as numbers; each only for whose work it is. */
export async function readWaiting(visit: StaffVisit) {
  const [disturbances, requests, powers, powerLetters, unmatched, imports] = await Promise.all([
    disturbancesWaiting(visit),
    requestsWaiting(visit),
    powersToCheck(visit),
    lettersToPost(visit),
    unmatchedLately(visit),
    importsWaiting(visit),
  ]);
  return { disturbances, requests, powers, powerLetters, unmatched, imports };
}

export type Waiting = Awaited<ReturnType<typeof readWaiting>>;

async function disturbancesWaiting(visit: StaffVisit) {
  const { house, actor, today, now } = visit;
  if (!can(actor, 'disturbances.handle', actor.landlordId)) return null;
  const db = house.store.read;
  const { waiting, owed, steps } = await deskCounts(db, {
    landlordId: actor.landlordId,
    staffId: actor.staffId,
    today,
    now,
  });
  const toAct = (await openTasks(db, actor.landlordId)).filter(({ actedAt }) => actedAt === null);
  const { signs, paper } = await readNewTenants(visit);
  return {
    ...{ waiting, owed, steps, signs: signs.length, papers: paper.length },
    tasks: toAct.length,
    tasksLate: toAct.filter(({ dueAt }) => dueAt < now).length,
  };
}

async function requestsWaiting({ house, actor }: StaffVisit) {
  const { landlordId } = actor;
  return can(actor, 'requests.handle', landlordId) ? requestCounts(house.store.read, { landlordId }) : null;
}

async function powersToCheck({ house, actor }: StaffVisit) {
  const { landlordId } = actor;
  return can(actor, 'authorizations.check', landlordId) ? powersWaiting(house.store.read, landlordId) : null;
}

async function lettersToPost({ house, actor }: StaffVisit) {
  const { landlordId } = actor;
  return can(actor, 'authorizations.check', landlordId) ? countLetters(house.store.read, landlordId) : null;
}

/** Whoever has been in no register for longer has been told what to do, and is found in the whole list. */
const LATELY = days(30);

async function unmatchedLately({ house, actor, now }: StaffVisit) {
  if (!onDuty(actor, 'customer-service')) return null;
  const after = { at: new Date(now.getTime() - LATELY), id: '' };
  const found = await findUnmatched(house.store.read, { landlordId: actor.landlordId, after });
  return { count: Math.min(found.length, UNMATCHED_A_PAGE), isMore: found.length > UNMATCHED_A_PAGE };
}

async function importsWaiting({ house, actor }: StaffVisit) {
  if (!can(actor, 'register.import', actor.landlordId)) return null;
  return importsToDecide(house.store.read, actor.landlordId);
}
