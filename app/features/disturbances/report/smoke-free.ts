import type { LandlordSettings } from '~/features/tenancy/settings';
import type { Formats } from '~/i18n/formats';

/** Where smoking is forbidden in the building of this address, and by whose decision. */
export function smokeFreeAt(
  { disturbances }: LandlordSettings,
  { address, today }: { address: string; today: string },
) {
  const key = keyOf(address);
  return (
    disturbances.smokeFree.find(({ streetAddress, since }) => {
      const street = keyOf(streetAddress);
      // "Rantakatu 5" is not the beginning of "Rantakatu 51 A 2".
      return since <= today && key.startsWith(street) && !/^\d/.test(key.slice(street.length));
    }) ?? null
  );
}

function keyOf(address: string): string {
  return address.toLowerCase().replace(/[\s.,]/g, '');
}

export type SmokeFree = ReturnType<typeof smokeFreeAt>;

type Words = {
  smokeFree: (places: string, since: string) => string;
  smokePlaces: Record<string, string>;
};

export function smokeFreeSentence(
  decision: NonNullable<SmokeFree>,
  { words, formats }: { words: Words; formats: Formats },
) {
  const places = formats.list(decision.places.map((place) => words.smokePlaces[place] ?? place));
  return words.smokeFree(places, formats.date(decision.since));
}
