import { and, eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import { found } from '~/http/errors.server';
import type { StaffVisit } from '~/http/guards.server';
import { buildings, disturbanceLetters, homes } from '~db/schema';
import type { LetterSender } from '../letter-paper';

/** Who has looked at it is recorded before it goes out: it says of somebody what they are held to have done. */
export async function readLetter({ house, actor, landlord, now, requestId }: StaffVisit, id: string) {
  const { landlordId } = actor;
  const [row] = await house.store.read
    .select({ letter: disturbanceLetters, postalCode: buildings.postalCode, city: buildings.city })
    .from(disturbanceLetters)
    .leftJoin(homes, eq(homes.id, disturbanceLetters.homeId))
    .leftJoin(buildings, eq(buildings.id, homes.buildingId))
    .where(and(eq(disturbanceLetters.id, id), eq(disturbanceLetters.landlordId, landlordId)));
  const { letter, postalCode, city } = found(row);
  const subject = { kind: 'disturbance-letter', id };
  await house.store.write((tx) =>
    recordAudit(tx, { actor, action: 'disturbance.letter-read', subject, landlordId, now, requestId }),
  );
  const { caseId, ...shown } = letter;
  const { name, country, timeZone, contacts } = landlord.settings;
  const sender: LetterSender = { name, country, timeZone, phone: contacts.phoneService.phone };
  return { caseId, letter: { ...shown, postal: postalCode && city ? `${postalCode} ${city}` : null }, sender };
}
