import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { House } from '~/house.server';
import type { Duty } from '~db/schema/identity';
import type { Tx } from '~db/store.server';
import { newPasskeyAnswer, readAnswer, signInAnswer } from './answer';
import { isOpenChallenge, type Purpose, spendChallenge } from './challenges.server';
import { countUse, type Passkey, passkeysOf } from './kept.server';
import { type Party, verificationFor } from './party';

type Claim = { staffId: string; duties: Duty[]; party: Party; answer: string; now: Date };

export type MadePasskey = {
  columns: Pick<Passkey, 'credentialId' | 'publicKey' | 'counter' | 'transports'>;
  /** False when the same answer has been used in the meantime. */
  spend: (tx: Tx) => Promise<boolean>;
};

/** A passkey made for this person, at this address, for the challenge given to them. Null otherwise. */
export async function madePasskey(house: House, claim: Claim): Promise<MadePasskey | null> {
  const response = readAnswer(newPasskeyAnswer, claim.answer);
  if (!response) return null;
  const { duties, party } = claim;
  const asked = challengeOf(house, { ...claim, purpose: 'add' });
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: asked.isOpen,
    expectedOrigin: party.origin,
    expectedRPID: party.rpID,
    requireUserVerification: verificationFor(duties) === 'required',
  }).catch(unfit);
  if (!verified?.verified) return null;
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  const transports = response.response.transports ?? [];
  return {
    columns: { credentialId: id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports },
    spend: asked.spend,
  };
}

/** An answer of one of the person's own passkeys to the challenge given to them. Null otherwise. */
export async function passkeyAnswer(house: House, claim: Claim): Promise<MadePasskey['spend'] | null> {
  const response = readAnswer(signInAnswer, claim.answer);
  const known = await passkeysOf(house.store.read, claim.staffId);
  const passkey = known.find(({ credentialId }) => credentialId === response?.id);
  if (!response || !passkey) return null;
  const { duties, party, now } = claim;
  const asked = challengeOf(house, { ...claim, purpose: 'sign-in' });
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: asked.isOpen,
    expectedOrigin: party.origin,
    expectedRPID: party.rpID,
    credential: credentialOf(passkey),
    requireUserVerification: verificationFor(duties) === 'required',
  }).catch(unfit);
  if (!verified?.verified) return null;
  const { newCounter } = verified.authenticationInfo;
  return async (tx) => (await asked.spend(tx)) && (await countUse(tx, passkey, { to: newCounter, now }));
}

function credentialOf({ credentialId, publicKey, counter }: Passkey) {
  return { id: credentialId, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter };
}

/** The library asks whether the challenge is the right one; which one it was is remembered for spending it. */
function challengeOf(house: House, { staffId, now, purpose }: Claim & { purpose: Purpose }) {
  let asked = '';
  return {
    isOpen: async (challenge: string) => {
      asked = challenge;
      return isOpenChallenge(house.store.read, challenge, { staffId, purpose, now });
    },
    spend: (tx: Tx) => spendChallenge(tx, asked, { staffId, purpose, now }),
  };
}

/** The library throws for every answer that does not fit: a wrong address, count, signature or challenge. */
function unfit(): null {
  return null;
}
