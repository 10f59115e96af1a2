import { and, asc, desc, eq, inArray, isNull, ne, or } from 'drizzle-orm';
import { photosOfFault } from '~/features/faults/photos.server';
import { numberOf } from '~/features/faults/rules';
import { faultTitle, guideTitle } from '~/features/faults/title';
import { emailKey } from '~/features/identity/email-key';
import { faultEvents, faultFollowers, faults, leaseParties, leases, occupants, staff } from '~db/schema';
import { landlordNamer, type Person } from './person.server';
import type { ExtractRow, Value } from './row';
import { isSamePerson } from './same-person';
import { photoAddress } from './traces.server';

type Fault = typeof faults.$inferSelect;

/** Reports the person made, wherever: signed in, by the public form, by telephone. Then those they only wrote in. */
export async function faultsOf(person: Person): Promise<ExtractRow[]> {
  const own = await ownFaults(person);
  const nameOf = await landlordNamer(
    person.house,
    own.map(({ landlordId }) => landlordId),
  );
  const rows: ExtractRow[] = [];
  for (const fault of own) rows.push(await wholeFault(person, { fault, landlord: nameOf(fault.landlordId) }));
  const named = await underOthersNames(person, own);
  return [...rows, ...named, ...(await wroteInOthers(person, own))];
}

async function ownFaults(person: Person): Promise<Fault[]> {
  const { db, identityId } = person;
  const signedIn = await db.select().from(faults).where(eq(faults.reporterId, identityId));
  const unsigned = await withoutSigningIn(person);
  const theirs = unsigned.filter((fault) => isSamePerson(person.identity, fault.reporterName));
  return [...signedIn, ...theirs].sort((a, b) => b.reportedAt.getTime() - a.reportedAt.getTime());
}

/** Under the person's own e-mail address, or for a home of theirs. */
async function withoutSigningIn(person: Person): Promise<Fault[]> {
  const emails = confirmedEmails(person);
  const byEmail = await person.db
    .select()
    .from(faults)
    .where(and(inArray(faults.reporterEmail, emails), isNull(faults.reporterId)));
  const leaseIds = await leasesOf(person);
  const byHome = await person.db
    .select()
    .from(faults)
    .where(and(inArray(faults.leaseId, leaseIds), isNull(faults.reporterId)));
  return [...new Map([...byEmail, ...byHome].map((fault) => [fault.id, fault])).values()];
}

/** An account that was never activated proves nothing about its address. */
function confirmedEmails({ accounts }: Person): string[] {
  const confirmed = accounts.filter(({ state }) => state !== 'pending');
  return [...new Set(confirmed.flatMap(({ email }) => [email, emailKey(email)]))];
}

async function leasesOf({ db, residents }: Person): Promise<string[]> {
  const ids = residents.map(({ id }) => id);
  const asParty = await db
    .select({ id: leaseParties.leaseId })
    .from(leaseParties)
    .where(inArray(leaseParties.residentId, ids));
  const asOccupant = await db
    .select({ id: leases.id })
    .from(occupants)
    .innerJoin(leases, eq(leases.homeId, occupants.homeId))
    .where(inArray(occupants.residentId, ids));
  return [...new Set([...asParty, ...asOccupant].map(({ id }) => id))];
}

async function wholeFault(
  person: Person,
  { fault, landlord }: { fault: Fault; landlord: string | null },
): Promise<ExtractRow> {
  const photos = await photosOfFault(person.db, fault.id);
  return {
    number: numberOf(fault.number),
    what: faultTitle(fault, person.locale),
    landlord,
    address: fault.address,
    place: fault.place,
    room: fault.room,
    item: fault.item,
    problem: fault.problem,
    description: fault.description,
    name: fault.reporterName,
    email: fault.reporterEmail,
    phone: fault.phone,
    reachable: fault.reachable,
    masterKey: fault.masterKey,
    pets: fault.pets,
    language: fault.reporterLocale,
    via: fault.via,
    status: fault.status,
    priority: fault.priority,
    reportedAt: fault.reportedAt,
    promisedAt: fault.targetAt,
    movedTo: fault.movedTo,
    visitFrom: fault.visitFrom,
    visitTo: fault.visitTo,
    doneAt: fault.doneAt,
    closedAt: fault.closedAt,
    events: await eventsOf(person, fault.id),
    photos: photos.map(({ id }) => photoAddress(person, id)),
  };
}

