import { index, instant, integer, json, primaryKey, table, text } from '../columns';

/** A letter's link with which a member of staff chooses a password, and a second factor where one is needed. */
export const staffInvitations = table(
  'staff_invitations',
  {
    hash: text('hash').primaryKey(),
    staffId: text('staff_id').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** Set once, when the link has done its work or a newer link took its place. */
    usedAt: instant('used_at'),
  },
  (t) => [index('staff_invitations_staff').on(t.staffId), index('staff_invitations_expiry').on(t.expiresAt)],
);

/** For whoever has lost the authenticator. The code's first character names its slot, so that one hash is tried. */
export const staffRecoveryCodes = table(
  'staff_recovery_codes',
  {
    staffId: text('staff_id').notNull(),
    slot: integer('slot').notNull(),
    codeHash: text('code_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [primaryKey({ columns: [t.staffId, t.slot] })],
);

/** WebAuthn credentials of staff: a second factor that cannot be told to anybody. */
export const passkeys = table(
  'passkeys',
  {
    id: text('id').primaryKey(),
    staffId: text('staff_id').notNull(),
    credentialId: text('credential_id').notNull().unique(),
    /** COSE, in base64url. Opens nothing by itself. */
    publicKey: text('public_key').notNull(),
    /** What the authenticator has counted; 0 for ever with those that do not count. */
    counter: integer('counter').notNull(),
    transports: json<string[]>('transports').notNull(),
    /** What its owner calls it. */
    name: text('name').notNull(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  (t) => [index('passkeys_staff').on(t.staffId)],
);

/** What a passkey has to sign: made for one person and one purpose, used once, for minutes. Only its hash is kept. */
export const passkeyChallenges = table(
  'passkey_challenges',
  {
    hash: text('hash').primaryKey(),
    staffId: text('staff_id').notNull(),
    purpose: text('purpose').notNull().$type<'add' | 'sign-in'>(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('passkey_challenges_staff').on(t.staffId), index('passkey_challenges_expiry').on(t.expiresAt)],
);

/** Who a member of staff is at the company's own OpenID provider: never found by an address, which can be given to another. */
export const companyIdentities = table(
  'company_identities',
  {
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    staffId: text('staff_id').notNull().unique(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.subject] })],
);

/** One visit to the company's provider: single use, ten minutes, bound to a cookie. */
export const companyVisits = table(
  'company_visits',
  {
    hash: text('hash').primaryKey(),
    landlordId: text('landlord_id').notNull(),
    transactionSealed: text('transaction_sealed').notNull(),
    returnTo: text('return_to'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [index('company_visits_expiry').on(t.expiresAt)],
);
