import { inArray } from 'drizzle-orm';
import { homes, residents } from '~db/schema';
import type { Db } from '~db/store.server';

/** Names by id, of what a page shows several of. */
export const namesOf = {
  async homes(db: Db, ids: string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await db.select({ id: homes.id, address: homes.address }).from(homes).where(inArray(homes.id, ids));
    return new Map(rows.map(({ id, address }) => [id, address]));
  },
  async residents(db: Db, ids: string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await db
      .select({ id: residents.id, givenName: residents.givenName, familyName: residents.familyName })
      .from(residents)
      .where(inArray(residents.id, ids));
    return new Map(rows.map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`]));
  },
};
