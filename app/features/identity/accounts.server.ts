import { and, desc, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import { isOwnRow } from '~/features/tenancy/own-rows.server';
import type { House } from '~/house.server';
import type { Locale } from '~/i18n/locale';
import { postLetter } from '~/jobs/outbox.server';
import { hashToken, newId, newToken } from '~/lib/ids';
import { Refused } from '~/lib/refused';
import { hours } from '~/lib/time';
import type { Actor } from '~/policy/actor';
import { accounts, accountTokens, identifications, identities, registrations, residents, staff } from '~db/schema';
import type { Db, Tx } from '~db/store.server';
import { emailKey } from './email-key';
import { isCommonPassword } from './passwords.server';
import { closeSessionsOf, openSession } from './sessions.server';
import { endUnidentified, supersedeOlder } from './supersede.server';

/** ID-5, ID-8: links work for a day, once. */
export const LINK_LASTS = hours(24);

export type Registration = {
  hash: string;
  identityId: string;
  identificationId: string;
  landlordId: string;
  name: string;
  isInRegister: boolean;
  /** ID-1: the address of the account the person has already; it ends when a new one is activated. */
  presentAddress: string | null;
};

/** The identified person behind the registration cookie, and whether the landlord's register knows them (ID-11). */
export async function findRegistration(
  db: Db,
  { token, now }: { token: string | null; now: Date },
): Promise<Registration | null> {
  if (!token) return null;
  const [row] = await db
    .select({
      hash: registrations.hash,
      identityId: registrations.identityId,
      identificationId: registrations.identificationId,
      landlordId: registrations.landlordId,
      codeIndex: identities.codeIndex,
      givenName: identities.givenName,
      familyName: identities.familyName,
    })
    .from(registrations)
    .innerJoin(identities, eq(identities.id, registrations.identityId))
    .where(
      and(eq(registrations.hash, hashToken(token)), gt(registrations.expiresAt, now), isNull(registrations.usedAt)),
    );
  if (!row) return null;
  const [resident] = await db
    .select({ id: residents.id })
    .from(residents)
    .where(and(isOwnRow(db, row), eq(residents.landlordId, row.landlordId), isNull(residents.removedAt)))
    .limit(1);
  const [present] = await db
    .select({ email: accounts.email })
    .from(accounts)
    .where(and(eq(accounts.identityId, row.identityId), eq(accounts.state, 'active')));
  const { codeIndex: _, givenName, familyName, ...rest } = row;
  const isInRegister = resident !== undefined;
  return { ...rest, name: `${givenName} ${familyName}`, isInRegister, presentAddress: present?.email ?? null };
}

type NewAccount = {
  registration: Registration;
  email: string;
  password: string;
  locale: Locale;
  now: Date;
  requestId: string;
};

/**
 * Makes the account, waiting for its activation. Whether somebody already has the address is never told here: its
 * owner gets a letter instead, and both ways cost the same work.
 */
export async function registerAccount(
  house: House,
  { registration, email, password, locale, now, requestId }: NewAccount,
): Promise<void> {
  if (isCommonPassword(password)) throw new Refused('identity.commonPassword');
  const passwordHash = await house.passwords.hashPassword(password);
  const { identityId, identificationId, landlordId } = registration;
  const identified = { identityId, identificationId, landlordId };
  await house.store.write((tx) =>
    openAccount(tx, house, { ...identified, email, passwordHash, locale, now, requestId }),
  );
}

type Opening = {
  identityId: string;
  identificationId: string;
  landlordId: string;
  email: string;
  passwordHash: string;
  locale: Locale;
  now: Date;
  requestId: string;
};

/** An account of an identified person, or a letter to whoever has the address already. */
export async function openAccount(tx: Tx, house: House, opening: Opening): Promise<void> {
  const { identityId, identificationId, landlordId, email, passwordHash, locale, now, requestId } = opening;
  const key = emailKey(email);
  const owner = await ownerOf(tx, key);
  if (owner) {
    await postLetter(tx, house, 'someone-tried-to-register', {
      to: email,
      locale: owner.locale,
      landlordId,
      identityId: owner.identityId,
      data: {},
      validUntil: new Date(now.getTime() + LINK_LASTS),
      now,
    });
    return;
  }
  const accountId = await pendingAccount(tx, { identityId, email, key, passwordHash, locale, now });
  await tx.update(identifications).set({ accountId }).where(eq(identifications.id, identificationId));
  await sendLink(tx, house, {
    purpose: 'activation',
    occasion: 'registered',
    account: { id: accountId, email, locale, identityId },
    landlordId,
    now,
  });
  await recordAudit(tx, {
    actor: { kind: 'visitor' },
    action: 'account.registered',
    subject: { kind: 'account', id: accountId },
    landlordId,
    identityId,
    now,
    requestId,
  });
}

/**
 * A member of staff signs in with their address as they are; as a resident they take another. An account brought from
 * elsewhere is nobody's until somebody has identified for it: its address may be registered.
 */
async function ownerOf(tx: Tx, key: string): Promise<{ locale: Locale; identityId: string | null } | null> {
  const [account] = await tx
    .select({ locale: accounts.locale, identityId: accounts.identityId })
    .from(accounts)
    .where(and(eq(accounts.activeKey, key), isNotNull(accounts.identityId)));
  if (account) return account;
  const [member] = await tx
    .select({ locale: staff.locale })
    .from(staff)
    .where(and(eq(staff.emailKey, key), eq(staff.active, true)));
  return member ? { ...member, identityId: null } : null;
}

type Pending = { identityId: string; email: string; key: string; passwordHash: string; locale: Locale; now: Date };

/** The same person with the same address again (a form sent twice, say) is the same account with the newer password. */
async function pendingAccount(tx: Tx, { identityId, email, key, passwordHash, locale, now }: Pending): Promise<string> {
  const [known] = await tx
    .update(accounts)
    .set({ passwordHash, locale, email })
    .where(and(eq(accounts.emailKey, key), eq(accounts.identityId, identityId), eq(accounts.state, 'pending')))
    .returning({ id: accounts.id });
  if (known) return known.id;
  const id = newId();
  await tx
    .insert(accounts)
    .values({ id, email, emailKey: key, identityId, passwordHash, state: 'pending', locale, createdAt: now });
  return id;
}

type Link = {
  account: { id: string; email: string; locale: Locale; identityId: string | null };
  landlordId: string;
  now: Date;
} & ({ purpose: 'activation'; occasion: 'registered' | 'asked-again' } | { purpose: 'reset' });

/** A fresh link takes the place of older ones. */
async function sendLink(tx: Tx, house: House, link: Link): Promise<void> {
  const { account, purpose, now } = link;
  const token = newToken();
  const expiresAt = new Date(now.getTime() + LINK_LASTS);
  await voidLinks(tx, { accountId: account.id, purpose, now });
  await tx
    .insert(accountTokens)
    .values({ hash: hashToken(token), accountId: account.id, purpose, createdAt: now, expiresAt });
  const post = {
    to: account.email,
    locale: account.locale,
    landlordId: link.landlordId,
    identityId: account.identityId,
    validUntil: expiresAt,
    now,
  };
  if (link.purpose === 'reset') {
    await postLetter(tx, house, 'reset', { ...post, data: { token, linkValidUntil: expiresAt } });
  } else {
    await postLetter(tx, house, 'activation', {
      ...post,
      data: { token, linkValidUntil: expiresAt, occasion: link.occasion },
    });
  }
}

async function voidLinks(
  tx: Tx,
  { accountId, purpose, now }: { accountId: string; purpose: 'activation' | 'reset'; now: Date },
) {
  await tx
    .update(accountTokens)
    .set({ usedAt: now })
    .where(
      and(eq(accountTokens.accountId, accountId), eq(accountTokens.purpose, purpose), isNull(accountTokens.usedAt)),
    );
}

export type LinkState = 'open' | 'expired' | 'used';

/** ID-5: the holder of an expired or used link is told which; an unknown one looks like an expired one. */
export async function linkState(
  db: Db,
  { token, purpose, now }: { token: string; purpose: 'activation' | 'reset'; now: Date },
): Promise<LinkState> {
  const [row] = await db
    .select({ expiresAt: accountTokens.expiresAt, usedAt: accountTokens.usedAt })
    .from(accountTokens)
    .where(and(eq(accountTokens.hash, hashToken(token)), eq(accountTokens.purpose, purpose)));
  if (!row) return 'expired';
  if (row.usedAt) return 'used';
  return now < row.expiresAt ? 'open' : 'expired';
}

type Activation = {
  token: string;
  email: string;
  password: string;
  device: string;
  landlordId: string;
  now: Date;
  requestId: string;
};

/**
 * ID-5: link, e-mail address and password together make the account usable, and sign the person in. A wrong password
 * uses nothing up. The person's older account ends here (ID-1). Returns the new session's token.
 */
export async function activateAccount(house: House, activation: Activation): Promise<string> {
  const { token, email, password, now } = activation;
  const [row] = await house.store.read
    .select({ accountId: accountTokens.accountId, emailKey: accounts.emailKey, passwordHash: accounts.passwordHash })
    .from(accountTokens)
    .innerJoin(accounts, eq(accounts.id, accountTokens.accountId))
    .where(and(eq(accountTokens.hash, hashToken(token)), eq(accountTokens.purpose, 'activation')));
  const isTheirs = row !== undefined && row.emailKey === emailKey(email);
  const isRight = await house.passwords.verifyPassword(isTheirs ? row.passwordHash : null, password);
  if (!isTheirs || !isRight) throw new Refused('identity.wrongCredentials');
  return house.store.write(async (tx) => {
    const used = await tx
      .update(accountTokens)
      .set({ usedAt: now })
      .where(
        and(eq(accountTokens.hash, hashToken(token)), isNull(accountTokens.usedAt), gt(accountTokens.expiresAt, now)),
      )
      .returning({ accountId: accountTokens.accountId });
    if (used.length === 0) throw new Refused('identity.linkEnded');
    return makeActive(tx, house, { accountId: row.accountId, ...activation });
  });
}

async function makeActive(
  tx: Tx,
  house: House,
  { accountId, device, landlordId, now, requestId }: Activation & { accountId: string },
): Promise<string> {
  const [account] = await tx
    .select()
    .from(accounts)
    .where(and(eq(accounts.id, accountId), eq(accounts.state, 'pending')));
  if (!account?.identityId) throw new Refused('identity.linkEnded');
  const { identityId, emailKey: key } = account;
  if (await ownerOf(tx, key)) throw new Refused('identity.linkEnded');
  await endUnidentified(tx, { emailKey: key, now });
  await supersedeOlder(tx, house, { account: { ...account, identityId }, landlordId, now });
  await tx
    .update(accounts)
    .set({ state: 'active', activeKey: key, activatedAt: now })
    .where(eq(accounts.id, accountId));
  await tx
    .update(registrations)
    .set({ usedAt: now })
    .where(and(eq(registrations.identityId, identityId), isNull(registrations.usedAt)));
  await recordAudit(tx, {
    actor: { kind: 'visitor' },
    action: 'account.activated',
    subject: { kind: 'account', id: accountId },
    landlordId,
    identityId,
    now,
    requestId,
  });
  const { token } = await openSession(tx, { accountId, landlordId, device, now });
  return token;
}

/** A new activation link for an account that waits for one; the answer is the same whether there is one. */
export async function resendActivation(
  house: House,
  { email, landlordId, now }: { email: string; landlordId: string; now: Date },
): Promise<void> {
  await house.store.write(async (tx) => {
    const [account] = await tx
      .select({ id: accounts.id, email: accounts.email, locale: accounts.locale, identityId: accounts.identityId })
      .from(accounts)
      .where(and(eq(accounts.emailKey, emailKey(email)), eq(accounts.state, 'pending')))
      .orderBy(desc(accounts.createdAt))
      .limit(1);
    if (account)
      await sendLink(tx, house, { purpose: 'activation', occasion: 'asked-again', account, landlordId, now });
  });
}

export async function orderReset(
  house: House,
  { email, landlordId, now }: { email: string; landlordId: string; now: Date },
): Promise<void> {
  await house.store.write(async (tx) => {
    const [account] = await tx
      .select({ id: accounts.id, email: accounts.email, locale: accounts.locale, identityId: accounts.identityId })
      .from(accounts)
      .where(eq(accounts.activeKey, emailKey(email)));
    if (account) await sendLink(tx, house, { purpose: 'reset', account, landlordId, now });
  });
}

type Reset = { token: string; password: string; landlordId: string; now: Date; requestId: string };

/** ID-8: the link is used up, every session of the account ends, and its owner is told. Gives the account's address. */
export async function resetPassword(
  house: House,
  { token, password, landlordId, now, requestId }: Reset,
): Promise<string> {
  if (isCommonPassword(password)) throw new Refused('identity.commonPassword');
  const passwordHash = await house.passwords.hashPassword(password);
  return house.store.write(async (tx) => {
    const [used] = await tx
      .update(accountTokens)
      .set({ usedAt: now })
      .where(
        and(
          eq(accountTokens.hash, hashToken(token)),
          eq(accountTokens.purpose, 'reset'),
          isNull(accountTokens.usedAt),
          gt(accountTokens.expiresAt, now),
        ),
      )
      .returning({ accountId: accountTokens.accountId });
    if (!used) throw new Refused('identity.linkEnded');
    const [account] = await tx
      .update(accounts)
      .set({ passwordHash })
      .where(and(eq(accounts.id, used.accountId), eq(accounts.state, 'active')))
      .returning();
    if (!account) throw new Refused('identity.linkEnded');
    await closeSessionsOf(tx, { accountId: account.id });
    await postLetter(tx, house, 'reset-done', {
      to: account.email,
      locale: account.locale,
      landlordId,
      identityId: account.identityId,
      data: { at: now },
      validUntil: new Date(now.getTime() + hours(7 * 24)),
      now,
    });
    await recordAudit(tx, {
      actor: { kind: 'visitor' },
      action: 'account.password-reset',
      subject: { kind: 'account', id: account.id },
      landlordId,
      identityId: account.identityId,
      now,
      requestId,
    });
    return account.email;
  });
}

/** Chosen on a page, it is also the language of letters. */
export async function rememberLanguage(
  house: House,
  { actor, language }: { actor: Actor; language: Locale },
): Promise<void> {
  if (actor.kind === 'resident') {
    const ofAccount = eq(accounts.id, actor.accountId);
    await house.store.write((tx) => tx.update(accounts).set({ locale: language }).where(ofAccount));
  }
  if (actor.kind === 'staff') {
    const ofMember = eq(staff.id, actor.staffId);
    await house.store.write((tx) => tx.update(staff).set({ locale: language }).where(ofMember));
  }
}
