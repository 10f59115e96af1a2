import { setTimeout as sleep } from 'node:timers/promises';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { IdentityCode } from '~/features/identity/identity-code';
import type { Vault } from '~/features/identity/vault.server';
import { indexesInUse } from '~/features/identity/vault-index.server';
import { newId } from '~/lib/ids';
import { comparedRows, stagedTable } from '~db/register-sql';
import { type RegisterKind, residents } from '~db/schema';
import type { Store } from '~db/store.server';
import { addressKey, type CheckedRow, nameKey } from './rules';

export type StagingPlace = { store: Store; vault: Vault; importId: string; landlordId: string };
export type RowToStage = CheckedRow & { line: number };

/**
 * Rows in one write. SQLite has one writer, and the portal's own must not wait: some milliseconds of work each. With
 * PostgreSQL nobody waits, and each transaction costs more.
 */
export function rowsAtOnce({ engine }: Pick<Store, 'engine'>): number {
  return engine === 'sqlite' ? 400 : 2_000;
}

/** Between two writes, in milliseconds, so that the portal's own come in between. */
const YIELD = 3;

/** Compared with the register as they are staged. The codes are hashed and sealed here, before anything is written (ID-10). */
export async function stageRows(kind: RegisterKind, rows: RowToStage[], place: StagingPlace): Promise<void> {
  const { store, importId, landlordId } = place;
  const ready = kind === 'persons' ? await withSealedCodes(rows, place) : rows.map((row) => plainRow(kind, row));
  await store.write((tx) =>
    tx.insert(stagedTable(kind)).select(comparedRows(kind, { importId, landlordId, rows: ready })),
  );
  await yieldToPortal(store);
}

export async function yieldToPortal(store: Store): Promise<void> {
  if (store.engine === 'sqlite') await sleep(YIELD);
}

function plainRow(kind: RegisterKind, { key, line, values }: RowToStage): Record<string, unknown> {
  if (kind === 'lease_parties' || kind === 'occupants') return { ...values, key, line };
  if (kind === 'homes') return { id: newId(), ...values, addressKey: addressKey(String(values.address)), key, line };
  return { id: newId(), ...values, key, line };
}

async function withSealedCodes(rows: RowToStage[], place: StagingPlace): Promise<Record<string, unknown>[]> {
  const { store, vault } = place;
  const known = await knownCodes(rows, place);
  const codes = rows.flatMap(({ values }) => (values.identityCode as IdentityCode | null)?.normalised ?? []);
  const indexes = await indexesInUse(store.read, vault, codes);
  const indexOf = new Map(codes.map((code, at) => [code, indexes[at]!]));
  return rows.map(({ key, line, values }) => {
    const names = { givenName: String(values.givenName), familyName: String(values.familyName) };
    const code = values.identityCode as IdentityCode | null;
    const codeIndex = code && indexOf.get(code.normalised)!;
    const isNew = codeIndex !== null && known.get(key) !== codeIndex;
    const codeSealed = code && isNew ? vault.seal(code.normalised, residentCodeContext(codeIndex!)) : null;
    const deceasedOn = values.deceasedOn ?? null;
    return { id: newId(), ...names, nameKey: nameKey(names), codeIndex, codeSealed, deceasedOn, key, line };
  });
}

async function knownCodes(
  rows: RowToStage[],
  { store, landlordId }: StagingPlace,
): Promise<Map<string, string | null>> {
  const keys = rows.map(({ key }) => key);
  const found = await store.read
    .select({ key: residents.externalId, codeIndex: residents.codeIndex })
    .from(residents)
    .where(and(eq(residents.landlordId, landlordId), isNull(residents.removedAt), inArray(residents.externalId, keys)));
  return new Map(found.map(({ key, codeIndex }) => [key, codeIndex]));
}

/** What a resident's sealed code is bound to. */
export function residentCodeContext(codeIndex: string): string {
  return `resident:${codeIndex}:code`;
}
