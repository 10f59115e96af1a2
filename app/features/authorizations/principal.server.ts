import { and, eq } from 'drizzle-orm';
import { accountsOfResidents } from '~/features/disturbances/household.server';
import type { Locale } from '~/i18n/locale';
import { accounts, authorizations, residents } from '~db/schema';
import type { Db } from '~db/store.server';
import type { AuthorizationRow } from './record.server';

export type Receiver = { to: string; locale: Locale; identityId: string | null };

/** By e-mail to every account there is; else the person of the register whom a letter on paper goes to, if any. */
export type ToldPrincipal = { byMail: Receiver[]; onPaper: string | null };

type Paper = Pick<
  AuthorizationRow,
  'kind' | 'writtenBy' | 'attorneyIdentityId' | 'principalIdentityId' | 'principalResidentId'
>;

/**
 * PA-5: who hears of what becomes of a power and is done with it. They may have come to an account since they signed. Of
 * an estate it is whoever wrote it down, else its letterbox; nobody else writes to the deceased.
 */
export async function principalToTell(db: Db, paper: Paper): Promise<ToldPrincipal> {
  const { kind, principalResidentId: residentId } = paper;
  if (kind === 'estate') return found(await accountOf(db, writerBeside(paper)), residentId);
  if (residentId !== null && (await hasDied(db, residentId))) return { byMail: [], onPaper: null };
  const own = await accountOf(db, paper.principalIdentityId ?? writerBeside(paper));
  if (own || residentId === null) return found(own, residentId);
  const byRegister = await accountsOfResidents(db, [residentId]);
  const byMail = byRegister.map(({ to, locale, identityId }) => ({ to, locale, identityId }));
  return byMail.length > 0 ? { byMail, onPaper: null } : { byMail, onPaper: residentId };
}

export async function principalOfPower(db: Db, authorizationId: string): Promise<ToldPrincipal> {
  const [paper] = await db.select().from(authorizations).where(eq(authorizations.id, authorizationId));
  return paper ? principalToTell(db, paper) : { byMail: [], onPaper: null };
}

function found(account: Receiver | null, residentId: string | null): ToldPrincipal {
  return account ? { byMail: [account], onPaper: null } : { byMail: [], onPaper: residentId };
}

function writerBeside({ writtenBy, attorneyIdentityId }: Paper): string | null {
  return writtenBy !== null && writtenBy !== attorneyIdentityId ? writtenBy : null;
}

async function hasDied(db: Db, residentId: string): Promise<boolean> {
  const [resident] = await db
    .select({ deceasedOn: residents.deceasedOn })
    .from(residents)
    .where(eq(residents.id, residentId));
  return resident !== undefined && resident.deceasedOn !== null;
}

export async function accountOf(db: Db, identityId: string | null): Promise<Receiver | null> {
  if (identityId === null) return null;
  const [account] = await db
    .select({ to: accounts.email, locale: accounts.locale, identityId: accounts.identityId })
    .from(accounts)
    .where(and(eq(accounts.identityId, identityId), eq(accounts.state, 'active')));
  return account ?? null;
}
