import { and, desc, eq, isNull } from 'drizzle-orm';
import { ownerOfActor } from '~/features/files/owner.server';
import { emailKey } from '~/features/identity/email-key';
import { landlordIn } from '~/features/tenancy/landlords.server';
import { identityOfResident } from '~/features/tenancy/residents/identity.server';
import { phaseOf } from '~/features/tenancy/rules';
import type { House } from '~/house.server';
import { found, notFound } from '~/http/errors.server';
import { invariant } from '~/lib/invariant';
import { Refused, refuseIf } from '~/lib/refused';
import type { StaffActor } from '~/policy/actor';
import { can } from '~/policy/policy';
import { accounts, authorizationPowers, authorizations, identities, leaseParties, leases, residents } from '~db/schema';
import type { Db, Tx } from '~db/store.server';
import { attachDocuments, countDocuments } from './documents.server';
import { tellAttorney, tellBoth, tellWriter } from './letters.server';
import { type AuthorizationRow, change, recordEvent } from './record.server';
import {
  isAmong,
  isSameName,
  refusalToApprove,
  refusalToDecide,
  refusalToMatch,
  refusalToRevoke,
  refusalToSubmit,
  UNSENT,
} from './rules';
import { grantedBy, type Power } from './scope';
import { lapsesAfter } from './waiting-rules';

export type AtDesk = { id: string; actor: StaffActor; today: string; now: Date; requestId: string };
type InHand = AtDesk & { tx: Tx; house: House; authorization: AuthorizationRow };

/** Every change of the desk goes through here: theirs to check, and as it was read. */
async function decide(house: House, desk: AtDesk, act: (hand: InHand) => Promise<void>): Promise<void> {
  await house.store.write(async (tx) => {
    const [authorization] = await tx
      .select()
      .from(authorizations)
      .where(and(eq(authorizations.id, desk.id), eq(authorizations.landlordId, desk.actor.landlordId)));
    if (!authorization || !can(desk.actor, 'authorizations.check', authorization.landlordId)) notFound();
    await act({ ...desk, tx, house, authorization });
  });
}

type Approval = {
  /** Null: everything that was asked for. */
  powers: readonly Power[] | null;
  validUntil: string | null;
  /** The officer has seen that the account's name is not the paper's, and knows why. */
  isAttorneyConfirmed: boolean;
  /** The officer has seen proof of a death that the register does not know. */
  isDeathConfirmed: boolean;
};

/** PA-4: from here on it gives something, and no more than an officer has read out of it. */
export async function approve(house: House, desk: AtDesk, approval: Approval): Promise<void> {
  await decide(house, desk, async (hand) => {
    const { tx, authorization, today, now } = hand;
    const validUntil = earlier(authorization.validUntil, approval.validUntil);
    const { validFrom } = authorization;
    refuseIf(refusalToApprove(authorization, { validFrom, validUntil, today }));
    if (!approval.isDeathConfirmed) await refuseForTheLiving(tx, authorization);
    const granted = grantedBy(authorization, approval.powers);
    if (!granted) throw new Refused('authorizations.refused.nothingGranted', { field: 'acts' });
    const attorneyIdentityId = await attorneyOf(tx, hand, approval);
    if (attorneyIdentityId !== null && attorneyIdentityId === authorization.principalIdentityId) {
      throw new Refused('authorizations.refused.ownPower');
    }
    const approved = await change(tx, {
      authorization,
      set: {
        state: 'approved',
        whole: granted.whole,
        validUntil,
        attorneyIdentityId,
        decidedAt: now,
        decidedBy: hand.actor.staffId,
      },
      now,
    });
    if (granted.powers.length > 0) {
      await tx
        .insert(authorizationPowers)
        .values(granted.powers.map((power) => ({ ...power, authorizationId: authorization.id })));
    }
    const narrowed = isNarrower(authorization, { granted, validUntil }) ? 'yes' : 'no';
    const event = { kind: 'approved', data: { narrowed, validUntil } } as const;
    await recordEvent(tx, { ...hand, authorization: approved, event, facts: { narrowed } });
    await tellBoth(tx, hand.house, { authorization: approved, what: 'approved', now });
  });
}

