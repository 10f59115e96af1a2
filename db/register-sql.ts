import { type AnyColumn, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { AnySQLiteTable } from 'drizzle-orm/sqlite-core';
import { engine } from './engine';
import {
  accounts,
  buildings,
  homes,
  identifications,
  identities,
  leaseParties,
  leases,
  occupants,
  properties,
  type RegisterKind,
  registerMatches,
  residents,
  stagedBuildings,
  stagedHomes,
  stagedLeaseParties,
  stagedLeases,
  stagedOccupants,
  stagedPersons,
  stagedProperties,
} from './schema';

/**
 * The register's import in sets: whole batches are compared with the register as they are staged, and whole tables are
 * brought up to date from what is staged. Column names are what the staged tables and the register have in common.
 */
type Compared = {
  staged: AnySQLiteTable;
  register: AnySQLiteTable;
  /** Staged column → the staged table whose `key` its other column holds. */
  references: Record<string, { of: AnySQLiteTable; by: string }>;
  /** A row of the register is this staged row when these are the same. */
  identity: readonly string[];
  /** A difference in any of these is a change. */
  compared: readonly string[];
};

const byKey = ['external_id'] as const;

const comparisons: Record<RegisterKind, Compared> = {
  properties: {
    staged: stagedProperties,
    register: properties,
    references: {},
    identity: byKey,
    compared: ['name', 'area'],
  },
  buildings: {
    staged: stagedBuildings,
    register: buildings,
    references: { property_id: { of: stagedProperties, by: 'property_key' } },
    identity: byKey,
    compared: ['property_id', 'street_address', 'postal_code', 'city', 'latitude', 'longitude', 'housing_company'],
  },
  homes: {
    staged: stagedHomes,
    register: homes,
    references: { building_id: { of: stagedBuildings, by: 'building_key' } },
    identity: byKey,
    compared: ['building_id', 'stairwell', 'number', 'address', 'rooms', 'area_m2'],
  },
  persons: {
    staged: stagedPersons,
    register: residents,
    references: {},
    identity: byKey,
    compared: ['given_name', 'family_name', 'code_index', 'deceased_on'],
  },
  leases: {
    staged: stagedLeases,
    register: leases,
    references: { home_id: { of: stagedHomes, by: 'home_key' } },
    identity: byKey,
    compared: ['home_id', 'starts_on', 'ends_on'],
  },
  lease_parties: {
    staged: stagedLeaseParties,
    register: leaseParties,
    references: {
      lease_id: { of: stagedLeases, by: 'lease_key' },
      resident_id: { of: stagedPersons, by: 'person_key' },
    },
    identity: ['lease_id', 'resident_id'],
    compared: [],
  },
  occupants: {
    staged: stagedOccupants,
    register: occupants,
    references: {
      home_id: { of: stagedHomes, by: 'home_key' },
      resident_id: { of: stagedPersons, by: 'person_key' },
    },
    identity: ['home_id', 'resident_id', 'lives_from'],
    compared: ['minor', 'lives_until'],
  },
};

export function stagedTable(kind: RegisterKind): AnySQLiteTable {
  return comparisons[kind].staged;
}

export function registerTable(kind: RegisterKind): AnySQLiteTable {
  return comparisons[kind].register;
}

type Batch = { importId: string; landlordId: string; rows: readonly Record<string, unknown>[] };

/** Goes into `insert(stagedTable(kind)).select(…)`: the rows of a batch, each compared with the register. */
export function comparedRows(kind: RegisterKind, { importId, landlordId, rows }: Batch): SQL {
  const { staged, register, references, identity, compared } = comparisons[kind];
  const given = givenColumns(kind);
  const json = JSON.stringify(rows.map((row) => given.map(({ property }) => row[property] ?? null)));
  const resolved = Object.entries(references).map(
    ([column, { of, by }]) =>
      sql`(select s.id from ${of} s where s.import_id = ${importId} and s.key = g.${name(by)}
        order by s.line limit 1) as ${name(column)}`,
  );
  const same = identity.map((column) =>
    column === 'external_id'
      ? sql`r.landlord_id = ${landlordId} and r.external_id = v.key`
      : sql`r.${name(column)} = v.${name(column)}`,
  );
  const differs = compared.map((column) => sql`r.${name(column)} is distinct from v.${name(column)}`);
  const first = name(identity[0]!);
  const change = sql`case when r.${first} is null then 'added' when r.removed_at is not null then 'revived'
    when ${differs.length > 0 ? sql.join(differs, sql` or `) : sql`false`} then 'changed' else 'same' end`;
  const values = columnsOf(staged).map((column) => {
    if (column.name === 'import_id') return sql`${importId}`;
    if (column.name === 'change') return change;
    if (column.name === 'id') return sql`coalesce(r.id, v.id)`;
    return sql`v.${name(column.name)}`;
  });
  return sql`select ${list(values)} from (
      select ${list([sql`g.*`, ...resolved])} from (${rowsOf(json, given)}) g
    ) v left join ${register} r on ${sql.join(same, sql` and `)} where true`;
}

type GivenColumn = { property: string; column: AnyColumn };

/** What comes with the batch; all else is found out here. */
function givenColumns(kind: RegisterKind): GivenColumn[] {
  const { staged, references } = comparisons[kind];
  return Object.entries(getTableColumns(staged))
    .filter(([, { name }]) => name !== 'import_id' && name !== 'change' && !(name in references))
    .map(([property, column]) => ({ property, column: column as AnyColumn }));
}

/** A list of lists in JSON as a table, one parameter whatever its length. */
function rowsOf(json: string, given: GivenColumn[]): SQL {
  const values = given.map(({ column }, at) =>
    engine === 'postgres'
      ? sql`(value ->> ${sql.raw(String(at))})::${sql.raw(column.getSQLType())} as ${name(column.name)}`
      : sql`json_extract(value, ${sql.raw(`'$[${at}]'`)}) as ${name(column.name)}`,
  );
  const source = engine === 'postgres' ? sql`jsonb_array_elements(${json}::jsonb)` : sql`json_each(${json})`;
  return sql`select ${list(values)} from ${source}`;
}

type Scope = { importId: string; landlordId: string };

/** Goes into `insert(registerTable(kind)).select(…)`: everything staged that the register does not hold just so. */
export function newRows(kind: RegisterKind, { importId, landlordId }: Scope): SQL {
  const { staged, register } = comparisons[kind];
  const values = columnsOf(register).map((column) => {
    if (column.name === 'landlord_id') return sql`${landlordId}`;
    if (column.name === 'external_id') return sql`s.key`;
    if (column.name === 'removed_at') return sql`null`;
    return sql`s.${name(column.name)}`;
  });
  return sql`select ${list(values)} from ${staged} s where s.import_id = ${importId} and s.change <> 'same'`;
}

/** Goes into `.onConflictDoUpdate(…)` of the same insert. */
export function overwriting(kind: RegisterKind) {
  const { register } = comparisons[kind];
  const columns = Object.entries(getTableColumns(register)) as [string, AnyColumn][];
  const target = columns.filter(([, { primary, name }]) => primary || isTieKey(kind, name)).map(([, column]) => column);
  const set = columns
    .filter(([, column]) => !target.includes(column) && column.name !== 'landlord_id')
    .map(([property, column]) => [
      property,
      column.name === 'code_sealed' ? keptSeal : sql`excluded.${name(column.name)}`,
    ]);
  return { target: target as never, set: Object.fromEntries(set) };
}

function isTieKey(kind: RegisterKind, column: string): boolean {
  const { identity } = comparisons[kind];
  return identity !== byKey && identity.includes(column);
}

/** A code that has not changed was not sealed anew. */
const keptSeal = sql`case when excluded.code_index is null then null
  else coalesce(excluded.code_sealed, ${residents}.code_sealed) end`;

const TAB = '\t';

/** True for the landlord's rows in the register that the files no longer hold. */
export function isGone(kind: RegisterKind, { importId, landlordId }: Scope): SQL {
  const { staged, register } = comparisons[kind];
  const unstaged = (key: SQL) =>
    sql`not exists (select 1 from ${staged} s where s.import_id = ${importId} and s.key = ${key})`;
  if (kind === 'lease_parties') {
    return sql`${register}.removed_at is null and exists (
      select 1 from ${leases} l join ${residents} p on p.id = ${register}.resident_id
      where l.id = ${register}.lease_id and l.landlord_id = ${landlordId}
        and ${unstaged(sql`l.external_id || ${TAB} || p.external_id`)})`;
  }
  if (kind === 'occupants') {
    return sql`${register}.removed_at is null and exists (
      select 1 from ${homes} h join ${residents} p on p.id = ${register}.resident_id
      where h.id = ${register}.home_id and h.landlord_id = ${landlordId}
        and ${unstaged(sql`h.external_id || ${TAB} || p.external_id || ${TAB} || ${register}.lives_from`)})`;
  }
  return sql`${register}.landlord_id = ${landlordId} and ${register}.removed_at is null
    and ${unstaged(sql`${register}.external_id`)}`;
}

/** True for a staged row (of the query's own table) whose key stands on an earlier line too. */
export function isKeyAgain(kind: RegisterKind): SQL {
  const { staged } = comparisons[kind];
  return sql`exists (select 1 from ${staged} d where d.import_id = ${staged}.import_id and d.key = ${staged}.key
    and d.line < ${staged}.line)`;
}

export function firstLineOfKey(kind: RegisterKind): SQL<number> {
  const { staged } = comparisons[kind];
  return sql`(select min(d.line) from ${staged} d where d.import_id = ${staged}.import_id and d.key = ${staged}.key)`.mapWith(
    Number,
  );
}

/**
 * Goes into `insert(registerMatches).select(…).onConflictDoNothing()` before the register is changed: people with an account who have identified
 * for this landlord, whose code is among what is staged, and has until now been nobody's in the landlord's register (ID-11).
 */
export function newMatches({ importId, landlordId, now }: Scope & { now: Date }): SQL {
  const foundAt = sql.param(now, registerMatches.foundAt);
  return sql`select ${landlordId}, i.id, ${foundAt} from ${stagedPersons} s
    join ${identities} i on i.code_index = s.code_index
    where s.import_id = ${importId} and s.change <> 'same'
      and exists (select 1 from ${accounts} a where a.identity_id = i.id and a.state = 'active')
      and exists (select 1 from ${identifications} x where x.identity_id = i.id and x.landlord_id = ${landlordId})
      and not exists (select 1 from ${residents} r
        where r.code_index = s.code_index and r.landlord_id = ${landlordId} and r.removed_at is null)`;
}

function columnsOf(table: AnySQLiteTable): AnyColumn[] {
  return Object.values(getTableColumns(table)) as AnyColumn[];
}

function name(identifier: string): SQL {
  return sql`${sql.identifier(identifier)}`;
}

function list(parts: SQL[]): SQL {
  return sql.join(parts, sql`, `);
}
