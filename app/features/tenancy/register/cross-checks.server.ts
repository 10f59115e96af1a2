import { and, asc, eq, isNull } from 'drizzle-orm';
import type { AnySQLiteColumn, AnySQLiteTable } from 'drizzle-orm/sqlite-core';
import { count } from '~db/dialect';
import { firstLineOfKey, isKeyAgain, stagedTable } from '~db/register-sql';
import {
  type RegisterKind,
  stagedBuildings,
  stagedHomes,
  stagedLeaseParties,
  stagedLeases,
  stagedOccupants,
} from '~db/schema';
import type { Db } from '~db/store.server';
import { fileNameOf, registerFiles } from './columns';
import { FAULTS_KEPT, type FaultList } from './fault-list';
import type { RegisterSource } from './recognise.server';
import { KEY_SEPARATOR } from './rules';

type Checking = { db: Db; importId: string; faults: FaultList };

/** What can only be seen when all files have been read: keys that come twice, references that lead nowhere. */
export async function checkAcrossFiles(files: RegisterSource[], checking: Checking): Promise<void> {
  for (const file of files) {
    await checkKeys(file, checking);
    for (const reference of references[file.kind] ?? []) await checkReference(file, { ...checking, reference });
  }
}

type StagedColumns = { importId: AnySQLiteColumn; key: AnySQLiteColumn; line: AnySQLiteColumn };

async function checkKeys({ name, kind }: RegisterSource, { db, importId, faults }: Checking): Promise<void> {
  const table = stagedTable(kind);
  const staged = table as unknown as StagedColumns;
  const again = and(eq(staged.importId, importId), isKeyAgain(kind));
  const rows = (await db
    .select({ key: staged.key, line: staged.line, first: firstLineOfKey(kind) })
    .from(table)
    .where(again)
    .orderBy(asc(staged.line))
    .limit(FAULTS_KEPT)) as { key: string; line: number; first: number }[];
  const column = keyColumn(kind);
  for (const { key, line, first } of rows) {
    const facts = { key: shownKey(key), line: String(first) };
    faults.add({ file: name, line, column, reason: 'key-twice', facts });
  }
  if (rows.length === FAULTS_KEPT) faults.addUncounted((await countOf(db, table, again)) - rows.length);
}

function keyColumn(kind: RegisterKind): string | null {
  const { columns, identifiedBy } = registerFiles[kind];
  return identifiedBy.length === 1 ? columns[0]!.name : null;
}

/** Never a personal identity code: a key that holds one has been refused before. */
function shownKey(key: string): string {
  return key.replaceAll(KEY_SEPARATOR, ' / ');
}

type Reference = { column: string; to: RegisterKind; key: AnySQLiteColumn; resolved: AnySQLiteColumn };

async function checkReference(file: RegisterSource, checking: Checking & { reference: Reference }): Promise<void> {
  const { db, importId, faults, reference } = checking;
  const { column, to, key, resolved } = reference;
  if (faults.isUnusable(to)) return;
  const table = stagedTable(file.kind) as AnySQLiteTable;
  const staged = table as unknown as StagedColumns;
  const leadsNowhere = and(eq(staged.importId, importId), isNull(resolved));
  const rows = (await db
    .select({ key, line: staged.line })
    .from(table)
    .where(leadsNowhere)
    .orderBy(asc(staged.line))
    .limit(FAULTS_KEPT)) as { key: string; line: number }[];
  for (const { key, line } of rows) {
    if (faults.isBadKey(to, key)) continue;
    faults.add({ file: file.name, line, column, reason: 'unknown-reference', facts: { key, file: fileNameOf(to) } });
  }
  if (rows.length === FAULTS_KEPT) faults.addUncounted((await countOf(db, table, leadsNowhere)) - rows.length);
}

const references: Partial<Record<RegisterKind, Reference[]>> = {
  buildings: [
    { column: 'property_id', to: 'properties', key: stagedBuildings.propertyKey, resolved: stagedBuildings.propertyId },
  ],
  homes: [{ column: 'building_id', to: 'buildings', key: stagedHomes.buildingKey, resolved: stagedHomes.buildingId }],
  leases: [{ column: 'home_id', to: 'homes', key: stagedLeases.homeKey, resolved: stagedLeases.homeId }],
  lease_parties: [
    { column: 'lease_id', to: 'leases', key: stagedLeaseParties.leaseKey, resolved: stagedLeaseParties.leaseId },
    { column: 'person_id', to: 'persons', key: stagedLeaseParties.personKey, resolved: stagedLeaseParties.residentId },
  ],
  occupants: [
    { column: 'home_id', to: 'homes', key: stagedOccupants.homeKey, resolved: stagedOccupants.homeId },
    { column: 'person_id', to: 'persons', key: stagedOccupants.personKey, resolved: stagedOccupants.residentId },
  ],
};

async function countOf(db: Db, table: AnySQLiteTable, where: ReturnType<typeof and>): Promise<number> {
  const [row] = await db.select({ count: count() }).from(table).where(where);
  return row?.count ?? 0;
}
