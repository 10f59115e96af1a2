import { and, desc, eq, inArray, or, type SQL } from 'drizzle-orm';
import { hasValue, isFalse, isTrue } from '~db/dialect';
import { prepared } from '~db/prepared';
import { faultEvents, faultFollowers, faults } from '~db/schema';
import type { Db } from '~db/store.server';
import type { FaultEvent } from '../events';
import { photosOfFault } from '../photos.server';
import { isOfHousehold, type Reader } from '../reader.server';

const summary = {
  ...{ id: faults.id, number: faults.number, status: faults.status, waitingFor: faults.waitingFor },
  ...{ place: faults.place, room: faults.room, item: faults.item, problem: faults.problem },
  ...{ visitFrom: faults.visitFrom, visitTo: faults.visitTo, targetAt: faults.targetAt, open: faults.open },
  ...{ reportedAt: faults.reportedAt, doneAt: faults.doneAt, closedAt: faults.closedAt },
  ...{ leaseId: faults.leaseId, reporterId: faults.reporterId, homeId: faults.homeId },
  description: faults.description,
};

type SummaryRow = Awaited<ReturnType<typeof rowsFor>>[number];

/** A line of a list. What only the household may read is not there for who has joined. */
export type FaultLine = Omit<SummaryRow, 'leaseId' | 'reporterId' | 'homeId'> & { isShared: boolean };

/** For the overview: what is going on, one's own turn first, then what is promised soonest. */
export async function openFaultsFor(db: Db, reader: Reader): Promise<FaultLine[]> {
  const followed = await followedBy(db, reader);
  const rows = await rowsFor(db, and(isTrue(faults.open), visibleTo(reader, followed)), { page: 1, size: 20 });
  return rows.map((row) => lineFor(row, reader));
}

const PAGE_SIZE = 25;

/** Open ones first, then the newest. */
export async function faultsFor(db: Db, reader: Reader, page: number) {
  const followed = await followedBy(db, reader);
  const where = visibleTo(reader, followed);
  const rows = await rowsFor(db, where, { page, size: PAGE_SIZE });
  const isOnlyPage = page === 1 && rows.length < PAGE_SIZE;
  const total = isOnlyPage ? rows.length : await db.$count(faults, where);
  return { lines: rows.map((row) => lineFor(row, reader)), pages: Math.max(1, Math.ceil(total / PAGE_SIZE)) };
}

function rowsFor(db: Db, where: SQL | undefined, { page, size }: { page: number; size: number }) {
  return db
    .select(summary)
    .from(faults)
    .where(where)
    .orderBy(desc(faults.open), desc(faults.reportedAt), desc(faults.id))
    .limit(size)
    .offset((page - 1) * size);
}

/** Written out as ids, so that each part of the condition is found by an index of its own. */
function visibleTo(reader: Reader, followed: string[]): SQL | undefined {
  const own = and(eq(faults.landlordId, reader.landlordId), isOfHousehold(reader));
  return followed.length > 0 ? or(own, inArray(faults.id, followed)) : own;
}

const MOST_FOLLOWED = 200;

/** Joined, and of a building one still may read about (TN-4). */
async function followedBy(db: Db, { identityId, buildingIds }: Reader): Promise<string[]> {
  const rows = await followedOnes(db, { identityId });
  return rows.filter(({ buildingId }) => buildingIds.includes(buildingId ?? '')).map(({ id }) => id);
}

const followedOnes = prepared(['identityId'], (db, { identityId }) =>
  db
    .select({ id: faults.id, buildingId: faults.buildingId })
    .from(faultFollowers)
    .innerJoin(faults, eq(faults.id, faultFollowers.faultId))
    .where(eq(faultFollowers.identityId, identityId))
    .orderBy(desc(faultFollowers.joinedAt))
    .limit(MOST_FOLLOWED),
);

function lineFor({ leaseId, reporterId, homeId, ...row }: SummaryRow, reader: Reader): FaultLine {
  if (isHouseholds({ leaseId, reporterId, homeId }, reader)) return { ...row, isShared: false };
  return { ...row, description: '', visitFrom: null, visitTo: null, isShared: true };
}

type Whose = { leaseId: string | null; reporterId: string | null; homeId: string | null };

function isHouseholds({ leaseId, reporterId, homeId }: Whose, reader: Reader): boolean {
  if (leaseId !== null) return reader.leaseIds.includes(leaseId);
  return reporterId === reader.identityId && homeId !== null && reader.homesWithoutLease.includes(homeId);
}

