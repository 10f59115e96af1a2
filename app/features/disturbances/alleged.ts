import { hours } from '~/lib/time';
import type { Alleged, DisturbanceKind } from '~db/schema/disturbances';

type Happened = { kind: DisturbanceKind; startedAt: Date; endedAt: Date | null };

/** One evening is one line, whoever of the neighbours wrote it down and at what minute. */
const SAME_TIME = hours(1);

/**
 * DI-2: all that the one complained about is told, kinds and times. What several neighbours heard at once becomes one
 * line, so that nobody can count them; where it was heard from, and everything in their words, stays out.
 */
export function allegedIn(entries: readonly Happened[]): Alleged[] {
  const sorted = [...entries].sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
  const lines: Happened[] = [];
  for (const { kind, startedAt, endedAt } of sorted) {
    const last = lines.findLast((line) => line.kind === kind);
    if (last && startedAt.getTime() - endOf(last) <= SAME_TIME) last.endedAt = later(last.endedAt, endedAt);
    else lines.push({ kind, startedAt, endedAt });
  }
  return lines.map(({ kind, startedAt, endedAt }) => ({
    kind,
    from: startedAt.toISOString(),
    until: endedAt && endedAt > startedAt ? endedAt.toISOString() : null,
  }));
}

function endOf({ startedAt, endedAt }: Happened): number {
  return (endedAt ?? startedAt).getTime();
}

function later(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