/** FR-7: all but the internal ones. What another person wrote is theirs: that they wrote is told, not what. */
async function eventsOf({ db, identityId }: Person, faultId: string): Promise<ExtractRow[]> {
  const rows = await db
    .select({
      at: faultEvents.at,
      kind: faultEvents.kind,
      actorKind: faultEvents.actorKind,
      actorId: faultEvents.actorId,
      staffName: staff.name,
      data: faultEvents.data,
    })
    .from(faultEvents)
    .leftJoin(staff, and(eq(staff.id, faultEvents.actorId), eq(faultEvents.actorKind, 'staff')))
    .where(and(eq(faultEvents.faultId, faultId), eq(faultEvents.internal, false)))
    .orderBy(asc(faultEvents.at), asc(faultEvents.id));
  return rows.map(({ at, kind, actorKind, actorId, staffName, data }) => {
    const isOthers = actorKind === 'resident' && actorId !== identityId;
    const who = isOthers ? 'another' : actorKind === 'resident' ? 'you' : actorKind;
    return { at, event: kind, who, staffName, ...(isOthers ? {} : factsOf(data)) };
  });
}

function factsOf(data: Record<string, Value>): ExtractRow {
  const { text, note, ...facts } = data;
  const details = Object.entries(facts).filter(([, value]) => value !== null);
  return {
    words: (text ?? note ?? null) as string | null,
    details: details.map(([fact, value]) => ({ question: fact, answer: String(value) })),
  };
}

/** Somebody gave the person's address under another name: only that is told, for the rest is about somebody else. */
async function underOthersNames(person: Person, own: Fault[]): Promise<ExtractRow[]> {
  const emails = confirmedEmails(person);
  const known = new Set(own.map(({ id }) => id));
  const unsigned = await withoutSigningIn(person);
  return unsigned
    .filter(({ id, reporterEmail }) => !known.has(id) && reporterEmail !== null && emails.includes(reporterEmail))
    .map(({ number, reporterEmail, reportedAt }) => ({
      number: numberOf(number),
      part: 'address-only',
      email: reporterEmail,
      reportedAt,
    }));
}

/** In the report of another of the household: one's own words, and nothing else of it. */
async function wroteInOthers({ db, identityId, locale }: Person, own: Fault[]): Promise<ExtractRow[]> {
  const known = new Set(own.map(({ id }) => id));
  const rows = await db
    .select({
      faultId: faults.id,
      number: faults.number,
      place: faults.place,
      room: faults.room,
      item: faults.item,
      problem: faults.problem,
      at: faultEvents.at,
      kind: faultEvents.kind,
      data: faultEvents.data,
    })
    .from(faultEvents)
    .innerJoin(faults, eq(faults.id, faultEvents.faultId))
    .where(
      and(
        eq(faultEvents.actorId, identityId),
        eq(faultEvents.actorKind, 'resident'),
        or(isNull(faults.reporterId), ne(faults.reporterId, identityId)),
      ),
    )
    .orderBy(asc(faultEvents.at), asc(faultEvents.id));
  const others = rows.filter(({ faultId }) => !known.has(faultId));
  return groupedByFault(others).map((events) => ({
    number: numberOf(events[0]!.number),
    what: guideTitle(events[0]!, locale),
    part: 'own-words',
    events: events.map(({ at, kind, data }) => ({ at, event: kind, who: 'you', ...factsOf(data) })),
  }));
}

function groupedByFault<Row extends { faultId: string }>(rows: Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.faultId, [...(groups.get(row.faultId) ?? []), row]);
  return [...groups.values()];
}

/** FR-14: joined, not made; the report itself is somebody else's. */
export async function joinedFaultsOf({ db, identityId, locale }: Person): Promise<ExtractRow[]> {
  const rows = await db
    .select({
      number: faults.number,
      place: faults.place,
      room: faults.room,
      item: faults.item,
      problem: faults.problem,
      status: faults.status,
      joinedAt: faultFollowers.joinedAt,
    })
    .from(faultFollowers)
    .innerJoin(faults, eq(faults.id, faultFollowers.faultId))
    .where(eq(faultFollowers.identityId, identityId))
    .orderBy(desc(faultFollowers.joinedAt));
  return rows.map(({ number, status, joinedAt, ...choice }) => ({
    number: numberOf(number),
    what: guideTitle(choice, locale),
    place: choice.place,
    status,
    joinedAt,
  }));
}
