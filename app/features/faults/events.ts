import type { Place, Priority, WaitingFor } from '~db/schema/faults';

export type ContactChannel = 'call' | 'message' | 'letter';

/**
 * What can stand in a report's history, and with what. Instants are ISO texts. `note` and `text` are people's own
 * words; the reporter reads every event that is not internal (FR-7).
 */
export type FaultEvent =
  | { kind: 'reported'; data: { via: 'portal' | 'public' | 'phone' | 'follow-on' } }
  /** Somebody else of the house is troubled by the same fault (FR-14); never who. */
  | { kind: 'joined'; data: Record<never, never> }
  | { kind: 'claimed'; data: { staffName: string } }
  | { kind: 'released'; data: { note: string | null } }
  | { kind: 'assigned'; data: { staffName: string } }
  | { kind: 'contacted'; data: { channel: ContactChannel; note: string | null } }
  | { kind: 'visit-agreed'; data: { from: string; to: string; change: 'agreed' | 'moved' } }
  | { kind: 'started'; data: Record<never, never> }
  | { kind: 'waiting'; data: { reason: WaitingFor; note: string | null } }
  | { kind: 'resumed'; data: Record<never, never> }
  | { kind: 'done'; data: { note: string | null } }
  /** Internal: time and materials of a visit (FR-12). */
  | { kind: 'work-logged'; data: { minutes: number | null; materials: string | null } }
  | { kind: 'no-access'; data: { note: string | null } }
  | { kind: 'forwarded'; data: { to: string } }
  | { kind: 'follow-on'; data: { faultId: string; number: number } }
  | { kind: 'prioritised'; data: { priority: Priority; targetAt: string } }
  | { kind: 'rejected'; data: { reason: string; owner: string | null } }
  | { kind: 'duplicate'; data: { ofId: string; ofNumber: number } }
  /** Internal, at the original: another report was joined to it. */
  | { kind: 'merged'; data: { faultId: string; number: number } }
  /** Internal: a report of the public form was matched to a home. */
  | { kind: 'matched'; data: { homeId: string; address: string; place: Place } }
  /** To the resident or from them: the event's actor tells which. */
  | { kind: 'message'; data: { text: string } }
  /** Internal. */
  | { kind: 'note'; data: { text: string } }
  | { kind: 'cancelled'; data: { text: string | null } }
  | { kind: 'reopened'; data: { fixed: 'no' | 'partly'; text: string | null } }
  | { kind: 'closed'; data: { because: 'confirmed' | 'silence'; text: string | null } };

export type FaultEventKind = FaultEvent['kind'];

/** Never shown to a resident, whoever asks. */
export const INTERNAL_KINDS = ['work-logged', 'merged', 'matched', 'note'] as const satisfies readonly FaultEventKind[];

export function isInternal(kind: FaultEventKind): boolean {
  return (INTERNAL_KINDS as readonly FaultEventKind[]).includes(kind);
}
