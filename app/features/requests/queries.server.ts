import { and, asc, desc, eq, inArray, isNull, or, type SQL } from 'drizzle-orm';
import type { Residence } from '~/features/tenancy/residence';
import type { ResidentActor } from '~/policy/actor';
import { isTrue } from '~db/dialect';
import { requestEvents, serviceRequests } from '~db/schema';
import type { Db } from '~db/store.server';
import { ACTS, type Act } from './acts';
import { DESK_ONLY, type RequestEvent } from './events';
import { consentsOf } from './record.server';
import { SHARED } from './rules';

/** The leases a person reads about as party, also for a while after they have ended (TN-4), and who they are there. */
export type Reader = {
  identityId: string;
  landlordId: string;
  leaseIds: string[];
  residentIds: string[];
  /** PA-5: for whom they read, and of what. */
  acting: { authorizationId: string; acts: Act[] } | null;
};

export function readerOf(
  { identityId, residencies, acting }: ResidentActor,
  { landlordId, residence }: { landlordId: string; residence: Residence },
): Reader {
  const asParty = residence.readable.filter(({ role }) => role === 'party');
  const here = residencies.filter((residency) => residency.landlordId === landlordId);
  return {
    identityId,
    landlordId,
    leaseIds: [...new Set(asParty.flatMap(({ leaseId }) => leaseId ?? []))],
    residentIds: [...new Set(here.map(({ residentId }) => residentId))],
    acting: acting && {
      authorizationId: acting.authorizationId,
      acts: ACTS.filter((act) => acting.powers.includes(act)),
    },
  };
}

/** What concerns all parties of the lease, and of the rest one's own; for somebody else only what the power is about. */
function isReadable({ identityId, landlordId, leaseIds, residentIds, acting }: Reader): SQL {
  const ofLease = and(inArray(serviceRequests.leaseId, leaseIds), eq(serviceRequests.landlordId, landlordId));
  const ofParties = or(
    inArray(serviceRequests.act, [...SHARED]),
    inArray(serviceRequests.principalResidentId, residentIds),
  );
  if (acting) {
    const filedUnderIt = eq(serviceRequests.authorizationId, acting.authorizationId);
    return and(ofLease, or(filedUnderIt, and(inArray(serviceRequests.act, acting.acts), ofParties)))!;
  }
  const byOwnHand = and(eq(serviceRequests.actedByIdentityId, identityId), isNull(serviceRequests.authorizationId));
  return and(ofLease, or(ofParties, byOwnHand))!;
}

/** There is nothing to ask the database for then. */
function isNobodysParty({ leaseIds }: Reader): boolean {
  return leaseIds.length === 0;
}

const PAGE = 20;

const lineColumns = {
  id: serviceRequests.id,
  number: serviceRequests.number,
  act: serviceRequests.act,
  address: serviceRequests.address,
  status: serviceRequests.status,
  open: serviceRequests.open,
  turn: serviceRequests.turn,
  lastDay: serviceRequests.lastDay,
  filedAt: serviceRequests.filedAt,
  updatedAt: serviceRequests.updatedAt,
  principalResidentId: serviceRequests.principalResidentId,
  principalName: serviceRequests.principalName,
};

/** Open ones first, then the newest. */
export async function ownRequests(db: Db, reader: Reader, page: number) {
  if (isNobodysParty(reader)) return { lines: [], hasMore: false };
  const rows = await db
    .select(lineColumns)
    .from(serviceRequests)
    .where(isReadable(reader))
    .orderBy(desc(serviceRequests.open), desc(serviceRequests.filedAt))
    .limit(PAGE + 1)
    .offset((page - 1) * PAGE);
  return { lines: rows.slice(0, PAGE).map((row) => forReader(row, reader)), hasMore: rows.length > PAGE };
}

export type RequestLine = Awaited<ReturnType<typeof ownRequests>>['lines'][number];

/** For the overview: what is open, and whose turn it is, the newest change first. */
export async function openRequestsOf(db: Db, reader: Reader): Promise<RequestLine[]> {
  if (isNobodysParty(reader)) return [];
  const rows = await db
    .select(lineColumns)
    .from(serviceRequests)
    .where(and(isReadable(reader), isTrue(serviceRequests.open)))
    .orderBy(desc(serviceRequests.updatedAt))
    .limit(MOST_OPEN);
  return rows.map((row) => forReader(row, reader));
}

const MOST_OPEN = 20;

/** "Your turn" is said to who is meant: the question to who asked, the consent to the others. */
function forReader<Row extends { turn: string | null; principalResidentId: string }>(row: Row, reader: Reader) {
  const { principalResidentId, ...line } = row;
  const isOwn = reader.residentIds.includes(principalResidentId);
  const isYours = isOwn ? line.turn === 'asker' : line.turn === 'others';
  return { ...line, isOwn, isYours };
}

export async function requestFor(db: Db, reader: Reader, id: string) {
  if (isNobodysParty(reader)) return null;
  const [request] = await db
    .select()
    .from(serviceRequests)
    .where(and(eq(serviceRequests.id, id), isReadable(reader)));
  if (!request) return null;
  return { request, consents: await consentsOf(db, request), events: await eventsFor(db, id) };
}

export type RequestRead = NonNullable<Awaited<ReturnType<typeof requestFor>>>;

async function eventsFor(db: Db, requestId: string) {
  return shownEvents(await eventsOf(db, requestId));
}

/** To who follows what they made for another: their own words and the desk's. */
export function eventsFollowed(events: Events, identityId: string) {
  return shownEvents(events.filter(({ actorKind, actorId }) => actorKind !== 'resident' || actorId === identityId));
}

/** Of the desk its duty is named, not the person. */
function shownEvents(events: Events) {
  return events
    .filter(({ event }) => !(DESK_ONLY as readonly string[]).includes(event.kind))
    .map(({ actorId: _, actorName, ...row }) => ({
      ...row,
      actorName: row.actorKind === 'resident' ? actorName : null,
    }));
}

export type ShownEvent = Awaited<ReturnType<typeof eventsFor>>[number];

export type Events = Awaited<ReturnType<typeof eventsOf>>;

export async function eventsOf(db: Db, requestId: string) {
  const rows = await db
    .select({
      id: requestEvents.id,
      at: requestEvents.at,
      kind: requestEvents.kind,
      data: requestEvents.data,
      actorKind: requestEvents.actorKind,
      actorId: requestEvents.actorId,
      actorName: requestEvents.actorName,
      principalName: requestEvents.principalName,
    })
    .from(requestEvents)
    .where(eq(requestEvents.requestId, requestId))
    .orderBy(asc(requestEvents.version));
  return rows.map(({ kind, data, ...row }) => ({ ...row, event: { kind, data } as RequestEvent }));
}
