import { setImmediate as nextTurn } from 'node:timers/promises';
import { and, asc, eq, getTableColumns, getTableName, gt, isNotNull, not } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { recordAudit } from '~/audit/audit.server';
import { system } from '~/policy/actor';
import { beginsExactlyWith } from '~db/dialect';
import type { Db, Store, Tx } from '~db/store.server';
import { CannotOpen, type Vault } from './vault.server';
import { codeColumns, pepperedColumns, type SealedColumn, sealedColumns } from './vault-contents.server';
import { type Rehashed, rehashCodes } from './vault-rehash.server';

/** Texts in one write, few enough not to be felt by whoever uses the portal. */
export const TEXTS_AT_ONCE = 100;

export type Place = { store: Store; vault: Vault };
export type Rotated = Rehashed & { sealed: number };
export type Remaining = { where: string; count: number };

/**
 * Everything sealed is sealed anew with the newest key, and identity codes are hashed with the newest one, while the
 * portal serves. What is done already is passed over: after an interruption it goes on, and again it does nothing.
 */
export async function rotateKeys(place: Place): Promise<Rotated> {
  const rehashed = await rehashCodes(place);
  let sealed = 0;
  for (const column of [...codeColumns, ...sealedColumns]) sealed += await resealColumn(place, column);
  return { ...rehashed, sealed };
}

async function resealColumn(place: Place, column: SealedColumn): Promise<number> {
  let resealed = 0;
  for (let after = ''; ; ) {
    const rows = await staleRows(place, column, after);
    if (rows.length === 0) return resealed;
    resealed += await place.store.write((tx) => resealRows(tx, { place, column, rows }));
    after = rows.at(-1)!.key;
    await nextTurn();
  }
}

type Row = { key: string; bound: string; text: string };

async function staleRows({ store, vault }: Place, column: SealedColumn, after: string): Promise<Row[]> {
  const { key, sealed } = column;
  const rows = await store.read
    .select({ key, bound: boundBy(column), text: sealed })
    .from(column.table)
    .where(and(gt(key, after), isStale(column, vault)))
    .orderBy(asc(key))
    .limit(TEXTS_AT_ONCE);
  return rows as Row[];
}

/** Codes are bound to their keyed hash, everything else to the row. */
function boundBy(column: SealedColumn): AnySQLiteColumn {
  return codeColumns.find((known) => known === column)?.codeIndex ?? column.key;
}

function isStale({ sealed }: SealedColumn, { newestPrefix }: Vault) {
  return and(isNotNull(sealed), not(beginsExactlyWith(sealed, newestPrefix)));
}

type Resealing = { place: Place; column: SealedColumn; rows: Row[] };

/** A text that changed meanwhile was sealed with the newest key by whoever changed it. */
async function resealRows(tx: Tx, { place: { vault }, column, rows }: Resealing): Promise<number> {
  const { table: sealedTable, key, sealed, context } = column;
  let resealed = 0;
  for (const { key: id, bound, text } of rows) {
    const plain = openedOrNull(vault, { text, context: context(bound) });
    if (plain === null) continue;
    const changed = await tx
      .update(sealedTable)
      .set({ [propertyOf(column)]: vault.seal(plain, context(bound)) })
      .where(and(eq(key, id), eq(sealed, text)))
      .returning({ key });
    resealed += changed.length;
  }
  return resealed;
}

function propertyOf({ table, sealed }: SealedColumn): string {
  return Object.entries(getTableColumns(table)).find(([, column]) => column === sealed)![0];
}

/** What does not open is left as it is, and counted among what remains. */
function openedOrNull(vault: Vault, { text, context }: { text: string; context: string }): string | null {
  try {
    return vault.open(text, context);
  } catch (error) {
    if (error instanceof CannotOpen) return null;
    throw error;
  }
}

/** What still needs an older key. Nothing: then the older keys can be taken away. */
export async function remainingSealed({ store, vault }: Place): Promise<Remaining[]> {
  const remaining: Remaining[] = [];
  for (const column of [...codeColumns, ...sealedColumns]) {
    const count = await store.read.$count(column.table, isStale(column, vault));
    if (count > 0) remaining.push({ where: `${getTableName(column.table)}.${column.sealed.name}`, count });
  }
  return remaining;
}

/** Passwords and codes hashed with a pepper that is no longer the first; what another service made (`$…`) has none. */
export async function remainingPeppered(db: Db, newestPepper: string): Promise<Remaining[]> {
  const remaining: Remaining[] = [];
  for (const column of pepperedColumns) {
    const isOurs = not(beginsExactlyWith(column, '$'));
    const isOld = and(isNotNull(column), isOurs, not(beginsExactlyWith(column, `${newestPepper}:`)));
    const count = await db.$count(column.table, isOld);
    if (count > 0) remaining.push({ where: `${getTableName(column.table)}.${column.name}`, count });
  }
  return remaining;
}

export async function recordRotation(store: Store, { rotated, now }: { rotated: Rotated; now: Date }): Promise<void> {
  const facts = { people: String(rotated.people), sealed: String(rotated.sealed) };
  const subject = { kind: 'keys', id: 'ring' };
  await store.write((tx) => recordAudit(tx, { actor: system, action: 'keys.rotated', subject, facts, now }));
}
