import { boolean, index, instant, integer, json, table, text, uniqueIndex } from '../columns';

/** A person whose identity has been established. One row a person, whatever landlord they rent from. */
export const identities = table('identities', {
  id: text('id').primaryKey(),
  /** Keyed hash of the personal identity code (ID-10); null for who was identified at an office and has none. */
  codeIndex: text('code_index').unique(),
  codeSealed: text('code_sealed'),
  givenName: text('given_name').notNull(),
  familyName: text('family_name').notNull(),
  createdAt: instant('created_at').notNull(),
});

/** ID-9: every identification is kept, and the person can read their own. */
export const identifications = table(
  'identifications',
  {
    id: text('id').primaryKey(),
    identityId: text('identity_id').notNull(),
    accountId: text('account_id'),
    landlordId: text('landlord_id').notNull(),
    method: text('method').notNull().$type<'strong' | 'office'>(),
    provider: text('provider').notNull(),
    assurance: text('assurance').notNull(),
    officerId: text('officer_id'),
    documentKind: text('document_kind'),
    at: instant('at').notNull(),
  },
  (t) => [index('identifications_identity').on(t.identityId)],
);

/**
 * Somebody signed in with the password of an account and identified as somebody else (ID-6). Staff find out what lies
 * behind it: a shared address, a mistake, a stolen password.
 */
export const refusedIdentifications = table(
  'refused_identifications',
  {
    id: text('id').primaryKey(),
    landlordId: text('landlord_id').notNull(),
    accountId: text('account_id').notNull(),
    /** Whose account it is. */
    identityId: text('identity_id').notNull(),
    /** Who identified. */
    otherIdentityId: text('other_identity_id').notNull(),
    provider: text('provider').notNull(),
    at: instant('at').notNull(),
    handledAt: instant('handled_at'),
    handledBy: text('handled_by'),
  },
  (t) => [
    index('refused_identifications_at').on(t.landlordId, t.at),
    index('refused_identifications_identity').on(t.identityId),
    index('refused_identifications_other').on(t.otherIdentityId),
  ],
);

export type AccountState = 'pending' | 'active' | 'superseded';

export const accounts = table(
  'accounts',
  {
    id: text('id').primaryKey(),
    /** As typed; compared by `emailKey`; never changed (ID-1). */
    email: text('email').notNull(),
    emailKey: text('email_key').notNull(),
    /** The address again while the account is active: one active account an address. */
    activeKey: text('active_key').unique(),
    /** Null for an account brought from another service whose owner has not identified yet (ID-6). */
    identityId: text('identity_id'),
    /** Ours, or as the other service made it (`$…`) until its owner signs in here for the first time. */
    passwordHash: text('password_hash').notNull(),
    state: text('state').notNull().$type<AccountState>(),
    locale: text('locale').notNull().$type<'fi' | 'sv' | 'en'>(),
    phone: text('phone'),
    /** The service the account was brought from. */
    broughtFrom: text('brought_from'),
    createdAt: instant('created_at').notNull(),
    activatedAt: instant('activated_at'),
    supersededAt: instant('superseded_at'),
  },
  (t) => [
    index('accounts_email').on(t.emailKey),
    index('accounts_identity').on(t.identityId),
    index('accounts_activated').on(t.state, t.activatedAt, t.id),
  ],
);

export const accountTokens = table(
  'account_tokens',
  {
    hash: text('hash').primaryKey(),
    accountId: text('account_id').notNull(),
    purpose: text('purpose').notNull().$type<'activation' | 'reset'>(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** Set once, when the link has done its work or a newer link took its place. */
    usedAt: instant('used_at'),
  },
  (t) => [index('account_tokens_account').on(t.accountId, t.purpose)],
);

/** `identify`: the password was right, and who it is has never been shown to this landlord (ID-6). */
export type SessionStep = 'signed-in' | 'second-factor' | 'identify';

/** Server-side sessions: the cookie holds a token, the row its hash. Exactly one of account and staff is set. */
export const sessions = table(
  'sessions',
  {
    hash: text('hash').primaryKey(),
    /** What the person sees and revokes in the list of sessions, so that the hash stays inside. */
    id: text('id').notNull().unique(),
    accountId: text('account_id'),
    staffId: text('staff_id'),
    /** Where it was opened: with another landlord of the same deployment it opens nothing. */
    landlordId: text('landlord_id').notNull(),
    step: text('step').notNull().$type<SessionStep>(),
    /** PA-5: the power of attorney chosen to act on. Whether it still holds is asked on every request. */
    actingOn: text('acting_on'),
    device: text('device').notNull(),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [
    index('sessions_account').on(t.accountId),
    index('sessions_staff').on(t.staffId),
    index('sessions_expiry').on(t.expiresAt),
  ],
);

/** What somebody who is signed in identifies for once more. */
export type TripMatter = { what: 'give' | 'accept'; authorizationId: string };

/** One trip to the identity broker: single use, ten minutes, bound to a cookie. */
export const brokerTrips = table(
  'broker_trips',
  {
    hash: text('hash').primaryKey(),
    purpose: text('purpose').notNull().$type<'register' | 'identify' | 'confirm'>(),
    landlordId: text('landlord_id').notNull(),
    /** Whose account it is that wants an identification; null when somebody registers. */
    accountId: text('account_id'),
    matter: json<TripMatter>('matter'),
    providerId: text('provider_id').notNull(),
    transactionSealed: text('transaction_sealed').notNull(),
    returnTo: text('return_to'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [index('broker_trips_expiry').on(t.expiresAt)],
);

/** An identified person who has not yet given an e-mail address and password. */
export const registrations = table(
  'registrations',
  {
    hash: text('hash').primaryKey(),
    identityId: text('identity_id').notNull(),
    identificationId: text('identification_id').notNull(),
    landlordId: text('landlord_id').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [index('registrations_expiry').on(t.expiresAt)],
);

/** What somebody typed while their session had ended, kept for the same account for a day. */
export const keptForms = table(
  'kept_forms',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id'),
    staffId: text('staff_id'),
    path: text('path').notNull(),
    fieldsSealed: text('fields_sealed').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('kept_forms_account').on(t.accountId, t.path), index('kept_forms_expiry').on(t.expiresAt)],
);

/** Tries counted per key and window, shared by all processes. Keys are keyed hashes, never addresses. */
export const tries = table(
  'tries',
  {
    key: text('key').primaryKey(),
    count: integer('count').notNull(),
    windowEndsAt: instant('window_ends_at').notNull(),
  },
  (t) => [index('tries_window').on(t.windowEndsAt)],
);

export type Duty =
  | 'customer-service'
  | 'property-service'
  | 'property-supervisor'
  | 'alarm-centre'
  | 'patrol'
  | 'housing-social'
  | 'landlord-contact'
  | 'it-admin';

export const staff = table(
  'staff',
  {
    id: text('id').primaryKey(),
    landlordId: text('landlord_id').notNull(),
    email: text('email').notNull(),
    emailKey: text('email_key').notNull(),
    name: text('name').notNull(),
    /** Null until the invitation has been followed, and again when somebody has left. */
    passwordHash: text('password_hash'),
    duties: json<Duty[]>('duties').notNull(),
    /** Codes of the areas worked in; empty means all of the landlord's. */
    areas: json<string[]>('areas').notNull(),
    locale: text('locale').notNull().$type<'fi' | 'sv' | 'en'>(),
    totpSealed: text('totp_sealed'),
    /** The last accepted time step: a code works once. */
    totpLastStep: integer('totp_last_step'),
    active: boolean('active').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('staff_email').on(t.emailKey), index('staff_landlord').on(t.landlordId)],
);
