import { eq } from 'drizzle-orm';
import { landlords } from '~db/schema';
import type { Store } from '~db/store.server';
import { type LandlordSettings, parseSettings } from './settings';

export type Landlord = { id: string; slug: string; name: string; settings: LandlordSettings };

/** The landlords of this deployment, kept in memory for a moment: every page asks. */
export type LandlordBook = {
  /** The one the portal's address belongs to. */
  own(): Promise<Landlord>;
  byId(id: string): Promise<Landlord | null>;
  forget(): void;
};

const KEPT_FOR_MS = 5_000;

export function makeLandlordBook(store: Store, ownSlug: string): LandlordBook {
  let kept: { all: Landlord[]; readAt: number } | null = null;

  async function all(): Promise<Landlord[]> {
    if (kept && performance.now() - kept.readAt < KEPT_FOR_MS) return kept.all;
    const rows = await store.read.select().from(landlords);
    kept = { all: rows.map((row) => ({ ...row, settings: parseSettings(row.settings) })), readAt: performance.now() };
    return kept.all;
  }

  return {
    async own() {
      const own = (await all()).find((landlord) => landlord.slug === ownSlug);
      if (!own) throw new Error(`No landlord "${ownSlug}" is loaded: run "npm run landlord -- <settings file>" first.`);
      return own;
    },
    async byId(id) {
      return (await all()).find((landlord) => landlord.id === id) ?? null;
    },
    forget() {
      kept = null;
    },
  };
}

export async function findLandlord(store: Store, slug: string): Promise<Landlord | null> {
  const [row] = await store.read.select().from(landlords).where(eq(landlords.slug, slug));
  return row ? { ...row, settings: parseSettings(row.settings) } : null;
}
