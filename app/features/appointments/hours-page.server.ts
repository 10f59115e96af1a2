import { found } from '~/http/errors.server';
import type { StaffVisit } from '~/http/guards.server';
import { calendarDate } from '~/lib/time';
import { choosePoint } from './point.server';

export type HoursPage = Awaited<ReturnType<typeof readHours>>;

/** A service point's calendar as it can be changed; exceptions that have passed are left out. */
export async function readHours({ house, landlord, locale, url, now }: StaffVisit) {
  const point = found(await choosePoint(house.store.read, landlord, url.searchParams.get('point')));
  const { calendar, code, facts, version } = point;
  const today = calendarDate(now, calendar.timeZone);
  return {
    code,
    version,
    place: facts.address[locale],
    calendar: {
      ...calendar,
      hours: [...calendar.hours].sort((a, b) => a.weekday - b.weekday || (a.from < b.from ? -1 : 1)),
      exceptions: calendar.exceptions.filter(({ date }) => date >= today).sort((a, b) => (a.date < b.date ? -1 : 1)),
    },
    points: landlord.settings.servicePoints.map((other) => ({ code: other.code, place: other.address[locale] })),
  };
}
