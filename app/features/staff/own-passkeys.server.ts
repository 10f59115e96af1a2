import { dropPasskey, keepPasskey, passkeysOf } from '~/features/identity/passkeys/kept.server';
import type { Party } from '~/features/identity/passkeys/party';
import { madePasskey } from '~/features/identity/passkeys/verify.server';
import { dropRecoveryCodes, keepRecoveryCodes, newRecoveryCodes } from '~/features/identity/recovery-codes.server';
import { hasSecondFactor } from '~/features/identity/second-factor.server';
import type { House } from '~/house.server';
import { newId } from '~/lib/ids';
import { Refused } from '~/lib/refused';
import { secondFactorIsRequired } from '~/policy/duties';
import { type Doing, knownByPassword, recordAndTell, stillKnown } from './own-access.server';

/** More are a sign that somebody else adds them. */
const MOST_PASSKEYS = 10;

type Adding = Doing & { currentPassword: string; passkeyName: string; passkey: string; party: Party };

/** Gives recovery codes when it is the first second factor: they are told once. */
export async function addPasskey(house: House, adding: Adding): Promise<string[] | null> {
  const { currentPassword, passkeyName, passkey, party, ...doing } = adding;
  const { actor, now } = doing;
  const member = await knownByPassword(house, { ...doing, currentPassword });
  const claim = { staffId: member.id, duties: actor.duties, party, answer: passkey, now };
  const made = await madePasskey(house, claim);
  if (!made) throw new Refused('staff.passkeys.wrong');
  const recovery = (await hasSecondFactor(house.store.read, member)) ? null : await newRecoveryCodes(house);
  return house.store.write(async (tx) => {
    const isFirst = !(await hasSecondFactor(tx, await stillKnown(tx, member)));
    if ((await passkeysOf(tx, member.id)).length >= MOST_PASSKEYS) throw new Refused('staff.passkeys.tooMany');
    if (!(await made.spend(tx))) throw new Refused('staff.passkeys.wrong');
    await keepPasskey(tx, { ...made.columns, id: newId(), staffId: member.id, name: passkeyName, createdAt: now });
    const told = isFirst ? recovery : null;
    if (told) await keepRecoveryCodes(tx, { staffId: member.id, hashes: told.hashes, now });
    await recordAndTell(tx, house, { ...doing, member, what: 'passkey-added' });
    return told?.codes ?? null;
  });
}

type Removing = Doing & { currentPassword: string; passkeyId: string };

export async function removePasskey(house: House, removing: Removing): Promise<void> {
  const { currentPassword, passkeyId, ...doing } = removing;
  const member = await knownByPassword(house, { ...doing, currentPassword });
  await house.store.write(async (tx) => {
    const current = await stillKnown(tx, member);
    const wasThere = await dropPasskey(tx, { id: passkeyId, staffId: member.id });
    if (!wasThere) return;
    const keepsOne = await hasSecondFactor(tx, current);
    if (!keepsOne && secondFactorIsRequired(current.duties)) throw new Refused('staff.me.factorRequired');
    if (!keepsOne) await dropRecoveryCodes(tx, member.id);
    await recordAndTell(tx, house, { ...doing, member, what: 'passkey-removed' });
  });
}
