import type { Residency, ResidentActor } from '~/policy/actor';
import { mayStillRead } from './rules';

export type Residence = {
  /** `unknown`: nobody here knows of a home of theirs. */
  phase: 'current' | 'future' | 'ended' | 'unknown';
  /** Lived in today, each home once. */
  homes: Residency[];
  /** Of the homes lived in, and of those left so lately that their past cases are still readable. */
  readable: Residency[];
  /** The next lease, until its first day; the last one, after it has ended. */
  next: Residency | null;
  last: Residency | null;
};

type Standing = { landlordId: string; today: string; readingDays: number };

/** TN-4: where a person stands with this landlord today. Other landlords' homes are not this portal's matter. */
export function residenceOf(actor: ResidentActor, { landlordId, today, readingDays }: Standing): Residence {
  const here = actor.residencies.filter((residency) => residency.landlordId === landlordId);
  const homes = eachHomeOnce(here.filter(({ phase }) => phase === 'current'));
  const readable = here.filter((residency) => mayStillRead(residency, { today, readingDays }));
  const next = here.filter(({ phase }) => phase === 'future').sort(byStart)[0] ?? null;
  const last =
    here
      .filter(({ phase }) => phase === 'ended')
      .sort(byStart)
      .at(-1) ?? null;
  return { phase: phaseOf({ homes, readable, next, last }), homes, readable, next, last };
}

function phaseOf({ homes, next, last }: Omit<Residence, 'phase'>): Residence['phase'] {
  if (homes.length > 0) return 'current';
  if (next) return 'future';
  return last ? 'ended' : 'unknown';
}

/** Who is both party and other occupant of a home stands there once, as the party. */
function eachHomeOnce(residencies: Residency[]): Residency[] {
  const parties = residencies.filter(({ role }) => role === 'party');
  const byHome = new Map([...residencies, ...parties].map((residency) => [residency.homeId, residency]));
  return [...byHome.values()];
}

function byStart(a: Residency, b: Residency): number {
  return a.startsOn < b.startsOn ? -1 : 1;
}
