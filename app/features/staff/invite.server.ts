import { and, eq, isNull } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import { emailKey } from '~/features/identity/email-key';
import type { House } from '~/house.server';
import type { Locale } from '~/i18n/locale';
import { postLetter } from '~/jobs/outbox.server';
import { hashToken, newId, newToken } from '~/lib/ids';
import { refuseIf } from '~/lib/refused';
import type { StaffActor } from '~/policy/actor';
import { authorize } from '~/policy/policy';
import { accounts, type Duty, staff, staffInvitations } from '~db/schema';
import type { Tx } from '~db/store.server';
import type { LetterData } from '~emails/index';
import { INVITATION_LASTS } from './rules';

type By = { actor: StaffActor; now: Date; requestId: string };
export type Invited = { email: string; name: string; duties: Duty[]; areas: string[]; locale: Locale };

/** An account without password, and a letter with a link to choose one. */
export async function inviteStaff(house: House, { actor, now, requestId, ...invited }: Invited & By): Promise<string> {
  const { landlordId } = actor;
  authorize(actor, 'staff.manage', landlordId);
  const id = newId();
  await house.store.write(async (tx) => {
    const key = emailKey(invited.email);
    refuseIf(await refusalOfAddress(tx, { key, landlordId }));
    const member = { ...invited, id, landlordId };
    await tx.insert(staff).values({ ...member, emailKey: key, active: true, createdAt: now });
    await sendInvitation(tx, house, { member, occasion: 'invited', now });
    await recordAudit(tx, {
      actor,
      action: 'staff.invited',
      subject: { kind: 'staff', id },
      landlordId,
      facts: { duties: invited.duties.join(' '), areas: invited.areas.join(' ') },
      now,
      requestId,
    });
  });
  return id;
}

/** An address signs in as one person only. */
async function refusalOfAddress(tx: Tx, { key, landlordId }: { key: string; landlordId: string }) {
  const [member] = await tx.select({ landlordId: staff.landlordId }).from(staff).where(eq(staff.emailKey, key));
  if (member) return member.landlordId === landlordId ? 'staff.alreadyStaff' : 'staff.ofAnotherLandlord';
  const [resident] = await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.activeKey, key));
  return resident ? 'staff.isResident' : null;
}

type Receiver = Pick<typeof staff.$inferSelect, 'id' | 'email' | 'locale' | 'landlordId'>;
type Sending = { member: Receiver; occasion: LetterData<'staff-invitation'>['occasion']; now: Date };

/** A fresh link takes the place of older ones. */
export async function sendInvitation(tx: Tx, house: House, { member, occasion, now }: Sending): Promise<void> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + INVITATION_LASTS);
  await voidInvitations(tx, { staffId: member.id, now });
  await tx.insert(staffInvitations).values({ hash: hashToken(token), staffId: member.id, createdAt: now, expiresAt });
  await postLetter(tx, house, 'staff-invitation', {
    to: member.email,
    locale: member.locale,
    landlordId: member.landlordId,
    data: { token, linkValidUntil: expiresAt, occasion },
    validUntil: expiresAt,
    now,
  });
}

export async function voidInvitations(tx: Tx, { staffId, now }: { staffId: string; now: Date }): Promise<void> {
  await tx
    .update(staffInvitations)
    .set({ usedAt: now })
    .where(and(eq(staffInvitations.staffId, staffId), isNull(staffInvitations.usedAt)));
}
