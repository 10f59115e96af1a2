import { ICalCalendarMethod, ICalEventStatus, default as ical } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { LetterAttachment, LetterContext } from './define';
import { timeZoneComponent } from './time-zone-component';

export type CalendarEvent = {
  /** One event, however often it changes; unique within the portal. */
  uid: string;
  filename: string;
  from: Date;
  to: Date;
  /** Raised by every change. */
  sequence: number;
  /** When it was agreed, changed or called off. */
  stamp: Date;
  summary: string;
  location?: string;
  /** Where in the portal it is seen. */
  path: string;
};

/** As much of a letter's surroundings as a calendar file needs. */
type Surroundings = Pick<LetterContext<unknown>, 'locale' | 'origin' | 'link'> & {
  landlord: Pick<LetterContext<unknown>['landlord'], 'name' | 'timeZone'>;
};

/**
 * PUBLISH, not REQUEST: a request makes mail programs offer "Yes" and "No", whose answers go to an address that nobody
 * reads, and a resident who pressed "No" would believe the visit was called off.
 */
export function publishedFile(context: Surroundings, event: CalendarEvent): LetterAttachment {
  return calendarFile(context, { ...event, method: ICalCalendarMethod.PUBLISH, status: ICalEventStatus.CONFIRMED });
}

/** A published event is taken back by CANCEL with the same UID (RFC 5546, 4.1.3). */
export function cancelledFile(context: Surroundings, event: CalendarEvent): LetterAttachment {
  return calendarFile(context, { ...event, method: ICalCalendarMethod.CANCEL, status: ICalEventStatus.CANCELLED });
}

export type CalendarVisit = Pick<CalendarEvent, 'from' | 'to' | 'sequence' | 'stamp' | 'summary' | 'path'> & {
  faultId: string;
};

export function visitFile(context: Surroundings, visit: CalendarVisit): LetterAttachment {
  return publishedFile(context, visitEvent(visit));
}

export function cancelledVisitFile(context: Surroundings, visit: CalendarVisit): LetterAttachment {
  return cancelledFile(context, visitEvent(visit));
}

/** One event a fault: a new time, or the visit of a second round, moves the one already in the calendar. */
function visitEvent({ faultId, ...visit }: CalendarVisit): CalendarEvent {
  return { ...visit, uid: `visit-${faultId}`, filename: 'visit.ics' };
}

type CalendarFile = CalendarEvent & { method: ICalCalendarMethod; status: ICalEventStatus };

function calendarFile(context: Surroundings, event: CalendarFile): LetterAttachment {
  const { name, timeZone } = context.landlord;
  const { hostname } = new URL(context.origin);
  // The zone is named at the event alone: named at the calendar too, ical-generator writes DTSTAMP in local time.
  const calendar = ical({
    prodId: { company: 'Rappu', product: 'Rappu', language: context.locale.toUpperCase() },
    method: event.method,
    timezone: { name: null, generator: () => timeZoneComponent(timeZone, event.from) },
  });
  calendar.createEvent({
    id: `${event.uid}@${hostname}`,
    sequence: event.sequence,
    stamp: event.stamp,
    // A Date would be written in the time zone of the machine.
    start: zoned(event.from, timeZone),
    end: zoned(event.to, timeZone),
    timezone: timeZone,
    status: event.status,
    summary: event.summary,
    location: event.location ?? null,
    url: context.link(event.path),
    // RFC 5546 asks for one; what is published is not answered, so nothing ever goes there.
    organizer: { name, email: `noreply@${hostname}` },
  });
  return {
    filename: event.filename,
    contentType: `text/calendar; charset=utf-8; method=${event.method}`,
    content: Buffer.from(calendar.toString(), 'utf8').toString('base64'),
  };
}

function zoned(at: Date, timeZone: string) {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
}
