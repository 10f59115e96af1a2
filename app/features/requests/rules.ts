import { days } from '~/lib/time';
import type { RequestStatus, RequestTurn } from '~db/schema/requests';
import type { Act } from './acts';

/** RQ-4, PA-1: what may happen to a service request. */

export const OPEN = ['received', 'asked', 'accepted'] as const satisfies readonly RequestStatus[];
/** Before customer service has taken it up. */
export const CANCELLABLE = ['received', 'asked'] as const satisfies readonly RequestStatus[];

export type OpenStatus = (typeof OPEN)[number];

export function isOpen(status: RequestStatus): status is OpenStatus {
  return (OPEN as readonly RequestStatus[]).includes(status);
}

/** What the office answers in words instead of doing something. */
export const QUESTIONS = ['lease-information', 'payment-information'] as const satisfies readonly Act[];

export function isQuestion(act: Act): boolean {
  return (QUESTIONS as readonly Act[]).includes(act);
}

const OWN = ['order-certificate', ...QUESTIONS] as const satisfies readonly Act[];

/**
 * What changes the lease, the keys or the home concerns everybody who signed: they answer for it together. What somebody
 * asks or orders for themselves is theirs alone; asking how to leave must not be read by the one who is left.
 */
export const SHARED = [
  'terminate-lease',
  'terminate-parking',
  'terminate-sauna',
  'return-keys',
  'fetch-keys',
  'renovation-permit',
] as const satisfies readonly Exclude<Act, (typeof OWN)[number]>[];

export function concernsAllParties(act: Act): boolean {
  return (SHARED as readonly Act[]).includes(act);
}

/** A lease ends for all of its parties or for none: one alone cannot give notice for the others. */
export function needsConsent(act: Act): boolean {
  return act === 'terminate-lease';
}

/** Of a party that has died: who speaks for the estate, or nobody yet. */
export type Estate = { representative: string | null };

export type Answer = { answer: 'yes' | 'no' | null };
/** Who is known by no account cannot be asked in the portal. */
export type Consent = Answer & { estate: Estate | null; hasAccount: boolean };

export function isConsentMissing(consents: readonly Answer[]): boolean {
  return consents.some(({ answer }) => answer !== 'yes');
}

/**
 * Who has the ball. A no of one party is a matter for the desk, and so is whom the portal cannot ask: an estate that
 * nobody speaks for yet, a party without an account.
 */
export function turnOf(status: RequestStatus, consents: readonly Consent[]): RequestTurn | null {
  if (!isOpen(status)) return null;
  if (status === 'asked') return 'asker';
  const isRefused = consents.some(({ answer }) => answer === 'no');
  return status === 'received' && consents.some(canAnswer) && !isRefused ? 'others' : 'desk';
}

function canAnswer({ answer, estate, hasAccount }: Consent): boolean {
  return answer === null && (estate === null ? hasAccount : estate.representative !== null);
}

/** Whom customer service has to ask for the portal. */
export function isAskedByDesk({ answer, estate, hasAccount }: Consent): boolean {
  return answer !== 'yes' && estate === null && !hasAccount;
}

/** What was taken up before the question goes on where it was. */
export function statusAfterAnswer({ status, acceptedAt }: { status: RequestStatus; acceptedAt: Date | null }) {
  if (status !== 'asked') return status;
  return acceptedAt === null ? 'received' : 'accepted';
}

/** PA-5: who made it with the last of their power reads how it ended, too. */
export const FOLLOWED_FOR = days(30);

export function isStillFollowed({ closedAt }: { closedAt: Date | null }, now: Date): boolean {
  return closedAt === null || now.getTime() - closedAt.getTime() < FOLLOWED_FOR;
}

type Standing = { status: RequestStatus };

/** A power that is used up lets nothing new be said: only what is asked is answered. */
export function refusalToAnswer({ status }: Standing): string | null {
  if (!isOpen(status)) return 'requests.refused.closed';
  return status === 'asked' ? null : 'requests.refused.notAsked';
}

export function refusalToWrite({ status }: Standing): string | null {
  return isOpen(status) ? null : 'requests.refused.closed';
}

export function refusalToCancel({ status }: Standing): string | null {
  if (!isOpen(status)) return 'requests.refused.closed';
  return (CANCELLABLE as readonly RequestStatus[]).includes(status) ? null : 'requests.refused.accepted';
}

export function refusalToConsent({ status }: Standing, own: Answer | null): string | null {
  if (!isOpen(status)) return 'requests.refused.closed';
  return own?.answer === 'yes' ? 'requests.refused.consented' : null;
}

export function refusalToAccept({ status }: Standing): string | null {
  if (!isOpen(status)) return 'requestDesk.refused.closed';
  return status === 'accepted' ? 'requestDesk.refused.accepted' : null;
}

export function refusalToHandle({ status }: Standing): string | null {
  return isOpen(status) ? null : 'requestDesk.refused.closed';
}

/** Free, one's own, or taken over from whom one saw holding it. */
export function refusalToClaim({ assigneeId }: { assigneeId: string | null }, { from }: { from: string | null }) {
  return assigneeId === null || assigneeId === from ? null : 'requestDesk.refused.taken';
}

/** P-1001 */
export function numberOf(number: number): string {
  return `P-${number}`;
}
