import { and, eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import type { House } from '~/house.server';
import { hashToken, newToken } from '~/lib/ids';
import { Refused } from '~/lib/refused';
import { sessions, staff } from '~db/schema';
import type { Party } from './passkeys/party';
import { type Proof, proofByPasskey, proofOf } from './second-factor.server';
import type { Session } from './sessions.server';
import { worksInField } from './sign-in.server';
import { tellMember } from './tell-member.server';

type Given = { code: string } | { passkey: string; party: Party };
type SecondStep = { session: Session; now: Date; requestId: string } & Given;

/** A code of the authenticator, a passkey, or a recovery code in their place. The session gets a new token. */
export async function passSecondFactor(
  house: House,
  { session, now, requestId, ...given }: SecondStep,
): Promise<{ token: string; worksInField: boolean }> {
  const [member] = await house.store.read
    .select()
    .from(staff)
    .where(and(eq(staff.id, session.staffId ?? ''), eq(staff.active, true)));
  const refusal = 'code' in given ? 'identity.wrongCode' : 'staff.passkeys.wrong';
  const proof = member && (await proofOfGiven(house, { member, given, now }));
  if (!member || !proof) throw new Refused(refusal);
  const token = newToken();
  await house.store.write(async (tx) => {
    // Off-boarding and a changed password end the session that waits here: then a right code opens nothing.
    const [waiting] = await tx
      .update(sessions)
      .set({ hash: hashToken(token), step: 'signed-in', lastSeenAt: now })
      .where(and(eq(sessions.hash, session.hash), eq(sessions.step, 'second-factor')))
      .returning({ id: sessions.id });
    if (!waiting) throw new Refused(refusal);
    await proof.spend(tx);
    if (proof.kind === 'recovery-code') await tellMember(tx, house, { member, what: 'recovery-code-used', now });
    await recordAudit(tx, {
      actor: { kind: 'visitor' },
      action: 'staff.signed-in',
      subject: { kind: 'staff', id: member.id },
      landlordId: member.landlordId,
      facts: { secondFactor: proof.kind },
      now,
      requestId,
    });
  });
  return { token, worksInField: worksInField(member.duties) };
}

type Proving = { member: typeof staff.$inferSelect; given: Given; now: Date };

function proofOfGiven(house: House, { member, given, now }: Proving): Promise<Proof | null> {
  if ('code' in given) return proofOf(house, { member, code: given.code, now });
  return proofByPasskey(house, { member, answer: given.passkey, party: given.party, now });
}
