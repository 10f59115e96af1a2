import { and, eq, gt, isNull } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import { isCommonPassword } from '~/features/identity/passwords.server';
import { keepRecoveryCodes } from '~/features/identity/recovery-codes.server';
import { hasSecondFactor, proofOf } from '~/features/identity/second-factor.server';
import { openSession } from '~/features/identity/sessions.server';
import { worksInField } from '~/features/identity/sign-in.server';
import { tellMember } from '~/features/identity/tell-member.server';
import type { House } from '~/house.server';
import { hashToken } from '~/lib/ids';
import { Refused } from '~/lib/refused';
import { secondFactorIsRequired } from '~/policy/duties';
import { sessions, staff, staffInvitations } from '~db/schema';
import type { Db, Tx } from '~db/store.server';
import { newFactorOf } from './offer.server';
import { type InvitationState, stateOfInvitation } from './rules';

type Member = typeof staff.$inferSelect;
export type Joining =
  | { state: Exclude<InvitationState, 'open'> }
  | { state: 'open'; member: Member; factor: 'in-use' | 'to-make' | 'none' };

/** Who may join with this link, and what the page has to ask for. */
export async function findJoining(db: Db, { token, now }: { token: string; now: Date }): Promise<Joining> {
  const [row] = await db
    .select({ member: staff, expiresAt: staffInvitations.expiresAt, usedAt: staffInvitations.usedAt })
    .from(staffInvitations)
    .innerJoin(staff, and(eq(staff.id, staffInvitations.staffId), eq(staff.active, true)))
    .where(eq(staffInvitations.hash, hashToken(token)));
  const state = stateOfInvitation(row ?? null, now);
  if (!row || state !== 'open') return { state: state === 'open' ? 'expired' : state };
  return { state, member: row.member, factor: await factorOf(db, row.member) };
}

async function factorOf(db: Db, member: Member): Promise<'in-use' | 'to-make' | 'none'> {
  if (await hasSecondFactor(db, member)) return 'in-use';
  return secondFactorIsRequired(member.duties) ? 'to-make' : 'none';
}

type Answers = {
  token: string;
  password: string;
  code: string;
  offer: string;
  device: string;
  now: Date;
  requestId: string;
};

export type Joined = {
  session: string;
  staffId: string;
  email: string;
  worksInField: boolean;
  recoveryCodes: string[] | null;
};

/** Link, password and, where one is needed, the second factor together; they sign the person in. */
export async function join(house: House, answers: Answers): Promise<Joined> {
  // A second factor came or went while the answers were looked at: they are looked at again, by what holds now.
  return (await tryToJoin(house, answers)) ?? join(house, answers);
}

async function tryToJoin(house: House, answers: Answers): Promise<Joined | null> {
  const { token, password, code, offer, device, now, requestId } = answers;
  if (isCommonPassword(password)) throw new Refused('identity.commonPassword');
  const joining = await findJoining(house.store.read, { token, now });
  if (joining.state !== 'open') throw new Refused('identity.linkEnded');
  const { member, factor } = joining;
  const proof = factor === 'in-use' ? await proofOf(house, { member, code, now }) : null;
  if (factor === 'in-use' && !proof) throw new Refused('staff.factor.wrongCode');
  const made = factor === 'to-make' ? await newFactorOf(house, { staffId: member.id, offer, code, now }) : null;
  const passwordHash = await house.passwords.hashPassword(password);
  const session = await house.store.write(async (tx) => {
    const current = await findJoining(tx, { token, now });
    if (current.state === 'open' && current.factor !== factor) return null;
    await spendInvitation(tx, { token, now });
    await proof?.spend(tx);
    await tx
      .update(staff)
      .set({ passwordHash, ...made?.columns })
      .where(eq(staff.id, member.id));
    if (made) await keepRecoveryCodes(tx, { staffId: member.id, hashes: made.recovery.hashes, now });
    await tx.delete(sessions).where(eq(sessions.staffId, member.id));
    if (member.passwordHash !== null) await tellMember(tx, house, { member, what: 'password-changed', now });
    await recordAudit(tx, auditOf({ member, secondFactor: made ? 'made' : factor, now, requestId }));
    return openSession(tx, { staffId: member.id, device, now });
  });
  return (
    session && {
      session: session.token,
      staffId: member.id,
      email: member.email,
      worksInField: worksInField(member.duties),
      recoveryCodes: made?.recovery.codes ?? null,
    }
  );
}

async function spendInvitation(tx: Tx, { token, now }: { token: string; now: Date }): Promise<void> {
  const used = await tx
    .update(staffInvitations)
    .set({ usedAt: now })
    .where(
      and(
        eq(staffInvitations.hash, hashToken(token)),
        isNull(staffInvitations.usedAt),
        gt(staffInvitations.expiresAt, now),
      ),
    )
    .returning({ staffId: staffInvitations.staffId });
  if (used.length === 0) throw new Refused('identity.linkEnded');
}

type Trace = { member: Member; secondFactor: string; now: Date; requestId: string };

function auditOf({ member, secondFactor, now, requestId }: Trace) {
  return {
    actor: { kind: 'visitor' } as const,
    action: 'staff.joined',
    subject: { kind: 'staff', id: member.id },
    landlordId: member.landlordId,
    facts: { secondFactor },
    now,
    requestId,
  };
}
