import { asc, eq } from 'drizzle-orm';
import { representativeOf } from '~/features/authorizations/estates.server';
import { accountsOfResidents } from '~/features/disturbances/household.server';
import { newId } from '~/lib/ids';
import { invariant } from '~/lib/invariant';
import type { Actor } from '~/policy/actor';
import { plus } from '~db/dialect';
import { counters, requestConsents, requestEvents, residents, type serviceRequests } from '~db/schema';
import type { Db, Tx } from '~db/store.server';
import type { Act } from './acts';
import type { RequestEvent } from './events';
import type { Acting } from './on-behalf';
import { concernsAllParties, type Estate } from './rules';

export type ServiceRequest = typeof serviceRequests.$inferSelect;

type Recording = {
  /** As it is after the change. */
  request: Pick<ServiceRequest, 'id' | 'version'>;
  event: RequestEvent;
  actor: Actor;
  /** For whom, where a resident acts. */
  acting?: Acting;
  now: Date;
};

/** Written in the transaction of the change it tells of. Both names, where they differ. */
export async function recordEvent(tx: Tx, { request, event, actor, acting, now }: Recording): Promise<void> {
  invariant(actor.kind !== 'anonymous', 'nobody acts without being known');
  await tx.insert(requestEvents).values({
    id: newId(),
    requestId: request.id,
    version: request.version,
    at: now,
    kind: event.kind,
    actorKind: actor.kind,
    actorId: actor.kind === 'resident' ? actor.identityId : actor.kind === 'staff' ? actor.staffId : null,
    actorName: actor.kind === 'system' ? '' : actor.name,
    principalName: acting && acting.authorizationId !== null ? acting.principal.name : null,
    authorizationId: acting?.authorizationId ?? null,
    data: event.data,
  });
}

/** Four digits on the telephone from the first day. */
const FIRST_NUMBER = 1001;

export async function nextNumber(tx: Tx, landlordId: string): Promise<number> {
  const [counter] = await tx
    .insert(counters)
    .values({ key: `request:${landlordId}`, value: FIRST_NUMBER })
    .onConflictDoUpdate({ target: counters.key, set: { value: plus(counters.value, 1) } })
    .returning({ value: counters.value });
  return counter!.value;
}

const consentColumns = {
  residentId: requestConsents.residentId,
  name: requestConsents.name,
  answer: requestConsents.answer,
  answeredAt: requestConsents.answeredAt,
  via: requestConsents.via,
  signedOn: requestConsents.signedOn,
  deceasedOn: residents.deceasedOn,
};

/** Of who has died the estate is asked, through whoever speaks for it. */
export async function consentsOf(db: Db, { id, leaseId, act }: Pick<ServiceRequest, 'id' | 'leaseId' | 'act'>) {
  const rows = await db
    .select(consentColumns)
    .from(requestConsents)
    .leftJoin(residents, eq(residents.id, requestConsents.residentId))
    .where(eq(requestConsents.requestId, id))
    .orderBy(asc(requestConsents.name));
  return Promise.all(
    rows.map(async ({ deceasedOn, ...consent }) => ({
      ...consent,
      estate: deceasedOn === null ? null : await estateOf(db, { residentId: consent.residentId, leaseId, act }),
      hasAccount: await hasAccount(db, consent.residentId),
    })),
  );
}

/** In use: who has none is not asked by e-mail and cannot answer in the portal. */
export async function hasAccount(db: Db, residentId: string): Promise<boolean> {
  return (await accountsOfResidents(db, [residentId])).length > 0;
}

/** Who speaks for it, if anybody has been approved yet. */
export async function estateOf(db: Db, deceased: { residentId: string; leaseId: string; act: Act }): Promise<Estate> {
  return { representative: (await representativeOf(db, deceased))?.name ?? null };
}

export type ConsentLine = Awaited<ReturnType<typeof consentsOf>>[number];

/** What the policy asks about a request. */
export function factsOf(request: Pick<ServiceRequest, 'landlordId' | 'leaseId' | 'act'> & OwnersOf) {
  const { landlordId, leaseId, act, principalResidentId, actedByIdentityId, authorizationId } = request;
  const isShared = concernsAllParties(act);
  return { landlordId, leaseId, act, principalResidentId, actedByIdentityId, authorizationId, isShared };
}

type OwnersOf = Pick<ServiceRequest, 'principalResidentId' | 'actedByIdentityId' | 'authorizationId'>;
