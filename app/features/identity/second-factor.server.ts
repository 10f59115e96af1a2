import { and, eq, isNull, or } from 'drizzle-orm';
import type { House } from '~/house.server';
import { Refused } from '~/lib/refused';
import { staff } from '~db/schema';
import type { Tx } from '~db/store.server';
import { slotOfCode, spendRecoveryCode } from './recovery-codes.server';
import { isLaterStep, openTotp, stepOfCode } from './totp.server';

export type FactorHolder = { id: string; totpSealed: string | null };
export type FactorKind = 'authenticator' | 'recovery-code';
/** Uses the code up, in the write that it allows. Refuses when it was used in the meantime. */
export type Proof = { kind: FactorKind; spend: (tx: Tx) => Promise<void> };

type Claim = { member: FactorHolder; code: string; now: Date };

/** The authenticator's code or one of the recovery codes, as the form has read it. Null when it is wrong. */
export async function proofOf(house: House, claim: Claim): Promise<Proof | null> {
  if (claim.member.totpSealed === null) return null;
  return /^\d{6}$/.test(claim.code) ? proofByAuthenticator(house, claim) : proofByRecoveryCode(house, claim);
}

function proofByAuthenticator(house: House, { member, code, now }: Claim): Proof | null {
  const secret = openTotp(house, { staffId: member.id, sealed: member.totpSealed! });
  const step = stepOfCode(house, { secret, code, now });
  if (step === null) return null;
  return {
    kind: 'authenticator',
    async spend(tx) {
      const fresh = await tx
        .update(staff)
        .set({ totpLastStep: step })
        .where(and(eq(staff.id, member.id), or(isNull(staff.totpLastStep), isLaterStep(house, step))))
        .returning({ id: staff.id });
      if (fresh.length === 0) throw new Refused('identity.wrongCode');
    },
  };
}

async function proofByRecoveryCode(house: House, { member, code, now }: Claim): Promise<Proof | null> {
  const slot = await slotOfCode(house, { staffId: member.id, code });
  if (slot === null) return null;
  return {
    kind: 'recovery-code',
    async spend(tx) {
      const isFresh = await spendRecoveryCode(tx, { staffId: member.id, slot, now });
      if (!isFresh) throw new Refused('identity.wrongCode');
    },
  };
}
