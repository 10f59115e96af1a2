import { and, desc, eq, gt, ne } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import { hasPasskey } from '~/features/identity/passkeys/kept.server';
import { isCommonPassword } from '~/features/identity/passwords.server';
import { dropRecoveryCodes, keepRecoveryCodes, newRecoveryCodes } from '~/features/identity/recovery-codes.server';
import { proofOf } from '~/features/identity/second-factor.server';
import { IDLE_LIMIT } from '~/features/identity/sessions.server';
import { type SecurityEvent, tellMember } from '~/features/identity/tell-member.server';
import type { House } from '~/house.server';
import { invariant } from '~/lib/invariant';
import { Refused } from '~/lib/refused';
import type { StaffActor } from '~/policy/actor';
import { secondFactorIsRequired } from '~/policy/duties';
import { sessions, staff } from '~db/schema';
import type { Db, Tx } from '~db/store.server';
import { newFactorOf } from './offer.server';

/** What members of staff do with their own access. */
export type Doing = { actor: StaffActor; now: Date; requestId: string };
type Own = typeof staff.$inferSelect;

export async function changeOwnPassword(
  house: House,
  {
    currentPassword,
    password,
    ownHash,
    ...doing
  }: Doing & { currentPassword: string; password: string; ownHash: string },
): Promise<void> {
  if (isCommonPassword(password)) throw new Refused('identity.commonPassword');
  const member = await knownByPassword(house, { ...doing, currentPassword });
  const passwordHash = await house.passwords.hashPassword(password);
  await house.store.write(async (tx) => {
    await stillKnown(tx, member);
    await tx.update(staff).set({ passwordHash }).where(eq(staff.id, member.id));
    await tx.delete(sessions).where(and(eq(sessions.staffId, member.id), ne(sessions.hash, ownHash)));
    await recordAndTell(tx, house, { ...doing, member, what: 'password-changed' });
  });
}

type TurningOn = Doing & { currentPassword: string; code: string; offer: string };

/** Gives the recovery codes, which are told once. */
export async function turnSecondFactorOn(house: House, turning: TurningOn): Promise<string[]> {
  const { currentPassword, code, offer, ...doing } = turning;
  const member = await knownByPassword(house, { ...doing, currentPassword });
  const { columns, recovery } = await newFactorOf(house, { staffId: member.id, offer, code, now: doing.now });
  await house.store.write(async (tx) => {
    await stillKnown(tx, member);
    await tx.update(staff).set(columns).where(eq(staff.id, member.id));
    await keepRecoveryCodes(tx, { staffId: member.id, hashes: recovery.hashes, now: doing.now });
    await recordAndTell(tx, house, { ...doing, member, what: 'second-factor-on' });
  });
  return recovery.codes;
}

export async function turnSecondFactorOff(
  house: House,
  { currentPassword, code, ...doing }: Doing & { currentPassword: string; code: string },
): Promise<void> {
  const member = await knownByPassword(house, { ...doing, currentPassword });
  const proof = await proofOf(house, { member, code, now: doing.now });
  if (!proof) throw new Refused('staff.factor.wrongCode');
  await house.store.write(async (tx) => {
    const { duties } = await stillKnown(tx, member);
    const keepsPasskey = await hasPasskey(tx, member.id);
    if (secondFactorIsRequired(duties) && !keepsPasskey) throw new Refused('staff.me.factorRequired');
    await proof.spend(tx);
    await tx.update(staff).set({ totpSealed: null, totpLastStep: null }).where(eq(staff.id, member.id));
    if (!keepsPasskey) await dropRecoveryCodes(tx, member.id);
    await recordAndTell(tx, house, { ...doing, member, what: 'second-factor-off' });
  });
}

export async function makeRecoveryCodes(house: House, { code, ...doing }: Doing & { code: string }): Promise<string[]> {
  const member = await ownRow(house.store.read, doing.actor);
  const proof = await proofOf(house, { member, code, now: doing.now });
  if (!proof) throw new Refused('staff.factor.wrongCode');
  const { codes, hashes } = await newRecoveryCodes(house);
  await house.store.write(async (tx) => {
    await proof.spend(tx);
    await keepRecoveryCodes(tx, { staffId: member.id, hashes, now: doing.now });
    await recordAndTell(tx, house, { ...doing, member, what: 'recovery-codes-made' });
  });
  return codes;
}

/** The newest first, without those that have been idle too long. */
export async function ownSessions(db: Db, { staffId, now }: { staffId: string; now: Date }) {
  const { id, device, createdAt, lastSeenAt } = sessions;
  const idleSince = new Date(now.getTime() - IDLE_LIMIT.staff);
  return db
    .select({ id, device, createdAt, lastSeenAt })
    .from(sessions)
    .where(
      and(
        eq(sessions.staffId, staffId),
        eq(sessions.step, 'signed-in'),
        gt(sessions.expiresAt, now),
        gt(sessions.lastSeenAt, idleSince),
      ),
    )
    .orderBy(desc(createdAt));
}

/** One of one's own; another's is not there, and ending it does nothing. */
export async function endOwnSession(house: House, { id, ...doing }: Doing & { id: string }): Promise<void> {
  const { staffId } = doing.actor;
  await house.store.write(async (tx) => {
    await tx.delete(sessions).where(and(eq(sessions.id, id), eq(sessions.staffId, staffId)));
    await record(tx, { ...doing, action: 'staff.session-ended' });
  });
}

export async function endOtherSessions(
  house: House,
  { ownHash, ...doing }: Doing & { ownHash: string },
): Promise<void> {
  const { staffId } = doing.actor;
  await house.store.write(async (tx) => {
    await tx.delete(sessions).where(and(eq(sessions.staffId, staffId), ne(sessions.hash, ownHash)));
    await record(tx, { ...doing, action: 'staff.sessions-ended' });
  });
}

/** Someone else at an open desk is not the one who signed in. */
export async function knownByPassword(
  house: House,
  { actor, currentPassword }: Doing & { currentPassword: string },
): Promise<Own> {
  const member = await ownRow(house.store.read, actor);
  const isRight = await house.passwords.verifyPassword(member.passwordHash, currentPassword);
  if (!isRight) throw new Refused('staff.me.wrongPassword');
  return member;
}

/** What was looked at before the write counts if it still stands; gives what stands now. */
export async function stillKnown(tx: Tx, { id, passwordHash }: Own): Promise<Own> {
  const isSame = and(eq(staff.id, id), eq(staff.active, true), eq(staff.passwordHash, passwordHash ?? ''));
  const [member] = await tx.select().from(staff).where(isSame);
  if (!member) throw new Refused('staff.me.wrongPassword');
  return member;
}

async function ownRow(db: Db, { staffId }: StaffActor): Promise<Own> {
  const [member] = await db.select().from(staff).where(eq(staff.id, staffId));
  invariant(member, 'a signed-in member of staff has a row');
  return member;
}

export async function recordAndTell(
  tx: Tx,
  house: House,
  { member, what, ...doing }: Doing & { member: Own; what: SecurityEvent },
): Promise<void> {
  await record(tx, { ...doing, action: `staff.${what}` });
  await tellMember(tx, house, { member, what, now: doing.now });
}

async function record(tx: Tx, { actor, action, now, requestId }: Doing & { action: string }): Promise<void> {
  const subject = { kind: 'staff', id: actor.staffId };
  await recordAudit(tx, { actor, action, subject, landlordId: actor.landlordId, now, requestId });
}
