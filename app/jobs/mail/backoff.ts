import { hours, minutes } from '~/lib/time';

/** Waits after the first, second … failed attempt; the last one goes on until the letter is out of date. */
const WAITS = [minutes(1), minutes(5), minutes(15), hours(1)];

/** In milliseconds. A provider that names a wait is believed, but one that names a day would make the letter worthless. */
const SHORTEST_WAIT = 1_000;
const LONGEST_WAIT = hours(1);

type Failed = {
  /** Made so far, this one counted. */
  attempts: number;
  now: Date;
  validUntil: Date;
  retryAfterMs?: number | undefined;
};

/**
 * Null when it is time to give up: the next attempt would come when the letter only misleads. There is no other limit,
 * so an outage of days loses nothing that is still true. Providers remember a letter's id for a day; attempts come at
 * least hourly, so one that was accepted while its answer was lost is found again long before.
 */
export function nextAttemptAt({ attempts, now, validUntil, retryAfterMs }: Failed): Date | null {
  const wait = retryAfterMs === undefined ? waitAfter(attempts) : clamp(retryAfterMs);
  const next = new Date(now.getTime() + wait);
  return next < validUntil ? next : null;
}

function waitAfter(attempts: number): number {
  return WAITS[Math.min(Math.max(attempts, 1), WAITS.length) - 1]!;
}

function clamp(wait: number): number {
  return Math.min(Math.max(wait, SHORTEST_WAIT), LONGEST_WAIT);
}

/** Such a letter is not sent at all, however late the process came to it. */
export function isOutOfDate(letter: { validUntil: Date }, now: Date): boolean {
  return now >= letter.validUntil;
}
