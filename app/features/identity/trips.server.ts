import { and, eq, gt, isNull } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import type { Landlord } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import type { Locale } from '~/i18n/locale';
import { hashToken, newId, newToken } from '~/lib/ids';
import { minutes } from '~/lib/time';
import { brokerTrips, identifications, registrations } from '~db/schema';
import type { TripMatter } from '~db/schema/identity';
import type { Tx } from '~db/store.server';
import type { BrokerTransaction, IdentifiedPerson } from './broker.server';
import { isOwnerOf } from './confirm.server';
import { type IdentifyEnd, identifyAccount } from './identify.server';
import { knownOrNewIdentity } from './persons.server';
import type { Session } from './sessions.server';

export const TRIP_LASTS = minutes(10);
/** How long an identified person may take over e-mail address and password. */
export const REGISTRATION_LASTS = minutes(30);

type Start = {
  providerId: string;
  locale: Locale;
  landlord: Landlord;
  /** Whose account wants it (ID-6); null when somebody registers. */
  accountId: string | null;
  /** What somebody who is signed in already identifies for once more. */
  matter?: TripMatter;
  returnTo: string | null;
  now: Date;
};

/** Sends a person to the broker. The trip is single use and bound to a cookie. Null when the broker does not answer. */
export async function beginTrip(house: House, start: Start): Promise<{ url: string; token: string } | null> {
  const { providerId, locale, landlord, accountId, matter = null, returnTo, now } = start;
  const redirectUri = `${landlord.origin}/auth/callback`;
  const begun = await house.broker.begin({ providerId, landlord: landlord.slug, locale, redirectUri });
  if (!begun.ok) return null;
  const token = newToken();
  const hash = hashToken(token);
  await house.store.write((tx) =>
    tx.insert(brokerTrips).values({
      hash,
      purpose: matter ? 'confirm' : accountId === null ? 'register' : 'identify',
      landlordId: landlord.id,
      accountId,
      matter,
      providerId,
      transactionSealed: house.vault.seal(JSON.stringify(begun.transaction), `trip:${hash}`),
      returnTo,
      createdAt: now,
      expiresAt: new Date(now.getTime() + TRIP_LASTS),
    }),
  );
  return { url: begun.url, token };
}

type Return = {
  token: string | null;
  search: string;
  /** Of the browser that came back. */
  session: Session | null;
  landlordId: string;
  now: Date;
  requestId: string;
};

export type TripFailure = 'cancelled' | 'expired' | 'broker-unavailable' | 'refused';
export type TripEnd =
  | { as: 'registering'; registrationToken: string }
  | ({ as: 'identifying' } & IdentifyEnd)
  | { as: 'confirming'; matter: TripMatter; end: ConfirmEnd; returnTo: string | null }
  | { as: 'failed'; reason: TripFailure; isIdentifying: boolean };

/** Who is signed in has identified as themselves once more, or something came in between. */
export type ConfirmEnd = { ok: true; identificationId: string } | { ok: false; reason: TripFailure | 'somebody-else' };

/** Back from the broker: the trip is used up whatever comes of it, and only a verified person leaves a trace. */
export async function endTrip(house: House, back: Return): Promise<TripEnd> {
  const { token, search, now, requestId } = back;
  const trip = token === null ? null : await spendTrip(house, { hash: hashToken(token), ...back });
  if (!trip) return { as: 'failed', reason: 'expired', isIdentifying: false };
  const isIdentifying = trip.purpose === 'identify';
  const context = `trip:${trip.hash}`;
  const transaction = JSON.parse(house.vault.open(trip.transactionSealed, context)) as BrokerTransaction;
  const result = await house.broker.finish({ callbackUrlSearch: search, transaction });
  if (!result.ok) {
    const { reason, detail } = result;
    house.log.info({ request: requestId, reason, detail }, 'identification not completed');
    if (trip.matter) return confirming(trip, { ok: false, reason });
    return { as: 'failed', reason, isIdentifying };
  }
  const { person } = result;
  if (trip.matter) return confirming(trip, await confirm(house, back, { trip, person, now, requestId }));
  if (!isIdentifying) return beginRegistration(house, { trip, person, now, requestId });
  const { session } = back;
  if (session?.step !== 'identify' || session.accountId !== trip.accountId)
    return { as: 'failed', reason: 'expired', isIdentifying };
  const end = await house.store.write(async (tx) => {
    const identified = await recordIdentification(tx, house, { trip, person, now, requestId });
    return identifyAccount(tx, house, { ...identified, trip, session, now, requestId });
  });
  return { as: 'identifying', ...end };
}

type Trip = typeof brokerTrips.$inferSelect;

async function spendTrip(house: House, { hash, landlordId, now }: { hash: string; landlordId: string; now: Date }) {
  const isOpen = and(isNull(brokerTrips.usedAt), gt(brokerTrips.expiresAt, now));
  const [trip] = await house.store.write((tx) =>
    tx
      .update(brokerTrips)
      .set({ usedAt: now })
      .where(and(eq(brokerTrips.hash, hash), eq(brokerTrips.landlordId, landlordId), isOpen))
      .returning(),
  );
  return trip ?? null;
}

type Verified = { trip: Trip; person: IdentifiedPerson; now: Date; requestId: string };

async function beginRegistration(house: House, verified: Verified): Promise<TripEnd> {
  const { trip, now } = verified;
  const registrationToken = newToken();
  await house.store.write(async (tx) => {
    const { identityId, identificationId } = await recordIdentification(tx, house, verified);
    await tx.insert(registrations).values({
      hash: hashToken(registrationToken),
      identityId,
      identificationId,
      landlordId: trip.landlordId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + REGISTRATION_LASTS),
    });
  });
  return { as: 'registering', registrationToken };
}

/** PA-3: the same person, in the same session, with a trip of their own: who only holds the open browser gets nowhere. */
async function confirm(house: House, { session }: Return, verified: Verified): Promise<ConfirmEnd> {
  const { trip, now, requestId } = verified;
  if (session?.step !== 'signed-in' || session.accountId !== trip.accountId) return { ok: false, reason: 'expired' };
  return house.store.write(async (tx) => {
    const { identityId, identificationId } = await recordIdentification(tx, house, verified);
    const isOwner = await isOwnerOf(tx, { trip, identityId, identificationId, now, requestId });
    return isOwner ? { ok: true, identificationId } : { ok: false, reason: 'somebody-else' };
  });
}

function confirming(trip: Trip, end: ConfirmEnd): TripEnd {
  return { as: 'confirming', matter: trip.matter!, end, returnTo: trip.returnTo };
}

/** ID-9: every one is kept, with whose account it was made for when that is known. */
async function recordIdentification(tx: Tx, house: House, { trip, person, now, requestId }: Verified) {
  const { landlordId, providerId: provider } = trip;
  const identityId = await knownOrNewIdentity(tx, house, { person, now });
  const identificationId = newId();
  await tx.insert(identifications).values({
    id: identificationId,
    identityId,
    landlordId,
    method: 'strong',
    provider,
    assurance: person.acr,
    at: now,
  });
  await recordAudit(tx, {
    actor: { kind: 'visitor' },
    action: 'identity.identified',
    subject: { kind: 'identity', id: identityId },
    landlordId,
    identityId,
    facts: { method: 'strong', provider },
    now,
    requestId,
  });
  return { identityId, identificationId };
}
