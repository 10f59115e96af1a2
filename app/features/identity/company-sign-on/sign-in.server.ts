import { and, eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import type { Landlord } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import { newId } from '~/lib/ids';
import { Refused } from '~/lib/refused';
import { system } from '~/policy/actor';
import { secondFactorIsRequired } from '~/policy/duties';
import { accounts, companyIdentities, sessions, staff } from '~db/schema';
import type { Tx } from '~db/store.server';
import { emailKey } from '../email-key';
import { hasSecondFactor } from '../second-factor.server';
import { openSession } from '../sessions.server';
import type { CompanyPerson } from './company.server';
import { type CompanyMember, memberOf } from './rules';

type Coming = { person: CompanyPerson; landlord: Landlord; device: string; now: Date; requestId: string };
type Member = typeof staff.$inferSelect;
type Refusal = { refusal: string; known: Member | null };

const NO_DUTIES = 'staff.company.noDuties';
export type CompanySignedIn = { token: string; needsCode: boolean; duties: Member['duties'] };

/** Makes or updates the account by what the company's directory says, and opens a session. */
export async function signInFromCompany(house: House, coming: Coming): Promise<CompanySignedIn> {
  const { person, landlord, device, now, requestId } = coming;
  const rules = landlord.settings.companySignOn;
  if (!rules) throw new Refused('staff.company.off');
  const told = memberOf(person.claims, rules);
  const result = await house.store.write(async (tx): Promise<CompanySignedIn | Refusal> => {
    const known = await linkedMember(tx, person);
    const refusal = refusalOf(told, known, landlord);
    if (refusal) return { refusal, known };
    const member = await memberFor(tx, { known, told, coming });
    if (typeof member === 'string') return { refusal: member, known };
    const needsCode = await hasSecondFactor(tx, member);
    if (!needsCode && !told.hasSecondFactor && secondFactorIsRequired(member.duties)) {
      throw new Refused('identity.secondFactorMissing');
    }
    await tx.update(companyIdentities).set({ lastUsedAt: now }).where(eq(companyIdentities.staffId, member.id));
    const step = needsCode ? 'second-factor' : 'signed-in';
    const session = await openSession(tx, { staffId: member.id, device, now, step });
    const facts = { by: 'company', duties: member.duties.join(' ') };
    const action = needsCode ? 'staff.password-given' : 'staff.signed-in';
    await audit(tx, { id: member.id, action, landlordId: landlord.id, facts, now, requestId });
    return { token: session.token, needsCode, duties: member.duties };
  });
  if (!('refusal' in result)) return result;
  if (result.known && result.refusal === NO_DUTIES) await takeDutiesAway(house, { ...coming, member: result.known });
  throw new Refused(result.refusal);
}

function refusalOf(told: CompanyMember, known: Member | null, landlord: Landlord): string | null {
  if (known && (known.landlordId !== landlord.id || !known.active)) return 'staff.company.ended';
  return told.duties.length === 0 ? NO_DUTIES : null;
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

type Placing = { known: Member | null; told: CompanyMember; coming: Coming };

/** The account, with the duties of today; or why there is none. */
async function memberFor(tx: Tx, { known, told, coming }: Placing): Promise<Member | string> {
  const { duties, areas } = told;
  if (known) {
    const change = { duties, areas, name: told.name ?? known.name };
    await tx.update(staff).set(change).where(eq(staff.id, known.id));
    return { ...known, ...change };
  }
  if (!told.email || !told.isEmailVerified) return 'staff.company.noAddress';
  const key = emailKey(told.email);
  const [resident] = await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.activeKey, key));
  if (resident) return 'staff.company.addressTaken';
  const [sameAddress] = await tx.select().from(staff).where(eq(staff.emailKey, key));
  if (!sameAddress) return newMember(tx, { told, email: told.email, coming });
  // An IT administrator has invited them and they have not come in another way: nothing is taken from anybody.
  const isWaiting = sameAddress.landlordId === coming.landlord.id && sameAddress.active && !sameAddress.passwordHash;
  const isSomebody = (await hasSecondFactor(tx, sameAddress)) || (await isLinked(tx, sameAddress.id));
  if (!isWaiting || isSomebody) return 'staff.company.addressTaken';
  await link(tx, sameAddress.id, coming);
  const change = { duties, areas, name: told.name ?? sameAddress.name };
  await tx.update(staff).set(change).where(eq(staff.id, sameAddress.id));
  return { ...sameAddress, ...change };
}

async function isLinked(tx: Tx, staffId: string): Promise<boolean> {
  return (await tx.$count(companyIdentities, eq(companyIdentities.staffId, staffId))) > 0;
}

type New = { told: CompanyMember; email: string; coming: Coming };

async function newMember(tx: Tx, { told, email, coming }: New): Promise<Member> {
  const { landlord, now, requestId } = coming;
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
      locale: landlord.settings.defaultLocale,
      active: true,
      createdAt: now,
    })
    .returning();
  await link(tx, id, coming);
  const facts = { by: 'company', duties: duties.join(' ') };
  await audit(tx, { id, action: 'staff.added', landlordId: landlord.id, facts, now, requestId });
  return member!;
}

async function link(tx: Tx, staffId: string, { person: { issuer, subject }, now }: Coming): Promise<void> {
  await tx.insert(companyIdentities).values({ issuer, subject, staffId, createdAt: now, lastUsedAt: now });
}

/** Who has no group any more has no duties, and is out at once wherever they were in. */
async function takeDutiesAway(house: House, { member, landlord, now, requestId }: Coming & { member: Member }) {
  await house.store.write(async (tx) => {
    await tx.update(staff).set({ duties: [], areas: [] }).where(eq(staff.id, member.id));
    await tx.delete(sessions).where(eq(sessions.staffId, member.id));
    const facts = { by: 'company', duties: '' };
    await audit(tx, { id: member.id, action: 'staff.changed', landlordId: landlord.id, facts, now, requestId });
  });
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
