import { and, eq, inArray, isNotNull, lt } from 'drizzle-orm';
import { newId } from '~/lib/ids';
import { Refused } from '~/lib/refused';
import { minutes } from '~/lib/time';
import {
  type ImportFile,
  type ImportPreview,
  type ImportState,
  landlords,
  registerImportFaults,
  registerImports,
} from '~db/schema';
import type { Store, Tx } from '~db/store.server';
import type { FaultList } from './fault-list';

type Beginning = {
  landlordId: string;
  via: 'portal' | 'command';
  startedBy: string | null;
  submissionKey: string | null;
  now: Date;
};

/** One at a time for each landlord. The same form sent again gives the import that it made the first time. */
export async function beginImport(store: Store, beginning: Beginning): Promise<{ id: string; isNew: boolean }> {
  const { landlordId, submissionKey, now, ...who } = beginning;
  return store.write(async (tx) => {
    await giveUpLostImports(tx, now);
    const known = submissionKey === null ? null : await findBySubmission(tx, { landlordId, submissionKey });
    if (known !== null) return { id: known, isNew: false };
    const [landlord] = await tx
      .select({ version: landlords.registerVersion })
      .from(landlords)
      .where(eq(landlords.id, landlordId));
    if (!landlord) throw new Error('no such landlord');
    const [begun] = await tx
      .insert(registerImports)
      .values({
        id: newId(),
        landlordId,
        submissionKey,
        ...who,
        state: 'reading',
        startedAt: now,
        touchedAt: now,
        baseVersion: landlord.version,
        files: [],
        rowsRead: 0,
        faultCount: 0,
        staged: true,
        busyKey: landlordId,
      })
      .onConflictDoNothing()
      .returning({ id: registerImports.id });
    if (!begun) throw new Refused('register.refusals.underWay');
    return { id: begun.id, isNew: true };
  });
}

async function findBySubmission(tx: Tx, key: { landlordId: string; submissionKey: string }): Promise<string | null> {
  const [row] = await tx
    .select({ id: registerImports.id })
    .from(registerImports)
    .where(and(eq(registerImports.submissionKey, key.submissionKey), eq(registerImports.landlordId, key.landlordId)));
  return row?.id ?? null;
}

/** Without a sign of life for so long its process has ended. */
const LOST_AFTER = minutes(2);

export async function giveUpLostImports(tx: Tx, now: Date): Promise<void> {
  const lost = and(
    isNotNull(registerImports.busyKey),
    lt(registerImports.touchedAt, new Date(now.getTime() - LOST_AFTER)),
  );
  await tx
    .update(registerImports)
    .set({ state: 'failed', busyKey: null, finishedAt: now })
    .where(and(lost, eq(registerImports.state, 'reading')));
  await tx
    .update(registerImports)
    .set({ state: 'ready', busyKey: null })
    .where(and(lost, eq(registerImports.state, 'applying')));
}

/** What is being read cannot be used; what was being applied has not been, and may be tried again. */
export async function giveUpImport(store: Store, { importId, now }: { importId: string; now: Date }): Promise<void> {
  await store.write(async (tx) => {
    await tx
      .update(registerImports)
      .set({ state: 'failed', busyKey: null, finishedAt: now })
      .where(and(eq(registerImports.id, importId), eq(registerImports.state, 'reading')));
    await tx
      .update(registerImports)
      .set({ state: 'ready', busyKey: null })
      .where(and(eq(registerImports.id, importId), eq(registerImports.state, 'applying')));
  });
}

type Sign = { importId: string; rowsRead: number; now: Date };

export async function showProgress(store: Store, { importId, rowsRead, now }: Sign): Promise<void> {
  const [still] = await store.write((tx) =>
    tx
      .update(registerImports)
      .set({ rowsRead, touchedAt: now })
      .where(and(eq(registerImports.id, importId), eq(registerImports.state, 'reading')))
      .returning({ id: registerImports.id }),
  );
  if (!still) throw new Error('the import was given up while it was being read');
}

type Checked = {
  importId: string;
  state: Extract<ImportState, 'ready' | 'refused' | 'unchanged'>;
  files: ImportFile[];
  rowsRead: number;
  faults: FaultList;
  preview: ImportPreview | null;
  now: Date;
};

const FAULTS_AT_ONCE = 200;

export async function endCheck(store: Store, checked: Checked): Promise<void> {
  const { importId, faults, now, ...found } = checked;
  const rows = faults.kept().map((fault, position) => ({ importId, position, ...fault }));
  for (let at = 0; at < rows.length; at += FAULTS_AT_ONCE) {
    await store.write((tx) => tx.insert(registerImportFaults).values(rows.slice(at, at + FAULTS_AT_ONCE)));
  }
  await store.write((tx) =>
    tx
      .update(registerImports)
      .set({
        ...found,
        faultCount: faults.count,
        touchedAt: now,
        finishedAt: found.state === 'ready' ? null : now,
        busyKey: null,
      })
      .where(and(eq(registerImports.id, importId), eq(registerImports.state, 'reading'))),
  );
}

type Decision = { importId: string; landlordId: string; staffId: string | null; now: Date };

/** False when somebody was quicker: then there is nothing left to decide. */
export async function decideToApply(store: Store, { importId, landlordId, staffId, now }: Decision): Promise<boolean> {
  return store.write(async (tx) => {
    await giveUpLostImports(tx, now);
    const [busy] = await tx
      .select({ id: registerImports.id })
      .from(registerImports)
      .where(eq(registerImports.busyKey, landlordId));
    if (busy) {
      if (busy.id === importId) return false;
      throw new Refused('register.refusals.underWay');
    }
    const [decided] = await tx
      .update(registerImports)
      .set({ state: 'applying', busyKey: landlordId, finishedBy: staffId, touchedAt: now })
      .where(mine({ importId, landlordId }, ['ready']))
      .returning({ id: registerImports.id });
    return decided !== undefined;
  });
}

export async function discardImport(store: Store, { importId, landlordId, staffId, now }: Decision): Promise<boolean> {
  const [discarded] = await store.write((tx) =>
    tx
      .update(registerImports)
      .set({ state: 'discarded', finishedBy: staffId, finishedAt: now })
      .where(mine({ importId, landlordId }, ['ready', 'refused', 'outdated']))
      .returning({ id: registerImports.id }),
  );
  return discarded !== undefined;
}

function mine({ importId, landlordId }: { importId: string; landlordId: string }, states: ImportState[]) {
  return and(
    eq(registerImports.id, importId),
    eq(registerImports.landlordId, landlordId),
    inArray(registerImports.state, states),
  );
}
