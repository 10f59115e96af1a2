import { and, eq, isNull } from 'drizzle-orm';
import { residentCodeContext } from '~/features/tenancy/register/staging.server';
import { newId } from '~/lib/ids';
import { homes, identities, leaseParties, leases, occupants, residentLinks, residents } from '~db/schema';
import type { Db, Tx } from '~db/store.server';
import { maskIdentityCode } from '../identity-code';
import { identityCodeContext } from '../sealed-code';
import type { Vault } from '../vault.server';
import type { Ties } from './rules';

type OfRegister = { residentId: string; landlordId: string };

export async function findResident(db: Db, { residentId, landlordId }: OfRegister) {
  const [row] = await db
    .select({
      id: residents.id,
      givenName: residents.givenName,
      familyName: residents.familyName,
      codeIndex: residents.codeIndex,
      codeSealed: residents.codeSealed,
    })
    .from(residents)
    .where(and(eq(residents.id, residentId), eq(residents.landlordId, landlordId), isNull(residents.removedAt)));
  return row ?? null;
}

export type Resident = NonNullable<Awaited<ReturnType<typeof findResident>>>;

export async function tiesOf(db: Db, residentId: string): Promise<Ties & { addresses: string[] }> {
  const asParty = await db
    .select({ address: homes.address })
    .from(leaseParties)
    .innerJoin(leases, and(eq(leases.id, leaseParties.leaseId), isNull(leases.removedAt)))
    .innerJoin(homes, eq(homes.id, leases.homeId))
    .where(and(eq(leaseParties.residentId, residentId), isNull(leaseParties.removedAt)));
  const asOther = await db
    .select({ address: homes.address, minor: occupants.minor })
    .from(occupants)
    .innerJoin(homes, eq(homes.id, occupants.homeId))
    .where(and(eq(occupants.residentId, residentId), isNull(occupants.removedAt)));
  return {
    addresses: [...new Set([...asParty, ...asOther].map(({ address }) => address))],
    asParty: asParty.length,
    asAdult: asOther.filter(({ minor }) => !minor).length,
    asMinor: asOther.filter(({ minor }) => minor).length,
  };
}

/** As much of the code as an officer compares with the document: the day of birth. */
export function maskedCodeOf({ vault }: { vault: Vault }, { codeIndex, codeSealed }: Resident): string | null {
  if (codeIndex === null || codeSealed === null) return null;
  return maskIdentityCode(vault.open(codeSealed, residentCodeContext(codeIndex)));
}

/** The identity of a person of the register: by code, else by what an officer has established before, else a new one. */
export async function identityOfResident(
  tx: Tx,
  { vault }: { vault: Vault },
  { resident, now }: { resident: Resident; now: Date },
): Promise<string> {
  const { codeIndex, codeSealed } = resident;
  if (codeIndex === null || codeSealed === null) {
    return (await linkedTo(tx, resident.id)) ?? (await newIdentity(tx, { resident, code: null, now }));
  }
  const [known] = await tx.select({ id: identities.id }).from(identities).where(eq(identities.codeIndex, codeIndex));
  if (known) return known.id;
  const plain = vault.open(codeSealed, residentCodeContext(codeIndex));
  const code = { codeIndex, codeSealed: vault.seal(plain, identityCodeContext(codeIndex)) };
  return (await adoptLinked(tx, code)) ?? (await newIdentity(tx, { resident, code, now }));
}

type SealedCode = { codeIndex: string; codeSealed: string };

/**
 * Somebody who was identified at an office before the register knew their code is the same person once it does.
 * Their identity takes the code over. Null when there is nobody like that.
 */
export async function adoptLinked(tx: Tx, code: SealedCode): Promise<string | null> {
  const [linked] = await tx
    .select({ id: identities.id })
    .from(residents)
    .innerJoin(residentLinks, eq(residentLinks.residentId, residents.id))
    .innerJoin(identities, eq(identities.id, residentLinks.identityId))
    .where(and(eq(residents.codeIndex, code.codeIndex), isNull(residents.removedAt), isNull(identities.codeIndex)))
    .limit(1);
  if (!linked) return null;
  await tx.update(identities).set(code).where(eq(identities.id, linked.id));
  return linked.id;
}

async function linkedTo(tx: Tx, residentId: string): Promise<string | null> {
  const [linked] = await tx
    .select({ id: identities.id })
    .from(residentLinks)
    .innerJoin(identities, eq(identities.id, residentLinks.identityId))
    .where(eq(residentLinks.residentId, residentId))
    .limit(1);
  return linked?.id ?? null;
}

async function newIdentity(
  tx: Tx,
  { resident, code, now }: { resident: Resident; code: SealedCode | null; now: Date },
): Promise<string> {
  const { givenName, familyName } = resident;
  const id = newId();
  await tx.insert(identities).values({ id, ...(code ?? {}), givenName, familyName, createdAt: now });
  if (!code) await tx.insert(residentLinks).values({ identityId: id, residentId: resident.id, at: now });
  return id;
}
