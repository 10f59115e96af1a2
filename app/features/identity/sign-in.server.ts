import { and, eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import type { House } from '~/house.server';
import { Refused } from '~/lib/refused';
import { secondFactorIsRequired } from '~/policy/duties';
import { accounts, staff } from '~db/schema';
import type { Tx } from '~db/store.server';
import { emailKey } from './email-key';
import { hasSecondFactor } from './second-factor.server';
import { closeSession, openSession } from './sessions.server';

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
  const known = account?.hash ?? member!.passwordHash ?? '';
  const fresh = house.passwords.needsRehash(known) ? await house.passwords.hashPassword(password) : null;
  if (account) {
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
  return house.store.write((tx) =>
    openForStaff(tx, { checked: member!, fresh, landlordId, device, now, requestId, previousHash }),
  );
}

type Member = typeof staff.$inferSelect;
type OfStaff = Omit<Credentials, 'email' | 'password'> & {
  checked: Member;
  /** The same password with the newest pepper, where it had an older one. */
  fresh: string | null;
};

/** What it takes to come in is what stands now, whatever stood when the password was looked at. */
async function openForStaff(
  tx: Tx,
  { checked, fresh, landlordId, device, now, requestId, previousHash }: OfStaff,
): Promise<SignedIn | null> {
  const isSame = and(
    eq(staff.id, checked.id),
    eq(staff.active, true),
    eq(staff.passwordHash, checked.passwordHash ?? ''),
  );
  const [member] = await tx.select().from(staff).where(isSame);
  if (!member) return null;
  const needsCode = await hasSecondFactor(tx, member);
  if (!needsCode && secondFactorIsRequired(member.duties)) throw new Refused('identity.secondFactorMissing');
  if (previousHash) await closeSession(tx, previousHash);
  if (fresh) await tx.update(staff).set({ passwordHash: fresh }).where(isSame);
  const step = needsCode ? 'second-factor' : 'signed-in';
  const { token } = await openSession(tx, { staffId: member.id, device, now, step });
  await recordAudit(tx, {
    actor: { kind: 'visitor' },
    action: needsCode ? 'staff.password-given' : 'staff.signed-in',
    subject: { kind: 'staff', id: member.id },
    landlordId,
    now,
    requestId,
  });
  return { token, as: 'staff', needsCode, worksInField: worksInField(member.duties) };
}

export function worksInField(duties: readonly string[]): boolean {
  return duties.includes('property-service') || duties.includes('property-supervisor');
}
