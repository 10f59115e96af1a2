import { accountsOfResidents } from '~/features/disturbances/household.server';
import { residencyOfLease } from '~/features/tenancy/residency-of-lease.server';
import type { ResidentActor } from '~/policy/actor';
import type { Db } from '~db/store.server';
import { powersLeft, whyNotInForce } from '../scope';
import { powersHeldBy, type Standing, standingOf } from '../standing.server';
import { isTold, type WhyEnded } from './why-ended';

/** What had been chosen, and holds no more. Who it was for and why are told to who held it, and to nobody else. */
export type ActingEnded = { id: string; name: string | null; why: WhyEnded };

type Choosing = { db: Db; actor: ResidentActor; landlordId: string; today: string; id: string };

/**
 * PA-5: the person as they act now. Asked of the paper, the calendar and the register on every request, so that whatever
 * ends the power ends it in open sessions too. Their own homes are out of sight meanwhile.
 */
export async function actingActor(choosing: Choosing): Promise<{ actor: ResidentActor; ended: ActingEnded | null }> {
  const { db, actor, landlordId, today, id } = choosing;
  const held = await powersHeldBy({ db, landlordId, today }, actor);
  const standing = held.find(({ row }) => row.id === id);
  const home = standing && (await homeOf(choosing, standing));
  if (!standing || !home) return { actor, ended: await endedOf(choosing) };
  const { row, authorization, principal } = standing;
  const acting = {
    authorizationId: id,
    principal: { ...principal, identityId: await identityOf(db, standing) },
    powers: powersLeft(authorization),
    until: row.validUntil,
  };
  return { actor: { ...actor, residencies: [home], acting }, ended: null };
}

function homeOf({ db, landlordId, today }: Choosing, { row, principal }: Standing) {
  return residencyOfLease(db, { leaseId: row.leaseId, residentId: principal.residentId, landlordId, today });
}

/** Who gave it on paper may have registered since; of the deceased nothing is looked up, and nobody writes to them. */
async function identityOf(db: Db, { row, principal }: Standing): Promise<string | null> {
  const { identityId, residentId } = principal;
  if (row.kind === 'estate') return null;
  if (identityId !== null) return identityId;
  const [account] = await accountsOfResidents(db, [residentId]);
  return account?.identityId ?? null;
}

async function endedOf({ db, actor, landlordId, today, id }: Choosing): Promise<ActingEnded> {
  const standing = await standingOf({ db, landlordId, today }, id);
  if (!standing || standing.row.attorneyIdentityId !== actor.identityId) return { id, name: null, why: 'other' };
  const { row, authorization, circumstances, principal } = standing;
  return { id, name: principal.name, why: whyOf(row, whyNotInForce(authorization, circumstances)) };
}

function whyOf({ state, endedBecause }: Standing['row'], why: ReturnType<typeof whyNotInForce>): WhyEnded {
  if (state === 'revoked') return 'revoked';
  if (state === 'ended' && isTold(endedBecause)) return endedBecause;
  return why === null || why === 'not-yet' || why === 'not-approved' ? 'other' : why;
}
