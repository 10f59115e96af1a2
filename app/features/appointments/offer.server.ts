import { textsFor } from '~/i18n';
import type { Formats } from '~/i18n/formats';
import type { Locale } from '~/i18n/locale';
import { calendarDate } from '~/lib/time';
import type { Db } from '~db/store.server';
import { freeTimes, type Point } from './point.server';
import type { Reason } from './reasons';
import type { Span } from './rules';
import { slotValue } from './slot-value';

export type DayOfTimes = { date: string; day: string; times: { value: string; time: string }[] };

export type Offer = {
  reason: Reason;
  reasonName: string;
  point: string;
  place: string;
  minutes: number;
  bring: readonly string[];
  days: DayOfTimes[];
  /** As part of a sentence: "on Wednesday 25 November at 9:30". */
  next: string | null;
};

type Asked = { point: Point; reason: Reason; now: Date; formats: Formats; locale: Locale };

/** The free times of a service point for one reason, by day, in the words of the page. */
export async function readOffer(db: Db, { point, reason, now, formats, locale }: Asked): Promise<Offer> {
  const { calendar, facts } = point;
  const slots = await freeTimes(db, { point, reason, now });
  const words = textsFor(locale).appointments;
  const [first] = slots;
  return {
    reason,
    reasonName: words.reasons[reason],
    point: point.code,
    place: `${facts.address[locale]}, ${facts.district[locale]}`,
    minutes: calendar.slotMinutes[reason],
    bring: words.papers[reason],
    days: byDay(slots, { formats, timeZone: calendar.timeZone }),
    next: first ? words.manage.at(formats.onWeekdayDate(first.from), formats.time(first.from)) : null,
  };
}

function byDay(slots: Span[], { formats, timeZone }: { formats: Formats; timeZone: string }): DayOfTimes[] {
  const days = new Map<string, DayOfTimes>();
  for (const { from } of slots) {
    const date = calendarDate(from, timeZone);
    const day = days.get(date) ?? { date, day: formats.weekdayDate(date), times: [] };
    day.times.push({ value: slotValue(from, timeZone), time: formats.time(from) });
    days.set(date, day);
  }
  return [...days.values()];
}
