import { and, eq } from 'drizzle-orm';
import type { House } from '~/house.server';
import { found } from '~/http/errors.server';
import { hashToken, newToken } from '~/lib/ids';
import { Refused, refuseIf } from '~/lib/refused';
import { days } from '~/lib/time';
import type { ResidentActor } from '~/policy/actor';
import { authorize } from '~/policy/policy';
import { authorizations } from '~db/schema';
import type { Db, Tx } from '~db/store.server';
import { countDocuments } from './documents.server';
import { postInvitation, tellPrincipal } from './letters.server';
import { type AuthorizationRow, change, recordEvent } from './record.server';
import { refusalToAccept, refusalToGive } from './rules';

/** How long an attorney may take over accepting. */
export const INVITATION_LASTS = days(14);

type Giving = { id: string; actor: ResidentActor; landlordId: string };

/** Asked before somebody is sent to the broker, and again when they are back. */
export async function refusalToGiveNow(db: Db, { id, actor, landlordId }: Giving): Promise<string | null> {
  const row = found(await givenBy(db, { id, identityId: actor.identityId, landlordId }));
  authorize(actor, 'authorization.give', { leaseId: row.leaseId });
  return refusalToGive(row, { text: row.text, documents: await countDocuments(db, id) });
}

async function givenBy(
  db: Db,
  { id, identityId, landlordId }: { id: string; identityId: string; landlordId: string },
): Promise<AuthorizationRow | null> {
  const [row] = await db
    .select()
    .from(authorizations)
    .where(
      and(
        eq(authorizations.id, id),
        eq(authorizations.landlordId, landlordId),
        eq(authorizations.principalIdentityId, identityId),
        eq(authorizations.writtenBy, identityId),
      ),
    );
  return row ?? null;
}

/** Who has just identified, as which of the two, and the row of that identification. */
export type Confirmed = {
  actor: ResidentActor;
  landlordId: string;
  identificationId: string;
  now: Date;
  requestId: string;
};

/** PA-3: the principal has identified again. The attorney is invited by letter; until they accept it gives nothing. */
export async function giveWithoutPaper(tx: Tx, house: House, { id, ...confirmed }: Confirmed & { id: string }) {
  const { actor, landlordId, identificationId, now, requestId } = confirmed;
  refuseIf(await refusalToGiveNow(tx, { id, actor, landlordId }));
  const row = found(await givenBy(tx, { id, identityId: actor.identityId, landlordId }));
  const token = newToken();
  const invitedUntil = new Date(now.getTime() + INVITATION_LASTS);
  const authorization = await change(tx, {
    authorization: row,
    set: {
      state: 'invited',
      form: 'portal',
      givenAt: now,
      givenBy: identificationId,
      invitationHash: hashToken(token),
      invitedUntil,
    },
    now,
  });
  await recordEvent(tx, { authorization, event: { kind: 'given', data: {} }, actor, now, requestId });
  await postInvitation(tx, house, { authorization, token, invitedUntil, now });
}

/** Whoever holds the letter's link; nobody accepts a power of their own. */
export async function findInvitation(db: Db, token: string): Promise<AuthorizationRow | null> {
  if (token === '') return null;
  const [row] = await db
    .select()
    .from(authorizations)
    .where(eq(authorizations.invitationHash, hashToken(token)));
  return row ?? null;
}

export function refusalToAcceptBy(
  row: AuthorizationRow,
  { identityId, now }: { identityId: string; now: Date },
): string | null {
  const refusal = refusalToAccept(row, now);
  if (refusal) return refusal;
  return row.principalIdentityId === identityId ? 'authorizations.refused.ownPower' : null;
}

/** PA-3: the attorney has identified. Now the desk looks at it; the link has done its work. */
export async function acceptInvitation(tx: Tx, house: House, { id, ...confirmed }: Confirmed & { id: string }) {
  const { actor, identificationId, now, requestId } = confirmed;
  const row = found(await invited(tx, id));
  refuseIf(refusalToAcceptBy(row, { identityId: actor.identityId, now }));
  const authorization = await change(tx, {
    authorization: row,
    set: {
      state: 'submitted',
      submittedAt: now,
      acceptedAt: now,
      acceptedBy: identificationId,
      attorneyIdentityId: actor.identityId,
      invitationHash: null,
    },
    now,
  });
  const doing = { authorization, actor, now, requestId };
  await recordEvent(tx, { ...doing, event: { kind: 'accepted', data: { name: actor.name } } });
  await tellPrincipal(tx, house, { authorization, what: 'accepted', now });
}

async function invited(tx: Tx, id: string): Promise<AuthorizationRow | null> {
  const [row] = await tx.select().from(authorizations).where(eq(authorizations.id, id));
  return row ?? null;
}

type Declining = { token: string; actor: ResidentActor; now: Date; requestId: string };

/** The attorney says no: it needs no identification to do nothing. */
export async function declineInvitation(house: House, { token, actor, now, requestId }: Declining): Promise<void> {
  await house.store.write(async (tx) => {
    const row = found(await findInvitation(tx, token));
    const refusal = refusalToAcceptBy(row, { identityId: actor.identityId, now });
    if (refusal) throw new Refused(refusal);
    const set = { state: 'ended', endedAt: now, endedBecause: 'declined', invitationHash: null } as const;
    const authorization = await change(tx, { authorization: row, set, now });
    const doing = { authorization, actor, now, requestId };
    await recordEvent(tx, { ...doing, event: { kind: 'ended', data: { because: 'declined' } } });
    await tellPrincipal(tx, house, { authorization, what: 'declined', now });
  });
}
