import { and, asc, desc, eq, inArray, lt, type SQL } from 'drizzle-orm';
import type { StaffActor } from '~/policy/actor';
import { beside, isOneOf } from '~db/dialect';
import { faults, staff } from '~db/schema';
import { type FaultStatus, QUEUED } from '~db/schema/faults';
import type { Db } from '~db/store.server';
import { isWorkable, parseNumber } from '../rules';
import { MOST_COUNTED, PAGE_SIZE, type QueueFilter, VIEWS, type View } from './filters';
import { foundByWords } from './found-by-words.server';
import { areasOf } from './own-areas';

export type QueueRow = Awaited<ReturnType<typeof fullRows>>[number];

type Asking = { actor: StaffActor; filter: QueueFilter; now: Date };

/**
 * FR-11: sorted by promise, so that what is broken longest stands first. Each area is a lane of its own in the index;
 * where there are several, their first rows are merged, so that no query reads or sorts more than it shows.
 */
export async function queuePage(db: Db, asking: Asking): Promise<{ rows: QueueRow[]; found: number }> {
  const lanes = await lanesOf(db, asking);
  const start = (asking.filter.page - 1) * PAGE_SIZE;
  const rows = await rowsFrom(db, { lanes, start, order: orderOf(asking.filter) });
  const isLastPage = rows.length > 0 && rows.length < PAGE_SIZE;
  return { rows, found: isLastPage ? start + rows.length : await countUpTo(db, lanes) };
}

type Reading = { lanes: Lane[]; start: number; order: Order };

async function rowsFrom(db: Db, { lanes, start, order }: Reading): Promise<QueueRow[]> {
  const [lane, ...others] = lanes;
  if (!lane) return [];
  if (others.length === 0) return fullRows(db, { where: lane, order, start });
  const firsts: Key[] = [];
  for (const each of lanes) firsts.push(...(await firstKeys(db, { lane: each, order, upTo: start + PAGE_SIZE })));
  const ids = firsts
    .sort(order.compare)
    .slice(start, start + PAGE_SIZE)
    .map(({ id }) => id);
  return ids.length === 0 ? [] : fullRows(db, { where: inArray(faults.id, ids), order, start: 0 });
}

type Counting = Omit<Asking, 'filter'> & { known: Partial<Record<View, number>> };

/** How many stand behind each view, up to a thousand. */
export async function viewCounts(db: Db, { actor, now, known }: Counting): Promise<Record<View, number>> {
  const countOf = async (view: View) =>
    known[view] ?? countUpTo(db, await lanesOf(db, { actor, now, filter: VIEWS[view] }));
  return {
    mine: await countOf('mine'),
    unassigned: await countOf('unassigned'),
    overdue: await countOf('overdue'),
    all: await countOf('all'),
  };
}

/** The most pressing of those that nobody has. */
export async function mostPressing(db: Db, { actor, now }: Omit<Asking, 'filter'>): Promise<string[]> {
  const { rows } = await queuePage(db, { actor, now, filter: VIEWS.unassigned });
  return rows.slice(0, 5).map(({ id }) => id);
}

type Lane = SQL;

/** One condition an area, or a single one where something else leads to the rows. */
async function lanesOf(db: Db, { actor, filter, now }: Asking): Promise<Lane[]> {
  const ofLandlord = eq(faults.landlordId, actor.landlordId);
  const areas = areasOf(actor, filter);
  const within = areas ? inArray(beside(faults.area), areas) : undefined;
  const number = numberIn(filter.q);
  if (number !== null) return [and(ofLandlord, eq(faults.number, number), inReach(actor))!];
  const words = await foundByWords(db, { landlordId: actor.landlordId, text: `${filter.q} ${filter.building}` });
  if (words === 'nothing') return [];
  const rest = and(...conditionsOf({ actor, filter, now }), words?.condition);
  if (words?.leads || hasEnded(filter.status)) return [and(ofLandlord, within, rest)!];
  if (filter.assignee && filter.assignee !== 'none') {
    const reach = filter.area === null ? inReach(actor) : within;
    return [and(ofLandlord, reach, rest)!];
  }
  if (areas === null) return [and(ofLandlord, rest)!];
  return areas.map((area) => and(ofLandlord, eq(faults.area, area), rest)!);
}

