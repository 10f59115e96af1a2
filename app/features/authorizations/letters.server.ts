import type { House } from '~/house.server';
import { postLetter } from '~/jobs/outbox.server';
import { days } from '~/lib/time';
import type { Tx } from '~db/store.server';
import { writeOnPaper } from './paper-letters/write.server';
import { accountOf, principalToTell, type Receiver } from './principal.server';
import type { AuthorizationRow } from './record.server';

const NEWS_FOR = days(14);

export type News = 'asked' | 'accepted' | 'declined' | 'approved' | 'rejected' | 'revoked' | 'ended';

type Telling = {
  authorization: AuthorizationRow;
  what: News;
  /** Of a question: the last day for the answer. */
  answerBy?: string;
  now: Date;
};

/** PA-4: both are told, who has an account by it, an attorney who has none yet at the address they were named with. */
export async function tellBoth(tx: Tx, house: House, telling: Telling): Promise<void> {
  await tellPrincipal(tx, house, telling);
  await tellAttorney(tx, house, telling);
}

/** By e-mail, else on paper; what is told before the desk has it can only concern who has an account. */
export async function tellPrincipal(tx: Tx, house: House, telling: Telling): Promise<void> {
  const { authorization, what, now } = telling;
  const { byMail, onPaper } = await principalToTell(tx, authorization);
  for (const receiver of byMail) {
    await post(tx, house, { ...telling, receiver, role: 'principal', other: authorization.attorneyName });
  }
  if (what === 'accepted' || what === 'declined' || isToldByAct(telling)) return;
  await writeOnPaper(tx, { authorization, residentId: onPaper, what, now });
}

/** What used it up is told in a letter of its own. */
function isToldByAct({ what, authorization }: Telling): boolean {
  return what === 'ended' && authorization.endedBecause === 'used';
}

export async function tellAttorney(tx: Tx, house: House, telling: Telling): Promise<void> {
  const { attorneyEmail, attorneyIdentityId, locale, principalName } = telling.authorization;
  const receiver = (await accountOf(tx, attorneyIdentityId)) ?? { to: attorneyEmail, locale, identityId: null };
  await post(tx, house, { ...telling, receiver, role: 'attorney', other: principalName });
}

/** To who handed it in: they have the ball. */
export async function tellWriter(tx: Tx, house: House, telling: Telling): Promise<void> {
  const { authorization } = telling;
  if (authorization.handedInBy === 'attorney') return tellAttorney(tx, house, telling);
  return tellPrincipal(tx, house, telling);
}

type Posting = Telling & { receiver: Receiver; role: 'principal' | 'attorney'; other: string };

async function post(tx: Tx, house: House, posting: Posting): Promise<void> {
  const { authorization, what, answerBy, now, receiver, role, other } = posting;
  await postLetter(tx, house, 'authorization-news', {
    ...receiver,
    landlordId: authorization.landlordId,
    data: {
      id: authorization.id,
      reference: authorization.reference,
      what,
      role,
      other,
      validUntil: authorization.validUntil,
      answerBy: answerBy ?? null,
    },
    validUntil: new Date(now.getTime() + NEWS_FOR),
    now,
  });
}

type Inviting = { authorization: AuthorizationRow; token: string; invitedUntil: Date; now: Date };

/** PA-3: to the address the principal gave, with the only key to the invitation. */
export async function postInvitation(
  tx: Tx,
  house: House,
  { authorization, token, invitedUntil, now }: Inviting,
): Promise<void> {
  await postLetter(tx, house, 'authorization-invitation', {
    to: authorization.attorneyEmail,
    locale: authorization.locale,
    landlordId: authorization.landlordId,
    data: { token, principal: authorization.principalName, invitedUntil },
    validUntil: invitedUntil,
    now,
  });
}
