import { minutes } from '~/lib/time';

export const JUST_SIGNED_IN_MINUTES = 15;

/**
 * ID-10, PR-1: the personal identity code leaves the portal whole in one place only, the person's own file, and only
 * shortly after a sign-in: who finds a phone lying open does not get it. Everywhere else its end is hidden.
 */
export function hasJustSignedIn(session: { createdAt: Date } | null, now: Date): boolean {
  return session !== null && now.getTime() - session.createdAt.getTime() < minutes(JUST_SIGNED_IN_MINUTES);
}
