import { eq } from 'drizzle-orm';
import type { Config } from '~/config.server';
import { landlords } from '~db/schema';
import type { Db, Store } from '~db/store.server';
import { type LandlordSettings, parseSettings } from './settings';

export type KnownLandlord = { id: string; slug: string; name: string; settings: LandlordSettings };
export type Landlord = KnownLandlord & {
  /** Scheme, host and port its own portal is reached at. */
  origin: string;
};

/** The landlords of this deployment, kept in memory for a moment: every page asks. */
export type LandlordBook = {
  /** The first one: of the commands, and of whoever comes by an address that is nobody's. */
  own(): Promise<Landlord>;
  /** The one whose portal is reached at this origin. */
  at(origin: string): Promise<Landlord>;
  byId(id: string): Promise<Landlord | null>;
  forget(): void;
};

type Addresses = Pick<Config, 'landlordSlug' | 'origin' | 'otherLandlords'>;

const KEPT_FOR_MS = 5_000;

export function makeLandlordBook(store: Store, { landlordSlug, origin: ownOrigin, otherLandlords }: Addresses) {
  let kept: { all: Landlord[]; readAt: number } | null = null;

  async function all(): Promise<Landlord[]> {
    if (kept && performance.now() - kept.readAt < KEPT_FOR_MS) return kept.all;
    const rows = await store.read.select().from(landlords);
    const found = rows.map((row) => ({ ...row, settings: parseSettings(row.settings), origin: originOf(row.slug) }));
    kept = { all: found, readAt: performance.now() };
    return found;
  }

  function originOf(slug: string): string {
    return otherLandlords.find((other) => other.slug === slug)?.origin ?? ownOrigin;
  }

  async function named(slug: string): Promise<Landlord> {
    const landlord = (await all()).find((one) => one.slug === slug);
    if (!landlord) throw new Error(`No landlord "${slug}" is loaded: run "npm run landlord -- <settings file>" first.`);
    return landlord;
  }

  const book: LandlordBook = {
    own: () => named(landlordSlug),
    at: (origin) => named(otherLandlords.find((other) => other.origin === origin)?.slug ?? landlordSlug),
    async byId(id) {
      return (await all()).find((landlord) => landlord.id === id) ?? null;
    },
    forget() {
      kept = null;
    },
  };
  return book;
}

export async function findLandlord(store: Store, slug: string): Promise<KnownLandlord | null> {
  const [row] = await store.read.select().from(landlords).where(eq(landlords.slug, slug));
  return row ? { ...row, settings: parseSettings(row.settings) } : null;
}

/** Within a write, where the book cannot be looked into. */
export async function landlordIn(db: Db, id: string): Promise<KnownLandlord | null> {
  const [row] = await db.select().from(landlords).where(eq(landlords.id, id));
  return row ? { ...row, settings: parseSettings(row.settings) } : null;
}
