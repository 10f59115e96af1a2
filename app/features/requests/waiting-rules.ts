import { addDays, calendarDate } from '~/lib/time';
import type { RequestStatus, RequestTurn } from '~db/schema/requests';
import type { Act } from './acts';
import { isTermination } from './notice-rules';
import { type Answer, isConsentMissing } from './rules';

/** RQ-4: how long an answer is waited for, and what happens when none comes. */

type Waiting = { turn: RequestTurn | null; waitingSince: Date };
type Period = { timeZone: string; days: number };

/** The last day on which the answer is in time; null where the desk has the ball. */
export function answerByOf({ turn, waitingSince }: Waiting, { timeZone, days }: Period): string | null {
  return turn === 'asker' || turn === 'others' ? addDays(calendarDate(waitingSince, timeZone), days) : null;
}

type Unanswered = { act: Act; status: RequestStatus };

/**
 * Notice that has been given stands, whatever else was asked: the desk has the ball again. Everything else lapses, also
 * notice on a lease that not all of its parties have given.
 */
export function whatIfUnanswered({ act }: Unanswered, consents: readonly Answer[]): 'lapsed' | 'unanswered' {
  return isTermination(act) && !isConsentMissing(consents) ? 'unanswered' : 'lapsed';
}
