import { boolean, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from '../columns';
import { isTrue } from '../dialect';

export type DisturbanceKind =
  | 'noise'
  | 'party'
  | 'music'
  | 'barking'
  | 'smoke-balcony'
  | 'smoke-stairwell'
  | 'smoke-flat'
  | 'threat'
  | 'vandalism'
  | 'litter'
  | 'other';

export type Seriousness = 'low' | 'medium' | 'high';
export type Outcome = 'solved' | 'moved' | 'ended-by-law' | 'not-established' | 'groundless' | 'withdrawn';

/** What the desk works on: the trouble that comes from one home, whoever has reported it. */
export const disturbanceCases = table(
  'disturbance_cases',
  {
    id: text('id').primaryKey(),
    landlordId: text('landlord_id').notNull(),
    /** Counted per landlord, and the desk's own: neither side ever reads it. Shown as T-1001. */
    number: integer('number').notNull(),
    /** Where it comes from, once that is known. */
    homeId: text('home_id'),
    buildingId: text('building_id').notNull(),
    area: text('area').notNull(),
    /** The home's address; until it is known, the stairwell it is heard in. */
    place: text('place').notNull(),
    kind: text('kind').notNull().$type<DisturbanceKind>(),
    open: boolean('open').notNull(),
    /** At the desk. Whoever leaves is followed by somebody else; null only where nobody is on duty. */
    ownerId: text('owner_id'),
    /** By when somebody must have read what nobody has; null when all has been read. */
    hearBy: instant('hear_by'),
    seriousness: text('seriousness').$type<Seriousness>(),
    risk: json<Record<string, string>>('risk'),
    nextStep: text('next_step'),
    /** YYYY-MM-DD */
    nextStepOn: text('next_step_on'),
    outcome: text('outcome').$type<Outcome>(),
    openedAt: instant('opened_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    closedAt: instant('closed_at'),
    /** The day its owner was last reminded of it. */
    remindedOn: text('reminded_on'),
    /** Raised by every change, so that two people changing the same thing are told. */
    version: integer('version').notNull(),
  },
  (t) => [
    uniqueIndex('disturbance_cases_number').on(t.landlordId, t.number),
    index('disturbance_cases_open').on(t.landlordId, t.hearBy, t.openedAt).where(isTrue(t.open)),
    index('disturbance_cases_owner').on(t.ownerId, t.open),
    index('disturbance_cases_home').on(t.homeId, t.open),
    index('disturbance_cases_building').on(t.buildingId, t.openedAt),
    index('disturbance_cases_closed').on(t.closedAt),
  ],
);

/** What one resident has reported and keeps a diary of. Theirs alone: not their household's, and never the other side's. */
export const disturbanceReports = table(
  'disturbance_reports',
  {
    id: text('id').primaryKey(),
    landlordId: text('landlord_id').notNull(),
    /** Shown to the reporter as H-1001. */
    number: integer('number').notNull(),
    caseId: text('case_id').notNull(),
    reporterId: text('reporter_id').notNull(),
    reporterName: text('reporter_name').notNull(),
    /** The reporter's own home. */
    homeId: text('home_id').notNull(),
    leaseId: text('lease_id'),
    address: text('address').notNull(),
    /** Of its newest entry. */
    kind: text('kind').notNull().$type<DisturbanceKind>(),
    open: boolean('open').notNull(),
    reportedAt: instant('reported_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** The promise: by when the reporter hears from us again. */
    updateDueAt: instant('update_due_at'),
    /** The desk found no ground for it. */
    groundless: boolean('groundless').notNull(),
    /** "Is it quiet now?" */
    quietDueAt: instant('quiet_due_at'),
    quietAskedAt: instant('quiet_asked_at'),
    quietAnswer: text('quiet_answer').$type<'yes' | 'no'>(),
    /** The form's own key: the same form sent twice is one report. */
    submissionKey: text('submission_key').unique(),
  },
  (t) => [
    uniqueIndex('disturbance_reports_number').on(t.landlordId, t.number),
    index('disturbance_reports_case').on(t.caseId),
    index('disturbance_reports_reporter').on(t.reporterId, t.reportedAt),
    index('disturbance_reports_update').on(t.landlordId, t.updateDueAt),
    index('disturbance_reports_quiet').on(t.quietDueAt),
  ],
);

export type SmokeAnswers = { comesIn: string[]; often: string | null };

/** One time it happened. The first entry of a report is the report itself. */
export const disturbanceEntries = table(
  'disturbance_entries',
  {
    id: text('id').primaryKey(),
    reportId: text('report_id').notNull(),
    kind: text('kind').notNull().$type<DisturbanceKind>(),
    startedAt: instant('started_at').notNull(),
    endedAt: instant('ended_at'),
    recurring: boolean('recurring'),
    /** unknown, above, below, beside, or an address as the reporter wrote it. */
    source: text('source').notNull(),
    /** The home of that address, if it is one of the landlord's. */
    sourceHomeId: text('source_home_id'),
    description: text('description').notNull(),
    effect: text('effect'),
    /** yes, no, or in the reporter's words. */
    spokenTo: text('spoken_to'),
    policeCalled: boolean('police_called'),
    smoke: json<SmokeAnswers>('smoke'),
    writtenAt: instant('written_at').notNull(),
    readAt: instant('read_at'),
    readBy: text('read_by'),
    submissionKey: text('submission_key').unique(),
  },
  (t) => [index('disturbance_entries_report').on(t.reportId, t.startedAt)],
);

export const disturbancePhotos = table(
  'disturbance_photos',
  { entryId: text('entry_id').notNull(), fileId: text('file_id').notNull() },
  (t) => [primaryKey({ columns: [t.entryId, t.fileId] }), index('disturbance_photos_file').on(t.fileId)],
);

/** Everything else that happens in a case, on one time line with the entries. */
export const disturbanceEvents = table(
  'disturbance_events',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id').notNull(),
    /** The one reporter it concerns; null for the whole case. */
    reportId: text('report_id'),
    at: instant('at').notNull(),
    kind: text('kind').notNull(),
    actorKind: text('actor_kind').notNull().$type<'resident' | 'staff' | 'system'>(),
    /** Identity of a resident or id of a staff member. */
    actorId: text('actor_id'),
    data: json<Record<string, string | null>>('data').notNull(),
  },
  (t) => [index('disturbance_events_case').on(t.caseId, t.at), index('disturbance_events_actor').on(t.actorId)],
);

/** What the one complained about is told: kinds and times, never who. Instants are ISO texts. */
export type Alleged = { kind: DisturbanceKind; from: string; until: string | null };

export type LetterToOtherSide = 'contact-request' | 'meeting' | 'warning';
export type ServiceMethod = 'handed-over' | 'registered-post' | 'bailiff';

/** Asks the household complained about for its own account. Its id and number lead to no report and no case. */
export const disturbanceHearings = table(
  'disturbance_hearings',
  {
    id: text('id').primaryKey(),
    landlordId: text('landlord_id').notNull(),
    /** Shown as K-1001. */
    number: integer('number').notNull(),
    caseId: text('case_id').notNull(),
    homeId: text('home_id').notNull(),
    leaseId: text('lease_id').notNull(),
    alleged: json<Alleged[]>('alleged').notNull(),
    openedAt: instant('opened_at').notNull(),
    answerBy: instant('answer_by').notNull(),
    staffId: text('staff_id').notNull(),
    /** When somebody of the household first opened it: proof that it arrived. */
    openedByThemAt: instant('opened_by_them_at'),
  },
  (t) => [
    uniqueIndex('disturbance_hearings_number').on(t.landlordId, t.number),
    index('disturbance_hearings_case').on(t.caseId),
    index('disturbance_hearings_lease').on(t.leaseId, t.openedAt),
  ],
);

export const disturbanceAnswers = table(
  'disturbance_answers',
  {
    id: text('id').primaryKey(),
    hearingId: text('hearing_id').notNull(),
    identityId: text('identity_id').notNull(),
    name: text('name').notNull(),
    text: text('text').notNull(),
    at: instant('at').notNull(),
    readAt: instant('read_at'),
  },
  (t) => [
    index('disturbance_answers_hearing').on(t.hearingId, t.at),
    index('disturbance_answers_identity').on(t.identityId),
  ],
);

/** Paper to the household complained about. */
export const disturbanceLetters = table(
  'disturbance_letters',
  {
    id: text('id').primaryKey(),
    landlordId: text('landlord_id').notNull(),
    /** From the same series as hearings. */
    number: integer('number').notNull(),
    caseId: text('case_id').notNull(),
    homeId: text('home_id').notNull(),
    leaseId: text('lease_id').notNull(),
    kind: text('kind').notNull().$type<LetterToOtherSide>(),
    locale: text('locale').notNull().$type<'fi' | 'sv' | 'en'>(),
    alleged: json<Alleged[]>('alleged').notNull(),
    /** To whom, as the register had it that day. */
    names: json<string[]>('names').notNull(),
    address: text('address').notNull(),
    meetingAt: instant('meeting_at'),
    meetingPlace: text('meeting_place'),
    answerBy: instant('answer_by'),
    /** The desk's own words, checked not to name a reporter. */
    words: text('words'),
    writtenAt: instant('written_at').notNull(),
    staffId: text('staff_id').notNull(),
    /** Proof of service. */
    servedAt: instant('served_at'),
    servedBy: text('served_by').$type<ServiceMethod>(),
    serviceNote: text('service_note'),
  },
  (t) => [index('disturbance_letters_case').on(t.caseId), index('disturbance_letters_lease').on(t.leaseId)],
);

/** Somebody told that a neighbour may be coming to harm. What was written lies sealed, and nothing ties it to an account. */
export const violenceReports = table(
  'violence_reports',
  {
    id: text('id').primaryKey(),
    landlordId: text('landlord_id').notNull(),
    /** Shown as A-1001. */
    number: integer('number').notNull(),
    contentSealed: text('content_sealed').notNull(),
    homeId: text('home_id'),
    receivedAt: instant('received_at').notNull(),
    /** 24 hours or the next working day, whichever is later. */
    dueAt: instant('due_at').notNull(),
    ownerId: text('owner_id'),
    actedAt: instant('acted_at'),
    escalatedAt: instant('escalated_at'),
    open: boolean('open').notNull(),
    closedAt: instant('closed_at'),
    submissionKey: text('submission_key').unique(),
  },
  (t) => [
    uniqueIndex('violence_reports_number').on(t.landlordId, t.number),
    index('violence_reports_open').on(t.landlordId, t.dueAt).where(isTrue(t.open)),
    index('violence_reports_owner').on(t.ownerId),
    index('violence_reports_closed').on(t.closedAt),
  ],
);

export const violenceEvents = table(
  'violence_events',
  {
    id: text('id').primaryKey(),
    reportId: text('report_id').notNull(),
    at: instant('at').notNull(),
    kind: text('kind').notNull(),
    staffId: text('staff_id'),
    /** A code that belongs to the kind: how, or with what outcome. */
    code: text('code'),
    textSealed: text('text_sealed'),
  },
  (t) => [index('violence_events_report').on(t.reportId, t.at), index('violence_events_staff').on(t.staffId)],
);

/** DI-5: the sign in a stairwell, which must be up before its new tenants are told. */
export const safetySigns = table(
  'safety_signs',
  {
    buildingId: text('building_id').notNull(),
    stairwell: text('stairwell').notNull(),
    landlordId: text('landlord_id').notNull(),
    putUpAt: instant('put_up_at').notNull(),
    staffId: text('staff_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.buildingId, t.stairwell] }),
    index('safety_signs_staff').on(t.staffId),
    index('safety_signs_put_up').on(t.landlordId, t.putUpAt),
  ],
);

/** DI-5: what a new tenant is told, at the signing of the lease and on the first day. */
export const safetyNotices = table(
  'safety_notices',
  {
    id: text('id').primaryKey(),
    landlordId: text('landlord_id').notNull(),
    leaseId: text('lease_id').notNull(),
    residentId: text('resident_id').notNull(),
    stage: text('stage').notNull().$type<'signing' | 'first-day'>(),
    createdAt: instant('created_at').notNull(),
    /** By e-mail to who has an account; everybody else gets it on paper from the desk. */
    toldAt: instant('told_at'),
    via: text('via').$type<'email' | 'paper'>(),
    staffId: text('staff_id'),
    /** The day the desk was last reminded of the sign this one waits for. */
    remindedOn: text('reminded_on'),
  },
  (t) => [
    uniqueIndex('safety_notices_once').on(t.leaseId, t.residentId, t.stage),
    index('safety_notices_waiting').on(t.landlordId, t.toldAt),
    index('safety_notices_resident').on(t.residentId),
    index('safety_notices_created').on(t.createdAt),
  ],
);
