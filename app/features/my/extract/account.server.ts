import { asc, desc, eq, inArray } from 'drizzle-orm';
import { openKeptForm } from '~/http/kept-form.server';
import { accountTokens, authorizations, identifications, keptForms, sessions, staff } from '~db/schema';
import { landlordNamer, type Person } from './person.server';
import type { ExtractRow } from './row';

export function identityOf({ identity, identityCode }: Person): ExtractRow[] {
  const { givenName, familyName, createdAt } = identity;
  return [{ givenName, familyName, identityCode, savedAt: createdAt }];
}

/** The password stands in no extract: all that is kept of it is a hash. */
export function accountsOf({ accounts }: Person): ExtractRow[] {
  return accounts.map(({ email, phone, locale, state, broughtFrom, createdAt, activatedAt, supersededAt }) => ({
    email,
    phone,
    language: locale,
    accountState: state,
    broughtFrom,
    registeredAt: createdAt,
    activatedAt,
    replacedAt: supersededAt,
  }));
}

export async function identificationsOf({ house, db, identityId, locale }: Person): Promise<ExtractRow[]> {
  const rows = await db
    .select({
      at: identifications.at,
      method: identifications.method,
      provider: identifications.provider,
      assurance: identifications.assurance,
      landlordId: identifications.landlordId,
      documentKind: identifications.documentKind,
      officer: staff.name,
    })
    .from(identifications)
    .leftJoin(staff, eq(staff.id, identifications.officerId))
    .where(eq(identifications.identityId, identityId))
    .orderBy(desc(identifications.at));
  const nameOf = await landlordNamer(
    house,
    rows.map(({ landlordId }) => landlordId),
  );
  return rows.map(({ landlordId, provider, ...row }) => ({
    ...row,
    provider: house.broker.providers.find(({ id }) => id === provider)?.label[locale] ?? provider,
    landlord: nameOf(landlordId),
  }));
}

export async function sessionsOf({ db, accounts }: Person): Promise<ExtractRow[]> {
  return db
    .select({
      device: sessions.device,
      signedInAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      endsAt: sessions.expiresAt,
      /** For whom they act in it, if for somebody. */
      actsFor: authorizations.principalName,
    })
    .from(sessions)
    .leftJoin(authorizations, eq(authorizations.id, sessions.actingOn))
    .where(inArray(sessions.accountId, idsOf(accounts)))
    .orderBy(desc(sessions.createdAt));
}

export async function linksOf({ db, accounts }: Person): Promise<ExtractRow[]> {
  return db
    .select({
      purpose: accountTokens.purpose,
      sentAt: accountTokens.createdAt,
      endsAt: accountTokens.expiresAt,
      usedAt: accountTokens.usedAt,
    })
    .from(accountTokens)
    .where(inArray(accountTokens.accountId, idsOf(accounts)))
    .orderBy(desc(accountTokens.createdAt));
}

export async function keptFormsOf({ house, db, accounts }: Person): Promise<ExtractRow[]> {
  const rows = await db
    .select()
    .from(keptForms)
    .where(inArray(keptForms.accountId, idsOf(accounts)))
    .orderBy(asc(keptForms.createdAt));
  return rows.map((row) => ({
    page: row.path,
    savedAt: row.createdAt,
    endsAt: row.expiresAt,
    answers: Object.entries(openKeptForm(house, row)).map(([question, values]) => ({
      question,
      answer: values.join('\n'),
    })),
  }));
}

function idsOf(accounts: Person['accounts']): string[] {
  return accounts.map(({ id }) => id);
}
