import { and, eq, inArray, isNull } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import type { KnownLandlord } from '~/features/tenancy/landlords.server';
import { newId } from '~/lib/ids';
import { system } from '~/policy/actor';
import { accounts, staff } from '~db/schema';
import type { Store, Tx } from '~db/store.server';
import { emailKey } from '../email-key';
import { type OutsideAccount, type RowFault, readAccounts } from './read-accounts.server';
import { isOutsideHash } from './verify.server';

type Bringing = {
  path: string;
  landlord: KnownLandlord;
  /** A short name for the other service, which the account's owner is shown. */
  from: string;
  now: Date;
};

export type Counts = { added: number; changed: number; known: number };
export type BroughtEnd = { end: 'refused'; faults: RowFault[] } | ({ end: 'brought' | 'unchanged' } & Counts);

/**
 * ID-6: accounts of an outside housing search come in with address and password hash and without any person: who it is,
 * each shows when signing in for the first time. The file is taken whole or not at all; a second time it gives nothing new.
 */
export async function bringAccounts(store: Store, bringing: Bringing): Promise<BroughtEnd> {
  const { rows, faults } = await readAccounts(bringing.path);
  faults.push(...(await staffAmong(store, rows)));
  if (faults.length > 0) return { end: 'refused', faults: faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
  return store.write(async (tx) => {
    const counts = { added: 0, changed: 0, known: 0 };
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      const part = await bringSome(tx, { ...bringing, rows: rows.slice(at, at + AT_ONCE) });
      for (const what of ['added', 'changed', 'known'] as const) counts[what] += part[what];
    }
    const isNew = counts.added + counts.changed > 0;
    if (isNew) await audit(tx, bringing, counts);
    return { end: isNew ? 'brought' : 'unchanged', ...counts };
  });
}

/** Below what either database takes as parameters of one statement. */
const AT_ONCE = 500;

/** Who signs in with an address is either a resident or staff. */
async function staffAmong(store: Store, rows: readonly OutsideAccount[]): Promise<RowFault[]> {
  const members = await store.read.select({ key: staff.emailKey }).from(staff).where(eq(staff.active, true));
  const keys = new Set(members.map(({ key }) => emailKey(key)));
  return rows
    .filter(({ key }) => keys.has(key))
    .map(({ line }) => ({ line, column: 'email', reason: 'address-of-staff' as const }));
}

type Some = Bringing & { rows: readonly OutsideAccount[] };

async function bringSome(tx: Tx, { rows, landlord, from, now }: Some): Promise<Counts> {
  const present = await tx
    .select({ key: accounts.activeKey, identityId: accounts.identityId, passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(
      inArray(
        accounts.activeKey,
        rows.map(({ key }) => key),
      ),
    );
  const byKey = new Map(present.map((account) => [account.key, account]));
  const fresh = rows.filter(({ key }) => !byKey.has(key));
  if (fresh.length > 0) await tx.insert(accounts).values(fresh.map((row) => rowOf(row, { landlord, from, now })));
  let changed = 0;
  for (const { key, passwordHash } of rows) {
    const known = byKey.get(key);
    const isUnused = known && known.identityId === null && isOutsideHash(known.passwordHash);
    if (!isUnused || known.passwordHash === passwordHash) continue;
    await tx
      .update(accounts)
      .set({ passwordHash })
      .where(and(eq(accounts.activeKey, key), isNull(accounts.identityId)));
    changed += 1;
  }
  return { added: fresh.length, changed, known: rows.length - fresh.length - changed };
}

type Making = Pick<Bringing, 'landlord' | 'from' | 'now'>;

function rowOf({ email, key, passwordHash, locale }: OutsideAccount, { landlord, from, now }: Making) {
  return {
    id: newId(),
    email,
    emailKey: key,
    activeKey: key,
    identityId: null,
    passwordHash,
    state: 'active' as const,
    locale: locale ?? landlord.settings.defaultLocale,
    broughtFrom: from,
    createdAt: now,
  };
}

async function audit(tx: Tx, { landlord, from, now }: Bringing, { added, changed, known }: Counts): Promise<void> {
  await recordAudit(tx, {
    actor: system,
    action: 'accounts.brought',
    subject: { kind: 'accounts', id: from },
    landlordId: landlord.id,
    facts: { added: String(added), changed: String(changed), known: String(known) },
    now,
  });
}
