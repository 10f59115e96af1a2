import { ICalCalendarMethod, ICalEventStatus, default as ical } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { paths } from '~/paths';
import type { LetterAttachment, LetterContext } from './define';
import { timeZoneComponent } from './time-zone-component';

export type CalendarVisit = {
  faultId: string;
  from: Date;
  to: Date;
  /** Raised by every change of the visit. */
  sequence: number;
  /** When it was agreed, changed or called off. */
  stamp: Date;
  summary: string;
};

/**
 * PUBLISH, not REQUEST: a request makes mail programs offer "Yes" and "No", whose answers go to an address that nobody
 * reads, and a resident who pressed "No" would believe the visit was called off.
 */
export function visitFile(context: LetterContext<unknown>, visit: CalendarVisit): LetterAttachment {
  return calendarFile(context, { ...visit, method: ICalCalendarMethod.PUBLISH, status: ICalEventStatus.CONFIRMED });
}

/** A published event is taken back by CANCEL with the same UID (RFC 5546, 4.1.3). */
export function cancelledVisitFile(context: LetterContext<unknown>, visit: CalendarVisit): LetterAttachment {
  return calendarFile(context, { ...visit, method: ICalCalendarMethod.CANCEL, status: ICalEventStatus.CANCELLED });
}

type CalendarFile = CalendarVisit & { method: ICalCalendarMethod; status: ICalEventStatus };

function calendarFile(context: LetterContext<unknown>, visit: CalendarFile): LetterAttachment {
  const { name, timeZone } = context.landlord;
  const { hostname } = new URL(context.origin);
  // The zone is named at the event alone: named at the calendar too, ical-generator writes DTSTAMP in local time.
  const calendar = ical({
    prodId: { company: 'Rappu', product: 'Rappu', language: context.locale.toUpperCase() },
    method: visit.method,
    timezone: { name: null, generator: () => timeZoneComponent(timeZone, visit.from) },
  });
  calendar.createEvent({
    // One event a fault: a new time, or the visit of a second round, moves the one already in the calendar.
    id: `visit-${visit.faultId}@${hostname}`,
    sequence: visit.sequence,
    stamp: visit.stamp,
    // A Date would be written in the time zone of the machine.
    start: zoned(visit.from, timeZone),
    end: zoned(visit.to, timeZone),
    timezone: timeZone,
    status: visit.status,
    summary: visit.summary,
    url: context.link(paths.myFault(visit.faultId)),
    // RFC 5546 asks for one; what is published is not answered, so nothing ever goes there.
    organizer: { name, email: `noreply@${hostname}` },
  });
  return {
    filename: 'visit.ics',
    contentType: `text/calendar; charset=utf-8; method=${visit.method}`,
    content: Buffer.from(calendar.toString(), 'utf8').toString('base64'),
  };
}

function zoned(at: Date, timeZone: string) {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
}
