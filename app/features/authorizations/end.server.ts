import { and, eq, inArray, isNull, lt, lte, or } from 'drizzle-orm';
import { allLandlords } from '~/features/disturbances/landlords.server';
import type { House } from '~/house.server';
import { found } from '~/http/errors.server';
import { Refused, refuseIf } from '~/lib/refused';
import { calendarDate } from '~/lib/time';
import { type ResidentActor, system } from '~/policy/actor';
import { authorizationPowers, authorizations } from '~db/schema';
import type { AuthorizationEnd } from '~db/schema/authorizations';
import type { Tx } from '~db/store.server';
import { ownAuthorization } from './access.server';
import { tellAttorney, tellBoth, tellPrincipal, tellWriter } from './letters.server';
import { type AuthorizationRow, change, type Doing, recordEvent } from './record.server';
import { AT_DESK, ENDED_BY_ITSELF, isAmong, refusalToRevoke, UNSENT } from './rules';
import { allows, isUsedUp, type Power, whyNotInForce } from './scope';
import { approvedStandings, powersOf, standingOf } from './standing.server';
import { lapsesAfter } from './waiting-rules';

type Revoking = { id: string; actor: ResidentActor; landlordId: string; now: Date; requestId: string };

/** By the principal, at once and without giving reasons; the attorney lays it down the same way. */
export async function revokeAuthorization(house: House, revoking: Revoking): Promise<void> {
  const { actor, now, requestId } = revoking;
  await house.store.write(async (tx) => {
    const { row, side } = found(await ownAuthorization(tx, revoking));
    refuseIf(refusalToRevoke(row));
    const set = { state: 'revoked', endedAt: now, invitationHash: null } as const;
    const authorization = await change(tx, { authorization: row, set, now });
    const event = { kind: 'revoked', data: { text: null, by: side } } as const;
    await recordEvent(tx, { authorization, event, actor, now, requestId });
    if (row.state === 'draft') return;
    const telling = { authorization, what: 'revoked', now } as const;
    if (isAmong(UNSENT, row.state) || side === 'principal') await tellAttorney(tx, house, telling);
    if (side !== 'principal') await tellPrincipal(tx, house, telling);
  });
}

type Using = Doing & {
  authorizationId: string;
  power: Power;
  /** Calendar date in the landlord's zone. */
  today: string;
  /** What is done with it: a service request's id, say. */
  usedFor: string;
};

/**
 * PA-5: asked again and marked as done in the act's own transaction, so that of two at the same moment one is refused.
 * A power that lasts is left as it is. Throws `Refused` where it does not hold, or no longer.
 */
export async function useUp(tx: Tx, house: House, using: Using): Promise<void> {
  const { authorizationId, power, today, usedFor, now } = using;
  const [row] = await tx.select().from(authorizations).where(eq(authorizations.id, authorizationId));
  const standing = row && (await standingOf({ db: tx, landlordId: row.landlordId, today }, authorizationId));
  if (!standing) throw new Refused('authorizations.refused.notInForce');
  const { authorization } = standing;
  const reason = whyNotInForce(authorization, standing.circumstances);
  if (reason === 'used') throw new Refused('authorizations.refused.usedUp');
  if (reason) throw new Refused('authorizations.refused.notInForce');
  const given = authorization.powers.find((one) => one.power === power);
  if (!allows(authorization, power)) {
    throw new Refused(given ? 'authorizations.refused.usedUp' : 'authorizations.refused.notInScope');
  }
  if (!given?.once) return;
  const marked = await tx
    .update(authorizationPowers)
    .set({ usedAt: now, usedFor })
    .where(
      and(
        eq(authorizationPowers.authorizationId, authorizationId),
        eq(authorizationPowers.power, power),
        isNull(authorizationPowers.usedAt),
      ),
    )
    .returning({ power: authorizationPowers.power });
  if (marked.length === 0) throw new Refused('authorizations.refused.usedUp');
  const event = { kind: 'used', data: { power } } as const;
  await recordEvent(tx, { ...using, authorization: standing.row, event, facts: { power } });
  const powers = (await powersOf(tx, [authorizationId])).get(authorizationId) ?? [];
  if (isUsedUp({ whole: false, powers })) await endIt(tx, house, { row: standing.row, because: 'used', now });
}

type Ending = { row: AuthorizationRow; because: AuthorizationEnd; now: Date };

async function endIt(tx: Tx, house: House, { row, because, now }: Ending): Promise<void> {
  const set = { state: 'ended', endedAt: now, endedBecause: because, invitationHash: null } as const;
  const authorization = await change(tx, { authorization: row, set, now });
  const event = { kind: 'ended', data: { because } } as const;
  await recordEvent(tx, { authorization, event, actor: system, now, requestId: null, facts: { because } });
  const telling = { authorization, what: 'ended', now } as const;
  if (because === 'not-accepted') await tellPrincipal(tx, house, telling);
  else if (because === 'not-answered' || because === 'not-decided') await tellWriter(tx, house, telling);
  else await tellBoth(tx, house, telling);
}

/**
 * Writes down the end of what gives nothing any more: its last day, the lease, the principal. Nothing hangs on when
 * this runs: whether a power holds is asked of the calendar and the register each time.
 */
export async function endWhatIsOver(house: House, now: Date): Promise<void> {
  for (const { id: landlordId, settings } of await allLandlords(house)) {
    const today = calendarDate(now, settings.timeZone);
    const periods = { timeZone: settings.timeZone, ...settings.powersOfAttorney };
    const over = await overNow(house, { landlordId, today, now });
    const lapsed = await lapsedNow(house, { landlordId, today, periods });
    for (const { id, because } of [...over, ...lapsed]) {
      await house.store.write(async (tx) => {
        const [row] = await tx.select().from(authorizations).where(eq(authorizations.id, id));
        if (row && isAmong(ENDED_BY_ITSELF, row.state)) await endIt(tx, house, { row, because, now });
      });
    }
  }
}

/** PR-2: asked for more and no answer, or never decided. Until when stood on its page and in the letter. */
async function lapsedNow(house: House, { landlordId, today, periods }: Lapsing): Promise<Over[]> {
  const waiting = await house.store.read
    .select()
    .from(authorizations)
    .where(and(eq(authorizations.landlordId, landlordId), inArray(authorizations.state, [...AT_DESK])));
  return waiting.flatMap((row): Over[] => {
    const lapse = lapsesAfter(row, periods);
    return lapse && today > lapse.day ? [{ id: row.id, because: lapse.because }] : [];
  });
}

type Lapsing = { landlordId: string; today: string; periods: Parameters<typeof lapsesAfter>[1] };
type Over = { id: string; because: AuthorizationEnd };
type At = { landlordId: string; today: string; now: Date };

async function overNow(house: House, { landlordId, today, now }: At): Promise<Over[]> {
  const db = house.store.read;
  const over = (await approvedStandings({ db, landlordId, today })).flatMap((standing): Over[] => {
    const because = whyNotInForce(standing.authorization, standing.circumstances);
    return because === null || because === 'not-yet' || because === 'not-approved'
      ? []
      : [{ id: standing.row.id, because }];
  });
  const uninvited = await db
    .select({ id: authorizations.id })
    .from(authorizations)
    .where(
      and(
        eq(authorizations.landlordId, landlordId),
        eq(authorizations.state, 'invited'),
        or(lte(authorizations.invitedUntil, now), lt(authorizations.validUntil, today)),
      ),
    );
  return [...over, ...uninvited.map(({ id }) => ({ id, because: 'not-accepted' as const }))];
}
