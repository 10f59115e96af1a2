import { and, eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import type { Landlord } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import type { Locale } from '~/i18n/locale';
import { newId } from '~/lib/ids';
import { invariant } from '~/lib/invariant';
import { system } from '~/policy/actor';
import { secondFactorIsRequired } from '~/policy/duties';
import { accounts, companyIdentities, sessions, staff } from '~db/schema';
import type { Tx } from '~db/store.server';
import { emailKey } from '../email-key';
import { hasSecondFactor } from '../second-factor.server';
import { closeSession, openSession } from '../sessions.server';
import type { CompanyPerson } from './company.server';
import type { CompanyOutcome } from './outcome';
import { type CompanyMember, memberOf } from './rules';

type Coming = {
  person: CompanyPerson;
  landlord: Landlord;
  device: string;
  /** In which they came: a newcomer's language from then on. */
  locale: Locale;
  /** The session this browser had before: it ends, so that nothing of it is carried over. */
  previousHash: string | null;
  now: Date;
  requestId: string;
};
type Member = typeof staff.$inferSelect;
type Refusal = { refused: CompanyOutcome };

export type CompanySignedIn = { token: string; needsCode: boolean; duties: Member['duties'] };

/** Makes or updates the account by what the company's directory says, and opens a session. */
export async function signInFromCompany(house: House, coming: Coming): Promise<CompanySignedIn | Refusal> {
  const { person, landlord, device, previousHash, now, requestId } = coming;
  const rules = landlord.settings.companySignOn;
  invariant(rules, 'a landlord without company sign-on has no way back from it');
  const told = memberOf(person.claims, rules);
  return house.store.write(async (tx) => {
    const known = await linkedMember(tx, person);
    if (known && (known.landlordId !== landlord.id || !known.active)) return { refused: 'ended' };
    // What the directory has taken away is gone, also for who does not come in.
    const current = known && (await followed(tx, { known, told, coming }));
    if (told.duties.length === 0) return { refused: 'no-duties' };
    const needsCode = current !== null && (await hasSecondFactor(tx, current));
    if (!needsCode && !told.hasSecondFactor && secondFactorIsRequired(told.duties)) return { refused: 'second-factor' };
    const member = current ?? (await newcomer(tx, { told, coming }));
    if ('refused' in member) return member;
    if (previousHash) await closeSession(tx, previousHash);
    await tx.update(companyIdentities).set({ lastUsedAt: now }).where(eq(companyIdentities.staffId, member.id));
    const step = needsCode ? 'second-factor' : 'signed-in';
    const session = await openSession(tx, { staffId: member.id, device, now, step });
    const facts = { by: 'company', duties: member.duties.join(' ') };
    const action = needsCode ? 'staff.password-given' : 'staff.signed-in';
    await audit(tx, { id: member.id, action, landlordId: landlord.id, facts, now, requestId });
    return { token: session.token, needsCode, duties: member.duties };
  });
}

async function linkedMember(tx: Tx, { issuer, subject }: CompanyPerson): Promise<Member | null> {
  const isTheirs = and(eq(companyIdentities.issuer, issuer), eq(companyIdentities.subject, subject));
  const [row] = await tx
    .select({ member: staff })
    .from(companyIdentities)
    .innerJoin(staff, eq(staff.id, companyIdentities.staffId))
    .where(isTheirs);
  return row?.member ?? null;
}

type Following = { known: Member; told: CompanyMember; coming: Coming };

/**
 * The account with the duties and areas of today. Where they are others than before, sessions end wherever they are
 * open: one that was begun with less, or with a password alone, does not grow.
 */
async function followed(tx: Tx, { known, told, coming }: Following): Promise<Member> {
  const { duties, areas } = told;
  const change = { duties, areas, name: told.name ?? known.name };
  await tx.update(staff).set(change).where(eq(staff.id, known.id));
  if (!isSame(duties, known.duties) || !isSame(areas, known.areas)) {
    const { landlord, now, requestId } = coming;
    await tx.delete(sessions).where(eq(sessions.staffId, known.id));
    const facts = { by: 'company', duties: duties.join(' '), areas: areas.join(' ') };
    await audit(tx, { id: known.id, action: 'staff.changed', landlordId: landlord.id, facts, now, requestId });
  }
  return { ...known, ...change };
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}

type New = { told: CompanyMember; coming: Coming };

/** An account for who comes for the first time; or why there is none. */
async function newcomer(tx: Tx, { told, coming }: New): Promise<Member | Refusal> {
  const { duties, areas, email } = told;
  if (!email || !told.isEmailVerified) return { refused: 'no-address' };
  const key = emailKey(email);
  const [resident] = await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.activeKey, key));
  if (resident) return { refused: 'address-taken' };
  const [sameAddress] = await tx.select().from(staff).where(eq(staff.emailKey, key));
  if (!sameAddress) return newMember(tx, { told, email, coming });
  // An IT administrator has invited them and they have not come in another way: nothing is taken from anybody.
  const isWaiting = sameAddress.landlordId === coming.landlord.id && sameAddress.active && !sameAddress.passwordHash;
  const isSomebody = (await hasSecondFactor(tx, sameAddress)) || (await isLinked(tx, sameAddress.id));
  if (!isWaiting || isSomebody) return { refused: 'address-taken' };
  await link(tx, sameAddress.id, coming);
  const change = { duties, areas, name: told.name ?? sameAddress.name };
  await tx.update(staff).set(change).where(eq(staff.id, sameAddress.id));
  return { ...sameAddress, ...change };
}

async function isLinked(tx: Tx, staffId: string): Promise<boolean> {
  return (await tx.$count(companyIdentities, eq(companyIdentities.staffId, staffId))) > 0;
}

async function newMember(tx: Tx, { told, email, coming }: New & { email: string }): Promise<Member> {
  const { landlord, locale, now, requestId } = coming;
  const { duties, areas } = told;
  const id = newId();
  const [member] = await tx
    .insert(staff)
    .values({
      id,
      landlordId: landlord.id,
      email,
      emailKey: emailKey(email),
      name: told.name ?? email,
      duties,
      areas,
      locale,
      active: true,
      createdAt: now,
    })
    .returning();
  await link(tx, id, coming);
  const facts = { by: 'company', duties: duties.join(' ') };
  await audit(tx, { id, action: 'staff.came-from-company', landlordId: landlord.id, facts, now, requestId });
  return member!;
}

async function link(tx: Tx, staffId: string, { person: { issuer, subject }, now }: Coming): Promise<void> {
  await tx.insert(companyIdentities).values({ issuer, subject, staffId, createdAt: now, lastUsedAt: now });
}

type Trace = {
  id: string;
  action: string;
  landlordId: string;
  facts: Record<string, string>;
  now: Date;
  requestId: string;
};

async function audit(tx: Tx, { id, ...record }: Trace): Promise<void> {
  await recordAudit(tx, { actor: system, subject: { kind: 'staff', id }, ...record });
}
