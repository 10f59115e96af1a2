import { and, asc, desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { isTrue } from '~db/dialect';
import { registerImportFaults, registerImports, staff } from '~db/schema';
import type { Db } from '~db/store.server';

export const IMPORTS_A_PAGE = 25;
export const FAULTS_A_PAGE = 50;

const starter = alias(staff, 'starter');
const finisher = alias(staff, 'finisher');

const columns = {
  id: registerImports.id,
  state: registerImports.state,
  via: registerImports.via,
  startedAt: registerImports.startedAt,
  startedBy: starter.name,
  finishedAt: registerImports.finishedAt,
  finishedBy: finisher.name,
  rowsRead: registerImports.rowsRead,
  faultCount: registerImports.faultCount,
  preview: registerImports.preview,
};

export async function importsOf(db: Db, { landlordId, page }: { landlordId: string; page: number }) {
  const rows = await db
    .select(columns)
    .from(registerImports)
    .leftJoin(starter, eq(starter.id, registerImports.startedBy))
    .leftJoin(finisher, eq(finisher.id, registerImports.finishedBy))
    .where(eq(registerImports.landlordId, landlordId))
    .orderBy(desc(registerImports.startedAt), desc(registerImports.id))
    .limit(IMPORTS_A_PAGE + 1)
    .offset((page - 1) * IMPORTS_A_PAGE);
  return { imports: rows.slice(0, IMPORTS_A_PAGE), hasMore: rows.length > IMPORTS_A_PAGE };
}

/** Read and without fault: somebody looks at the preview and decides. */
export function importsToDecide(db: Db, landlordId: string): Promise<number> {
  return db.$count(
    registerImports,
    and(isTrue(registerImports.staged), eq(registerImports.landlordId, landlordId), eq(registerImports.state, 'ready')),
  );
}

export type ImportRow = Awaited<ReturnType<typeof importsOf>>['imports'][number];

export async function findImport(db: Db, { id, landlordId }: { id: string; landlordId: string }) {
  const [row] = await db
    .select({ ...columns, files: registerImports.files })
    .from(registerImports)
    .leftJoin(starter, eq(starter.id, registerImports.startedBy))
    .leftJoin(finisher, eq(finisher.id, registerImports.finishedBy))
    .where(and(eq(registerImports.id, id), eq(registerImports.landlordId, landlordId)));
  if (!row) return null;
  const faultsKept = await db.$count(registerImportFaults, eq(registerImportFaults.importId, id));
  return { ...row, faultsKept };
}

export type FoundImport = NonNullable<Awaited<ReturnType<typeof findImport>>>;

/** By file and line, as one goes through them in an editor. */
export async function faultsOf(db: Db, { importId, page }: { importId: string; page: number }) {
  return db
    .select({
      position: registerImportFaults.position,
      file: registerImportFaults.file,
      line: registerImportFaults.line,
      column: registerImportFaults.column,
      reason: registerImportFaults.reason,
      facts: registerImportFaults.facts,
    })
    .from(registerImportFaults)
    .where(eq(registerImportFaults.importId, importId))
    .orderBy(asc(registerImportFaults.position))
    .limit(FAULTS_A_PAGE)
    .offset((page - 1) * FAULTS_A_PAGE);
}

export type FaultRow = Awaited<ReturnType<typeof faultsOf>>[number];
