import { landlordIn } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import { postLetter } from '~/jobs/outbox.server';
import { calendarDate, days } from '~/lib/time';
import type { ResidentActor } from '~/policy/actor';
import type { PaperNews } from '~db/schema/authorizations';
import type { Db, Tx } from '~db/store.server';
import type { LetterData } from '~emails/index';
import { writeOnPaper } from '../paper-letters/write.server';
import { principalOfPower } from '../principal.server';
import { isInForce, isSeenThrough } from '../scope';
import { standingOf } from '../standing.server';

const NEWS_FOR = days(14);

/** By whose hand, for whom and on which paper. */
type By = { attorney: string; principal: string; authorizationId: string };

type Telling = {
  /** Null for who acts for themselves. */
  by: By | null;
  what: LetterData<'acted-for'>['what'];
  about: { id: string; number: string; landlordId: string };
  now: Date;
};

export function handOf({ acting, name }: ResidentActor): By | null {
  return acting && { attorney: name, principal: acting.principal.name, authorizationId: acting.authorizationId };
}

/** PA-5: each act is told to the principal, by e-mail or on paper. */
export async function tellOfAct(tx: Tx, house: House, { by, what, about, now }: Telling): Promise<void> {
  if (!by) return;
  const { attorney, principal, authorizationId } = by;
  const { id, number, landlordId } = about;
  const { byMail, onPaper } = await principalOfPower(tx, authorizationId);
  for (const receiver of byMail) {
    await postLetter(tx, house, 'acted-for', {
      ...receiver,
      landlordId,
      data: { what, attorney, principal, number, id },
      validUntil: new Date(now.getTime() + NEWS_FOR),
      now,
    });
  }
  const authorization = { id: authorizationId, landlordId };
  await writeOnPaper(tx, { authorization, residentId: onPaper, what, number, now });
}

type OnPaper = Omit<Telling, 'what'> & { what: PaperNews };

/** Where another letter tells who has an account. */
export async function tellOfActOnPaper(tx: Tx, { by, what, about, now }: OnPaper): Promise<void> {
  if (!by) return;
  const { authorizationId } = by;
  const { onPaper } = await principalOfPower(tx, authorizationId);
  const authorization = { id: authorizationId, landlordId: about.landlordId };
  await writeOnPaper(tx, { authorization, residentId: onPaper, what, number: about.number, now });
}

type Acted = { authorizationId: string | null; landlordId: string; now: Date };

/** How it goes on is told to who acted, as long as they hold the power or see through what was its last act. */
export async function attorneyIsTold(db: Db, { authorizationId, landlordId, now }: Acted): Promise<boolean> {
  if (authorizationId === null) return true;
  const landlord = await landlordIn(db, landlordId);
  if (!landlord) return false;
  const today = calendarDate(now, landlord.settings.timeZone);
  const standing = await standingOf({ db, landlordId, today }, authorizationId);
  if (!standing) return false;
  const { row, authorization, circumstances } = standing;
  return isInForce(authorization, circumstances) || isSeenThrough(row, circumstances);
}
