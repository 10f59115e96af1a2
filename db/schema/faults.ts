import { boolean, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from '../columns';
import { forPrefixes, hasValue, isOneOf } from '../dialect';

export type FaultStatus =
  | 'received'
  | 'accepted'
  | 'visit-agreed'
  | 'in-progress'
  | 'waiting'
  | 'forwarded'
  | 'done'
  | 'closed'
  | 'cancelled'
  | 'rejected'
  | 'duplicate';

/** What the queue is made of; its indexes hold nothing else, however many reports have ended. */
export const QUEUED = [
  'received',
  'accepted',
  'visit-agreed',
  'in-progress',
  'waiting',
  'forwarded',
] as const satisfies readonly FaultStatus[];

export type Priority = 'immediate' | 'emergency' | 'urgent' | 'normal' | 'planned';
export type Place = 'home' | 'stairwell' | 'shared' | 'yard';
export type WaitingFor = 'parts' | 'contractor' | 'resident';

/** A fault report and its work order: one row, two views of it (FR-5). */
export const faults = table(
  'faults',
  {
    id: text('id').primaryKey(),
    landlordId: text('landlord_id').notNull(),
    /** Counted per landlord; shown as V-1042. */
    number: integer('number').notNull(),
    /** Unknown until staff have matched a public report to a home. */
    homeId: text('home_id'),
    buildingId: text('building_id'),
    stairwell: text('stairwell'),
    /** The household whose report this is: later tenants of the home never see it. */
    leaseId: text('lease_id'),
    area: text('area').notNull(),
    place: text('place').notNull().$type<Place>(),
    room: text('room'),
    item: text('item'),
    problem: text('problem'),
    category: text('category').notNull(),
    description: text('description').notNull(),
    /** As the resident, the visitor or the caller gave it: "Rantakatu 5 B 12". */
    address: text('address').notNull(),
    via: text('via').notNull().$type<'portal' | 'public' | 'phone' | 'follow-on'>(),
    reporterId: text('reporter_id'),
    reporterName: text('reporter_name').notNull(),
    reporterEmail: text('reporter_email'),
    reporterLocale: text('reporter_locale').notNull().$type<'fi' | 'sv' | 'en'>(),
    /** PA-5: whose hand it was, where somebody with a power of attorney reported for the person above. */
    actedByIdentityId: text('acted_by_identity_id'),
    actedByName: text('acted_by_name'),
    authorizationId: text('authorization_id'),
    phone: text('phone'),
    reachable: text('reachable'),
    masterKey: boolean('master_key').notNull(),
    pets: boolean('pets'),
    status: text('status').notNull().$type<FaultStatus>(),
    /** Still somebody's to finish: everything but closed, cancelled, rejected and duplicate. */
    open: boolean('open').notNull(),
    priority: text('priority').notNull().$type<Priority>(),
    reportedAt: instant('reported_at').notNull(),
    targetAt: instant('target_at').notNull(),
    /** FR-6: handling begins at the next office hours. */
    movedTo: instant('moved_to'),
    round: integer('round').notNull(),
    assigneeId: text('assignee_id'),
    /** FR-8: the contact that the next visit rests on; emptied when a visit ends without the work done. */
    contactedAt: instant('contacted_at'),
    visitFrom: instant('visit_from'),
    visitTo: instant('visit_to'),
    /** SEQUENCE of the calendar file. */
    visitSequence: integer('visit_sequence').notNull(),
    waitingFor: text('waiting_for').$type<WaitingFor>(),
    /** The household has written since the one who has it last did anything. */
    residentWroteAt: instant('resident_wrote_at'),
    forwardedTo: text('forwarded_to'),
    duplicateOfId: text('duplicate_of_id'),
    parentId: text('parent_id'),
    photoCount: integer('photo_count').notNull(),
    followerCount: integer('follower_count').notNull(),
    doneAt: instant('done_at'),
    closedAt: instant('closed_at'),
    updatedAt: instant('updated_at').notNull(),
    /** Raised by every change, so that two people changing the same thing are told. */
    version: integer('version').notNull(),
    /** The form's own key: the same form sent twice is one report. */
    submissionKey: text('submission_key').unique(),
  },
  (t) => [
    uniqueIndex('faults_number').on(t.landlordId, t.number),
    // What the queue is narrowed down by stands in its indexes, so that no row is read only to be left out.
    index('faults_queue')
      .on(t.landlordId, t.targetAt, t.id, t.status, t.category, t.priority)
      .where(isOneOf(t.status, QUEUED)),
    index('faults_queue_area')
      .on(t.landlordId, t.area, t.targetAt, t.id, t.status, t.category, t.priority)
      .where(isOneOf(t.status, QUEUED)),
    index('faults_queue_area_status')
      .on(t.landlordId, t.area, t.status, t.targetAt, t.id)
      .where(isOneOf(t.status, QUEUED)),
    index('faults_assignee').on(t.assigneeId, t.targetAt, t.id).where(isOneOf(t.status, QUEUED)),
    index('faults_status').on(t.landlordId, t.status, t.targetAt, t.id),
    index('faults_building').on(t.buildingId, t.open, t.reportedAt),
    index('faults_home').on(t.homeId, t.open, t.reportedAt),
    index('faults_reporter').on(t.reporterId, t.reportedAt),
    index('faults_acted_by').on(t.actedByIdentityId).where(hasValue(t.actedByIdentityId)),
    index('faults_lease').on(t.leaseId, t.open, t.reportedAt, t.id),
    /** A person's extract finds what they reported without signing in (PR-1). */
    index('faults_email').on(t.reporterEmail).where(hasValue(t.reporterEmail)),
    index('faults_parent').on(t.parentId),
    index('faults_done').on(t.status, t.doneAt),
    index('faults_closed').on(t.closedAt),
  ],
);

/** Every change is an event with time and actor; the reporter sees all but the internal ones (FR-7). */
export const faultEvents = table(
  'fault_events',
  {
    id: text('id').primaryKey(),
    faultId: text('fault_id').notNull(),
    at: instant('at').notNull(),
    kind: text('kind').notNull(),
    actorKind: text('actor_kind').notNull().$type<'resident' | 'visitor' | 'staff' | 'system'>(),
    /** Identity of a resident or id of a staff member. */
    actorId: text('actor_id'),
    /** Both names and the power of attorney, where a resident acted for another. */
    actorName: text('actor_name'),
    principalName: text('principal_name'),
    authorizationId: text('authorization_id'),
    internal: boolean('internal').notNull(),
    round: integer('round').notNull(),
    data: json<Record<string, string | number | boolean | null>>('data').notNull(),
  },
  (t) => [index('fault_events_fault').on(t.faultId, t.at), index('fault_events_actor').on(t.actorId)],
);

export const faultPhotos = table(
  'fault_photos',
  {
    faultId: text('fault_id').notNull(),
    fileId: text('file_id').notNull(),
    eventId: text('event_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.faultId, t.fileId] }), index('fault_photos_file').on(t.fileId)],
);

/** Who joined the report of somebody else about the stairwell, shared rooms or yard (FR-14). */
export const faultFollowers = table(
  'fault_followers',
  {
    faultId: text('fault_id').notNull(),
    identityId: text('identity_id').notNull(),
    joinedAt: instant('joined_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.faultId, t.identityId] }), index('fault_followers_identity').on(t.identityId)],
);

/** Lower-case words of open work orders, for the queue's free text search on either engine. */
export const faultWords = table(
  'fault_words',
  {
    landlordId: text('landlord_id').notNull(),
    word: text('word').notNull(),
    faultId: text('fault_id').notNull(),
  },
  (t) => [
    uniqueIndex('fault_words_fault').on(t.faultId, t.word),
    index('fault_words_word').on(t.landlordId, forPrefixes(t.word), t.faultId),
  ],
);

/** A report being written: its answers so far, owned by one account or one visitor's cookie. */
export const faultDrafts = table(
  'fault_drafts',
  {
    id: text('id').primaryKey(),
    /** `identity:<id>` or `visitor:<hash of the cookie>`. */
    owner: text('owner').notNull(),
    fields: json<Record<string, string>>('fields').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** The report it became: sending it again leads there. */
    faultId: text('fault_id'),
  },
  (t) => [index('fault_drafts_owner').on(t.owner, t.createdAt), index('fault_drafts_expiry').on(t.expiresAt)],
);

/** FR-13: doors opened for people of the register, recorded by staff. */
export const doorOpenings = table(
  'door_openings',
  {
    id: text('id').primaryKey(),
    landlordId: text('landlord_id').notNull(),
    homeId: text('home_id').notNull(),
    residentId: text('resident_id').notNull(),
    staffId: text('staff_id').notNull(),
    documentKind: text('document_kind').notNull(),
    orderedAt: instant('ordered_at').notNull(),
    openedAt: instant('opened_at'),
    note: text('note').notNull(),
  },
  (t) => [index('door_openings_home').on(t.homeId, t.orderedAt), index('door_openings_resident').on(t.residentId)],
);
