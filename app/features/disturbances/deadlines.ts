import type { LandlordSettings } from '~/features/tenancy/settings';
import { calendarDate, days, endOfDay, hours, instantAt, weekdayOf } from '~/lib/time';
import { addWorkingDays, nextOpening } from '~/lib/working-time';

/** By when somebody at the desk must have read it. */
export function hearBy(writtenAt: Date, settings: LandlordSettings): Date {
  return endOfWorkingDay(writtenAt, settings.disturbances.heardWithinWorkingDays, settings);
}

/** The promise to the reporter: we tell how it goes at least so often. */
export function updateDue(lastToldAt: Date, settings: LandlordSettings): Date {
  return endOfWorkingDay(lastToldAt, settings.disturbances.updateEveryWorkingDays, settings);
}

export function quietDue(closedAt: Date, { disturbances }: LandlordSettings): Date {
  return new Date(closedAt.getTime() + days(disturbances.quietAskedAfterDays));
}

export function answerBy(openedAt: Date, { disturbances, timeZone }: LandlordSettings): Date {
  const last = new Date(openedAt.getTime() + days(disturbances.answerWithinDays));
  return endOfDay(calendarDate(last, timeZone), timeZone);
}

function endOfWorkingDay(from: Date, n: number, settings: LandlordSettings): Date {
  const { timeZone } = settings;
  return endOfDay(calendarDate(addWorkingDays(from, n, settings), timeZone), timeZone);
}

const ACT_WITHIN = hours(24);

/**
 * DI-4: within 24 hours or by the next working day, whichever is later. A working day is one when the desk is staffed,
 * and it is over when the desk shuts.
 */
export function violenceDue(receivedAt: Date, settings: LandlordSettings): Date {
  const { timeZone, disturbances } = settings;
  const evening = endOfDay(calendarDate(receivedAt, timeZone), timeZone);
  const date = calendarDate(nextOpening(disturbances.desk, evening, settings), timeZone);
  const shuts = disturbances.desk.weekly
    .filter(({ weekdays }) => weekdays.includes(weekdayOf(date)))
    .map(({ until }) => instantAt(date, until, timeZone).getTime());
  return new Date(Math.max(receivedAt.getTime() + ACT_WITHIN, ...shuts));
}
