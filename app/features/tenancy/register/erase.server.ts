import { and, asc, eq, inArray, lt, lte } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { days } from '~/lib/time';
import { stagedTable } from '~db/register-sql';
import { type ImportState, type RegisterKind, registerImportFaults, registerImports } from '~db/schema';
import type { Store } from '~db/store.server';
import { registerKinds } from './columns';
import { giveUpLostImports } from './imports.server';
import { rowsAtOnce, yieldToPortal } from './staging.server';

/** The rows on their way into the register; the list of bad rows stays until the import is done with. */
export async function eraseStagedRows(store: Store, importId: string): Promise<number> {
  let erased = 0;
  for (const kind of registerKinds) erased += await eraseKind(store, { kind, importId });
  return erased;
}

async function eraseKind(store: Store, { kind, importId }: { kind: RegisterKind; importId: string }): Promise<number> {
  const table = stagedTable(kind);
  const staged = table as unknown as { importId: AnySQLiteColumn; key: AnySQLiteColumn };
  const own = eq(staged.importId, importId);
  let erased = 0;
  for (;;) {
    const [next] = await store.read
      .select({ key: staged.key })
      .from(table)
      .where(own)
      .orderBy(asc(staged.key))
      .limit(1)
      .offset(rowsAtOnce(store) - 1);
    const gone = await store.write((tx) =>
      tx
        .delete(table)
        .where(next ? and(own, lte(staged.key, next.key)) : own)
        .returning({ key: staged.key }),
    );
    erased += gone.length;
    await yieldToPortal(store);
    if (!next) return erased;
  }
}

/** All that is left of an import but its line in the history. */
export async function eraseImport(store: Store, importId: string): Promise<number> {
  const rows = await eraseStagedRows(store, importId);
  return store.write(async (tx) => {
    const faults = await tx
      .delete(registerImportFaults)
      .where(eq(registerImportFaults.importId, importId))
      .returning({ position: registerImportFaults.position });
    await tx.update(registerImports).set({ staged: false }).where(eq(registerImports.id, importId));
    return rows + faults.length;
  });
}

/** PR-2: nobody decides about a preview that is a week old. */
export const STAGED_ROWS_KEPT = days(7);

const DONE_WITH: ImportState[] = ['applied', 'unchanged', 'outdated', 'discarded', 'failed'];

/** Erases what is left of imports that are done with, or that nobody has decided about for a week. */
export async function eraseOldImports(store: Store, now: Date): Promise<number> {
  await store.write((tx) => giveUpLostImports(tx, now));
  const tooOld = lt(registerImports.startedAt, new Date(now.getTime() - STAGED_ROWS_KEPT));
  const open: ImportState[] = ['ready', 'refused'];
  await store.write((tx) =>
    tx
      .update(registerImports)
      .set({ state: 'discarded', finishedAt: now })
      .where(and(tooOld, inArray(registerImports.state, open))),
  );
  const left = await store.read
    .select({ id: registerImports.id })
    .from(registerImports)
    .where(and(eq(registerImports.staged, true), inArray(registerImports.state, DONE_WITH)));
  let erased = 0;
  for (const { id } of left) erased += await eraseImport(store, id);
  return erased;
}
