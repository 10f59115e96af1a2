import { index, instant, integer, json, table, text } from '../columns';

/** Stored photos and documents. The bytes lie in the file storage under their content hash. */
export const files = table(
  'files',
  {
    id: text('id').primaryKey(),
    hash: text('hash').notNull(),
    thumbnailHash: text('thumbnail_hash'),
    contentType: text('content_type').notNull(),
    size: integer('size').notNull(),
    width: integer('width'),
    height: integer('height'),
    /** Of a PDF. */
    pages: integer('pages'),
    /** Who brought it: `identity:<id>`, `staff:<id>` or `visitor:<hash of the cookie>`. */
    owner: text('owner').notNull(),
    createdAt: instant('created_at').notNull(),
    /** The form it was stored for, until it belongs to a record. */
    draftId: text('draft_id'),
    attachedAt: instant('attached_at'),
  },
  (t) => [
    index('files_hash').on(t.hash),
    index('files_thumbnail').on(t.thumbnailHash),
    index('files_draft').on(t.draftId),
    index('files_owner').on(t.owner, t.attachedAt),
    index('files_waiting').on(t.attachedAt, t.createdAt),
  ],
);

export type LetterState = 'waiting' | 'sent' | 'failed' | 'expired';

/** The outbox: a letter is put here in the transaction of the change it tells of. */
export const letters = table(
  'letters',
  {
    id: text('id').primaryKey(),
    landlordId: text('landlord_id').notNull(),
    name: text('name').notNull(),
    locale: text('locale').notNull().$type<'fi' | 'sv' | 'en'>(),
    /** Receiver and data, sealed; emptied when the letter is delivered or given up. */
    payloadSealed: text('payload_sealed'),
    identityId: text('identity_id'),
    state: text('state').notNull().$type<LetterState>(),
    attempts: integer('attempts').notNull(),
    nextAttemptAt: instant('next_attempt_at').notNull(),
    claimedUntil: instant('claimed_until'),
    validUntil: instant('valid_until').notNull(),
    createdAt: instant('created_at').notNull(),
    finishedAt: instant('finished_at'),
    lastError: text('last_error'),
    providerId: text('provider_id'),
  },
  (t) => [
    index('letters_waiting').on(t.state, t.nextAttemptAt),
    index('letters_identity').on(t.identityId, t.createdAt),
    index('letters_created').on(t.createdAt),
  ],
);

/** Work to do later, and the recurring slots: a slot's id is made of its time, so it exists once. */
export const jobs = table(
  'jobs',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    payload: json<Record<string, string>>('payload').notNull(),
    runAt: instant('run_at').notNull(),
    state: text('state').notNull().$type<'waiting' | 'done' | 'failed'>(),
    attempts: integer('attempts').notNull(),
    claimedUntil: instant('claimed_until'),
    finishedAt: instant('finished_at'),
    lastError: text('last_error'),
  },
  (t) => [index('jobs_due').on(t.state, t.runAt), index('jobs_finished').on(t.finishedAt)],
);

/** Who did and who read what. Only ever added to. */
export const auditEntries = table(
  'audit_entries',
  {
    id: text('id').primaryKey(),
    at: instant('at').notNull(),
    landlordId: text('landlord_id'),
    actorKind: text('actor_kind').notNull().$type<'resident' | 'staff' | 'system' | 'visitor'>(),
    actorId: text('actor_id'),
    action: text('action').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    /** The person it concerns, where there is one: their register extract shows the row (PR-1). */
    identityId: text('identity_id'),
    residentId: text('resident_id'),
    facts: json<Record<string, string>>('facts').notNull(),
    requestId: text('request_id'),
  },
  (t) => [
    index('audit_at').on(t.at),
    index('audit_subject').on(t.subjectKind, t.subjectId, t.at),
    index('audit_identity').on(t.identityId, t.at),
    index('audit_resident').on(t.residentId, t.at),
    index('audit_actor').on(t.actorId, t.at),
    index('audit_action').on(t.action, t.at),
  ],
);

/** Running numbers a person reads, per landlord and kind. */
export const counters = table('counters', {
  key: text('key').primaryKey(),
  value: integer('value').notNull(),
});

/** Proof that the retention schedule was carried out (PR-2). */
export const retentionRuns = table(
  'retention_runs',
  {
    id: text('id').primaryKey(),
    at: instant('at').notNull(),
    rule: text('rule').notNull(),
    removed: integer('removed').notNull(),
  },
  (t) => [index('retention_runs_at').on(t.at)],
);
