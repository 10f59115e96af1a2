import { and, eq, isNull, or } from 'drizzle-orm';
import type { House } from '~/house.server';
import { Refused } from '~/lib/refused';
import { type Duty, staff } from '~db/schema';
import type { Db, Tx } from '~db/store.server';
import { hasPasskey } from './passkeys/kept.server';
import { type Party, verificationFor } from './passkeys/party';
import { passkeyAnswer } from './passkeys/verify.server';
import { findRecoveryCode, spendRecoveryCode } from './recovery-codes.server';
import { isLaterStep, openTotp, stepOfCode } from './totp.server';

export type FactorHolder = { id: string; totpSealed: string | null };
export type FactorKind = 'authenticator' | 'recovery-code' | 'passkey';
/** Uses the code up, in the write that it allows. Refuses when it was used in the meantime. */
export type Proof = { kind: FactorKind; spend: (tx: Tx) => Promise<void> };

type Claim = { member: FactorHolder; code: string; now: Date };

/** The authenticator's code or one of the recovery codes, as the form has read it. Null when it is wrong. */
export async function proofOf(house: House, claim: Claim): Promise<Proof | null> {
  return /^\d{6}$/.test(claim.code) ? proofByAuthenticator(house, claim) : proofByRecoveryCode(house, claim);
}

/** Whether signing in takes more than the password. */
export async function hasSecondFactor(db: Db, { id, totpSealed }: FactorHolder): Promise<boolean> {
  return totpSealed !== null || (await hasPasskey(db, id));
}

function proofByAuthenticator(house: House, { member, code, now }: Claim): Proof | null {
  const { id, totpSealed } = member;
  if (totpSealed === null) return null;
  const secret = openTotp(house, { staffId: id, sealed: totpSealed });
  const step = stepOfCode(house, { secret, code, now });
  if (step === null) return null;
  return {
    kind: 'authenticator',
    async spend(tx) {
      const isUnused = or(isNull(staff.totpLastStep), isLaterStep(house, step));
      const [fresh] = await tx
        .update(staff)
        .set({ totpLastStep: step })
        .where(and(eq(staff.id, id), isUnused))
        .returning({ totpSealed: staff.totpSealed });
      // Another authenticator may have taken its place meanwhile. The same key may have been sealed anew.
      const isSame = fresh?.totpSealed && openTotp(house, { staffId: id, sealed: fresh.totpSealed }) === secret;
      if (!isSame) throw new Refused('identity.wrongCode');
    },
  };
}

async function proofByRecoveryCode(house: House, { member, code, now }: Claim): Promise<Proof | null> {
  const known = await findRecoveryCode(house, { staffId: member.id, code });
  if (known === null) return null;
  return {
    kind: 'recovery-code',
    async spend(tx) {
      const isFresh = await spendRecoveryCode(tx, { ...known, now });
      if (!isFresh) throw new Refused('identity.wrongCode');
    },
  };
}

type PasskeyClaim = { member: FactorHolder & { duties: Duty[] }; answer: string; party: Party; now: Date };

/** What a passkey has signed for this page. Null when it is not one of the person's own, or not for here and now. */
export async function proofByPasskey(
  house: House,
  { member, answer, party, now }: PasskeyClaim,
): Promise<Proof | null> {
  const spend = await passkeyAnswer(house, { staffId: member.id, duties: member.duties, answer, party, now });
  if (!spend) return null;
  return {
    kind: 'passkey',
    async spend(tx) {
      const isFresh = (await asksTheSame(tx, member)) && (await spend(tx));
      if (!isFresh) throw new Refused('staff.passkeys.wrong');
    },
  };
}

/** Duties that came meanwhile may ask more of a passkey than was asked of this one. */
async function asksTheSame(tx: Tx, { id, duties }: PasskeyClaim['member']): Promise<boolean> {
  const [member] = await tx.select({ duties: staff.duties }).from(staff).where(eq(staff.id, id));
  return member !== undefined && verificationFor(member.duties) === verificationFor(duties);
}
