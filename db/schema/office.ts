import { index, instant, integer, primaryKey, table, text } from '../columns';

/**
 * ID-7: what an officer gave somebody over the desk. The code itself stands nowhere: it is hashed as passwords are, with
 * a secret kept outside the database.
 */
export const officeCodes = table(
  'office_codes',
  {
    id: text('id').primaryKey(),
    landlordId: text('landlord_id').notNull(),
    residentId: text('resident_id').notNull(),
    identityId: text('identity_id').notNull(),
    identificationId: text('identification_id').notNull(),
    officerId: text('officer_id').notNull(),
    /** The code works with this address only. */
    emailKey: text('email_key').notNull(),
    codeHash: text('code_hash').notNull(),
    /** The person's language: the slip is written in it. */
    locale: text('locale').notNull().$type<'fi' | 'sv' | 'en'>(),
    /** Tries made with the address, right or wrong. */
    attempts: integer('attempts').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** Set once: the person has registered, or a newer code took this one's place. */
    usedAt: instant('used_at'),
  },
  (t) => [
    index('office_codes_email').on(t.emailKey),
    index('office_codes_identity').on(t.identityId),
    index('office_codes_resident').on(t.residentId),
    index('office_codes_expiry').on(t.expiresAt),
  ],
);

/**
 * A person of the register who has no personal identity code there, and the identity an officer has found to be theirs.
 * Everybody else is matched by the code.
 */
export const residentLinks = table(
  'resident_links',
  {
    identityId: text('identity_id').notNull(),
    residentId: text('resident_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.identityId, t.residentId] }), index('resident_links_resident').on(t.residentId)],
);
