import { type CustomerService, customerService } from '~/features/tenancy/right-now';
import type { Visit } from '~/http/visit.server';
import { addDays, calendarDate, weekdayOf } from '~/lib/time';
import { can } from '~/policy/policy';
import { housingCompaniesOf } from './housing-company';
import type { NoVisit } from './no-visit';
import { allPoints, freeTimes, type Point } from './point.server';
import type { Hours, HoursKind } from './rules';
import { openSpans } from './rules';
import { wayTo } from './way';

/** What the public pages about visits have in common. */
export function readService(visit: Visit) {
  const { landlord, actor, now, locale } = visit;
  const { contacts } = landlord.settings;
  const housingCompany = !can(actor, 'appointment.book', landlord.id);
  const service = customerService(landlord.settings, now, { housingCompany });
  return {
    service,
    housingCompanies: housingCompaniesOf(contacts.housingCompanies, locale),
    /** CS-5: shown instead of the calendar. */
    booksElsewhere: housingCompany,
    noVisit: noVisitFor(visit, service),
  };
}

function noVisitFor({ landlord, actor, locale }: Visit, service: CustomerService): NoVisit {
  const { keys, contacts } = landlord.settings;
  return {
    isSignedIn: actor.kind === 'resident',
    keys: { place: `${keys.name}, ${keys.address[locale]}`, hoursLink: keys.hoursLink[locale] },
    attorneyEmail: contacts.powersOfAttorney.email,
    service,
  };
}

export async function readPlaces(visit: Visit) {
  const points = await allPoints(visit.house.store.read, visit.landlord);
  return Promise.all(points.map((point) => readPlace(visit, point)));
}

export type Place = Awaited<ReturnType<typeof readPlace>>;

async function readPlace({ house, locale, formats, now, t }: Visit, point: Point) {
  const { facts, calendar, code } = point;
  const [next] = await freeTimes(house.store.read, { point, reason: 'other', now });
  return {
    code,
    address: `${facts.address[locale]}, ${facts.district[locale]}`,
    walkIn: weeklyWords(calendar.hours, 'walk-in', formats),
    byAppointment: weeklyWords(calendar.hours, 'by-appointment', formats),
    closedOn: formats.weekdays(OFFICE_DAYS.filter((day) => !calendar.hours.some(({ weekday }) => weekday === day))),
    exceptions: exceptionsAhead(point, now).map(({ date, spans }) => ({
      date: formats.weekdayDate(date),
      hours: spans.map(({ from, until }) => formats.timeRange(from, until)).join(', '),
    })),
    next: next ? t.appointments.manage.at(formats.onWeekdayDate(next.from), formats.time(next.from)) : null,
    way: wayTo(facts, locale),
  };
}

const OFFICE_DAYS = [1, 2, 3, 4, 5];

type WeeklyFormats = Pick<Visit['formats'], 'weekdays' | 'timeRange'>;

/** "Wednesday 9–12, Thursday 12–15"; days with the same hours stand together. */
export function weeklyWords(hours: readonly Hours[], kind: HoursKind, formats: WeeklyFormats): string {
  const byTimes = new Map<string, number[]>();
  const inOrder = hours
    .filter((row) => row.kind === kind)
    .sort((a, b) => a.weekday - b.weekday || (a.from < b.from ? -1 : 1));
  for (const { from, until, weekday } of inOrder) {
    const times = formats.timeRange(from, until);
    byTimes.set(times, [...(byTimes.get(times) ?? []), weekday]);
  }
  return [...byTimes].map(([times, weekdays]) => `${formats.weekdays(weekdays)} ${times}`).join(', ');
}

const WEEKS_AHEAD = 6;

/** The dates on which it is not as every week: own exceptions, and holidays on days that are else open. */
function exceptionsAhead({ calendar }: Point, now: Date) {
  const today = calendarDate(now, calendar.timeZone);
  return Array.from({ length: WEEKS_AHEAD * 7 }, (_, n) => addDays(today, n)).flatMap((date) => {
    const usual = calendar.hours.filter(({ weekday }) => weekday === weekdayOf(date));
    const isException = calendar.exceptions.some((exception) => exception.date === date);
    const spans = [...openSpans(calendar, date, 'walk-in'), ...openSpans(calendar, date, 'by-appointment')];
    if (!isException && (usual.length === 0 || spans.length > 0)) return [];
    return [{ date, spans }];
  });
}
