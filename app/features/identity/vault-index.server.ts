import { inArray } from 'drizzle-orm';
import { identities, residents } from '~db/schema';
import type { Db } from '~db/store.server';
import type { Vault } from './vault.server';

/**
 * The keyed hash under which a code stands in the database. While codes are being hashed anew that may still be the
 * former one: whoever comes then is the same person, not a second one.
 */
export async function indexInUse(db: Db, vault: Vault, normalisedCode: string): Promise<string> {
  const [index = ''] = await indexesInUse(db, vault, [normalisedCode]);
  return index;
}

/** The same for many, in their order. */
export async function indexesInUse(db: Db, vault: Vault, normalisedCodes: readonly string[]): Promise<string[]> {
  const candidates = normalisedCodes.map((code) => vault.indexesOf(code));
  const former = candidates.flatMap(([, ...olds]) => olds);
  const known = former.length === 0 ? new Set<string>() : await knownAmong(db, former);
  return candidates.map(([newest = '', ...olds]) => olds.find((old) => known.has(old)) ?? newest);
}

async function knownAmong(db: Db, indexes: string[]): Promise<Set<string>> {
  const ofIdentities = await db
    .select({ codeIndex: identities.codeIndex })
    .from(identities)
    .where(inArray(identities.codeIndex, indexes));
  const ofResidents = await db
    .select({ codeIndex: residents.codeIndex })
    .from(residents)
    .where(inArray(residents.codeIndex, indexes));
  return new Set([...ofIdentities, ...ofResidents].flatMap(({ codeIndex }) => codeIndex ?? []));
}
