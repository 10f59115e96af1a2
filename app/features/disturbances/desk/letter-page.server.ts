import { and, eq } from 'drizzle-orm';
import { found } from '~/http/errors.server';
import type { StaffVisit } from '~/http/guards.server';
import { disturbanceLetters } from '~db/schema';

export async function readLetter({ house, actor, landlord }: StaffVisit, id: string) {
  const [letter] = await house.store.read
    .select()
    .from(disturbanceLetters)
    .where(and(eq(disturbanceLetters.id, id), eq(disturbanceLetters.landlordId, actor.landlordId)));
  const { caseId, ...shown } = found(letter);
  const { name, country, timeZone, contacts } = landlord.settings;
  return { caseId, letter: shown, sender: { name, country, timeZone, phone: contacts.phoneService.phone } };
}
