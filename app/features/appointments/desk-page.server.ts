import { found } from '~/http/errors.server';
import type { StaffVisit } from '~/http/guards.server';
import { calendarDate, parseCalendarDate } from '~/lib/time';
import { readDay, readWeek } from './day.server';
import { choosePoint } from './point.server';

/** `?date=`, `?view=week` and `?point=`; what is missing or wrong means today, the day and the first. */
export async function readDesk(visit: StaffVisit) {
  const { house, landlord, url, now, locale } = visit;
  const asked = url.searchParams;
  const point = found(await choosePoint(house.store.read, landlord, asked.get('point')));
  const today = calendarDate(now, point.calendar.timeZone);
  const date = parseCalendarDate(asked.get('date') ?? '') ?? today;
  const isWeek = asked.get('view') === 'week';
  const day = isWeek ? null : await readDay(visit, { point, date });
  const week = isWeek ? await readWeek(visit, { point, date }) : null;
  const known = landlord.settings.servicePoints;
  return {
    date,
    today,
    where: known.length > 1 ? { point: point.code } : {},
    points: known.map(({ code, address }) => ({ code, place: address[locale], current: code === point.code })),
    day,
    week,
    previous: day?.previous ?? week?.previous,
    next: day?.next ?? week?.next,
  };
}
