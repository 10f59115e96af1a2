import { boolean, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from '../columns';

/**
 * A service point's calendar, once customer service has changed something in it: until then the landlord's settings say
 * when it is open. All of these are the landlord's own, so that two landlords may use the same code.
 */
export const servicePoints = table(
  'service_points',
  {
    landlordId: text('landlord_id').notNull(),
    code: text('code').notNull(),
    desks: integer('desks').notNull(),
    /** By reason; multiples of five. */
    slotMinutes: json<Record<string, number>>('slot_minutes').notNull(),
    /** A time can be booked until so long before it begins. */
    noticeMinutes: integer('notice_minutes').notNull(),
    /** … and so many days ahead. */
    daysAhead: integer('days_ahead').notNull(),
    /** Whose public holidays close it. */
    holidayCountry: text('holiday_country').notNull().$type<'FI' | 'SE'>(),
    closedOnEves: boolean('closed_on_eves').notNull(),
    /** Raised by every change, so that two people changing the same thing are told. */
    version: integer('version').notNull(),
  },
  (t) => [primaryKey({ columns: [t.landlordId, t.code] })],
);

export type HoursKind = 'walk-in' | 'by-appointment';

export const serviceHours = table(
  'service_hours',
  {
    landlordId: text('landlord_id').notNull(),
    point: text('point').notNull(),
    kind: text('kind').notNull().$type<HoursKind>(),
    /** Monday is 1. */
    weekday: integer('weekday').notNull(),
    opens: text('opens').notNull(),
    shuts: text('shuts').notNull(),
  },
  (t) => [primaryKey({ columns: [t.landlordId, t.point, t.kind, t.weekday, t.opens] })],
);

/** What holds on one date instead of the weekly hours: other hours, or shut the whole day. */
export const serviceExceptions = table(
  'service_exceptions',
  {
    landlordId: text('landlord_id').notNull(),
    point: text('point').notNull(),
    date: text('date').notNull(),
    kind: text('kind').notNull().$type<HoursKind | 'closed'>(),
    /** Both empty for a day that is shut. */
    opens: text('opens').notNull(),
    shuts: text('shuts').notNull(),
  },
  (t) => [primaryKey({ columns: [t.landlordId, t.point, t.date, t.kind, t.opens] })],
);

export type AppointmentStatus =
  | 'booked'
  /** The landlord had to take the time back; the person is to choose another. */
  | 'displaced'
  | 'arrived'
  | 'in-service'
  | 'served'
  | 'no-show'
  | 'cancelled';

/** A visit to customer service: booked, or walked in. */
export const appointments = table(
  'appointments',
  {
    id: text('id').primaryKey(),
    landlordId: text('landlord_id').notNull(),
    point: text('point').notNull(),
    reason: text('reason').notNull(),
    via: text('via').notNull().$type<'portal' | 'desk' | 'walk-in'>(),
    status: text('status').notNull().$type<AppointmentStatus>(),
    /** A walk-in's own beginning is when it came in. */
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    /** Null for who walks in. */
    desk: integer('desk'),
    /** Counted per point and day, for who walks in. */
    queueDate: text('queue_date'),
    queueNumber: integer('queue_number'),
    /** Who was signed in when it was booked. */
    identityId: text('identity_id'),
    name: text('name').notNull(),
    phone: text('phone'),
    email: text('email'),
    locale: text('locale').notNull().$type<'fi' | 'sv' | 'en'>(),
    moreInformation: text('more_information'),
    /** The link's secret: by its hash it is found, and sealed it waits for the letters that are still to be written. */
    tokenHash: text('token_hash').unique(),
    tokenSealed: text('token_sealed'),
    /** SEQUENCE of the calendar file, and when it was last raised. */
    sequence: integer('sequence').notNull(),
    changedAt: instant('changed_at').notNull(),
    bookedAt: instant('booked_at').notNull(),
    /** When the reminder is due; empty when it has been sent or none is. */
    remindAt: instant('remind_at'),
    arrivedAt: instant('arrived_at'),
    servedFrom: instant('served_from'),
    endedAt: instant('ended_at'),
    /** The form's own key: the same form sent twice is one booking. */
    submissionKey: text('submission_key').unique(),
  },
  (t) => [
    index('appointments_start').on(t.landlordId, t.startsAt),
    index('appointments_point').on(t.landlordId, t.point, t.startsAt),
    index('appointments_identity').on(t.identityId, t.startsAt),
    index('appointments_reminder').on(t.remindAt),
    uniqueIndex('appointments_queue').on(t.landlordId, t.point, t.queueDate, t.queueNumber),
  ],
);

/**
 * Every five minutes of a desk that somebody holds. The key makes it impossible to give any of them twice (AP-5), and
 * with that, times of different lengths cannot overlap either.
 */
export const deskTimes = table(
  'desk_times',
  {
    landlordId: text('landlord_id').notNull(),
    point: text('point').notNull(),
    startsAt: instant('starts_at').notNull(),
    desk: integer('desk').notNull(),
    /** An appointment, or a wish for an earlier time to which this one is offered. */
    holderId: text('holder_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.landlordId, t.point, t.startsAt, t.desk] }),
    index('desk_times_holder').on(t.holderId),
  ],
);

/** Time that cannot be booked: a meeting, an officer who is ill. */
export const deskBlocks = table(
  'desk_blocks',
  {
    id: text('id').primaryKey(),
    landlordId: text('landlord_id').notNull(),
    point: text('point').notNull(),
    /** Null: all of them. */
    desk: integer('desk'),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    note: text('note'),
    staffId: text('staff_id').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('desk_blocks_point').on(t.landlordId, t.point, t.endsAt),
    index('desk_blocks_end').on(t.landlordId, t.endsAt),
  ],
);

/** The waiting list: who has a time and would rather come earlier. */
export const earlierWishes = table(
  'earlier_wishes',
  {
    id: text('id').primaryKey(),
    appointmentId: text('appointment_id').notNull().unique(),
    landlordId: text('landlord_id').notNull(),
    point: text('point').notNull(),
    reason: text('reason').notNull(),
    /** The turn. */
    askedAt: instant('asked_at').notNull(),
    /** The time that is held for this person now, and until when. */
    offeredFrom: instant('offered_from'),
    offeredUntil: instant('offered_until'),
    offeredDesk: integer('offered_desk'),
    offerExpiresAt: instant('offer_expires_at'),
    /** What was offered and not taken is not offered to the same person again. */
    passedOver: json<number[]>('passed_over').notNull(),
  },
  (t) => [
    index('earlier_wishes_turn').on(t.landlordId, t.point, t.askedAt),
    index('earlier_wishes_offer').on(t.offerExpiresAt),
  ],
);
