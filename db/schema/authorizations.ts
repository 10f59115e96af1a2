import { boolean, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from '../columns';

export type AuthorizationKind = 'general' | 'single' | 'transfer' | 'estate' | 'free-form';

export type AuthorizationState =
  /** Being written; nobody at the desk has seen it. */
  | 'draft'
  /** Given in the portal by the principal; the attorney has yet to accept. */
  | 'invited'
  /** At the desk. */
  | 'submitted'
  /** The desk has asked for more. */
  | 'asked'
  /** Checked by an officer: the only state that gives anything. */
  | 'approved'
  | 'rejected'
  | 'revoked'
  | 'ended';

export type AuthorizationEnd =
  | 'date'
  | 'used'
  | 'lease-ended'
  | 'principal-died'
  | 'declined'
  | 'not-accepted'
  /** The desk had asked for more, and nothing came. */
  | 'not-answered'
  /** Nobody at the desk has decided in all that time. */
  | 'not-decided';

/** What a letter on paper tells a principal: what became of a power of theirs, or what was done with it. */
export type PaperNews =
  | 'asked'
  | 'approved'
  | 'rejected'
  | 'revoked'
  | 'ended'
  | 'fault-reported'
  | 'fault-message'
  | 'fault-cancelled'
  | 'fault-confirmed'
  | 'fault-joined'
  | 'request-filed'
  | 'request-message'
  | 'request-consent'
  | 'request-asked'
  | 'request-accepted'
  | 'request-done'
  | 'request-rejected'
  | 'request-cancelled'
  | 'request-lapsed';

/** PA-1 … PA-6: a power of attorney, from its first draft to its end. */
export const authorizations = table(
  'authorizations',
  {
    id: text('id').primaryKey(),
    landlordId: text('landlord_id').notNull(),
    /** Printed on the form: by it a signed copy finds its draft. */
    reference: text('reference').notNull(),
    kind: text('kind').notNull().$type<AuthorizationKind>(),
    state: text('state').notNull().$type<AuthorizationState>(),
    /** A signed paper, or given in the portal by identifying again (PA-3). */
    form: text('form').notNull().$type<'paper' | 'portal'>(),
    handedInBy: text('handed_in_by').notNull().$type<'principal' | 'attorney' | 'officer'>(),
    /** Who wrote the draft: an identified person, or nobody where it was an officer. */
    writtenBy: text('written_by'),
    /** Language of the form, and of letters to who has no account. */
    locale: text('locale').notNull().$type<'fi' | 'sv' | 'en'>(),

    /** As told by who hands it in; what the register says stands in the two ids, once an officer has looked. */
    principalName: text('principal_name').notNull(),
    principalAddress: text('principal_address'),
    /** Of the deceased, where an estate is the principal. */
    principalResidentId: text('principal_resident_id'),
    principalIdentityId: text('principal_identity_id'),
    leaseId: text('lease_id'),

    attorneyName: text('attorney_name').notNull(),
    attorneyEmail: text('attorney_email').notNull(),
    attorneyEmailKey: text('attorney_email_key').notNull(),
    /** The identified person, once it is known that it is them. */
    attorneyIdentityId: text('attorney_identity_id'),

    /** What was asked for. What holds stands in `whole` and the powers. */
    acts: json<string[]>('acts').notNull(),
    text: text('text'),
    /** Who else has to sign for an estate, as told. */
    estateParties: json<string[]>('estate_parties').notNull(),
    /** Calendar dates in the landlord's zone, both included; no last day: until further notice. */
    validFrom: text('valid_from').notNull(),
    validUntil: text('valid_until'),
    /** Everything about the tenancy, instead of listed powers. */
    whole: boolean('whole').notNull(),

    /** PA-3: the two identifications of a power given without paper. */
    givenAt: instant('given_at'),
    givenBy: text('given_by'),
    acceptedAt: instant('accepted_at'),
    acceptedBy: text('accepted_by'),
    invitationHash: text('invitation_hash').unique(),
    invitedUntil: instant('invited_until'),

    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    submittedAt: instant('submitted_at'),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by'),
    /** From when it gave nothing more, whatever the reason; retention is counted from here. */
    endedAt: instant('ended_at'),
    endedBecause: text('ended_because').$type<AuthorizationEnd>(),
    /** The form's own key: the button pressed twice makes one draft. */
    submissionKey: text('submission_key').unique(),
    /** Raised by every change, so that two people changing the same thing are told. */
    version: integer('version').notNull(),
  },
  (t) => [
    uniqueIndex('authorizations_reference').on(t.reference),
    index('authorizations_queue').on(t.landlordId, t.state, t.submittedAt),
    index('authorizations_principal').on(t.principalIdentityId, t.createdAt),
    index('authorizations_resident').on(t.principalResidentId),
    index('authorizations_attorney').on(t.attorneyIdentityId, t.createdAt),
    index('authorizations_email').on(t.attorneyEmailKey, t.state),
    index('authorizations_writer').on(t.writtenBy, t.createdAt),
    index('authorizations_ended').on(t.endedAt),
    index('authorizations_drafts').on(t.state, t.updatedAt),
  ],
);

/** What an approved power holds where it does not hold everything. A single act is there once and used up when done. */
export const authorizationPowers = table(
  'authorization_powers',
  {
    authorizationId: text('authorization_id').notNull(),
    power: text('power').notNull(),
    once: boolean('once').notNull(),
    usedAt: instant('used_at'),
    /** What was done with it: a service request's id, say. */
    usedFor: text('used_for'),
  },
  (t) => [primaryKey({ columns: [t.authorizationId, t.power] })],
);

/** The pages of the signed paper. */
export const authorizationDocuments = table(
  'authorization_documents',
  {
    authorizationId: text('authorization_id').notNull(),
    fileId: text('file_id').notNull(),
    addedAt: instant('added_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.authorizationId, t.fileId] }), index('authorization_documents_file').on(t.fileId)],
);

export const authorizationEvents = table(
  'authorization_events',
  {
    id: text('id').primaryKey(),
    authorizationId: text('authorization_id').notNull(),
    at: instant('at').notNull(),
    kind: text('kind').notNull(),
    actorKind: text('actor_kind').notNull().$type<'resident' | 'staff' | 'system'>(),
    actorId: text('actor_id'),
    data: json<Record<string, string | null>>('data').notNull(),
  },
  (t) => [
    index('authorization_events_authorization').on(t.authorizationId, t.at),
    index('authorization_events_actor').on(t.actorId),
  ],
);

/** What a principal is told on paper: who is known to the portal by no e-mail address. An officer prints and posts it. */
export const authorizationLetters = table(
  'authorization_letters',
  {
    id: text('id').primaryKey(),
    landlordId: text('landlord_id').notNull(),
    authorizationId: text('authorization_id').notNull(),
    residentId: text('resident_id').notNull(),
    what: text('what').notNull().$type<PaperNews>(),
    /** Of the fault report or the request it tells of: V-1001, P-1001. */
    number: text('number'),
    writtenAt: instant('written_at').notNull(),
    postedAt: instant('posted_at'),
    staffId: text('staff_id'),
  },
  (t) => [
    index('authorization_letters_waiting').on(t.landlordId, t.postedAt, t.writtenAt),
    index('authorization_letters_authorization').on(t.authorizationId),
    index('authorization_letters_resident').on(t.residentId),
    index('authorization_letters_staff').on(t.staffId),
  ],
);
