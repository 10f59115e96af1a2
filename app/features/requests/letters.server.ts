import { and, eq } from 'drizzle-orm';
import { attorneyIsTold } from '~/features/authorizations/acting/tell.server';
import { representativeOf } from '~/features/authorizations/estates.server';
import { writeOnPaper } from '~/features/authorizations/paper-letters/write.server';
import { accountOf, principalOfPower, type Receiver } from '~/features/authorizations/principal.server';
import { accountsOfResidents } from '~/features/disturbances/household.server';
import type { House } from '~/house.server';
import { postLetter } from '~/jobs/outbox.server';
import { days } from '~/lib/time';
import { accounts } from '~db/schema';
import type { Db, Tx } from '~db/store.server';
import type { LetterData } from '~emails/index';
import { leaseOfRequest } from './lease.server';
import { onPaperIn } from './on-paper';
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
  /** The day until which an answer is waited for. */
  answerBy?: string;
  now: Date;
};

/** That something has happened and what; never what somebody wrote: letters are seen by others than their reader. */
export async function postStep(tx: Tx, house: House, { request, step, to, answerBy, now }: Telling): Promise<void> {
  const { landlordId, actedByName, principalName } = request;
  const own = await ownReceivers(tx, { request, now });
  for (const receiver of await receiversOf(tx, { request, to, own: own.byMail })) {
    await postLetter(tx, house, 'request-step', {
      ...receiver,
      landlordId,
      data: {
        id: request.id,
        number: numberOf(request.number),
        act: request.act,
        step,
        lastDay: request.lastDay ?? undefined,
        answerBy,
        principal: principalName,
        actedBy: actedByName === principalName ? undefined : actedByName,
      },
      validUntil: new Date(now.getTime() + NEWS_FOR),
      now,
    });
  }
  const what = to === 'others' ? null : onPaperIn(request, { step, attorneyIsTold: own.attorneyIsTold });
  if (request.authorizationId === null || what === null) return;
  const authorization = { id: request.authorizationId, landlordId };
  await writeOnPaper(tx, { authorization, residentId: own.onPaper, what, number: numberOf(request.number), now });
}

/** Who asked, by whose hand and for whom; on paper where no address of theirs is known. */
async function ownReceivers(tx: Tx, { request, now }: Pick<Telling, 'request' | 'now'>) {
  const { authorizationId, landlordId, principalResidentId: residentId } = request;
  const isTold = await attorneyIsTold(tx, { authorizationId, landlordId, now });
  const attorney = isTold ? await accountsOf(tx, request.actedByIdentityId) : [];
  const principal =
    authorizationId === null
      ? { byMail: await accountsOfResidents(tx, [residentId]), onPaper: null }
      : await principalOfPower(tx, authorizationId);
  const byMail: Receiver[] = [...attorney, ...principal.byMail];
  return { byMail, onPaper: principal.onPaper, attorneyIsTold: isTold };
}

type Receiving = Pick<Telling, 'request' | 'to'> & { own: Receiver[] };

async function receiversOf(db: Db, { request, to, own }: Receiving): Promise<Receiver[]> {
  const others = to === 'own' ? [] : await accountsOfOthers(db, request);
  const all = to === 'others' ? others : [...own, ...others];
  const ownIds = new Set(to === 'others' ? own.map(({ identityId }) => identityId) : []);
  const byIdentity = new Map(
    all.map(({ to: address, locale, identityId }) => [identityId, { to: address, locale, identityId }]),
  );
  return [...byIdentity.values()].filter(({ identityId }) => !ownIds.has(identityId));
}

/** Of who has died, whoever speaks for the estate in this matter: nobody writes to the deceased. */
async function accountsOfOthers(db: Db, request: ServiceRequest): Promise<Receiver[]> {
  const { act, leaseId, landlordId, principalResidentId } = request;
  if (!concernsAllParties(act)) return [];
  const lease = await leaseOfRequest(db, { leaseId, landlordId });
  const others = (lease?.parties ?? []).filter(({ residentId }) => residentId !== principalResidentId);
  const living = others.filter(({ hasDied }) => !hasDied).map(({ residentId }) => residentId);
  const accounts: Receiver[] = living.length === 0 ? [] : await accountsOfResidents(db, living);
  for (const { residentId } of others.filter(({ hasDied }) => hasDied)) {
    const representative = await representativeOf(db, { residentId, leaseId, act });
    const account = await accountOf(db, representative?.identityId ?? null);
    if (account) accounts.push(account);
  }
  return accounts;
}

function accountsOf(db: Db, identityId: string): Promise<Receiver[]> {
  return db
    .select({ to: accounts.email, locale: accounts.locale, identityId: accounts.identityId })
    .from(accounts)
    .where(and(eq(accounts.identityId, identityId), eq(accounts.state, 'active')));
}
