import { hours } from '~/lib/time';
import { secondFactorIsRequired } from '~/policy/duties';
import type { Duty } from '~db/schema/identity';

/** As long as a resident's link. */
export const INVITATION_LASTS = hours(24);

export type StaffState = 'active' | 'invited' | 'ended';

export function stateOf({ active, hasPassword }: { active: boolean; hasPassword: boolean }): StaffState {
  if (!active) return 'ended';
  return hasPassword ? 'active' : 'invited';
}

export type MemberFacts = { id: string; state: StaffState; hasSecondFactor: boolean };

/** Whoever follows an invitation makes the second factor then; who is in already has to have it first. */
export function refusalToChange(member: MemberFacts, { by, duties }: { by: string; duties: Duty[] }): string | null {
  if (member.id === by && !duties.includes('it-admin')) return 'staff.notYourself';
  const makesItLater = member.state !== 'active';
  return secondFactorIsRequired(duties) && !member.hasSecondFactor && !makesItLater ? 'staff.needsSecondFactor' : null;
}

/** So there is always an IT administrator left. */
export function refusalToEnd(member: MemberFacts, { by }: { by: string }): string | null {
  return member.id === by ? 'staff.notYourself' : null;
}

export type InvitationState = 'open' | 'expired' | 'used';

export function stateOfInvitation(
  invitation: { expiresAt: Date; usedAt: Date | null } | null,
  now: Date,
): InvitationState {
  if (!invitation) return 'expired';
  if (invitation.usedAt) return 'used';
  return now < invitation.expiresAt ? 'open' : 'expired';
}
