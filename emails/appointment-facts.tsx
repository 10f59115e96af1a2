import { z } from 'zod';
import { paths } from '~/paths';
import type { CalendarEvent } from './calendar';
import type { LetterContext } from './define';
import { instant, longText, shortText, token } from './fields';
import { Facts } from './parts';

/** A booked visit as its letters need it; words of the landlord and of the reason come in the receiver's language. */
export const visit = z.object({
  id: z.string().min(1),
  token,
  from: instant,
  to: instant,
  reason: shortText,
  place: shortText,
  findingIn: longText,
  bring: z.array(shortText),
  /** SEQUENCE of the calendar file, and when it was last raised. */
  sequence: z.number().int().min(0),
  changedAt: instant,
});
export type VisitOfLetter = z.output<typeof visit>;

export const sampleVisit = {
  id: 'sample0appointment00000000',
  token: 'sampletokensampletokensampletokensampletoken',
  from: '2026-11-25T07:00:00Z',
  to: '2026-11-25T07:30:00Z',
  reason: 'Office identification',
  place: 'Asematori 1, City centre',
  findingIn: 'Ground floor, the door after the lifts.',
  bring: ['A valid driving licence, passport or identity card'],
  sequence: 0,
  changedAt: '2026-11-23T08:42:00Z',
};

type Context = LetterContext<unknown>;

/** "on Wednesday 25 November at 9:00" */
export function moment({ formats, texts }: Pick<Context, 'formats' | 'texts'>, at: Date): string {
  return texts.appointments.at(formats.onWeekdayDate(at), formats.time(at));
}

export function VisitFacts({
  context,
  visit: { from, to, reason, place, findingIn, bring },
}: {
  context: Context;
  visit: VisitOfLetter;
}) {
  const { formats } = context;
  const t = context.texts.appointments.facts;
  return (
    <Facts
      facts={[
        [t.when, context.texts.appointments.at(formats.weekdayDate(from), formats.timeRange(from, to))],
        [t.place, place],
        [t.findingIn, findingIn],
        [t.reason, reason],
        ...(bring.length > 0 ? [[t.bring, bring.join('; ')] as [string, string]] : []),
      ]}
    />
  );
}

/** The visit in a calendar: the same event from the booking to whatever becomes of it. */
export function visitEvent(
  { id, token: secret, from, to, sequence, changedAt, place }: Omit<VisitOfLetter, 'reason' | 'findingIn' | 'bring'>,
  summary: string,
): CalendarEvent {
  return {
    uid: `appointment-${id}`,
    filename: 'appointment.ics',
    from,
    to,
    sequence,
    stamp: changedAt,
    summary,
    location: place,
    path: paths.appointment(secret),
  };
}
