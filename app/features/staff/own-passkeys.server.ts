import { dropPasskey, keepPasskey, passkeysOf } from '~/features/identity/passkeys/kept.server';
import type { Party } from '~/features/identity/passkeys/party';
import { madePasskey } from '~/features/identity/passkeys/verify.server';
import { dropRecoveryCodes, keepRecoveryCodes, newRecoveryCodes } from '~/features/identity/recovery-codes.server';
import { hasSecondFactor } from '~/features/identity/second-factor.server';
import type { House } from '~/house.server';
import { newId } from '~/lib/ids';
import { Refused } from '~/lib/refused';
import { secondFactorIsRequired } from '~/policy/duties';
import { type Doing, knownByPassword, recordAndTell } from './own-access.server';

/** More are a sign that somebody else adds them. */
const MOST_PASSKEYS = 10;

type Adding = Doing & { currentPassword: string; passkeyName: string; passkey: string; party: Party };

/** Gives recovery codes when it is the first second factor: they are told once. */
export async function addPasskey(house: House, adding: Adding): Promise<string[] | null> {
  const { currentPassword, passkeyName, passkey, party, ...doing } = adding;
  const { actor, now } = doing;
  const member = await knownByPassword(house, { ...doing, currentPassword });
  const known = await passkeysOf(house.store.read, member.id);
  if (known.length >= MOST_PASSKEYS) throw new Refused('staff.passkeys.tooMany');
  const claim = { staffId: member.id, duties: actor.duties, party, answer: passkey, now };
  const made = await madePasskey(house, claim);
  if (!made) throw new Refused('staff.passkeys.wrong');
  const recovery = (await hasSecondFactor(house.store.read, member)) ? null : await newRecoveryCodes(house);
  await house.store.write(async (tx) => {
    if (!(await made.spend(tx))) throw new Refused('staff.passkeys.wrong');
    await keepPasskey(tx, { ...made.columns, id: newId(), staffId: member.id, name: passkeyName, createdAt: now });
    if (recovery) await keepRecoveryCodes(tx, { staffId: member.id, hashes: recovery.hashes, now });
    await recordAndTell(tx, house, { ...doing, member, what: 'passkey-added' });
  });
  return recovery?.codes ?? null;
}

type Removing = Doing & { currentPassword: string; passkeyId: string };

export async function removePasskey(house: House, removing: Removing): Promise<void> {
  const { currentPassword, passkeyId, ...doing } = removing;
  const member = await knownByPassword(house, { ...doing, currentPassword });
  await house.store.write(async (tx) => {
    const wasThere = await dropPasskey(tx, { id: passkeyId, staffId: member.id });
    if (!wasThere) return;
    const keepsOne = await hasSecondFactor(tx, member);
    if (!keepsOne && secondFactorIsRequired(doing.actor.duties)) throw new Refused('staff.me.factorRequired');
    if (!keepsOne) await dropRecoveryCodes(tx, member.id);
    await recordAndTell(tx, house, { ...doing, member, what: 'passkey-removed' });
  });
}
