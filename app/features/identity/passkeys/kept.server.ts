import { and, asc, eq } from 'drizzle-orm';
import { passkeys } from '~db/schema';
import type { Db, Tx } from '~db/store.server';

export type Passkey = typeof passkeys.$inferSelect;

export async function passkeysOf(db: Db, staffId: string): Promise<Passkey[]> {
  return db.select().from(passkeys).where(eq(passkeys.staffId, staffId)).orderBy(asc(passkeys.createdAt));
}

export async function hasPasskey(db: Db, staffId: string): Promise<boolean> {
  return (await db.$count(passkeys, eq(passkeys.staffId, staffId))) > 0;
}

export async function keepPasskey(tx: Tx, passkey: typeof passkeys.$inferInsert): Promise<void> {
  await tx.insert(passkeys).values(passkey);
}

export async function dropPasskey(tx: Tx, { id, staffId }: { id: string; staffId: string }): Promise<boolean> {
  const gone = await tx
    .delete(passkeys)
    .where(and(eq(passkeys.id, id), eq(passkeys.staffId, staffId)))
    .returning({ id: passkeys.id });
  return gone.length === 1;
}

export async function dropPasskeys(tx: Tx, staffId: string): Promise<void> {
  await tx.delete(passkeys).where(eq(passkeys.staffId, staffId));
}

/** False when it has answered in the meantime: two answers with one count are a copied key. */
export async function countUse(
  tx: Tx,
  { id, counter }: Passkey,
  { to, now }: { to: number; now: Date },
): Promise<boolean> {
  const counted = await tx
    .update(passkeys)
    .set({ counter: to, lastUsedAt: now })
    .where(and(eq(passkeys.id, id), eq(passkeys.counter, counter)))
    .returning({ id: passkeys.id });
  return counted.length === 1;
}
