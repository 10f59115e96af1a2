import { ACTS, type Act } from '~/features/requests/acts';
import type { AuthorizationEnd, AuthorizationKind, AuthorizationState } from '~db/schema/authorizations';

/** What may happen to a power of attorney, and when. Refusals are text keys. */
type Held = { state: AuthorizationState; kind: AuthorizationKind; form: 'paper' | 'portal' };

/** Waits for the one who hands it in. */
export const WRITABLE = ['draft', 'asked'] as const satisfies AuthorizationState[];
/** At the desk, whoever has the ball. */
export const AT_DESK = ['submitted', 'asked'] as const satisfies AuthorizationState[];
/** Not over: may be taken back or revoked. */
export const ALIVE = ['draft', 'invited', 'submitted', 'asked', 'approved'] as const satisfies AuthorizationState[];
/** Waits for a day, somebody else or the desk: over when none of them comes. */
export const ENDED_BY_ITSELF = ['invited', 'submitted', 'asked', 'approved'] as const satisfies AuthorizationState[];
/** Nothing of it is known to anybody but who wrote it. */
export const UNSENT = ['draft', 'invited'] as const satisfies AuthorizationState[];

export function isAmong(states: readonly AuthorizationState[], state: AuthorizationState): boolean {
  return states.includes(state);
}

/** What the desk or the attorney has seen says what it said. */
export function refusalToRewrite({ state }: { state: AuthorizationState }): string | null {
  return state === 'draft' ? null : 'authorizations.refused.notWritable';
}

export function refusalToUpload({ state, form }: Held): string | null {
  if (form === 'portal') return 'authorizations.refused.noPaperNeeded';
  return isAmong(WRITABLE, state) ? null : 'authorizations.refused.notWritable';
}

export function refusalToSubmit(held: Held, { documents }: { documents: number }): string | null {
  if (!isAmong(WRITABLE, held.state)) return 'authorizations.refused.notWritable';
  return held.form === 'paper' && documents === 0 ? 'authorizations.refused.documentMissing' : null;
}

/** PA-3. An estate speaks through several people: their signatures stand on one paper. */
export function refusalToGive({ state, kind }: Held, { text, documents }: { text: string | null; documents: number }) {
  if (state !== 'draft') return 'authorizations.refused.notWritable';
  if (kind === 'estate') return 'authorizations.refused.estateNeedsPaper';
  if (kind === 'free-form' && text === null) return 'authorizations.refused.textMissing';
  return documents > 0 ? 'authorizations.refused.paperIsThere' : null;
}

type Invited = { state: AuthorizationState; invitedUntil: Date | null };

export function refusalToAccept({ state, invitedUntil }: Invited, now: Date): string | null {
  if (state !== 'invited') return 'authorizations.refused.notInvited';
  return invitedUntil !== null && now < invitedUntil ? null : 'authorizations.refused.invitationOver';
}

type Decided = Held & { principalResidentId: string | null; leaseId: string | null; validUntil: string | null };

/** PA-4: approved for somebody whom the register knows, and not for a time that is over. */
export function refusalToApprove(
  { state, principalResidentId, leaseId }: Decided,
  { validFrom, validUntil, today }: { validFrom: string; validUntil: string | null; today: string },
): string | null {
  if (!isAmong(AT_DESK, state)) return 'authorizations.refused.notAtDesk';
  if (principalResidentId === null || leaseId === null) return 'authorizations.refused.principalUnknown';
  return refusalOfDates({ validFrom, validUntil, today });
}

export function refusalToDecide({ state }: { state: AuthorizationState }): string | null {
  return isAmong(AT_DESK, state) ? null : 'authorizations.refused.notAtDesk';
}

type Named = { state: AuthorizationState; kind: AuthorizationKind; handedInBy: 'principal' | 'attorney' | 'officer' };

/** Who has given it themselves, signed in as themselves, is nobody else; an estate has nobody to sign in as. */
export function refusalToMatch({ state, kind, handedInBy }: Named): string | null {
  if (!isAmong(AT_DESK, state)) return 'authorizations.refused.notAtDesk';
  return handedInBy === 'principal' && kind !== 'estate' ? 'authorizations.refused.principalKnown' : null;
}

type Revoked = { state: AuthorizationState; endedBecause: AuthorizationEnd | null };

/** Also one that is used up: whoever did the last act with it still reads how that goes on. */
export function refusalToRevoke({ state, endedBecause }: Revoked): string | null {
  const isUsedUp = state === 'ended' && endedBecause === 'used';
  return isAmong(ALIVE, state) || isUsedUp ? null : 'authorizations.refused.overAlready';
}

type Dates = { validFrom: string; validUntil: string | null; today: string };

export function refusalOfDates({ validFrom, validUntil, today }: Dates): string | null {
  if (validUntil === null) return null;
  if (validUntil < validFrom) return 'authorizations.refused.untilBeforeFrom';
  return validUntil < today ? 'authorizations.refused.untilIsPast' : null;
}

/** As they are sent, in the list's own order; what is no act is left out. */
export function actsIn(sent: readonly string[]): Act[] {
  return ACTS.filter((act) => sent.includes(act));
}

/**
 * Whether the name on the paper and the name somebody was identified by can be one person's: the same family name and
 * a given name in common, whatever the order, the case and the further given names.
 */
export function isSameName(written: string, identified: { givenName: string; familyName: string }): boolean {
  const words = wordsOf(written);
  const family = wordsOf(identified.familyName);
  const given = wordsOf(identified.givenName);
  return (
    family.length > 0 && family.every((word) => words.includes(word)) && given.some((word) => words.includes(word))
  );
}

function wordsOf(name: string): string[] {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '');
}
