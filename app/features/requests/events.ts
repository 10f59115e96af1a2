/** What can stand on a request's time line, and with what. `text` is somebody's own words. */
export type RequestEvent =
  | { kind: 'filed'; data: { text: string | null; lastDay: string | null } }
  | { kind: 'message'; data: { text: string } }
  | { kind: 'consented'; data: { lastDay: string | null } }
  | { kind: 'consent-refused'; data: { text: string | null } }
  | { kind: 'claimed'; data: Record<never, never> }
  | { kind: 'released'; data: Record<never, never> }
  | { kind: 'asked'; data: { text: string } }
  /** `lastDay` where the desk has the others' consents on paper, and notice has been given by that. */
  | { kind: 'accepted'; data: { text: string | null; lastDay: string | null } }
  | { kind: 'rejected'; data: { text: string } }
  | { kind: 'done'; data: { text: string | null } }
  | { kind: 'cancelled'; data: { text: string | null } }
  /** What was waited for did not come in time: it is over, or the desk has the ball again. */
  | { kind: 'lapsed'; data: Record<never, never> }
  | { kind: 'unanswered'; data: Record<never, never> };

export type RequestEventKind = RequestEvent['kind'];

/** Who of the desk holds it is the desk's own business. */
export const DESK_ONLY = ['claimed', 'released'] as const satisfies readonly RequestEventKind[];
