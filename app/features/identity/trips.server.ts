import { and, eq, gt, isNull } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import type { House } from '~/house.server';
import type { Locale } from '~/i18n/locale';
import { hashToken, newId, newToken } from '~/lib/ids';
import { minutes } from '~/lib/time';
import { brokerTrips, identifications, identities, registrations } from '~db/schema';
import type { Tx } from '~db/store.server';
import { adoptLinked } from './office/person.server';
import { identityCodeContext } from './sealed-code';

export const TRIP_LASTS = minutes(10);
/** How long an identified person may take over e-mail address and password. */
export const REGISTRATION_LASTS = minutes(30);

type Start = { providerId: string; locale: Locale; landlordId: string; returnTo: string | null; now: Date };

/** Sends a person to the broker. The trip is single use and bound to a cookie. Null when the broker does not answer. */
export async function beginTrip(house: House, start: Start): Promise<{ url: string; token: string } | null> {
  const begun = await house.broker.begin({ providerId: start.providerId, locale: start.locale });
  if (!begun.ok) return null;
  const token = newToken();
  const hash = hashToken(token);
  await house.store.write((tx) =>
    tx.insert(brokerTrips).values({
      hash,
      purpose: 'register',
      landlordId: start.landlordId,
      providerId: start.providerId,
      transactionSealed: house.vault.seal(JSON.stringify(begun.transaction), `trip:${hash}`),
      returnTo: start.returnTo,
      createdAt: start.now,
      expiresAt: new Date(start.now.getTime() + TRIP_LASTS),
    }),
  );
  return { url: begun.url, token };
}

export type TripEnd =
  | { ok: true; registrationToken: string }
  | { ok: false; reason: 'cancelled' | 'expired' | 'broker-unavailable' | 'refused' };

/** Back from the broker: the trip is used up whatever comes of it, and only a verified person leaves a trace. */
export async function endTrip(
  house: House,
  { token, search, now, requestId }: { token: string | null; search: string; now: Date; requestId: string },
): Promise<TripEnd> {
  if (!token) return { ok: false, reason: 'expired' };
  const hash = hashToken(token);
  const [trip] = await house.store.write((tx) =>
    tx
      .update(brokerTrips)
      .set({ usedAt: now })
      .where(and(eq(brokerTrips.hash, hash), isNull(brokerTrips.usedAt), gt(brokerTrips.expiresAt, now)))
      .returning(),
  );
  if (!trip) return { ok: false, reason: 'expired' };
  const transaction = JSON.parse(house.vault.open(trip.transactionSealed, `trip:${hash}`));
  const result = await house.broker.finish({ callbackUrlSearch: search, transaction });
  if (!result.ok) {
    house.log.info(
      { request: requestId, reason: result.reason, detail: result.detail },
      'identification not completed',
    );
    return { ok: false, reason: result.reason };
  }
  const { person } = result;
  const registrationToken = newToken();
  await house.store.write(async (tx) => {
    const identityId = await knownOrNewIdentity(tx, house, { person, now });
    const identificationId = newId();
    await tx.insert(identifications).values({
      id: identificationId,
      identityId,
      landlordId: trip.landlordId,
      method: 'strong',
      provider: trip.providerId,
      assurance: person.acr,
      at: now,
    });
    await tx.insert(registrations).values({
      hash: hashToken(registrationToken),
      identityId,
      identificationId,
      landlordId: trip.landlordId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + REGISTRATION_LASTS),
    });
    await recordAudit(tx, {
      actor: { kind: 'visitor' },
      action: 'identity.identified',
      subject: { kind: 'identity', id: identityId },
      landlordId: trip.landlordId,
      identityId,
      facts: { method: 'strong', provider: trip.providerId },
      now,
      requestId,
    });
  });
  return { ok: true, registrationToken };
}

type VerifiedPerson = Extract<Awaited<ReturnType<House['broker']['finish']>>, { ok: true }>['person'];

async function knownOrNewIdentity(
  tx: Tx,
  house: House,
  { person, now }: { person: VerifiedPerson; now: Date },
): Promise<string> {
  const code = person.identityCode.normalised;
  const codeIndex = house.vault.indexOf(code);
  const [known] = await tx.select({ id: identities.id }).from(identities).where(eq(identities.codeIndex, codeIndex));
  if (known) {
    await keepNames(tx, known.id, person);
    return known.id;
  }
  const sealed = { codeIndex, codeSealed: house.vault.seal(code, identityCodeContext(codeIndex)) };
  const adopted = await adoptLinked(tx, sealed);
  if (adopted) {
    await keepNames(tx, adopted, person);
    return adopted;
  }
  const id = newId();
  await tx.insert(identities).values({
    id,
    ...sealed,
    givenName: person.givenName,
    familyName: person.familyName,
    createdAt: now,
  });
  return id;
}

/** Names change; but some brokers tell none, and then the one known before stays. */
async function keepNames(tx: Tx, id: string, { givenName, familyName }: VerifiedPerson): Promise<void> {
  if (!givenName && !familyName) return;
  await tx.update(identities).set({ givenName, familyName }).where(eq(identities.id, id));
}
