import { addDays } from '~/lib/time';
import type { Residency } from '~/policy/actor';

type Term = { startsOn: string; endsOn: string | null };

/** TN-4: everything opens on the day the lease starts and shuts after the day it ends. */
export function phaseOf({ startsOn, endsOn }: Term, today: string): Residency['phase'] {
  if (today < startsOn) return 'future';
  if (endsOn !== null && today > endsOn) return 'ended';
  return 'current';
}

/** TN-4: own past cases stay readable for some days after the lease has ended. */
export function mayStillRead(
  { startsOn, endsOn }: Term,
  { today, readingDays }: { today: string; readingDays: number },
): boolean {
  if (today < startsOn) return false;
  return endsOn === null || today <= addDays(endsOn, readingDays);
}
