import { and, asc, eq } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { count } from '~db/dialect';
import { isGone, registerTable, stagedTable } from '~db/register-sql';
import {
  buildings,
  homes,
  type ImportCounts,
  type ImportPreview,
  type ImportSample,
  leases,
  properties,
  type RegisterKind,
  residents,
  type StagedChange,
  stagedBuildings,
  stagedHomes,
  stagedLeases,
  stagedPersons,
  stagedProperties,
} from '~db/schema';
import type { Db } from '~db/store.server';
import { registerKinds } from './columns';

type Scope = { importId: string; landlordId: string };
type StagedColumns = { importId: AnySQLiteColumn; change: AnySQLiteColumn };

/** What applying would do, counted by the database from what is staged. */
export async function previewOf(db: Db, scope: Scope): Promise<ImportPreview> {
  const counts = {} as ImportPreview['counts'];
  const samples: ImportSample[] = [];
  for (const kind of registerKinds) {
    counts[kind] = await countsOf(db, kind, scope);
    samples.push(...(await samplesOf(db, kind, scope)));
  }
  return { counts, samples };
}

async function countsOf(db: Db, kind: RegisterKind, scope: Scope): Promise<ImportCounts> {
  const table = stagedTable(kind);
  const staged = table as unknown as StagedColumns;
  const rows = (await db
    .select({ change: staged.change, count: count() })
    .from(table)
    .where(eq(staged.importId, scope.importId))
    .groupBy(staged.change)) as { change: StagedChange; count: number }[];
  const of = (...changes: StagedChange[]) =>
    rows.filter(({ change }) => changes.includes(change)).reduce((sum, { count }) => sum + count, 0);
  const [gone] = await db.select({ count: count() }).from(registerTable(kind)).where(isGone(kind, scope));
  return { added: of('added', 'revived'), changed: of('changed'), ended: gone?.count ?? 0, same: of('same') };
}

const SAMPLES = 5;

/** The first few of each, by their keys; people by nothing else. */
async function samplesOf(db: Db, kind: RegisterKind, scope: Scope): Promise<ImportSample[]> {
  const shown = sampled[kind];
  if (!shown) return [];
  const table = stagedTable(kind);
  const staged = table as unknown as StagedColumns;
  const [key, label] = shown.staged;
  const changes = ['added', 'changed'] as const;
  const samples: ImportSample[] = [];
  for (const change of changes) {
    const rows = await db
      .select({ key, label })
      .from(table)
      .where(and(eq(staged.importId, scope.importId), eq(staged.change, change)))
      .orderBy(asc(key))
      .limit(SAMPLES);
    samples.push(...rows.map((row) => sample(kind, change, row)));
  }
  const [registerKey, registerLabel] = shown.register;
  const gone = await db
    .select({ key: registerKey, label: registerLabel })
    .from(registerTable(kind))
    .where(isGone(kind, scope))
    .orderBy(asc(registerKey))
    .limit(SAMPLES);
  return [...samples, ...gone.map((row) => sample(kind, 'ended', row))];
}

function sample(
  kind: RegisterKind,
  change: ImportSample['change'],
  row: { key: unknown; label: unknown },
): ImportSample {
  return { kind, change, key: String(row.key), label: row.label === row.key ? '' : String(row.label) };
}

type Shown = { staged: [AnySQLiteColumn, AnySQLiteColumn]; register: [AnySQLiteColumn, AnySQLiteColumn] };

const sampled: Partial<Record<RegisterKind, Shown>> = {
  properties: {
    staged: [stagedProperties.key, stagedProperties.name],
    register: [properties.externalId, properties.name],
  },
  buildings: {
    staged: [stagedBuildings.key, stagedBuildings.streetAddress],
    register: [buildings.externalId, buildings.streetAddress],
  },
  homes: { staged: [stagedHomes.key, stagedHomes.address], register: [homes.externalId, homes.address] },
  persons: { staged: [stagedPersons.key, stagedPersons.key], register: [residents.externalId, residents.externalId] },
  leases: { staged: [stagedLeases.key, stagedLeases.startsOn], register: [leases.externalId, leases.startsOn] },
};
