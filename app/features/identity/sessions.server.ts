import { and, eq, gt, ne } from 'drizzle-orm';
import { hashToken, newId, newToken } from '~/lib/ids';
import { invariant } from '~/lib/invariant';
import { hours, minutes } from '~/lib/time';
import { prepared } from '~db/prepared';
import { accounts, identifications, identities, type SessionStep, sessions, staff } from '~db/schema';
import type { Db, Tx } from '~db/store.server';

/** Idle and absolute limits of a session. Residents write long texts on slow phones; staff see other people's matters. */
export const IDLE_LIMIT = { resident: minutes(60), staff: minutes(30) };
export const SESSION_LIMIT = { resident: hours(12), staff: hours(9) };
/** Last-seen is written at most this often: a page view is a read. */
export const SEEN_EVERY = minutes(5);

export type Session = {
  hash: string;
  id: string;
  accountId: string | null;
  staffId: string | null;
  landlordId: string;
  step: SessionStep;
  /** The power of attorney chosen to act on; whether it holds is another question. */
  actingOn: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
};

type Opening = { now: Date; device: string } & (
  | { accountId: string; landlordId: string }
  | { staffId: string; step?: SessionStep }
);

/** A new session with a new token; the caller sets the cookie. */
export async function openSession(tx: Tx, opening: Opening): Promise<{ token: string; id: string; step: SessionStep }> {
  const token = newToken();
  const id = newId();
  const isStaff = 'staffId' in opening;
  const landlordId = isStaff ? await landlordOfStaff(tx, opening.staffId) : opening.landlordId;
  const step = isStaff ? (opening.step ?? 'signed-in') : await stepOfResident(tx, opening);
  await tx.insert(sessions).values({
    hash: hashToken(token),
    id,
    accountId: isStaff ? null : opening.accountId,
    staffId: isStaff ? opening.staffId : null,
    landlordId,
    step,
    device: opening.device,
    createdAt: opening.now,
    lastSeenAt: opening.now,
    expiresAt: new Date(opening.now.getTime() + (isStaff ? SESSION_LIMIT.staff : SESSION_LIMIT.resident)),
  });
  return { token, id, step };
}

async function landlordOfStaff(tx: Tx, staffId: string): Promise<string> {
  const [member] = await tx.select({ landlordId: staff.landlordId }).from(staff).where(eq(staff.id, staffId));
  invariant(member, 'a session is opened for a member of staff who is there');
  return member.landlordId;
}

/** ID-6: once per landlord everybody shows who they are. */
async function stepOfResident(tx: Tx, { accountId, landlordId }: { accountId: string; landlordId: string }) {
  const [identified] = await tx
    .select({ id: identifications.id })
    .from(accounts)
    .innerJoin(
      identifications,
      and(eq(identifications.identityId, accounts.identityId), eq(identifications.landlordId, landlordId)),
    )
    .where(eq(accounts.id, accountId))
    .limit(1);
  return identified ? 'signed-in' : 'identify';
}

export async function findSession(db: Db, token: string): Promise<Session | null> {
  const [row] = await sessionsWithHash(db, { hash: hashToken(token) });
  return row ?? null;
}

const sessionsWithHash = prepared(['hash'], (db, { hash }) =>
  db
    .select({
      hash: sessions.hash,
      id: sessions.id,
      accountId: sessions.accountId,
      staffId: sessions.staffId,
      landlordId: sessions.landlordId,
      step: sessions.step,
      actingOn: sessions.actingOn,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .where(eq(sessions.hash, hash)),
);

export function isAlive(session: Session, now: Date): boolean {
  const idle = session.staffId ? IDLE_LIMIT.staff : IDLE_LIMIT.resident;
  return now < session.expiresAt && now.getTime() - session.lastSeenAt.getTime() < idle;
}

export function seenIsDue(session: Session, now: Date): boolean {
  return now.getTime() - session.lastSeenAt.getTime() >= SEEN_EVERY;
}

export async function markSeen(tx: Tx, { hash, now }: { hash: string; now: Date }): Promise<void> {
  await tx.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.hash, hash));
}

/** PA-5: for whom the person acts from now on; null for themselves. */
export async function chooseActing(tx: Tx, { hash, actingOn }: { hash: string; actingOn: string | null }) {
  await tx.update(sessions).set({ actingOn }).where(eq(sessions.hash, hash));
}

/** Told once; unless something else was chosen meanwhile. */
export async function forgetActing(tx: Tx, { hash, actingOn }: { hash: string; actingOn: string }): Promise<void> {
  await tx
    .update(sessions)
    .set({ actingOn: null })
    .where(and(eq(sessions.hash, hash), eq(sessions.actingOn, actingOn)));
}

export async function closeSession(tx: Tx, hash: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.hash, hash));
}

/** Ends every session of an account, but for one that may go on. */
export async function closeSessionsOf(
  tx: Tx,
  { accountId, butHash }: { accountId: string; butHash?: string },
): Promise<void> {
  const ofAccount = eq(sessions.accountId, accountId);
  await tx.delete(sessions).where(butHash ? and(ofAccount, ne(sessions.hash, butHash)) : ofAccount);
}

export async function liveSessionsOf(db: Db, { accountId, now }: { accountId: string; now: Date }) {
  return db
    .select({
      id: sessions.id,
      device: sessions.device,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.accountId, accountId), gt(sessions.expiresAt, now)))
    .orderBy(sessions.createdAt);
}

export type SignedInAccount = {
  accountId: string;
  identityId: string;
  codeIndex: string | null;
  name: string;
  email: string;
  phone: string | null;
  locale: 'fi' | 'sv' | 'en';
};

export async function findSignedInAccount(db: Db, accountId: string): Promise<SignedInAccount | null> {
  const [row] = await activeAccounts(db, { accountId });
  if (!row) return null;
  const { givenName, familyName, ...rest } = row;
  return { ...rest, name: `${givenName} ${familyName}` };
}

const activeAccounts = prepared(['accountId'], (db, { accountId }) =>
  db
    .select({
      accountId: accounts.id,
      identityId: identities.id,
      codeIndex: identities.codeIndex,
      givenName: identities.givenName,
      familyName: identities.familyName,
      email: accounts.email,
      phone: accounts.phone,
      locale: accounts.locale,
    })
    .from(accounts)
    .innerJoin(identities, eq(identities.id, accounts.identityId))
    .where(and(eq(accounts.id, accountId), eq(accounts.state, 'active'))),
);

export async function findSignedInStaff(db: Db, staffId: string) {
  const [row] = await activeStaff(db, { staffId });
  return row ?? null;
}

const activeStaff = prepared(['staffId'], (db, { staffId }) =>
  db
    .select({
      staffId: staff.id,
      landlordId: staff.landlordId,
      name: staff.name,
      email: staff.email,
      duties: staff.duties,
      areas: staff.areas,
      locale: staff.locale,
    })
    .from(staff)
    .where(and(eq(staff.id, staffId), eq(staff.active, true))),
);

/** Browser and system in two words, for the person's own list of sessions; nothing finer is kept. */
export function deviceOf(userAgent: string | null): string {
  const agent = userAgent ?? '';
  const browser = ['Firefox', 'Edg', 'OPR', 'SamsungBrowser', 'Chrome', 'Safari'].find((name) => agent.includes(name));
  const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'].find((name) => agent.includes(name));
  return [browser === 'Edg' ? 'Edge' : browser === 'OPR' ? 'Opera' : browser, system].filter(Boolean).join(', ');
}
