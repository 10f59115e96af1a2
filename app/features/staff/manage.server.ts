import { eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import { dropPasskeys } from '~/features/identity/passkeys/kept.server';
import { dropRecoveryCodes } from '~/features/identity/recovery-codes.server';
import { tellMember } from '~/features/identity/tell-member.server';
import type { House } from '~/house.server';
import { found } from '~/http/errors.server';
import type { Locale } from '~/i18n/locale';
import { Refused, refuseIf } from '~/lib/refused';
import type { StaffActor } from '~/policy/actor';
import { authorize } from '~/policy/policy';
import { type Duty, sessions, staff } from '~db/schema';
import type { Tx } from '~db/store.server';
import { sendInvitation, voidInvitations } from './invite.server';
import { findMember, type Member } from './members.server';
import { refusalToChange, refusalToEnd } from './rules';

/** What an IT administrator does with the account of a member of staff of the same landlord. */
type Doing = { id: string; actor: StaffActor; now: Date; requestId: string };
type Change = { name: string; duties: Duty[]; areas: string[]; locale: Locale };

/** What one may is read anew for each request: it counts from the next page on. */
export async function changeStaff(house: House, { change, ...doing }: Doing & { change: Change }): Promise<void> {
  const facts = { duties: change.duties.join(' '), areas: change.areas.join(' ') };
  await onMember(house, { ...doing, action: 'staff.changed', facts }, async (tx, member) => {
    refuseIf(refusalToChange(member, { by: doing.actor.staffId, duties: change.duties }));
    await tx.update(staff).set(change).where(eq(staff.id, member.id));
  });
}

/** For a link that has expired or a forgotten password. A second factor in use stays, and the link asks for it. */
export async function sendNewLink(house: House, doing: Doing): Promise<void> {
  await onMember(house, { ...doing, action: 'staff.link-sent' }, async (tx, member) => {
    if (member.state === 'ended') throw new Refused('staff.states.ended');
    const occasion = member.state === 'invited' ? 'invited' : 'new-link';
    await sendInvitation(tx, house, { member, occasion, now: doing.now });
  });
}

/** For who has lost the second factor with its recovery codes. Until the link is followed nobody signs in. */
export async function renewSignIn(house: House, doing: Doing): Promise<void> {
  await onMember(house, { ...doing, action: 'staff.sign-in-renewed' }, async (tx, member) => {
    if (member.state === 'ended') throw new Refused('staff.states.ended');
    refuseIf(refusalToEnd(member, { by: doing.actor.staffId }));
    await takeSignInAway(tx, member.id);
    await sendInvitation(tx, house, { member, occasion: 'new-link', now: doing.now });
  });
}

/** Off-boarding: sessions end with the same write. What the person has done stays theirs. */
export async function endAccess(house: House, doing: Doing): Promise<void> {
  await onMember(house, { ...doing, action: 'staff.access-ended' }, async (tx, member) => {
    refuseIf(refusalToEnd(member, { by: doing.actor.staffId }));
    await takeSignInAway(tx, member.id);
    await tx.update(staff).set({ active: false }).where(eq(staff.id, member.id));
    await voidInvitations(tx, { staffId: member.id, now: doing.now });
    await tellMember(tx, house, { member, what: 'access-ended', now: doing.now });
  });
}

export async function takeBack(house: House, doing: Doing): Promise<void> {
  await onMember(house, { ...doing, action: 'staff.taken-back' }, async (tx, member) => {
    if (member.state !== 'ended') throw new Refused('staff.alreadyStaff');
    await tx.update(staff).set({ active: true }).where(eq(staff.id, member.id));
    await sendInvitation(tx, house, { member, occasion: 'invited', now: doing.now });
  });
}

async function takeSignInAway(tx: Tx, staffId: string): Promise<void> {
  const nothing = { passwordHash: null, totpSealed: null, totpLastStep: null };
  await tx.update(staff).set(nothing).where(eq(staff.id, staffId));
  await dropPasskeys(tx, staffId);
  await dropRecoveryCodes(tx, staffId);
  await tx.delete(sessions).where(eq(sessions.staffId, staffId));
}

type OnMember = Doing & { action: string; facts?: Record<string, string> };

async function onMember(
  house: House,
  { id, actor, action, facts, now, requestId }: OnMember,
  act: (tx: Tx, member: Member) => Promise<void>,
): Promise<void> {
  const { landlordId } = actor;
  authorize(actor, 'staff.manage', landlordId);
  await house.store.write(async (tx) => {
    await act(tx, found(await findMember(tx, { id, landlordId })));
    await recordAudit(tx, { actor, action, subject: { kind: 'staff', id }, landlordId, facts, now, requestId });
  });
}
