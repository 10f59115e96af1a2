import { and, eq } from 'drizzle-orm';
import { attorneyIsTold, principalsOf } from '~/features/authorizations/acting/tell.server';
import { accountsOfResidents } from '~/features/disturbances/household.server';
import type { House } from '~/house.server';
import type { Locale } from '~/i18n/locale';
import { postLetter } from '~/jobs/outbox.server';
import { days } from '~/lib/time';
import { accounts } from '~db/schema';
import type { Db, Tx } from '~db/store.server';
import type { LetterData } from '~emails/index';
import { leaseOfRequest } from './lease.server';
import type { ServiceRequest } from './record.server';
import { concernsAllParties, numberOf } from './rules';

/** News is news for a week. */
const NEWS_FOR = days(7);

export type Step = LetterData<'request-step'>['step'];

type Telling = {
  request: ServiceRequest;
  step: Step;
  /** `own`: who asked, by whose hand and for whom. `all`: the other parties of the lease too, where it concerns them. */
  to: 'own' | 'all' | 'others';
  now: Date;
};

/** That something has happened and what; never what somebody wrote: letters are seen by others than their reader. */
export async function postStep(tx: Tx, house: House, { request, step, to, now }: Telling): Promise<void> {
  const { landlordId, actedByName, principalName } = request;
  for (const receiver of await receiversOf(tx, { request, to })) {
    await postLetter(tx, house, 'request-step', {
      ...receiver,
      landlordId,
      data: {
        id: request.id,
        number: numberOf(request.number),
        act: request.act,
        step,
        lastDay: request.lastDay ?? undefined,
        principal: principalName,
        actedBy: actedByName === principalName ? undefined : actedByName,
      },
      validUntil: new Date(now.getTime() + NEWS_FOR),
      now,
    });
  }
}

type Receiver = { to: string; locale: Locale; identityId: string | null };

async function receiversOf(db: Db, { request, to }: Pick<Telling, 'request' | 'to'>): Promise<Receiver[]> {
  const { authorizationId, principalResidentId: residentId } = request;
  const own = [
    ...((await attorneyIsTold(db, authorizationId)) ? await accountsOf(db, request.actedByIdentityId) : []),
    ...(authorizationId === null
      ? await accountsOfResidents(db, [residentId])
      : await principalsOf(db, { authorizationId, residentId })),
  ];
  const others = to === 'own' ? [] : await accountsOfOthers(db, request);
  const all = to === 'others' ? others : [...own, ...others];
  const ownIds = new Set(to === 'others' ? own.map(({ identityId }) => identityId) : []);
  const byIdentity = new Map(
    all.map(({ to: address, locale, identityId }) => [identityId, { to: address, locale, identityId }]),
  );
  return [...byIdentity.values()].filter(({ identityId }) => !ownIds.has(identityId));
}

async function accountsOfOthers(db: Db, { act, leaseId, landlordId, principalResidentId }: ServiceRequest) {
  if (!concernsAllParties(act)) return [];
  const lease = await leaseOfRequest(db, { leaseId, landlordId });
  const residentIds = (lease?.parties ?? []).map(({ residentId }) => residentId);
  const others = residentIds.filter((id) => id !== principalResidentId);
  return others.length === 0 ? [] : accountsOfResidents(db, others);
}

function accountsOf(db: Db, identityId: string): Promise<Receiver[]> {
  return db
    .select({ to: accounts.email, locale: accounts.locale, identityId: accounts.identityId })
    .from(accounts)
    .where(and(eq(accounts.identityId, identityId), eq(accounts.state, 'active')));
}
