import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { hasPasskey } from '~/features/identity/passkeys/kept.server';
import { passkeys, properties, staff, staffInvitations } from '~db/schema';
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
};

type Row = Pick<typeof staff.$inferSelect, keyof typeof columns>;
export type Member = Omit<Row, 'active' | 'passwordHash' | 'totpSealed'> & {
  state: StaffState;
  hasAuthenticator: boolean;
  /** An authenticator, a passkey or both. */
  hasSecondFactor: boolean;
};

/** Neither passwords nor secrets leave this file. */
function memberOf({ active, passwordHash, totpSealed, ...rest }: Row, { hasKey }: { hasKey: boolean }): Member {
  const state = stateOf({ active, hasPassword: passwordHash !== null });
  const hasAuthenticator = totpSealed !== null;
  return { ...rest, state, hasAuthenticator, hasSecondFactor: hasAuthenticator || hasKey };
}

export async function listMembers(db: Db, landlordId: string): Promise<Member[]> {
  const rows = await db.select(columns).from(staff).where(eq(staff.landlordId, landlordId)).orderBy(asc(staff.name));
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
