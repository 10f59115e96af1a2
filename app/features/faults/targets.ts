import type { LandlordSettings } from '~/features/tenancy/settings';
import { invariant } from '~/lib/invariant';
import { addDays, calendarDate, endOfDay, hours } from '~/lib/time';
import { addWorkingDays, nextOpening, openUntil } from '~/lib/working-time';

export type Priority = 'immediate' | 'emergency' | 'urgent' | 'normal' | 'planned';

/**
 * FR-10: by when it is promised. Hours run from the report; days are promised as a date and kept until its end, and the
 * day of the report is not counted.
 */
export function targetFor(
  priority: Priority,
  reportedAt: Date,
  { targets, country, timeZone }: LandlordSettings,
  plannedDate?: string | null,
): Date {
  const endOf = (date: string) => endOfDay(date, timeZone);
  switch (priority) {
    case 'immediate':
      return new Date(reportedAt.getTime() + hours(targets.immediate.hours));
    case 'emergency':
      return new Date(reportedAt.getTime() + hours(targets.emergency.hours));
    case 'urgent': {
      const due = addWorkingDays(reportedAt, targets.urgent.workingDays, { country, timeZone });
      return endOf(calendarDate(due, timeZone));
    }
    case 'normal':
      return endOf(addDays(calendarDate(reportedAt, timeZone), targets.normal.days));
    case 'planned':
      invariant(plannedDate, 'planned work has a date');
      return endOf(plannedDate);
  }
}

/** FR-6: when handling begins, if the report came outside property service's hours; null if it begins at once. */
export function movedToOfficeHours(reportedAt: Date, settings: LandlordSettings): Date | null {
  const office = settings.contacts.propertyService.hours;
  return openUntil(office, reportedAt, settings) ? null : nextOpening(office, reportedAt, settings);
}

export function isBreached(target: Date, now: Date): boolean {
  return now > target;
}

type Reprioritised = {
  fault: { priority: Priority; reportedAt: Date; targetAt: Date };
  priority: Priority;
  date: string | null;
  now: Date;
  settings: LandlordSettings;
};

/**
 * What is promised when the urgency changes. What turned out more pressing is promised from now on, since a promise of
 * yesterday helps nobody, but never later than before; what can wait longer is counted from the report.
 */
export function targetAfter({ fault, priority, date, now, settings }: Reprioritised): Date {
  if (priority === 'planned') return targetFor(priority, now, settings, date);
  if (MOST_PRESSING_FIRST.indexOf(priority) >= MOST_PRESSING_FIRST.indexOf(fault.priority))
    return targetFor(priority, fault.reportedAt, settings);
  const fromNow = targetFor(priority, now, settings);
  return new Date(Math.min(fromNow.getTime(), fault.targetAt.getTime()));
}

const MOST_PRESSING_FIRST: readonly Priority[] = ['immediate', 'emergency', 'urgent', 'normal', 'planned'];
