import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { hasPasskey } from '~/features/identity/passkeys/kept.server';
import { companyIdentities, passkeys, properties, staff, staffInvitations } from '~db/schema';
import type { Db } from '~db/store.server';
import { type StaffState, stateOf } from './rules';

const columns = {
  id: staff.id,
  name: staff.name,
  email: staff.email,
  duties: staff.duties,
  areas: staff.areas,
  locale: staff.locale,
  landlordId: staff.landlordId,
  active: staff.active,
  passwordHash: staff.passwordHash,
  totpSealed: staff.totpSealed,
  companySubject: companyIdentities.subject,
};

type OfStaff = Pick<typeof staff.$inferSelect, Exclude<keyof typeof columns, 'companySubject'>>;
type Row = OfStaff & { companySubject: string | null };
export type Member = Omit<OfStaff, 'active' | 'passwordHash' | 'totpSealed'> & {
  state: StaffState;
  hasPassword: boolean;
  /** Signs in with the company's account: duties and areas are those of its groups. */
  isFromCompany: boolean;
  hasAuthenticator: boolean;
  /** An authenticator, a passkey or both. */
  hasSecondFactor: boolean;
};

/** Neither passwords nor secrets leave this file. */
function memberOf(row: Row, { hasKey }: { hasKey: boolean }): Member {
  const { active, passwordHash, totpSealed, companySubject, ...rest } = row;
  const hasPassword = passwordHash !== null;
  const isFromCompany = companySubject !== null;
  const hasAuthenticator = totpSealed !== null;
  return {
    ...rest,
    state: stateOf({ active, hasPassword: hasPassword || isFromCompany }),
    hasPassword,
    isFromCompany,
    hasAuthenticator,
    hasSecondFactor: hasAuthenticator || hasKey,
  };
}

export async function listMembers(db: Db, landlordId: string): Promise<Member[]> {
  const rows = await db
    .select(columns)
    .from(staff)
    .leftJoin(companyIdentities, eq(companyIdentities.staffId, staff.id))
    .where(eq(staff.landlordId, landlordId))
    .orderBy(asc(staff.name));
  const keys = await db
    .selectDistinct({ staffId: passkeys.staffId })
    .from(passkeys)
    .innerJoin(staff, and(eq(staff.id, passkeys.staffId), eq(staff.landlordId, landlordId)));
  const holders = new Set(keys.map(({ staffId }) => staffId));
  return rows.map((row) => memberOf(row, { hasKey: holders.has(row.id) }));
}

export async function findMember(
  db: Db,
  { id, landlordId }: { id: string; landlordId: string },
): Promise<Member | null> {
  const [row] = await db
    .select(columns)
    .from(staff)
    .leftJoin(companyIdentities, eq(companyIdentities.staffId, staff.id))
    .where(and(eq(staff.id, id), eq(staff.landlordId, landlordId)));
  return row ? memberOf(row, { hasKey: await hasPasskey(db, row.id) }) : null;
}

/** Until when the newest link works, if it does. */
export async function openInvitationOf(db: Db, staffId: string): Promise<Date | null> {
  const [newest] = await db
    .select({ expiresAt: staffInvitations.expiresAt })
    .from(staffInvitations)
    .where(and(eq(staffInvitations.staffId, staffId), isNull(staffInvitations.usedAt)))
    .orderBy(desc(staffInvitations.createdAt))
    .limit(1);
  return newest?.expiresAt ?? null;
}

/** The areas of the register. */
export async function areasOf(db: Db, landlordId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ area: properties.area })
    .from(properties)
    .where(and(eq(properties.landlordId, landlordId), isNull(properties.removedAt)))
    .orderBy(asc(properties.area));
  return rows.map(({ area }) => area);
}
