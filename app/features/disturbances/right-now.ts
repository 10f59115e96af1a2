import { type HomeServed, rightNow, type Service } from '~/features/tenancy/right-now';
import type { LandlordSettings } from '~/features/tenancy/settings';
import { addDays, calendarDate, instantAt, localTime } from '~/lib/time';

export type CallAboutDisturbance = {
  phone: string;
  service: Service | 'disturbances';
  /** When it becomes somebody else's turn; null for who always answers. */
  until: Date | null;
};

/** DI-3: the landlord's disturbance on-call, or where there is none, whoever answers at this minute (CS-7). */
export function callAboutDisturbance(settings: LandlordSettings, now: Date, home: HomeServed): CallAboutDisturbance {
  const { disturbances } = settings.contacts;
  if (disturbances) return { phone: disturbances.phone, service: 'disturbances', until: null };
  const { phone, service, until } = rightNow(settings, now, home);
  return { phone, service, until };
}

/** Null outside quiet hours, else when they end. */
export function quietUntil({ disturbances, timeZone }: LandlordSettings, now: Date): Date | null {
  const { from, until } = disturbances.quietHours;
  const today = calendarDate(now, timeZone);
  const time = localTime(now, timeZone);
  const overMidnight = from > until;
  const isQuiet = overMidnight ? time >= from || time < until : time >= from && time < until;
  if (!isQuiet) return null;
  return instantAt(overMidnight && time >= from ? addDays(today, 1) : today, until, timeZone);
}
