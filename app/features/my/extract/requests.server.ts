import { and, desc, eq, inArray } from 'drizzle-orm';
import { requestAsOf } from '~/features/requests/as-of';
import { DESK_ONLY } from '~/features/requests/events';
import { knownUntil } from '~/features/requests/known-until.server';
import { eventsOf } from '~/features/requests/queries.server';
import { numberOf } from '~/features/requests/rules';
import { textsFor } from '~/i18n';
import { requestConsents, requestEvents, serviceRequests } from '~db/schema';
import { landlordNamer, type Person } from './person.server';
import type { ExtractRow } from './row';

type Request = typeof serviceRequests.$inferSelect;

/** Made for the person or by their hand; of others' what they were asked to consent to, answered and wrote themselves. */
export async function requestsOf(person: Person): Promise<ExtractRow[]> {
  const { db, house, identityId, residents } = person;
  const residentIds = residents.map(({ id }) => id);
  const forThem = await db
    .select()
    .from(serviceRequests)
    .where(inArray(serviceRequests.principalResidentId, residentIds))
    .orderBy(desc(serviceRequests.filedAt));
  const byThem = await db
    .select()
    .from(serviceRequests)
    .where(eq(serviceRequests.actedByIdentityId, identityId))
    .orderBy(desc(serviceRequests.filedAt));
  const asked = await db
    .select({ request: serviceRequests, answer: requestConsents.answer, answeredAt: requestConsents.answeredAt })
    .from(requestConsents)
    .innerJoin(serviceRequests, eq(serviceRequests.id, requestConsents.requestId))
    .where(inArray(requestConsents.residentId, residentIds));
  const own = new Map([...forThem, ...byThem].map((request) => [request.id, request]));
  const wrote = (await wroteIn(person)).filter(({ request }) => !own.has(request.id));
  const others = [...new Map([...wrote, ...asked].map((other) => [other.request.id, other])).values()];
  const nameOf = await landlordNamer(
    house,
    [...own.values(), ...others.map(({ request }) => request)].map(({ landlordId }) => landlordId),
  );
  const rows: ExtractRow[] = [];
  for (const request of own.values()) {
    rows.push({
      ...(await factsKnown(person, request)),
      landlord: nameOf(request.landlordId),
      events: await saidIn(person, request),
    });
  }
  for (const { request, answer, answeredAt } of others) {
    rows.push({
      ...factsOf(person, request),
      landlord: nameOf(request.landlordId),
      name: null,
      answer,
      savedAt: answeredAt,
      events: await saidBy(person, request),
    });
  }
  return rows;
}

type Others = { request: Request; answer: 'yes' | 'no' | null; answeredAt: Date | null };

/** Asked for their consent or not: who has signed the same lease writes in it too. */
async function wroteIn({ db, identityId }: Person): Promise<Others[]> {
  const rows = await db
    .select({ request: serviceRequests })
    .from(requestEvents)
    .innerJoin(serviceRequests, eq(serviceRequests.id, requestEvents.requestId))
    .where(and(eq(requestEvents.actorId, identityId), eq(requestEvents.actorKind, 'resident')));
  return rows.map(({ request }) => ({ request, answer: null, answeredAt: null }));
}

async function saidBy(person: Person, request: Request): Promise<ExtractRow[]> {
  return shown(person, await eventsBy(person, request));
}

/** Of what somebody made for another, how it stood as long as that was theirs to know. */
async function factsKnown(person: Person, request: Request): Promise<ExtractRow> {
  const facts = factsOf(person, request);
  if (!isForAnother(person, request)) return facts;
  const until = await knownUntil(person.house, person.db, request);
  if (until === null) return facts;
  const { status, lastDay, closedAt } = requestAsOf(await eventsOf(person.db, request.id), until);
  return { ...facts, requestStatus: status, lastDay, closedAt };
}

function isForAnother({ residents }: Person, { authorizationId, principalResidentId }: Request): boolean {
  return authorizationId !== null && !residents.some(({ id }) => id === principalResidentId);
}

function factsOf({ locale }: Person, request: Request): ExtractRow {
  return {
    number: numberOf(request.number),
    what: textsFor(locale).requests.acts[request.act].name,
    name: request.principalName,
    address: request.address,
    sentAt: request.filedAt,
    requestStatus: request.status,
    lastDay: request.lastDay,
    wantedOn: request.wantedOn,
    closedAt: request.closedAt,
  };
}

/**
 * Of what somebody made for another as their attorney, their own words alone: what the principal and the desk say to
 * each other is the principal's, whether or not the power holds.
 */
async function saidIn(person: Person, request: Request): Promise<ExtractRow[]> {
  if (isForAnother(person, request)) return saidBy(person, request);
  return shown(person, await eventsOf(person.db, request.id));
}

type Events = Awaited<ReturnType<typeof eventsOf>>;

async function eventsBy({ db, identityId }: Person, { id }: Request): Promise<Events> {
  return (await eventsOf(db, id)).filter(({ actorId }) => actorId === identityId);
}

/** Of the staff neither who it was nor who of them held it. */
function shown({ locale }: Person, events: Events): ExtractRow[] {
  const words = textsFor(locale).requests.one.events;
  return events
    .filter(({ event }) => !(DESK_ONLY as readonly string[]).includes(event.kind))
    .map(({ at, event }) => ({ at, what: words[event.kind], words: 'text' in event.data ? event.data.text : null }));
}
