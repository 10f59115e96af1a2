import { eq } from 'drizzle-orm';
import { maskIdentityCode } from '~/features/identity/identity-code';
import { isOwnRow } from '~/features/tenancy/own-rows.server';
import type { House } from '~/house.server';
import { found } from '~/http/errors.server';
import type { Locale } from '~/i18n/locale';
import { paths } from '~/paths';
import { accounts, identities, residents } from '~db/schema';

export type Person = Awaited<ReturnType<typeof readPerson>>;

type Asking = { identityId: string; locale: Locale; origin: string; code: 'masked' | 'whole' };

/** By what the rows of the other tables are found: the identity, its accounts, its persons in the registers. */
export async function readPerson(house: House, { identityId, locale, origin, code }: Asking) {
  const db = house.store.read;
  const [row] = await db.select().from(identities).where(eq(identities.id, identityId));
  const identity = found(row);
  const { codeIndex, codeSealed, ...known } = identity;
  const whole = codeSealed === null ? null : house.vault.open(codeSealed, `identity:${codeIndex}:code`);
  return {
    house,
    db,
    locale,
    origin,
    identityId,
    identity: known,
    identityCode: whole === null || code === 'whole' ? whole : maskIdentityCode(whole),
    accounts: await db.select().from(accounts).where(eq(accounts.identityId, identityId)),
    residents: await db.select().from(residents).where(isOwnRow(db, { identityId, codeIndex })),
  };
}

/** The landlord's name, for a matter that may be any landlord's. */
export async function landlordNamer(
  house: House,
  ids: (string | null)[],
): Promise<(id: string | null) => string | null> {
  const names = new Map<string, string>();
  for (const id of new Set(ids)) {
    const landlord = id === null ? null : await house.landlords.byId(id);
    if (landlord) names.set(landlord.id, landlord.settings.name);
  }
  return (id) => (id === null ? null : (names.get(id) ?? null));
}

/** PA-6: a signed paper opens at the address of the landlord it was handed to. */
export async function paperAddress(house: House, { landlordId, fileId }: { landlordId: string; fileId: string }) {
  const landlord = await house.landlords.byId(landlordId);
  return (landlord?.origin ?? house.config.origin) + paths.file(fileId);
}
