import { and, eq, isNull, lt, ne, or } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import { recordAudit } from '~/audit/audit.server';
import type { House } from '~/house.server';
import { systemClock } from '~/lib/clock';
import { hashToken, newToken } from '~/lib/ids';
import { Refused } from '~/lib/refused';
import { accounts, sessions, staff } from '~db/schema';
import { emailKey } from './email-key';
import { closeSession, openSession, type Session } from './sessions.server';

type Credentials = {
  email: string;
  password: string;
  device: string;
  now: Date;
  requestId: string;
  /** The session this browser had before: it ends, so that nothing of it is carried over. */
  previousHash?: string | null;
};

export type SignedIn =
  | { token: string; as: 'resident' }
  | { token: string; as: 'staff'; needsCode: boolean; worksInField: boolean };

/** One answer for a wrong password, an unknown address and an account that is not usable, after the same work. */
export async function signIn(
  house: House,
  { email, password, device, now, requestId, previousHash }: Credentials,
): Promise<SignedIn> {
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
        .where(and(eq(staff.emailKey, key), eq(staff.active, true)));
  const isRight = await house.passwords.verifyPassword(account?.hash ?? member?.passwordHash ?? null, password);
  if (!isRight) throw new Refused('identity.wrongCredentials');
  if (account) {
    const fresh = house.passwords.needsRehash(account.hash) ? await house.passwords.hashPassword(password) : null;
    const token = await house.store.write(async (tx) => {
      if (previousHash) await closeSession(tx, previousHash);
      if (fresh) await tx.update(accounts).set({ passwordHash: fresh }).where(eq(accounts.id, account.id));
      const session = await openSession(tx, { accountId: account.id, device, now });
      await recordAudit(tx, {
        actor: { kind: 'visitor' },
        action: 'account.signed-in',
        subject: { kind: 'account', id: account.id },
        identityId: account.identityId,
        now,
        requestId,
      });
      return session.token;
    });
    return { token, as: 'resident' };
  }
  const needsCode = member!.totpSealed !== null;
  const token = await house.store.write(async (tx) => {
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
  return { token, as: 'staff', needsCode, worksInField: worksInField(member!.duties) };
}

export function worksInField(duties: readonly string[]): boolean {
  return duties.includes('property-service') || duties.includes('property-supervisor');
}

const PERIOD_SECONDS = 30;

/** The second factor: a code works once, a step early or late for clocks that differ. The session gets a new token. */
export async function passSecondFactor(
  house: House,
  { session, code, now, requestId }: { session: Session; code: string; now: Date; requestId: string },
): Promise<{ token: string; worksInField: boolean }> {
  const staffId = session.staffId ?? '';
  const [member] = await house.store.read
    .select()
    .from(staff)
    .where(and(eq(staff.id, staffId), eq(staff.active, true)));
  if (!member?.totpSealed) throw new Refused('identity.wrongCode');
  const secret = Secret.fromBase32(house.vault.open(member.totpSealed, `staff:${member.id}:totp`));
  const step = authenticatorTimes(house, now)
    .map((at) => stepOf(secret, { code, at }))
    .find((found) => found !== null);
  if (step === undefined || step === null) throw new Refused('identity.wrongCode');
  const token = newToken();
  await house.store.write(async (tx) => {
    const fresh = await tx
      .update(staff)
      .set({ totpLastStep: step })
      .where(and(eq(staff.id, member.id), or(isNull(staff.totpLastStep), isLater(house, step))))
      .returning({ id: staff.id });
    if (fresh.length === 0) throw new Refused('identity.wrongCode');
    await tx
      .update(sessions)
      .set({ hash: hashToken(token), step: 'signed-in', lastSeenAt: now })
      .where(and(eq(sessions.hash, session.hash), eq(sessions.step, 'second-factor')));
    await recordAudit(tx, {
      actor: { kind: 'visitor' },
      action: 'staff.signed-in',
      subject: { kind: 'staff', id: member.id },
      landlordId: member.landlordId,
      now,
      requestId,
    });
  });
  return { token, worksInField: worksInField(member.duties) };
}

function stepOf(secret: Secret, { code, at }: { code: string; at: Date }): number | null {
  const delta = new TOTP({ secret, period: PERIOD_SECONDS }).validate({
    token: code,
    window: 1,
    timestamp: at.getTime(),
  });
  return delta === null ? null : Math.floor(at.getTime() / 1000 / PERIOD_SECONDS) + delta;
}

/** The demo's clock can be moved, the one of an authenticator cannot: there both count. */
function authenticatorTimes(house: House, now: Date): Date[] {
  return house.demo ? [now, systemClock.now()] : [now];
}

function isLater(house: House, step: number) {
  return house.demo ? ne(staff.totpLastStep, step) : lt(staff.totpLastStep, step);
}
