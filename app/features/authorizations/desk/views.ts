import type { AuthorizationState } from '~db/schema/authorizations';

export const VIEWS = ['submitted', 'asked', 'approved', 'over'] as const;
export type View = (typeof VIEWS)[number];

/** What each shows; drafts are nobody's but their writer's. */
export const statesOf: Record<View, AuthorizationState[]> = {
  submitted: ['submitted'],
  asked: ['asked'],
  approved: ['approved'],
  over: ['rejected', 'revoked', 'ended'],
};

export function viewIn(text: string | null): View {
  return VIEWS.find((view) => view === text) ?? 'submitted';
}
