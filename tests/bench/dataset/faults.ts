import type { FaultEvent } from '~/features/faults/events';
import { isInternal } from '~/features/faults/events';
import { leaves } from '~/features/faults/guide';
import { isOpen, isWorkable, numberOf } from '~/features/faults/rules';
import { guideTitle } from '~/features/faults/title';
import { wordsOf } from '~/features/faults/work/words';
import { locales } from '~/i18n/locale';
import { days, hours, minutes } from '~/lib/time';
import type { faultEvents, faults, faultWords } from '~db/schema';
import type { FaultStatus } from '~db/schema/faults';
import type { Random } from './random';

export type FaultRow = typeof faults.$inferInsert;
export type EventRow = typeof faultEvents.$inferInsert;
export type WordRow = typeof faultWords.$inferInsert;
export type Report = { fault: FaultRow; events: EventRow[]; words: WordRow[] };

/** Where reports come from: a home, and who of it has an account, if anybody. */
export type Household = {
  landlordId: string;
  homeId: string;
  buildingId: string;
  stairwell: string;
  leaseId: string;
  area: string;
  address: string;
  tenant: string;
  identityId: string | null;
};
export type Worker = { id: string; name: string; areas: string[] };

export type Making = { households: Household[]; workers: Worker[]; now: Date; random: Random };

/** What has ended longer ago is deleted, by the landlord's settings after five years. */
const YEARS = 4.5;
const QUEUED: FaultStatus[] = [
  'received',
  'received',
  'accepted',
  'visit-agreed',
  'in-progress',
  'waiting',
  'forwarded',
];
const ENDED: FaultStatus[] = [
  'closed',
  'closed',
  'closed',
  'closed',
  'closed',
  'closed',
  'closed',
  'cancelled',
  'rejected',
];
/** Older reports keep their first and last event. */
const WHOLE_HISTORY = days(90);
const WORDS = [
  'Hana tippuu koko ajan ja ääni kuuluu makuuhuoneeseen asti.',
  'Vika alkoi viime viikolla ja on pahentunut päivä päivältä.',
  'Koira on kotona päivisin, mutta se on kiltti.',
  'Samaa on ollut aiemmin, viimeksi noin vuosi sitten.',
  'Naapurilla ei ole vastaavaa ongelmaa.',
  'Olen kotona yleensä kello neljän jälkeen.',
];
const reportable = leaves.filter(({ outcome }) => outcome !== 'phone');

/** Numbered in the order they came in over five years; the share that is still open is among the last. */
export function* makeReports(
  { count, openShare, firstNumber }: { count: number; openShare: number; firstNumber: number },
  making: Making,
): Generator<Report> {
  const { households, now, random } = making;
  const span = days(365 * YEARS);
  const firstOpen = Math.floor(count * (1 - openShare * 1.25));
  for (let n = 0; n < count; n++) {
    const reportedAt = new Date(now.getTime() - Math.max(minutes(1), Math.round(span * (1 - n / count))));
    const isStillOpen = n >= firstOpen && random.chance(0.8);
    const status = random.pick(isStillOpen ? (random.chance(0.08) ? ['done' as const] : QUEUED) : ENDED);
    yield makeReport({ household: random.pick(households), number: firstNumber + n, reportedAt, status }, making);
  }
}

type Facts = { household: Household; number: number; reportedAt: Date; status: FaultStatus };

export function makeReport({ household, number, reportedAt, status }: Facts, making: Making): Report {
  const { workers, now, random } = making;
  const leaf = random.pick(reportable);
  const worker = random.pick(workers.filter(({ areas }) => areas.includes(household.area)));
  const history = historyOf({ status, reportedAt, household, worker }, making);
  const at = (kind: FaultEvent['kind']) => history.findLast((entry) => entry.event.kind === kind)?.at ?? null;
  const visit = isWorkable(status) ? history.findLast((entry) => entry.event.kind === 'visit-agreed') : undefined;
  const isHeld = isOpen(status) && status !== 'received';
  const id = random.id();
  const fault: FaultRow = {
    id,
    landlordId: household.landlordId,
    number,
    homeId: household.homeId,
    buildingId: household.buildingId,
    stairwell: household.stairwell,
    leaseId: household.leaseId,
    area: household.area,
    place: leaf.place,
    room: leaf.room,
    item: leaf.item,
    problem: leaf.code,
    category: leaf.category,
    description: `${random.pick(WORDS)} ${random.pick(WORDS)}`,
    address: household.address,
    via: household.identityId ? 'portal' : 'phone',
    reporterId: household.identityId,
    reporterName: household.tenant,
    reporterEmail: null,
    reporterLocale: random.pick(locales),
    phone: '+358401234567',
    reachable: null,
    masterKey: random.chance(0.5),
    pets: random.chance(0.2),
    status,
    open: isOpen(status),
    priority: leaf.priority,
    reportedAt,
    targetAt: new Date(reportedAt.getTime() + days(leaf.priority === 'normal' ? 14 : 3)),
    round: 1,
    assigneeId: isHeld ? worker.id : null,
    contactedAt: isHeld ? at('contacted') : null,
    visitFrom: visit?.event.kind === 'visit-agreed' ? new Date(visit.event.data.from) : null,
    visitTo: visit?.event.kind === 'visit-agreed' ? new Date(visit.event.data.to) : null,
    visitSequence: visit ? 1 : 0,
    waitingFor: status === 'waiting' ? 'parts' : null,
    forwardedTo: status === 'forwarded' ? 'Putki ja Pelti Oy' : null,
    photoCount: 0,
    followerCount: 0,
    doneAt: status === 'done' || status === 'closed' ? at('done') : null,
    closedAt: isOpen(status) ? null : history.at(-1)!.at,
    updatedAt: history.at(-1)!.at,
    version: history.length,
  };
  const isRecent = isOpen(status) || now.getTime() - reportedAt.getTime() < WHOLE_HISTORY;
  const kept = isRecent ? history : [history[0]!, history.at(-1)!];
  return {
    fault,
    events: kept.map((entry) => eventRow(entry, { faultId: id, making })),
    words: wordsFor(fault, isWorkable(status)),
  };
}

