import { eq } from 'drizzle-orm';
import { accountsOfResidents } from '~/features/disturbances/household.server';
import type { House } from '~/house.server';
import { postLetter } from '~/jobs/outbox.server';
import { days } from '~/lib/time';
import type { ResidentActor } from '~/policy/actor';
import { authorizations } from '~db/schema';
import type { Db, Tx } from '~db/store.server';
import type { LetterData } from '~emails/index';
import { accountOf } from '../letters.server';

const NEWS_FOR = days(14);

type Telling = {
  actor: ResidentActor;
  what: LetterData<'acted-for'>['what'];
  about: { id: string; number: string; landlordId: string };
  now: Date;
};

/** PA-5: each act is told to the principal, who may have come to an account since they signed. */
export async function tellOfAct(tx: Tx, house: House, { actor, what, about, now }: Telling): Promise<void> {
  if (!actor.acting) return;
  const { principal, authorizationId } = actor.acting;
  const { id, number, landlordId } = about;
  for (const receiver of await principalsOf(tx, { authorizationId, residentId: principal.residentId })) {
    await postLetter(tx, house, 'acted-for', {
      ...receiver,
      landlordId,
      data: { what, attorney: actor.name, principal: principal.name, number, id },
      validUntil: new Date(now.getTime() + NEWS_FOR),
      now,
    });
  }
}

type Held = { authorizationId: string; residentId: string };

/** Of an estate nobody writes to the deceased: whoever wrote the power down is told in their place. */
export async function principalsOf(db: Db, { authorizationId, residentId }: Held) {
  const [paper] = await db.select().from(authorizations).where(eq(authorizations.id, authorizationId));
  if (paper?.kind === 'estate') {
    const writer = paper.writtenBy === paper.attorneyIdentityId ? null : await accountOf(db, paper.writtenBy);
    return writer ? [writer] : [];
  }
  const accounts = await accountsOfResidents(db, [residentId]);
  return accounts.map(({ to, locale, identityId }) => ({ to, locale, identityId }));
}

/** How it goes on is told to who acted, as long as they hold the power or have done all it was for. */
export async function attorneyIsTold(db: Db, authorizationId: string | null): Promise<boolean> {
  if (authorizationId === null) return true;
  const [paper] = await db.select().from(authorizations).where(eq(authorizations.id, authorizationId));
  return paper?.state === 'approved' || (paper?.state === 'ended' && paper.endedBecause === 'used');
}
