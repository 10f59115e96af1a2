import { eq } from 'drizzle-orm';
import { locales } from '~/i18n/locale';
import { buildings, faultWords, properties } from '~db/schema';
import type { Tx } from '~db/store.server';
import type { Fault } from '../record.server';
import { numberOf } from '../rules';
import { guideTitle } from '../title';
import { wordsOf } from './words';

type Indexed = Pick<
  Fault,
  | 'id'
  | 'landlordId'
  | 'number'
  | 'buildingId'
  | 'place'
  | 'room'
  | 'item'
  | 'problem'
  | 'description'
  | 'address'
  | 'reporterName'
  | 'actedByName'
  | 'phone'
>;

/** FR-11: what the queue's free text search finds it by, in any language. Called when a report is made, or changes home. */
export async function indexWords(tx: Tx, fault: Indexed): Promise<void> {
  const words = wordsOf(
    numberOf(fault.number),
    fault.address,
    fault.reporterName,
    fault.actedByName,
    fault.phone?.replace(/[^\d]/g, '') ?? null,
    ...locales.map((locale) => guideTitle(fault, locale)),
    ...(await placeNames(tx, fault.buildingId)),
    fault.description,
  );
  await tx.delete(faultWords).where(eq(faultWords.faultId, fault.id));
  await tx.insert(faultWords).values(words.map((word) => ({ landlordId: fault.landlordId, word, faultId: fault.id })));
}

async function placeNames(tx: Tx, buildingId: string | null): Promise<string[]> {
  if (buildingId === null) return [];
  const [place] = await tx
    .select({ street: buildings.streetAddress, property: properties.name })
    .from(buildings)
    .innerJoin(properties, eq(properties.id, buildings.propertyId))
    .where(eq(buildings.id, buildingId));
  return place ? [place.street, place.property] : [];
}

/** Only open work orders are looked for by words: called when one ends, however it ends. */
export async function forgetWords(tx: Tx, fault: { id: string }): Promise<void> {
  await tx.delete(faultWords).where(eq(faultWords.faultId, fault.id));
}
