import { ACTS } from '~/features/requests/acts';
import type { AuthorizationEnd, AuthorizationKind, AuthorizationState } from '~db/schema/authorizations';

/**
 * PA-1, PA-5: what a power of attorney allows, as facts and answers. Nothing here knows a database or a clock, and every
 * capability that an attorney may have asks the same two questions: does it hold now, and does it hold this.
 */
export const KINDS = ['general', 'single', 'transfer', 'estate', 'free-form'] as const satisfies AuthorizationKind[];

export const STATES = [
  'draft',
  'invited',
  'submitted',
  'asked',
  'approved',
  'rejected',
  'revoked',
  'ended',
] as const satisfies AuthorizationState[];

/**
 * What every resident may do about a home, beside the acts. A new matter of the tenancy is added here. Disturbances are
 * none: the trouble may live at home, and so may the attorney.
 */
export const MATTERS = ['faults'] as const;

/** Everything that can be allowed to an attorney; the acts' words are the contract's. */
export const POWERS = [...ACTS, 'transfer-tenancy', ...MATTERS] as const;
export type Power = (typeof POWERS)[number];

/**
 * "Everything about the tenancy". Giving the home away is not among it: that is a power of its own. Nor is what is the
 * person's alone, which is no power at all: their account, their register extract, further powers of attorney.
 */
export const WHOLE: readonly Power[] = [...ACTS, ...MATTERS];

export type GivenPower = { power: Power; once: boolean; usedAt: Date | null };

/** As much of an authorization as is needed to say what it allows. */
export type Authorization = {
  kind: AuthorizationKind;
  state: AuthorizationState;
  /** Calendar dates, both included. */
  validFrom: string;
  /** Null: until further notice. */
  validUntil: string | null;
  whole: boolean;
  powers: readonly GivenPower[];
};

/** What the calendar and the register say of it today, in the landlord's zone. */
export type Circumstances = { today: string; leaseEnded: boolean; principalDied: boolean };

export type NotInForce = 'not-approved' | 'not-yet' | 'date' | 'lease-ended' | 'principal-died' | 'used';

/** Null while it holds, else the first thing that stands in its way. */
export function whyNotInForce(authorization: Authorization, circumstances: Circumstances): NotInForce | null {
  const { state, validFrom, validUntil } = authorization;
  const { today, leaseEnded } = circumstances;
  if (state !== 'approved') return 'not-approved';
  if (today < validFrom) return 'not-yet';
  if (validUntil !== null && today > validUntil) return 'date';
  if (leaseEnded) return 'lease-ended';
  if (endsWithPrincipal(authorization) && circumstances.principalDied) return 'principal-died';
  return isUsedUp(authorization) ? 'used' : null;
}

export function isInForce(authorization: Authorization, circumstances: Circumstances): boolean {
  return whyNotInForce(authorization, circumstances) === null;
}

/** PA-5: an estate's power begins where the others end. */
function endsWithPrincipal({ kind }: Authorization): boolean {
  return kind !== 'estate';
}

/**
 * PA-5: whose last single act is done may see it through: read that one request and answer about it until it is closed.
 * Nothing else, not beyond the power's own last day or the principal's life, and not once it has been taken back.
 */
export function isSeenThrough(ended: Ended, { today, principalDied }: Circumstances): boolean {
  const { state, endedBecause, validUntil, kind } = ended;
  if (state !== 'ended' || endedBecause !== 'used') return false;
  if (validUntil !== null && today > validUntil) return false;
  return kind === 'estate' || !principalDied;
}

type Ended = Pick<Authorization, 'state' | 'kind' | 'validUntil'> & { endedBecause: AuthorizationEnd | null };

/** Whether the scope holds it and it is not used up; whether the whole holds today is `isInForce`. */
export function allows({ whole, powers }: Authorization, power: Power): boolean {
  if (whole) return WHOLE.includes(power);
  return powers.some((given) => given.power === power && isLeft(given));
}

/** The one question of an act: in force today, and within the scope. */
export function mayAct(authorization: Authorization, power: Power, circumstances: Circumstances): boolean {
  return isInForce(authorization, circumstances) && allows(authorization, power);
}

/** What is left to do with it. */
export function powersLeft(authorization: Authorization): Power[] {
  return POWERS.filter((power) => allows(authorization, power));
}

export function isUsedUp({ whole, powers }: Pick<Authorization, 'whole' | 'powers'>): boolean {
  return !whole && powers.length > 0 && powers.every((given) => !isLeft(given));
}

function isLeft({ once, usedAt }: GivenPower): boolean {
  return !once || usedAt === null;
}

export type Granted = { whole: boolean; powers: { power: Power; once: boolean }[] };

/**
 * What approving gives. An officer may narrow what was asked for; a free form holds what the officer reads out of it.
 * Null where that leaves nothing.
 */
export function grantedBy(
  { kind, acts }: { kind: AuthorizationKind; acts: readonly string[] },
  chosen: readonly Power[] | null,
): Granted | null {
  const asked = askedPowers({ kind, acts });
  const held =
    chosen === null ? asked : POWERS.filter((power) => chosen.includes(power) && isWithin(kind, asked, power));
  if (held.length === 0) return null;
  const isWhole = (kind === 'general' || kind === 'estate') && held.length === WHOLE.length;
  if (isWhole) return { whole: true, powers: [] };
  return { whole: false, powers: held.map((power) => ({ power, once: isOnce(kind) })) };
}

/** Of a free form nothing is known by machine until an officer has read it. */
export function askedPowers({ kind, acts }: { kind: AuthorizationKind; acts: readonly string[] }): readonly Power[] {
  if (kind === 'general' || kind === 'estate') return WHOLE;
  if (kind === 'transfer') return ['transfer-tenancy'];
  return kind === 'single' ? ACTS.filter((act) => acts.includes(act)) : [];
}

function isWithin(kind: AuthorizationKind, asked: readonly Power[], power: Power): boolean {
  return kind === 'free-form' || asked.includes(power);
}

/** Single acts and the transfer are done once; what else is given holds as long as the power does. */
function isOnce(kind: AuthorizationKind): boolean {
  return kind === 'single' || kind === 'transfer';
}

export function isPower(text: string): text is Power {
  return (POWERS as readonly string[]).includes(text);
}
