/** What can stand in a case's history beside its entries, and with what. `text` is somebody's own words. */
export type DisturbanceEvent =
  /** Another report about the same home. */
  | { kind: 'joined'; data: { number: string } }
  | { kind: 'source'; data: { address: string } }
  | { kind: 'assigned'; data: { staffName: string } }
  | { kind: 'assessed'; data: { seriousness: string } }
  | { kind: 'step'; data: { text: string; on: string | null } }
  | { kind: 'note'; data: { text: string } }
  /** To the reporter it concerns, or to all of them. */
  | { kind: 'update'; data: { text: string } }
  | { kind: 'letter'; data: { letterId: string; letter: string; number: string } }
  | { kind: 'served'; data: { letterId: string; method: string; text: string | null } }
  | { kind: 'hearing'; data: { number: string } }
  | { kind: 'ground'; data: { groundless: 'yes' | 'no'; number: string } }
  | { kind: 'closed'; data: { outcome: string; text: string | null } }
  | { kind: 'reopened'; data: { because: 'not-quiet' | 'desk'; text: string | null } }
  | { kind: 'quiet-asked'; data: Record<never, never> }
  | { kind: 'quiet-answered'; data: { quiet: 'yes' | 'no'; text: string | null } };

export type DisturbanceEventKind = DisturbanceEvent['kind'];

/** DI-2 holds the other way too: of what is done with the other side a reporter reads what the desk tells, no more. */
export const SHOWN_TO_REPORTER = [
  'update',
  'closed',
  'reopened',
  'quiet-asked',
  'quiet-answered',
] as const satisfies readonly DisturbanceEventKind[];
