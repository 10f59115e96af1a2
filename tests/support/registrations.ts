import { hashToken, newId } from '~/lib/ids';
import { identifications, registrations } from '~db/schema';
import { LANDLORD_ID, type TestHouse } from './house';
import type { PersonName } from './neighbourhood';

/** As somebody comes back from the broker: identified, and about to give address and password. Gives the cookie's token. */
export async function registrationOf(house: TestHouse, name: PersonName, landlordId = LANDLORD_ID): Promise<string> {
  const now = house.clock.now();
  const [token, identificationId] = [`registration-${name}-${newId()}`, newId()];
  const identityId = `identity-${name}`;
  await house.store.write(async (tx) => {
    await tx.insert(identifications).values({
      id: identificationId,
      identityId,
      landlordId,
      method: 'strong',
      provider: 'testipankki',
      assurance: 'http://ftn.ficora.fi/2017/loatest2',
      at: now,
    });
    await tx.insert(registrations).values({
      hash: hashToken(token),
      identityId,
      identificationId,
      landlordId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + 30 * 60_000),
    });
  });
  return token;
}
