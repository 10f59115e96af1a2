import { and } from 'drizzle-orm';
import type { Act } from '~/features/requests/acts';
import { boolean, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from '../columns';
import { isOneOf, isTrue } from '../dialect';

export type RequestStatus =
  | 'received'
  | 'asked'
  | 'accepted'
  | 'done'
  | 'rejected'
  | 'cancelled'
  /** A question of the desk was not answered in time. */
  | 'lapsed';
/** Customer service, who asked, or the lease's other parties. */
export type RequestTurn = 'desk' | 'asker' | 'others';

/** RQ-4, PA-1: what a lease party, or somebody with a power of attorney, asks the landlord to do. */
export const serviceRequests = table(
  'service_requests',
  {
    id: text('id').primaryKey(),
    landlordId: text('landlord_id').notNull(),
    /** Counted per landlord; shown as P-1001. */
    number: integer('number').notNull(),
    act: text('act').notNull().$type<Act>(),
    leaseId: text('lease_id').notNull(),
    homeId: text('home_id').notNull(),
    address: text('address').notNull(),
    /** The lease party it is done for, in the register and, if they ever came here, as identified. */
    principalResidentId: text('principal_resident_id').notNull(),
    principalIdentityId: text('principal_identity_id'),
    principalName: text('principal_name').notNull(),
    /** Whose hand it was: the party's own, or an attorney's. */
    actedByIdentityId: text('acted_by_identity_id').notNull(),
    actedByName: text('acted_by_name').notNull(),
    /** The power of attorney the hand rested on. */
    authorizationId: text('authorization_id'),
    status: text('status').notNull().$type<RequestStatus>(),
    open: boolean('open').notNull(),
    /** Who has the ball, and since when; null when nothing is waited for any more. */
    turn: text('turn').$type<RequestTurn>(),
    waitingSince: instant('waiting_since').notNull(),
    /** YYYY-MM-DD, as it was wished for. */
    wantedOn: text('wanted_on'),
    /** Of a termination: the last day that was confirmed. */
    lastDay: text('last_day'),
    assigneeId: text('assignee_id'),
    filedAt: instant('filed_at').notNull(),
    acceptedAt: instant('accepted_at'),
    closedAt: instant('closed_at'),
    updatedAt: instant('updated_at').notNull(),
    /** Raised by every change, so that two people changing the same thing are told. */
    version: integer('version').notNull(),
    /** The form's own key: the same form sent twice is one request. */
    submissionKey: text('submission_key').unique(),
  },
  (t) => [
    uniqueIndex('service_requests_number').on(t.landlordId, t.number),
    index('service_requests_waiting').on(t.landlordId, t.turn, t.waitingSince).where(isTrue(t.open)),
    index('service_requests_assignee').on(t.assigneeId, t.open),
    index('service_requests_closed').on(t.landlordId, t.closedAt),
    index('service_requests_lease').on(t.leaseId, t.filedAt),
    index('service_requests_principal').on(t.principalResidentId),
    index('service_requests_acted_by').on(t.actedByIdentityId),
    index('service_requests_authorization').on(t.authorizationId),
    /** A lease is given notice once, whoever of its parties is quicker. */
    uniqueIndex('service_requests_one_termination')
      .on(t.leaseId)
      .where(and(isOneOf(t.act, ['terminate-lease']), isTrue(t.open))!),
  ],
);

/** A lease of several ends for all or for none: each of the others is asked. */
export const requestConsents = table(
  'service_request_consents',
  {
    requestId: text('request_id').notNull(),
    residentId: text('resident_id').notNull(),
    name: text('name').notNull(),
    answer: text('answer').$type<'yes' | 'no'>(),
    answeredAt: instant('answered_at'),
    via: text('via').$type<'portal' | 'paper'>(),
    /** Of a paper: the day it was signed, YYYY-MM-DD. */
    signedOn: text('signed_on'),
    /** Whose hand it was in the portal, and the power of attorney it rested on. */
    actedByIdentityId: text('acted_by_identity_id'),
    actedByName: text('acted_by_name'),
    authorizationId: text('authorization_id'),
  },
  (t) => [
    primaryKey({ columns: [t.requestId, t.residentId] }),
    index('service_request_consents_resident').on(t.residentId),
    index('service_request_consents_acted_by').on(t.actedByIdentityId),
  ],
);

/** Everything that happens to a request, on one time line. */
export const requestEvents = table(
  'service_request_events',
  {
    id: text('id').primaryKey(),
    requestId: text('request_id').notNull(),
    /** The request's version by this: several things may happen within the same millisecond. */
    version: integer('version').notNull(),
    at: instant('at').notNull(),
    kind: text('kind').notNull(),
    actorKind: text('actor_kind').notNull().$type<'resident' | 'staff' | 'system'>(),
    /** Identity of a resident or id of a staff member. */
    actorId: text('actor_id'),
    actorName: text('actor_name').notNull(),
    /** For whom, where that is somebody else. */
    principalName: text('principal_name'),
    authorizationId: text('authorization_id'),
    data: json<Record<string, string | null>>('data').notNull(),
  },
  (t) => [
    uniqueIndex('service_request_events_request').on(t.requestId, t.version),
    index('service_request_events_actor').on(t.actorId),
  ],
);
