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

export type RecoveryCode = { staffId: string; slot: number; codeHash: string };

/** A right code that has not been used; null otherwise, after the same work. */
export async function findRecoveryCode(
  house: House,
  { staffId, code }: { staffId: string; code: string },
): Promise<RecoveryCode | null> {
  const slot = numberOf(code);
  const ofSlot = and(eq(staffRecoveryCodes.staffId, staffId), eq(staffRecoveryCodes.slot, slot));
  const [row] = await house.store.read
    .select({ codeHash: staffRecoveryCodes.codeHash })
    .from(staffRecoveryCodes)
    .where(and(ofSlot, isNull(staffRecoveryCodes.usedAt)));
  const isRight = await house.passwords.verifyPassword(row?.codeHash ?? null, code);
  return row && isRight ? { staffId, slot, codeHash: row.codeHash } : null;
}

/** False when it has been used in the meantime, or new codes have taken the place of these. */
export async function spendRecoveryCode(
  tx: Tx,
  { staffId, slot, codeHash, now }: RecoveryCode & { now: Date },
): Promise<boolean> {
  const isTheSame = and(
    eq(staffRecoveryCodes.staffId, staffId),
    eq(staffRecoveryCodes.slot, slot),
    eq(staffRecoveryCodes.codeHash, codeHash),
  );
  const used = await tx
    .update(staffRecoveryCodes)
    .set({ usedAt: now })
    .where(and(isTheSame, isNull(staffRecoveryCodes.usedAt)))
    .returning({ slot: staffRecoveryCodes.slot });
  return used.length > 0;
}
