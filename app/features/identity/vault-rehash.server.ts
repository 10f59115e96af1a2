import { setImmediate as nextTurn } from 'node:timers/promises';
import { and, asc, eq, gt, isNotNull } from 'drizzle-orm';
import type { Store, Tx } from '~db/store.server';
import { CannotOpen, type Vault } from './vault.server';
import { type CodeColumn, codeColumns } from './vault-contents.server';

const PEOPLE_AT_ONCE = 100;

type Place = { store: Store; vault: Vault };
type Row = { key: string; codeIndex: string; sealed: string };
/** From the former hash to the newest, with the code itself to seal it anew. */
type Moves = Map<string, { newest: string; plain: string }>;

export type Rehashed = { people: number; unopened: number };

/** How many people's codes were hashed anew. All rows of a person change in one write, so that they stay one person. */
export async function rehashCodes(place: Place): Promise<Rehashed> {
  const done = { people: 0, unopened: 0 };
  for (const column of codeColumns) {
    for (let after = ''; ; ) {
      const rows = await rowsAfter(place.store, column, after);
      if (rows.length === 0) break;
      const { moves, unopened } = movesOf(place.vault, column, rows);
      if (moves.size > 0) await place.store.write((tx) => moveAll(tx, place.vault, moves));
      done.people += moves.size;
      done.unopened += unopened;
      after = rows.at(-1)!.key;
      await nextTurn();
    }
  }
  return done;
}

async function rowsAfter(store: Store, { table, key, codeIndex, sealed }: CodeColumn, after: string): Promise<Row[]> {
  const rows = await store.read
    .select({ key, codeIndex, sealed })
    .from(table)
    .where(and(gt(key, after), isNotNull(sealed), isNotNull(codeIndex)))
    .orderBy(asc(key))
    .limit(PEOPLE_AT_ONCE);
  return rows as Row[];
}

/** Which hash a code stands under cannot be seen: the code is opened and hashed again. */
function movesOf(vault: Vault, { context }: CodeColumn, rows: Row[]): { moves: Moves; unopened: number } {
  const moves: Moves = new Map();
  let unopened = 0;
  for (const { codeIndex, sealed } of rows) {
    const plain = openedOrNull(vault, sealed, context(codeIndex));
    const newest = plain && vault.indexOf(plain);
    if (!plain || !newest) unopened += 1;
    else if (newest !== codeIndex) moves.set(codeIndex, { newest, plain });
  }
  return { moves, unopened };
}

async function moveAll(tx: Tx, vault: Vault, moves: Moves): Promise<void> {
  for (const [former, { newest, plain }] of moves) {
    for (const { table: codeTable, codeIndex, sealed, context } of codeColumns) {
      await tx.update(codeTable).set({ codeIndex: newest }).where(eq(codeIndex, former));
      // A staged row without a sealed code is one whose code the register holds already.
      const codeSealed = vault.seal(plain, context(newest));
      await tx
        .update(codeTable)
        .set({ codeSealed })
        .where(and(eq(codeIndex, newest), isNotNull(sealed)));
    }
  }
}

function openedOrNull(vault: Vault, sealed: string, context: string): string | null {
  try {
    return vault.open(sealed, context);
  } catch (error) {
    if (error instanceof CannotOpen) return null;
    throw error;
  }
}