/** One report with its history, as much of it as this reader may see; null when that is nothing. */
export async function faultFor(db: Db, reader: Reader, id: string) {
  const [row] = await db
    .select({
      ...summary,
      ...{ round: faults.round, movedTo: faults.movedTo, address: faults.address, priority: faults.priority },
      ...{ masterKey: faults.masterKey, pets: faults.pets, phone: faults.phone, reachable: faults.reachable },
      ...{ buildingId: faults.buildingId, area: faults.area, landlordId: faults.landlordId },
      followerId: faultFollowers.identityId,
    })
    .from(faults)
    .leftJoin(
      faultFollowers,
      and(eq(faultFollowers.faultId, faults.id), eq(faultFollowers.identityId, reader.identityId)),
    )
    .where(
      and(
        eq(faults.id, id),
        eq(faults.landlordId, reader.landlordId),
        or(
          isOfHousehold(reader),
          and(hasValue(faultFollowers.identityId), inArray(faults.buildingId, reader.buildingIds)),
        ),
      ),
    );
  if (!row) return null;
  const { followerId, reporterId, leaseId, homeId, buildingId, area, landlordId, ...fault } = row;
  const facts = { landlordId, area, reporterId, leaseId, homeId, buildingId, place: fault.place };
  const isShared = !isHouseholds(row, reader);
  const events = await eventsOf(db, { faultId: id, viewerId: reader.viewerId, isShared });
  if (isShared) return { isShared, facts, events, photos: [], fault: { ...fault, ...WITHOUT_WORDS } };
  return { isShared, facts, events, photos: await photosOfFault(db, id), fault };
}

export type ReadFault = NonNullable<Awaited<ReturnType<typeof faultFor>>>;

/** FR-14: whoever has only joined sees neither the reporter's words nor anything of their home and visits. */
const WITHOUT_WORDS = {
  ...{ description: '', address: '', phone: null, reachable: null, masterKey: false, pets: null },
  ...{ visitFrom: null, visitTo: null },
};

/** Between the reporter and property service. */
const NOT_SHARED = ['contacted', 'visit-agreed', 'message', 'no-access', 'joined'];

/** Who did it, as this reader is told: never a name, but of who acts for the household. */
export type Doer = 'you' | 'household' | 'attorney' | 'service' | 'other';
export type Acted = { attorney: string; principal: string };
export type Happening = { id: string; at: Date; round: number; by: Doer; acted: Acted | null; event: FaultEvent };

type Asking = { faultId: string; viewerId: string; isShared: boolean };

/** FR-7: newest first, and nothing internal. */
async function eventsOf(db: Db, { faultId, viewerId, isShared }: Asking): Promise<Happening[]> {
  const rows = await shownEvents(db, { faultId });
  // What happened in the same instant as the report came after it.
  const isReport = ({ kind }: { kind: string }) => kind === 'reported';
  return [...rows.filter((row) => !isReport(row)), ...rows.filter(isReport)]
    .filter(({ kind }) => !isShared || !NOT_SHARED.includes(kind))
    .map(({ id, at, round, kind, data, ...row }) => ({
      ...{ id, at, round },
      by: doerOf({ ...row, isReader: row.actorId === viewerId, isShared }),
      acted: isShared ? null : actedIn(row),
      event: { kind, data: isShared ? withoutWords(kind, data) : data } as FaultEvent,
    }));
}

const shownEvents = prepared(['faultId'], (db, { faultId }) =>
  db
    .select({
      ...{ id: faultEvents.id, at: faultEvents.at, kind: faultEvents.kind, round: faultEvents.round },
      ...{ actorKind: faultEvents.actorKind, actorId: faultEvents.actorId, data: faultEvents.data },
      ...{ actorName: faultEvents.actorName, principalName: faultEvents.principalName },
    })
    .from(faultEvents)
    .where(and(eq(faultEvents.faultId, faultId), isFalse(faultEvents.internal)))
    .orderBy(desc(faultEvents.at), desc(faultEvents.id)),
);

type Done = { actorKind: string; actorName: string | null; principalName: string | null };

function doerOf({ actorKind, actorName, isReader, isShared }: Done & { isReader: boolean; isShared: boolean }): Doer {
  if (actorKind === 'resident') return isReader ? 'you' : actorName !== null && !isShared ? 'attorney' : 'household';
  return actorKind === 'staff' ? 'service' : 'other';
}

/** PA-5: both names, to those whose report it is. */
function actedIn({ actorName, principalName }: Done): Acted | null {
  return actorName !== null && principalName !== null ? { attorney: actorName, principal: principalName } : null;
}

/** Codes, dates and numbers: what is not listed here was written by somebody, or names them. */
const SHARED = ['via', 'fixed', 'because', 'priority', 'targetAt', 'number', 'ofNumber'];

function withoutWords(kind: string, data: Record<string, unknown>): Record<string, unknown> {
  const isShown = (name: string) => SHARED.includes(name) || (kind === 'waiting' && name === 'reason');
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, isShown(name) ? value : null]));
}
