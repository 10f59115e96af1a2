import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server';
import type { House } from '~/house.server';
import { hashToken } from '~/lib/ids';
import type { Duty } from '~db/schema/identity';
import { newChallenge } from './challenges.server';
import { passkeysOf } from './kept.server';
import { type Party, verificationFor } from './party';

type Asked = { staffId: string; duties: Duty[]; party: Party; now: Date };

/** What the browser asks an authenticator to make a passkey for. */
export async function askForNewPasskey(
  house: House,
  { staffId, duties, party, now, email, portal }: Asked & { email: string; portal: string },
) {
  const known = await passkeysOf(house.store.read, staffId);
  const challenge = await house.store.write((tx) => newChallenge(tx, { staffId, purpose: 'add', now }));
  return generateRegistrationOptions({
    rpName: portal,
    rpID: party.rpID,
    userName: email,
    // Kept by the authenticator: tells it whose key this is, and nobody else.
    userID: new Uint8Array(Buffer.from(hashToken(`passkey-user:${staffId}`), 'hex')),
    challenge: bytesOf(challenge),
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: verificationFor(duties) },
  });
}

export async function askForSignIn(house: House, { staffId, duties, party, now }: Asked) {
  const known = await passkeysOf(house.store.read, staffId);
  const challenge = await house.store.write((tx) => newChallenge(tx, { staffId, purpose: 'sign-in', now }));
  return generateAuthenticationOptions({
    rpID: party.rpID,
    challenge: bytesOf(challenge),
    allowCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    userVerification: verificationFor(duties),
  });
}

/** The library takes a text for text: the token's own bytes come back as the same base64url. */
function bytesOf(challenge: string) {
  return new Uint8Array(Buffer.from(challenge, 'base64url'));
}