type Entry = { at: Date; event: FaultEvent; by: 'resident' | 'staff' | 'system'; actorId: string | null };
type Life = { status: FaultStatus; reportedAt: Date; household: Household; worker: Worker };

/** The steps that lead to a status, in order, spread between the report and now. */
function historyOf({ status, reportedAt, household, worker }: Life, { now }: Making): Entry[] {
  const steps: FaultEvent[] = [{ kind: 'reported', data: { via: household.identityId ? 'portal' : 'phone' } }];
  if (status === 'cancelled') steps.push({ kind: 'cancelled', data: { text: null } });
  if (status === 'rejected')
    steps.push({ kind: 'rejected', data: { reason: 'Kuuluu asukkaan huollettavaksi.', owner: null } });
  const isTaken = !['received', 'cancelled', 'rejected'].includes(status);
  if (isTaken) steps.push({ kind: 'claimed', data: { staffName: worker.name } });
  if (isTaken && status !== 'accepted') steps.push({ kind: 'contacted', data: { channel: 'call', note: null } });
  if (isTaken && status !== 'accepted' && status !== 'forwarded') {
    const from = new Date(Math.min(reportedAt.getTime() + days(4), now.getTime() + days(3)));
    const to = new Date(from.getTime() + hours(2));
    steps.push({ kind: 'visit-agreed', data: { from: from.toISOString(), to: to.toISOString(), change: 'agreed' } });
  }
  if (['in-progress', 'waiting', 'done', 'closed'].includes(status)) steps.push({ kind: 'started', data: {} });
  if (status === 'waiting') steps.push({ kind: 'waiting', data: { reason: 'parts', note: 'Osa on tilattu.' } });
  if (status === 'forwarded') steps.push({ kind: 'forwarded', data: { to: 'Putki ja Pelti Oy' } });
  if (status === 'done' || status === 'closed') {
    steps.push({ kind: 'work-logged', data: { minutes: 35, materials: 'tiiviste' } });
    steps.push({ kind: 'done', data: { note: 'Tiiviste vaihdettu.' } });
  }
  if (status === 'closed') steps.push({ kind: 'closed', data: { because: 'silence', text: null } });
  // What is done closes by itself in the end, so it was done lately.
  const longest = status === 'done' ? Number.POSITIVE_INFINITY : days(10);
  const span = Math.min(longest, now.getTime() - reportedAt.getTime());
  return steps.map((event, n) => {
    const byResident = ['reported', 'cancelled'].includes(event.kind) && household.identityId !== null;
    const by = event.kind === 'closed' ? 'system' : byResident ? 'resident' : 'staff';
    const actorId = by === 'system' ? null : by === 'resident' ? household.identityId : worker.id;
    return { at: new Date(reportedAt.getTime() + Math.floor((span * n) / steps.length)), event, by, actorId };
  });
}

function eventRow(
  { at, event, by, actorId }: Entry,
  { faultId, making }: { faultId: string; making: Making },
): EventRow {
  return {
    id: making.random.id(),
    faultId,
    at,
    kind: event.kind,
    actorKind: by,
    actorId,
    internal: isInternal(event.kind),
    round: 1,
    data: event.data as EventRow['data'],
  };
}

function wordsFor(fault: FaultRow, isQueued: boolean): WordRow[] {
  if (!isQueued) return [];
  const titles = locales.map((locale) => guideTitle(fault, locale));
  const words = wordsOf(
    numberOf(fault.number),
    fault.address,
    fault.reporterName,
    '358401234567',
    ...titles,
    fault.description,
  );
  return words.map((word) => ({ landlordId: fault.landlordId, word, faultId: fault.id }));
}
