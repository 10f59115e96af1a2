import { and, eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import type { House } from '~/house.server';
import { hashToken, newToken } from '~/lib/ids';
import { Refused } from '~/lib/refused';
import { secondFactorIsRequired } from '~/policy/duties';
import { accounts, sessions, staff } from '~db/schema';
import { emailKey } from './email-key';
import type { Party } from './passkeys/party';
import { hasSecondFactor, type Proof, proofByPasskey, proofOf } from './second-factor.server';
import { closeSession, openSession, type Session } from './sessions.server';
import { tellMember } from './tell-member.server';

type Credentials = {
  email: string;
  password: string;
  device: string;
  landlordId: string;
  now: Date;
  requestId: string;
  /** The session this browser had before: it ends, so that nothing of it is carried over. */
  previousHash?: string | null;
};

export type SignedIn =
  | { token: string; as: 'resident'; mustIdentify: boolean }
  | { token: string; as: 'staff'; needsCode: boolean; worksInField: boolean };

/** One answer for a wrong password, an unknown address and an account that is not usable, after the same work. */
export async function signIn(house: House, credentials: Credentials): Promise<SignedIn> {
  // Another password was chosen while this one was looked at: it is asked again, of what holds now.
  return (await trySignIn(house, credentials)) ?? signIn(house, credentials);
}

async function trySignIn(
  house: House,
  { email, password, device, landlordId, now, requestId, previousHash }: Credentials,
): Promise<SignedIn | null> {
  const key = emailKey(email);
  const [account] = await house.store.read
    .select({ id: accounts.id, hash: accounts.passwordHash, identityId: accounts.identityId })
    .from(accounts)
    .where(eq(accounts.activeKey, key));
  const [member] = account
    ? []
    : await house.store.read
        .select()
        .from(staff)
        .where(and(eq(staff.emailKey, key), eq(staff.active, true), eq(staff.landlordId, landlordId)));
  const isRight = await house.passwords.verifyPassword(account?.hash ?? member?.passwordHash ?? null, password);
  if (!isRight) throw new Refused('identity.wrongCredentials');
  if (account) {
    const fresh = house.passwords.needsRehash(account.hash) ? await house.passwords.hashPassword(password) : null;
    const opened = await house.store.write(async (tx) => {
      const isSame = and(
        eq(accounts.id, account.id),
        eq(accounts.activeKey, key),
        eq(accounts.passwordHash, account.hash),
      );
      if ((await tx.$count(accounts, isSame)) === 0) return null;
      if (previousHash) await closeSession(tx, previousHash);
      if (fresh) await tx.update(accounts).set({ passwordHash: fresh }).where(isSame);
      const session = await openSession(tx, { accountId: account.id, landlordId, device, now });
      await recordAudit(tx, {
        actor: { kind: 'visitor' },
        action: 'account.signed-in',
        subject: { kind: 'account', id: account.id },
        landlordId,
        identityId: account.identityId,
        now,
        requestId,
      });
      return session;
    });
    return opened && { token: opened.token, as: 'resident', mustIdentify: opened.step === 'identify' };
  }
  const needsCode = await hasSecondFactor(house.store.read, member!);
  if (!needsCode && secondFactorIsRequired(member!.duties)) throw new Refused('identity.secondFactorMissing');
  const token = await house.store.write(async (tx) => {
    const isSame = and(eq(staff.id, member!.id), eq(staff.active, true), eq(staff.passwordHash, member!.passwordHash!));
    if ((await tx.$count(staff, isSame)) === 0) return null;
    if (previousHash) await closeSession(tx, previousHash);
    const session = await openSession(tx, {
      staffId: member!.id,
      device,
      now,
      step: needsCode ? 'second-factor' : 'signed-in',
    });
    await recordAudit(tx, {
      actor: { kind: 'visitor' },
      action: needsCode ? 'staff.password-given' : 'staff.signed-in',
      subject: { kind: 'staff', id: member!.id },
      landlordId: member!.landlordId,
      now,
      requestId,
    });
    return session.token;
  });
  if (token === null) return null;
  return { token, as: 'staff', needsCode, worksInField: worksInField(member!.duties) };
}

export function worksInField(duties: readonly string[]): boolean {
  return duties.includes('property-service') || duties.includes('property-supervisor');
}

type Given = { code: string } | { passkey: string; party: Party };
type SecondStep = { session: Session; now: Date; requestId: string } & Given;

/** A code of the authenticator, a passkey, or a recovery code in their place. The session gets a new token. */
export async function passSecondFactor(
  house: House,
  { session, now, requestId, ...given }: SecondStep,
): Promise<{ token: string; worksInField: boolean }> {
  const [member] = await house.store.read
    .select()
    .from(staff)
    .where(and(eq(staff.id, session.staffId ?? ''), eq(staff.active, true)));
  const refusal = 'code' in given ? 'identity.wrongCode' : 'staff.passkeys.wrong';
  const proof = member && (await proofOfGiven(house, { member, given, now }));
  if (!member || !proof) throw new Refused(refusal);
  const token = newToken();
  await house.store.write(async (tx) => {
    await proof.spend(tx);
    await tx
      .update(sessions)
      .set({ hash: hashToken(token), step: 'signed-in', lastSeenAt: now })
      .where(and(eq(sessions.hash, session.hash), eq(sessions.step, 'second-factor')));
    if (proof.kind === 'recovery-code') await tellMember(tx, house, { member, what: 'recovery-code-used', now });
    await recordAudit(tx, {
      actor: { kind: 'visitor' },
      action: 'staff.signed-in',
      subject: { kind: 'staff', id: member.id },
      landlordId: member.landlordId,
      facts: { secondFactor: proof.kind },
      now,
      requestId,
    });
  });
  return { token, worksInField: worksInField(member.duties) };
}

type Proving = { member: typeof staff.$inferSelect; given: Given; now: Date };

function proofOfGiven(house: House, { member, given, now }: Proving): Promise<Proof | null> {
  if ('code' in given) return proofOf(house, { member, code: given.code, now });
  return proofByPasskey(house, { member, answer: given.passkey, party: given.party, now });
}
