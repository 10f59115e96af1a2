import { addDays, calendarDate } from '~/lib/time';
import type { AuthorizationEnd, AuthorizationState } from '~db/schema/authorizations';

/** PR-2: what nobody answers for or nobody decides does not lie at the desk for ever. */
type Waiting = { state: AuthorizationState; submittedAt: Date | null; updatedAt: Date };
type Periods = { timeZone: string; answerDays: number; decideDays: number };

/** The last day before it lapses, and for which of the two reasons; null where nothing is waited for. */
export function lapsesAfter(
  { state, submittedAt, updatedAt }: Waiting,
  { timeZone, answerDays, decideDays }: Periods,
): { day: string; because: AuthorizationEnd } | null {
  const dayOf = (at: Date, days: number) => addDays(calendarDate(at, timeZone), days);
  if (state === 'asked') return { day: dayOf(updatedAt, answerDays), because: 'not-answered' };
  if (state !== 'submitted') return null;
  return { day: dayOf(submittedAt ?? updatedAt, decideDays), because: 'not-decided' };
}
