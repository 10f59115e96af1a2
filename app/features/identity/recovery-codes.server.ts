import { and, eq, isNull } from 'drizzle-orm';
import type { House } from '~/house.server';
import { newNumberedCode, numberOf } from '~/lib/typed-code';
import { staffRecoveryCodes } from '~db/schema';
import type { Db, Tx } from '~db/store.server';

/** For whoever has lost the authenticator: each works once. */
const HOW_MANY = 10;

export type NewRecoveryCodes = { codes: string[]; hashes: string[] };

/** Hashed as passwords are. Made before the write, which waits for nothing. */
export async function newRecoveryCodes(house: House): Promise<NewRecoveryCodes> {
  const codes = Array.from({ length: HOW_MANY }, (_, number) => newNumberedCode(number));
  return { codes, hashes: await Promise.all(codes.map((code) => house.passwords.hashPassword(code))) };
}

/** In place of all earlier ones. */
export async function keepRecoveryCodes(
  tx: Tx,
  { staffId, hashes, now }: { staffId: string; hashes: string[]; now: Date },
): Promise<void> {
  await dropRecoveryCodes(tx, staffId);
  await tx
    .insert(staffRecoveryCodes)
    .values(hashes.map((codeHash, slot) => ({ staffId, slot, codeHash, createdAt: now })));
}

export async function dropRecoveryCodes(tx: Tx, staffId: string): Promise<void> {
  await tx.delete(staffRecoveryCodes).where(eq(staffRecoveryCodes.staffId, staffId));
}

export async function recoveryCodesLeft(db: Db, staffId: string): Promise<number> {
  return db.$count(staffRecoveryCodes, and(eq(staffRecoveryCodes.staffId, staffId), isNull(staffRecoveryCodes.usedAt)));
}

/** The slot of a right code that has not been used; null otherwise, after the same work. */
export async function slotOfCode(
  house: House,
  { staffId, code }: { staffId: string; code: string },
): Promise<number | null> {
  const slot = numberOf(code);
  const [row] = await house.store.read
    .select({ codeHash: staffRecoveryCodes.codeHash })
    .from(staffRecoveryCodes)
    .where(isUnused({ staffId, slot }));
  const isRight = await house.passwords.verifyPassword(row?.codeHash ?? null, code);
  return isRight ? slot : null;
}

/** False when it has been used in the meantime. */
export async function spendRecoveryCode(
  tx: Tx,
  { now, ...code }: { staffId: string; slot: number; now: Date },
): Promise<boolean> {
  const used = await tx
    .update(staffRecoveryCodes)
    .set({ usedAt: now })
    .where(isUnused(code))
    .returning({ slot: staffRecoveryCodes.slot });
  return used.length > 0;
}

function isUnused({ staffId, slot }: { staffId: string; slot: number }) {
  return and(
    eq(staffRecoveryCodes.staffId, staffId),
    eq(staffRecoveryCodes.slot, slot),
    isNull(staffRecoveryCodes.usedAt),
  );
}