function inReach(actor: StaffActor): SQL | undefined {
  const reach = areasOf(actor, { area: 'all' });
  return reach ? inArray(beside(faults.area), reach) : undefined;
}

/** "V-1042", or the digits of one: shorter ones are more likely a street number. */
function numberIn(q: string): number | null {
  return /^\s*\d{1,3}\s*$/.test(q) ? null : parseNumber(q);
}

function conditionsOf({ actor, filter, now }: Asking): (SQL | undefined)[] {
  const { status, assignee, category, priority, overdue } = filter;
  return [
    // Written out as the indexes of the queue have it.
    hasEnded(status) ? undefined : isOneOf(faults.status, QUEUED),
    status ? eq(faults.status, status) : undefined,
    // Nobody's is what nobody has claimed: "received" says it, and is in the index.
    assignee === 'none' ? eq(faults.status, 'received') : undefined,
    assignee && assignee !== 'none' ? eq(faults.assigneeId, assignee === 'me' ? actor.staffId : assignee) : undefined,
    category ? eq(faults.category, category) : undefined,
    priority ? eq(faults.priority, priority) : undefined,
    overdue ? lt(faults.targetAt, now) : undefined,
  ];
}

function hasEnded(status: FaultStatus | null): boolean {
  return status !== null && !isWorkable(status);
}

type Key = { id: string; targetAt: Date };
type Order = { by: SQL[]; compare: (a: Key, b: Key) => number };

/** What has ended is looked back on: newest first. */
function orderOf({ status }: QueueFilter): Order {
  const direction = hasEnded(status) ? desc : asc;
  const sign = hasEnded(status) ? -1 : 1;
  return {
    by: [direction(faults.targetAt), direction(faults.id)],
    compare: (a, b) => sign * (a.targetAt.getTime() - b.targetAt.getTime() || (a.id < b.id ? -1 : 1)),
  };
}

async function firstKeys(db: Db, { lane, order, upTo }: { lane: Lane; order: Order; upTo: number }): Promise<Key[]> {
  return db
    .select({ id: faults.id, targetAt: faults.targetAt })
    .from(faults)
    .where(lane)
    .orderBy(...order.by)
    .limit(upTo);
}

async function countUpTo(db: Db, lanes: Lane[]): Promise<number> {
  let found = 0;
  for (const lane of lanes) {
    const some = await db
      .select({ id: faults.id })
      .from(faults)
      .where(lane)
      // So that the same index is taken as for the rows.
      .orderBy(asc(faults.targetAt))
      .limit(MOST_COUNTED + 1 - found);
    found += some.length;
    if (found > MOST_COUNTED) return found;
  }
  return found;
}

function fullRows(db: Db, { where, order, start }: { where: SQL; order: Order; start: number }) {
  return db
    .select({
      id: faults.id,
      number: faults.number,
      place: faults.place,
      room: faults.room,
      item: faults.item,
      problem: faults.problem,
      description: faults.description,
      address: faults.address,
      homeId: faults.homeId,
      status: faults.status,
      priority: faults.priority,
      targetAt: faults.targetAt,
      round: faults.round,
      assigneeId: faults.assigneeId,
      assigneeName: staff.name,
      contactedAt: faults.contactedAt,
      visitFrom: faults.visitFrom,
      visitTo: faults.visitTo,
      waitingFor: faults.waitingFor,
      residentWroteAt: faults.residentWroteAt,
      masterKey: faults.masterKey,
      pets: faults.pets,
      phone: faults.phone,
      photoCount: faults.photoCount,
      followerCount: faults.followerCount,
    })
    .from(faults)
    .leftJoin(staff, eq(staff.id, faults.assigneeId))
    .where(where)
    .orderBy(...order.by)
    .limit(PAGE_SIZE)
    .offset(start);
}