/** PA-1: an estate's paper lets somebody act whom the principal, were they alive, would never hear of. */
async function refuseForTheLiving(tx: Tx, { kind, principalResidentId }: AuthorizationRow): Promise<void> {
  if (kind !== 'estate' || principalResidentId === null) return;
  const [principal] = await tx
    .select({ deceasedOn: residents.deceasedOn })
    .from(residents)
    .where(eq(residents.id, principalResidentId));
  if (principal?.deceasedOn) return;
  throw new Refused('authorizations.refused.deathUnknown', { field: 'deathConfirmed' });
}

/** An officer shortens; longer than it was given nobody can make it. */
function earlier(asked: string | null, chosen: string | null): string | null {
  if (asked === null || chosen === null) return chosen ?? asked;
  return chosen < asked ? chosen : asked;
}

type Outcome = { granted: NonNullable<ReturnType<typeof grantedBy>>; validUntil: string | null };

function isNarrower(authorization: AuthorizationRow, { granted, validUntil }: Outcome): boolean {
  const asked = grantedBy(authorization, null);
  if (validUntil !== authorization.validUntil) return true;
  return asked !== null && (asked.whole !== granted.whole || asked.powers.length !== granted.powers.length);
}

/**
 * Who has come forward as the attorney, or whom the address and the name on the paper lead to. Whether there is an account
 * by an address is nobody's to find out: where it leads to nobody or to somebody by another name the answer is the same,
 * and they become the attorney when they have identified themselves by the paper's name.
 */
async function attorneyOf(
  tx: Tx,
  { authorization }: InHand,
  { isAttorneyConfirmed }: Approval,
): Promise<string | null> {
  const { attorneyIdentityId, attorneyName } = authorization;
  const person = await attorneyPerson(tx, authorization);
  const isSame = person !== null && isSameName(attorneyName, person);
  if (attorneyIdentityId === null) return isSame ? person.id : null;
  if (person && !isSame && !isAttorneyConfirmed) {
    throw new Refused('authorizations.refused.attorneyDiffers', { field: 'attorneyConfirmed' });
  }
  return attorneyIdentityId;
}

async function attorneyPerson(
  db: Db,
  { attorneyIdentityId, attorneyEmail }: Pick<AuthorizationRow, 'attorneyIdentityId' | 'attorneyEmail'>,
) {
  const columns = { id: identities.id, givenName: identities.givenName, familyName: identities.familyName };
  if (attorneyIdentityId !== null) {
    const [known] = await db.select(columns).from(identities).where(eq(identities.id, attorneyIdentityId));
    return known ?? null;
  }
  const [holder] = await db
    .select(columns)
    .from(accounts)
    .innerJoin(identities, eq(identities.id, accounts.identityId))
    .where(eq(accounts.activeKey, emailKey(attorneyEmail)));
  return holder ?? null;
}

export async function reject(house: House, desk: AtDesk, { reason }: { reason: string }): Promise<void> {
  await decide(house, desk, async (hand) => {
    const { tx, authorization, now } = hand;
    refuseIf(refusalToDecide(authorization));
    const set = { state: 'rejected', decidedAt: now, decidedBy: hand.actor.staffId, endedAt: now } as const;
    const rejected = await change(tx, { authorization, set, now });
    await recordEvent(tx, { ...hand, authorization: rejected, event: { kind: 'rejected', data: { text: reason } } });
    await tellBoth(tx, hand.house, { authorization: rejected, what: 'rejected', now });
  });
}

export async function ask(house: House, desk: AtDesk, { message }: { message: string }): Promise<void> {
  await decide(house, desk, async (hand) => {
    const { tx, authorization, now } = hand;
    refuseIf(refusalToDecide(authorization));
    const asked = await change(tx, { authorization, set: { state: 'asked' }, now });
    await recordEvent(tx, { ...hand, authorization: asked, event: { kind: 'asked', data: { text: message } } });
    const answerBy = (await lapseOf(tx, asked))?.day;
    await tellWriter(tx, hand.house, { authorization: asked, what: 'asked', answerBy, now });
  });
}

