import { and, asc, desc, eq, inArray, type SQL } from 'drizzle-orm';
import { count, hasNoValue, isFalse, isTrue } from '~db/dialect';
import { serviceRequests, staff } from '~db/schema';
import type { Db } from '~db/store.server';
import { ACTS, type Act } from '../acts';

export const VIEWS = ['waiting', 'unclaimed', 'mine', 'theirs', 'closed'] as const;
export type View = (typeof VIEWS)[number];

export function viewIn(text: string | null): View {
  return VIEWS.find((view) => view === text) ?? 'waiting';
}

export type DeskSearch = { landlordId: string; staffId: string; view: View; act: Act | null; page: number };

/** `theirs`: the person's answer or a party's consent is waited for. */
function isIn({ landlordId, staffId, view, act }: Omit<DeskSearch, 'page'>): SQL {
  const ofLandlord = eq(serviceRequests.landlordId, landlordId);
  const open = and(ofLandlord, isTrue(serviceRequests.open));
  const atDesk = and(open, eq(serviceRequests.turn, 'desk'));
  const conditions: Record<View, SQL | undefined> = {
    waiting: atDesk,
    unclaimed: and(atDesk, hasNoValue(serviceRequests.assigneeId)),
    mine: and(open, eq(serviceRequests.assigneeId, staffId)),
    theirs: and(open, inArray(serviceRequests.turn, ['asker', 'others'])),
    closed: and(ofLandlord, isFalse(serviceRequests.open)),
  };
  return and(conditions[view], act === null ? undefined : eq(serviceRequests.act, act))!;
}

const PAGE = 40;

/** What has waited longest first; what is closed, the newest first. */
export async function deskRequests(db: Db, { page, ...search }: DeskSearch) {
  const rows = await db
    .select({
      id: serviceRequests.id,
      number: serviceRequests.number,
      act: serviceRequests.act,
      address: serviceRequests.address,
      principalName: serviceRequests.principalName,
      actedByName: serviceRequests.actedByName,
      status: serviceRequests.status,
      open: serviceRequests.open,
      turn: serviceRequests.turn,
      lastDay: serviceRequests.lastDay,
      waitingSince: serviceRequests.waitingSince,
      closedAt: serviceRequests.closedAt,
      assigneeId: serviceRequests.assigneeId,
      assignee: staff.name,
    })
    .from(serviceRequests)
    .leftJoin(staff, eq(staff.id, serviceRequests.assigneeId))
    .where(isIn(search))
    .orderBy(search.view === 'closed' ? desc(serviceRequests.closedAt) : asc(serviceRequests.waitingSince))
    .limit(PAGE + 1)
    .offset((page - 1) * PAGE);
  return { lines: rows.slice(0, PAGE), hasMore: rows.length > PAGE };
}

export type DeskLine = Awaited<ReturnType<typeof deskRequests>>['lines'][number];

async function openByTurn(db: Db, landlordId: string) {
  const { act, turn, assigneeId } = serviceRequests;
  return db
    .select({ act, turn, assigneeId, requests: count() })
    .from(serviceRequests)
    .where(and(eq(serviceRequests.landlordId, landlordId), isTrue(serviceRequests.open)))
    .groupBy(act, turn, assigneeId);
}

type Group = Awaited<ReturnType<typeof openByTurn>>[number];

type Counting = Omit<DeskSearch, 'page'>;

/** How many there are in each view, and of each act within the one that is looked at; what is closed is not counted. */
export async function deskCounts(db: Db, { landlordId, staffId, view, act: chosen }: Counting) {
  const groups = await openByTurn(db, landlordId);
  const isMine = ({ assigneeId }: Group) => assigneeId === staffId;
  const isInView = { ...inViews, mine: isMine, closed: () => false }[view];
  const ofAct = (act: Act) => sum(groups, (group) => group.act === act && isInView(group));
  return {
    views: { ...countsOf(groups), mine: sum(groups, isMine) },
    acts: ACTS.map((act) => ({ act, requests: ofAct(act) })).filter(
      ({ act, requests }) => requests > 0 || act === chosen,
    ),
  };
}

const inViews = {
  waiting: ({ turn }: Group) => turn === 'desk',
  unclaimed: ({ turn, assigneeId }: Group) => turn === 'desk' && assigneeId === null,
  theirs: ({ turn }: Group) => turn !== 'desk',
};

/** For the start page of customer service: what waits for it, what nobody has taken, and what waits for the residents. */
export async function requestCounts(db: Db, { landlordId }: { landlordId: string }) {
  return countsOf(await openByTurn(db, landlordId));
}

function countsOf(groups: readonly Group[]) {
  const { waiting, unclaimed, theirs } = inViews;
  return { waiting: sum(groups, waiting), unclaimed: sum(groups, unclaimed), theirs: sum(groups, theirs) };
}

function sum(groups: readonly Group[], isCounted: (group: Group) => boolean): number {
  return groups.filter(isCounted).reduce((total, { requests }) => total + requests, 0);
}
