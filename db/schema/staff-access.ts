import { index, instant, integer, primaryKey, table, text } from '../columns';

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