async function lapseOf(tx: Tx, row: AuthorizationRow) {
  const landlord = found(await landlordIn(tx, row.landlordId));
  const { timeZone, powersOfAttorney } = landlord.settings;
  return lapsesAfter(row, { timeZone, ...powersOfAttorney });
}

/** Whose power it is, found by an officer in the register; of several leases the one that runs, else the newest. */
export async function matchPrincipal(house: House, desk: AtDesk, { residentId }: { residentId: string }) {
  await decide(house, desk, async (hand) => {
    const { tx, authorization, now } = hand;
    refuseIf(refusalToMatch(authorization));
    const asked = { residentId, landlordId: authorization.landlordId, today: hand.today };
    const principal = found(await principalOf(tx, asked));
    const set = { principalResidentId: principal.residentId, leaseId: principal.leaseId };
    const principalIdentityId = authorization.kind === 'estate' ? null : principal.identityId;
    const matched = await change(tx, { authorization, set: { ...set, principalIdentityId }, now });
    await recordEvent(tx, { ...hand, authorization: matched, event: { kind: 'matched', data: {} } });
  });
}

type OfRegister = { residentId: string; landlordId: string; today: string };

export async function principalOf(db: Db, { residentId, landlordId, today }: OfRegister) {
  const [resident] = await db
    .select()
    .from(residents)
    .where(and(eq(residents.id, residentId), eq(residents.landlordId, landlordId)));
  if (!resident) return null;
  const ofTheirs = await db
    .select({ id: leases.id, startsOn: leases.startsOn, endsOn: leases.endsOn })
    .from(leaseParties)
    .innerJoin(leases, and(eq(leases.id, leaseParties.leaseId), isNull(leases.removedAt)))
    .where(eq(leaseParties.residentId, residentId))
    .orderBy(desc(leases.startsOn));
  const lease = ofTheirs.find((one) => phaseOf(one, today) === 'current') ?? ofTheirs[0];
  return {
    residentId,
    name: `${resident.givenName} ${resident.familyName}`,
    identityId: await identityOfResident(db, resident),
    leaseId: lease?.id ?? null,
  };
}

/** Pages that came to the desk on paper or by e-mail; with them a draft is handed in. */
export async function receiveAtDesk(house: House, desk: AtDesk, { ids }: { ids: readonly string[] }): Promise<void> {
  await decide(house, desk, async (hand) => {
    const { tx, authorization, actor, now } = hand;
    const owner = ownerOfActor(actor);
    invariant(owner, 'staff own what they bring');
    if (authorization.form === 'portal') throw new Refused('authorizations.refused.noPaperNeeded');
    await attachDocuments(tx, { ...hand, ids, owner });
    if (authorization.state === 'submitted') return;
    const documents = await countDocuments(tx, authorization.id);
    refuseIf(refusalToSubmit(authorization, { documents }));
    const handedIn = await change(tx, { authorization, set: { state: 'submitted', submittedAt: now }, now });
    await recordEvent(tx, { ...hand, authorization: handedIn, event: { kind: 'submitted', data: {} } });
  });
}

export async function revokeAtDesk(house: House, desk: AtDesk, { reason }: { reason: string | null }): Promise<void> {
  await decide(house, desk, async (hand) => {
    const { tx, authorization, now } = hand;
    refuseIf(refusalToRevoke(authorization));
    const wasKnown = !isAmong(UNSENT, authorization.state);
    const set = { state: 'revoked', endedAt: now, invitationHash: null } as const;
    const revoked = await change(tx, { authorization, set, now });
    const event = { kind: 'revoked', data: { text: reason, by: 'staff' } } as const;
    await recordEvent(tx, { ...hand, authorization: revoked, event });
    const telling = { authorization: revoked, what: 'revoked', now } as const;
    if (wasKnown) await tellBoth(tx, hand.house, telling);
    else await tellWriter(tx, hand.house, telling);
    if (authorization.state === 'invited') await tellAttorney(tx, hand.house, telling);
  });
}
