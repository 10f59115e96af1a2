import { minutes } from '~/lib/time';
import type { DisturbanceKind, Outcome, Seriousness } from '~db/schema/disturbances';

/** What may be reported and done about disturbances (DI-1, DI-8). */

export const KINDS = [
  'noise',
  'party',
  'music',
  'barking',
  'smoke-balcony',
  'smoke-stairwell',
  'smoke-flat',
  'threat',
  'vandalism',
  'litter',
  'other',
] as const satisfies readonly DisturbanceKind[];

export const SMOKE_KINDS = ['smoke-balcony', 'smoke-stairwell', 'smoke-flat'] as const;

export function isSmoke(kind: DisturbanceKind): boolean {
  return (SMOKE_KINDS as readonly DisturbanceKind[]).includes(kind);
}

/** From where it comes, as far as the reporter knows; anything else is an address. */
export const SOURCES = ['unknown', 'above', 'below', 'beside'] as const;
export type SourceCode = (typeof SOURCES)[number];

export function isSourceCode(source: string): source is SourceCode {
  return (SOURCES as readonly string[]).includes(source);
}

export const SMOKE_COMES_IN = ['window', 'balcony', 'ventilation', 'stairwell', 'unknown'] as const;
export const SMOKE_OFTEN = ['daily', 'weekly', 'sometimes'] as const;

/** A phone's clock may go ahead of ours. */
const CLOCKS_DIFFER = minutes(10);

export type TimeRefusal = { field: 'startedAt' | 'endedAt'; code: string };

export function refusalOfTimes(
  { startedAt, endedAt }: { startedAt: Date; endedAt: Date | null },
  now: Date,
): TimeRefusal | null {
  const latest = now.getTime() + CLOCKS_DIFFER;
  if (startedAt.getTime() > latest) return { field: 'startedAt', code: 'disturbances.refused.future' };
  if (endedAt && endedAt < startedAt) return { field: 'endedAt', code: 'disturbances.refused.backwards' };
  return endedAt && endedAt.getTime() > latest ? { field: 'endedAt', code: 'disturbances.refused.future' } : null;
}

/** What has ended is not written on: if it begins again, that is a new report or a "no" to "is it quiet now?". */
export function refusalToWrite({ open }: { open: boolean }): string | null {
  return open ? null : 'disturbances.refused.closed';
}

export function refusalToAnswerQuiet(report: { quietAskedAt: Date | null; quietAnswer: string | null }): string | null {
  if (report.quietAskedAt === null) return 'disturbances.refused.notAsked';
  return report.quietAnswer === null ? null : 'disturbances.refused.answered';
}

export const HARM = ['nuisance', 'health', 'danger'] as const;
export const OFTEN = ['once', 'sometimes', 'weekly'] as const;

export type Risk = { harm: (typeof HARM)[number]; often: (typeof OFTEN)[number]; vulnerable: boolean };

/** At first contact: how bad and how often; children or frail people in it raise it by a step. */
export function seriousnessOf({ harm, often, vulnerable }: Risk): Seriousness {
  const weight = (HARM.indexOf(harm) + 1) * (OFTEN.indexOf(often) + 1);
  const level = weight <= 2 ? 0 : weight <= 4 ? 1 : 2;
  const raised = Math.min(2, level + (vulnerable ? 1 : 0));
  return (['low', 'medium', 'high'] as const)[raised]!;
}

export const OUTCOMES = [
  'solved',
  'moved',
  'ended-by-law',
  'not-established',
  'groundless',
  'withdrawn',
] as const satisfies readonly Outcome[];

/** Who took it back, or complained of nothing, is not asked whether it is quiet. */
export function asksWhetherQuiet(outcome: Outcome): boolean {
  return outcome !== 'groundless' && outcome !== 'withdrawn';
}

/** H-1001 is the reporter's, T-1001 the desk's, K-1001 the other side's, A-1001 about violence. */
export const numberOf = {
  report: (number: number) => `H-${number}`,
  case: (number: number) => `T-${number}`,
  hearing: (number: number) => `K-${number}`,
  violence: (number: number) => `A-${number}`,
};
