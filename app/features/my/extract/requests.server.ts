import { desc, eq, inArray } from 'drizzle-orm';
import { DESK_ONLY } from '~/features/requests/events';
import { eventsOf } from '~/features/requests/queries.server';
import { numberOf } from '~/features/requests/rules';
import { textsFor } from '~/i18n';
import { requestConsents, serviceRequests } from '~db/schema';
import { landlordNamer, type Person } from './person.server';
import type { ExtractRow } from './row';

type Request = typeof serviceRequests.$inferSelect;

/** Made for the person or by their hand; and of others' requests what they were asked to consent to, and answered. */
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
  const nameOf = await landlordNamer(
    house,
    [...own.values(), ...asked.map(({ request }) => request)].map(({ landlordId }) => landlordId),
  );
  const rows: ExtractRow[] = [];
  for (const request of own.values()) {
    rows.push({
      ...factsOf(person, request),
      landlord: nameOf(request.landlordId),
      events: await saidIn(person, request),
    });
  }
  const consents = asked.map(({ request, answer, answeredAt }) => ({
    ...factsOf(person, request),
    landlord: nameOf(request.landlordId),
    name: null,
    answer,
    savedAt: answeredAt,
  }));
  return [...rows, ...consents];
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
 * Of the staff neither who it was nor who of them held it. Of what somebody made for another as their attorney, their own
 * words alone: what the principal and the desk say to each other is the principal's, whether or not the power holds.
 */
async function saidIn(person: Person, { id, authorizationId, principalResidentId }: Request): Promise<ExtractRow[]> {
  const { db, locale, identityId, residents } = person;
  const words = textsFor(locale).requests.one.events;
  const isForAnother = authorizationId !== null && residents.every((resident) => resident.id !== principalResidentId);
  const events = await eventsOf(db, id);
  return events
    .filter(({ event }) => !(DESK_ONLY as readonly string[]).includes(event.kind))
    .filter(({ actorId }) => !isForAnother || actorId === identityId)
    .map(({ at, event }) => ({ at, what: words[event.kind], words: 'text' in event.data ? event.data.text : null }));
}
