import { readFile } from 'node:fs/promises';
import { parseSettings } from '~/features/tenancy/settings';
import { newId } from '~/lib/ids';
import { landlords } from '~db/schema';
import type { Store } from '~db/store.server';

/** A new landlord, or new settings for the one of the same short name. Gives its id. */
export async function loadLandlord(store: Store, { settings, now }: { settings: unknown; now: Date }): Promise<string> {
  const checked = parseSettings(settings);
  const { slug, name } = checked;
  const [landlord] = await store.write((tx) =>
    tx
      .insert(landlords)
      .values({ id: newId(), slug, name, settings: checked, createdAt: now })
      .onConflictDoUpdate({ target: landlords.slug, set: { name, settings: checked } })
      .returning({ id: landlords.id }),
  );
  return landlord!.id;
}
