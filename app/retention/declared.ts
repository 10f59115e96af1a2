import type { LandlordSettings } from '~/features/tenancy/settings';
import type { PortalTexts } from '~/i18n';
import { days, hours } from '~/lib/time';
import { type Basis, type KeptFor, lengthOf, type RecordKind } from './limit';
import { schedule } from './schedule';

export type DeclaredRecord = { kind: RecordKind; what: string; why: string; basis: string; howLong: string };

type Words = PortalTexts['privacy'];

/** The schedule as a person reads it: each kind of record once, whatever tables it lies in. */
export function declaredRecords(settings: LandlordSettings, words: Words): DeclaredRecord[] {
  return kinds().map(({ kind, basis, keptFor }) => {
    const { what, why, howLong } = words.records[kind];
    const length = keptFor === null ? '' : lengthInWords(lengthOf(keptFor, settings), words.lengths);
    return { kind, what, why, basis: words.bases[basis], howLong: howLong(length) };
  });
}

type Kind = { kind: RecordKind; basis: Basis; keptFor: KeptFor | null };

function kinds(): Kind[] {
  const all = schedule.flatMap((rule): Kind[] => {
    if ('limits' in rule) return rule.limits;
    return 'stays' in rule ? [{ kind: rule.stays, basis: rule.basis, keptFor: null }] : [];
  });
  return [...new Map(all.map((kind) => [kind.kind, kind])).values()];
}

/** Whole years and days where it comes out even: 1825 days is five years. */
function lengthInWords(length: number, words: Words['lengths']): string {
  if (length % days(365) === 0) return words.years(length / days(365));
  return length % days(1) === 0 && length > days(2) ? words.days(length / days(1)) : words.hours(length / hours(1));
}
