import { addDays } from '~/lib/time';
import type { Act } from './acts';

/** RQ-4: when a termination takes effect. Dates are calendar dates in the landlord's zone; the last day is included. */

export const TERMINATIONS = [
  'terminate-lease',
  'terminate-parking',
  'terminate-sauna',
] as const satisfies readonly Act[];

export type Termination = (typeof TERMINATIONS)[number];

export function isTermination(act: Act): act is Termination {
  return (TERMINATIONS as readonly Act[]).includes(act);
}

/** Whole calendar months, the landlord's settings. */
export type NoticePeriods = { leaseMonths: number; parkingMonths: number; saunaMonths: number };

export function monthsOf(act: Termination, { leaseMonths, parkingMonths, saunaMonths }: NoticePeriods): number {
  return { 'terminate-lease': leaseMonths, 'terminate-parking': parkingMonths, 'terminate-sauna': saunaMonths }[act];
}

/**
 * Finland's act on residential leases (481/1995), section 52: the tenant's period is a calendar month, counted from the
 * last day of the month in which notice is given. Given on the first or on the last of November, it ends with December.
 */
export function earliestLastDay(givenOn: string, months: number): string {
  const [year, month] = givenOn.split('-').map(Number) as [number, number];
  // Day 0 of the month after is the last day of the month.
  return new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10);
}

export type Notice =
  | { kind: 'open'; months: number; earliest: string }
  /** The register has its last day already, no later than notice would end it. */
  | { kind: 'ends-already'; endsOn: string }
  /** Section 55: a lease for a fixed term binds both until its last day; notice cannot end it sooner. */
  | { kind: 'fixed-term'; endsOn: string };

type Asked = { act: Termination; today: string; endsOn: string | null; periods: NoticePeriods };

/** A parking space or a sauna turn is agreed by itself: the lease's own end says nothing about it. */
export function noticeFor({ act, today, endsOn, periods }: Asked): Notice {
  const months = monthsOf(act, periods);
  const earliest = earliestLastDay(today, months);
  if (act !== 'terminate-lease' || endsOn === null) return { kind: 'open', months, earliest };
  return endsOn <= earliest ? { kind: 'ends-already', endsOn } : { kind: 'fixed-term', endsOn };
}

/** Further ahead is more likely a slip of the finger than a plan. */
const DAYS_AHEAD = 366;

export type Wish = {
  /** `date`: a later day than the earliest; null for the earliest. */
  wantedOn: string | null;
  /** The day that stood on the page; null when the form came from no page of ours. */
  shown: string | null;
};

export type NoticeRefusal = { code: string; field: 'form' | 'date' | 'confirmed' };

/** Nobody is given another day than the one they read: at midnight of the month's end it moves by a month. */
export function refusalOfNotice(notice: Notice, { wantedOn, shown }: Wish): NoticeRefusal | null {
  if (notice.kind === 'ends-already') return { code: 'requests.refused.endsAlready', field: 'form' };
  if (notice.kind === 'fixed-term') return { code: 'requests.refused.fixedTerm', field: 'form' };
  const { earliest } = notice;
  if (wantedOn !== null && wantedOn < earliest) return { code: 'requests.refused.tooEarly', field: 'date' };
  if (wantedOn !== null && wantedOn > addDays(earliest, DAYS_AHEAD)) {
    return { code: 'requests.refused.tooFar', field: 'date' };
  }
  if (wantedOn === null && shown !== null && shown !== earliest) {
    return { code: 'requests.refused.dayChanged', field: 'confirmed' };
  }
  return null;
}

/**
 * A lease of several ends for all of them, so that notice is given when the last of them has given it: from that day the
 * period is counted, unless a later day was wanted anyway.
 */
export function lastDayWithConsent({ lastDay, today, months }: { lastDay: string; today: string; months: number }) {
  const earliest = earliestLastDay(today, months);
  return earliest > lastDay ? earliest : lastDay;
}

type Signing = { filedOn: string; today: string };

/**
 * The day a consent was signed on paper. Notice is given when the request is made, so that an earlier signature counts
 * from that day: it is the earliest that is recorded.
 */
export function refusalOfSigning(signedOn: string, { filedOn, today }: Signing): string | null {
  if (signedOn > today) return 'requestDesk.refused.signedLater';
  return signedOn < filedOn ? 'requestDesk.refused.signedEarlier' : null;
}

type Months = Signing & { lastDay: string; months: number };

/** What a signature on paper makes of the last day, by the month it was signed in: from the request's own to this one. */
export function lastDaysByMonth({ filedOn, today, lastDay, months }: Months): { until: string; lastDay: string }[] {
  const days: { until: string; lastDay: string }[] = [];
  for (let day = filedOn; day <= today; day = addDays(earliestLastDay(day, 0), 1)) {
    days.push({ until: earliestLastDay(day, 0), lastDay: lastDayWithConsent({ lastDay, today: day, months }) });
  }
  return days;
}
