import { type AnyColumn, inArray, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { engine } from './engine';

/**
 * Where the two databases differ, and the only place for raw SQL.
 *
 * A value bound as a parameter is unknown when a query is planned, so a partial index is found only by a condition that
 * has it written out: `isTrue`, `isFalse` and `isOneOf` do, and serve in the index and in the query alike.
 */
export function isTrue(column: AnyColumn): SQL {
  return sql`${column} = true`;
}

export function isFalse(column: AnyColumn): SQL {
  return sql`${column} = false`;
}

/** For a fixed set of states known to the code, never for values that somebody sent. */
export function isOneOf<T extends string>(column: AnyColumn, values: readonly T[]): SQL {
  return inArray(column, values as T[]).inlineParams();
}

export function hasValue(column: AnyColumn): SQL {
  return sql`${column} is not null`;
}

export function hasNoValue(column: AnyColumn): SQL {
  return sql`${column} is null`;
}

/** Lower case in all letters: each engine's own `lower` may leave Å, Ä and Ö as they are. */
export function foldCase(text: SQLWrapper): SQL<string> {
  return engine === 'postgres' ? sql<string>`lower(${text} collate "und-x-icu")` : sql<string>`fold_case(${text})`;
}

/** Begins with the text, whatever the case of the letters. */
export function startsWith(column: SQLWrapper, text: string): SQL {
  return likeFolded(column, `${escapeLike(text)}%`);
}

/** Contains the text, whatever the case of the letters. */
export function contains(column: SQLWrapper, text: string): SQL {
  return likeFolded(column, `%${escapeLike(text)}%`);
}

/**
 * Begins with exactly this text, found as a range of an index made with `forPrefixes`. For keys that are folded when
 * they are stored.
 */
export function beginsWith(column: AnyColumn, prefix: string): SQL {
  const end = `${prefix}\u{10FFFF}`;
  return engine === 'postgres'
    ? sql`(${column} ~>=~ ${prefix} and ${column} ~<~ ${end})`
    : sql`(${column} >= ${prefix} and ${column} < ${end})`;
}

/** Begins with exactly this text; no index is used. */
export function beginsExactlyWith(column: AnyColumn, prefix: string): SQL {
  return sql`substr(${column}, 1, ${prefix.length}) = ${prefix}`;
}

/** For a condition that is asked of the rows found otherwise: SQLite would rather begin with its index. */
export function beside(column: AnyColumn): SQL {
  return engine === 'postgres' ? sql`${column}` : sql`+${column}`;
}

/** In an index: PostgreSQL orders texts as a dictionary does, where what begins alike need not stand together. */
export function forPrefixes<C extends AnyColumn>(column: C): C {
  return engine === 'postgres' ? (column as unknown as { op(name: string): C }).op('text_pattern_ops') : column;
}

function likeFolded(column: SQLWrapper, pattern: string): SQL {
  return sql`${foldCase(column)} like ${pattern.toLowerCase()} escape '!'`;
}

function escapeLike(text: string): string {
  return text.replace(/[!%_]/g, '!$&');
}

export function coalesce<T>(first: SQLWrapper, fallback: SQLWrapper | string | number): SQL<T> {
  return sql<T>`coalesce(${first}, ${fallback})`;
}

export function count(): SQL<number> {
  return sql`count(*)`.mapWith(Number);
}

export function countDistinct(column: SQLWrapper): SQL<number> {
  return sql`count(distinct ${column})`.mapWith(Number);
}

/** 0 when there is nothing to add up. */
export function total(column: SQLWrapper): SQL<number> {
  return sql`coalesce(sum(${column}), 0)`.mapWith(Number);
}

export function plus(column: AnyColumn, amount: number): SQL<number> {
  return sql`${column} + ${amount}`.mapWith(Number);
}

/** SQLite puts what is missing first and PostgreSQL last, unless told. */
export function ascNullsLast(column: SQLWrapper): SQL {
  return sql`${column} asc nulls last`;
}

export function descNullsLast(column: SQLWrapper): SQL {
  return sql`${column} desc nulls last`;
}

/** Map it outside of `write`, never inside: PostgreSQL's transaction is dead by then. */
export function isUniqueViolation(error: unknown): boolean {
  return hasCode(error, ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505']);
}

export function isForeignKeyViolation(error: unknown): boolean {
  // SQLite reports a restricted delete as a trigger's refusal.
  return hasCode(error, ['SQLITE_CONSTRAINT_FOREIGNKEY', 'SQLITE_CONSTRAINT_TRIGGER', '23503', '23001']);
}

function hasCode(error: unknown, codes: readonly string[]): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && codes.includes(at.code)) return true;
  }
  return false;
}
