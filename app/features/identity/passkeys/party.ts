import { secondFactorIsRequired } from '~/policy/duties';
import type { Duty } from '~db/schema/identity';

/** Who asks for a passkey: a key made for another address does not answer here, whatever the page looks like. */
export type Party = { rpID: string; origin: string };

/** From the configured address, never from what the request claims. */
export function partyAt(origin: string): Party {
  return { rpID: new URL(origin).hostname, origin };
}

/**
 * Having the key is the second factor beside the password. Whose duties require a second factor also shows the key
 * who holds it: by finger, face or PIN.
 */
export function verificationFor(duties: readonly Duty[]): 'required' | 'preferred' {
  return secondFactorIsRequired(duties) ? 'required' : 'preferred';
}
