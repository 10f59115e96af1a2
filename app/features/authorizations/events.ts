import type { AuthorizationEnd } from '~db/schema/authorizations';

/** What can stand in the history of a power of attorney. `text` is somebody's own words. */
export type AuthorizationEvent =
  | { kind: 'drafted'; data: Nothing }
  /** `pages`: how many of the earlier paper went with the earlier words. */
  | { kind: 'changed'; data: { pages: string } }
  | { kind: 'uploaded'; data: { count: string } }
  /** PA-3: by identifying again, instead of signing a paper. */
  | { kind: 'given'; data: Nothing }
  | { kind: 'accepted'; data: { name: string } }
  | { kind: 'submitted'; data: Nothing }
  | { kind: 'matched'; data: Nothing }
  | { kind: 'asked'; data: { text: string } }
  | { kind: 'approved'; data: { narrowed: 'yes' | 'no'; validUntil: string | null } }
  | { kind: 'rejected'; data: { text: string } }
  | { kind: 'used'; data: { power: string } }
  | { kind: 'revoked'; data: { text: string | null; by: 'principal' | 'attorney' | 'writer' | 'staff' } }
  | { kind: 'ended'; data: { because: AuthorizationEnd } };

type Nothing = Record<never, never>;

export type AuthorizationEventKind = AuthorizationEvent['kind'];

/** Of these only the desk reads: they tell what the register holds. */
export const DESK_ONLY: readonly AuthorizationEventKind[] = ['matched'];

const FIRST: readonly AuthorizationEventKind[] = [
  'drafted',
  'changed',
  'uploaded',
  'given',
  'accepted',
  'submitted',
  'used',
  'ended',
];

/** Several are written at the same moment: then in the order in which one follows from the other. */
export function inOrder<Happened extends { at: Date; event: AuthorizationEvent }>(
  events: readonly Happened[],
): Happened[] {
  const rank = ({ event }: Happened) => FIRST.indexOf(event.kind);
  return [...events].sort((a, b) => a.at.getTime() - b.at.getTime() || rank(a) - rank(b));
}
