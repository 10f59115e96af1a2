import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import { emailKey } from '~/features/identity/email-key';
import type { ResidentActor } from '~/policy/actor';
import { authorizationPowers, authorizations, homes, identities, leaseParties, leases, residents } from '~db/schema';
import type { Db } from '~db/store.server';
import type { AuthorizationRow } from './record.server';
import { isSameName } from './rules';
import { type Authorization, type Circumstances, type GivenPower, isInForce, isPower } from './scope';

/** A power of attorney as far as it matters what it allows, with what the register says of it today. */
export type Standing = {
  row: AuthorizationRow;
  authorization: Authorization;
  circumstances: Circumstances;
  principal: { residentId: string; identityId: string | null; name: string };
  /** Of the lease it is about. */
  homeId: string | null;
  address: string | null;
};

type Asking = { db: Db; landlordId: string; today: string };

export async function standingOf(asking: Asking, id: string): Promise<Standing | null> {
  const [found] = await standings(asking, eq(authorizations.id, id));
  return found ?? null;
}

/**
 * PA-5: for whom somebody may act today. Who was named by their e-mail address before they had an account is the
 * attorney once they have identified themselves by the name on the paper.
 */
export async function powersHeldBy(asking: Asking, actor: ResidentActor): Promise<Standing[]> {
  const { db } = asking;
  const bound = eq(authorizations.attorneyIdentityId, actor.identityId);
  const byAddress = and(
    isNull(authorizations.attorneyIdentityId),
    eq(authorizations.attorneyEmailKey, emailKey(actor.email)),
  );
  const found = await standings(asking, and(eq(authorizations.state, 'approved'), or(bound, byAddress))!);
  const inForce = found.filter(({ authorization, circumstances }) => isInForce(authorization, circumstances));
  if (inForce.every(({ row }) => row.attorneyIdentityId !== null)) return inForce;
  const [person] = await db.select().from(identities).where(eq(identities.id, actor.identityId));
  return inForce.filter(
    ({ row }) => row.attorneyIdentityId !== null || (person !== undefined && isSameName(row.attorneyName, person)),
  );
}

/** All that somebody may be acting on. */
export function approvedStandings(asking: Asking): Promise<Standing[]> {
  return standings(asking, eq(authorizations.state, 'approved'));
}

async function standings({ db, landlordId, today }: Asking, where: ReturnType<typeof eq>): Promise<Standing[]> {
  const rows = await db
    .select({
      row: authorizations,
      leaseEndsOn: leases.endsOn,
      leaseRemovedAt: leases.removedAt,
      partyRemovedAt: leaseParties.removedAt,
      isParty: leaseParties.residentId,
      givenName: residents.givenName,
      familyName: residents.familyName,
      deceasedOn: residents.deceasedOn,
      homeId: homes.id,
      address: homes.address,
    })
    .from(authorizations)
    .leftJoin(leases, eq(leases.id, authorizations.leaseId))
    .leftJoin(homes, eq(homes.id, leases.homeId))
    .leftJoin(residents, eq(residents.id, authorizations.principalResidentId))
    .leftJoin(
      leaseParties,
      and(
        eq(leaseParties.leaseId, authorizations.leaseId),
        eq(leaseParties.residentId, authorizations.principalResidentId),
      ),
    )
    .where(and(eq(authorizations.landlordId, landlordId), where))
    .orderBy(asc(authorizations.decidedAt), asc(authorizations.id));
  const powers = await powersOf(
    db,
    rows.map(({ row }) => row.id),
  );
  return rows.map(({ row, ...facts }) => ({
    row,
    authorization: { ...row, powers: powers.get(row.id) ?? [] },
    circumstances: {
      today,
      leaseEnded: leaseHasEnded(row, { ...facts, today }),
      principalDied: facts.deceasedOn !== null && facts.deceasedOn <= today,
    },
    principal: {
      residentId: row.principalResidentId ?? '',
      identityId: row.principalIdentityId,
      name: facts.familyName ? `${facts.givenName} ${facts.familyName}` : row.principalName,
    },
    homeId: facts.homeId,
    address: facts.address,
  }));
}

type LeaseFacts = {
  leaseEndsOn: string | null;
  leaseRemovedAt: Date | null;
  partyRemovedAt: Date | null;
  isParty: string | null;
  homeId: string | null;
  today: string;
};

/** Also for who has left a lease that goes on; of an estate the register may have taken out the deceased already. */
function leaseHasEnded({ kind }: AuthorizationRow, facts: LeaseFacts): boolean {
  const { leaseEndsOn, leaseRemovedAt, partyRemovedAt, isParty, homeId, today } = facts;
  if (homeId === null || leaseRemovedAt !== null) return true;
  if (leaseEndsOn !== null && leaseEndsOn < today) return true;
  return kind !== 'estate' && (isParty === null || partyRemovedAt !== null);
}

export async function powersOf(db: Db, ids: string[]): Promise<Map<string, GivenPower[]>> {
  const byId = new Map<string, GivenPower[]>();
  if (ids.length === 0) return byId;
  const rows = await db.select().from(authorizationPowers).where(inArray(authorizationPowers.authorizationId, ids));
  for (const { authorizationId, power, once, usedAt } of rows) {
    if (isPower(power)) byId.set(authorizationId, [...(byId.get(authorizationId) ?? []), { power, once, usedAt }]);
  }
  return byId;
}
