import { and, desc, eq, lte } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import { found } from '~/http/errors.server';
import type { StaffVisit } from '~/http/guards.server';
import { buildings, disturbanceHearings, disturbanceLetters, homes } from '~db/schema';
import type { Db } from '~db/store.server';
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
  const postal = postalCode && city ? `${postalCode} ${city}` : null;
  const hearing = await hearingBefore(house.store.read, letter);
  return { caseId, letter: { ...shown, postal, hearing }, sender };
}

type Letter = typeof disturbanceLetters.$inferSelect;

/** The last one that stood open when the letter was written: the same letter says the same for ever. */
async function hearingBefore(db: Db, { caseId, leaseId, writtenAt }: Letter): Promise<number | null> {
  const [hearing] = await db
    .select({ number: disturbanceHearings.number })
    .from(disturbanceHearings)
    .where(
      and(
        eq(disturbanceHearings.caseId, caseId),
        eq(disturbanceHearings.leaseId, leaseId),
        lte(disturbanceHearings.openedAt, writtenAt),
      ),
    )
    .orderBy(desc(disturbanceHearings.openedAt))
    .limit(1);
  return hearing?.number ?? null;
}
