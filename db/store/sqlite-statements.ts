import type { Database, Statement } from 'better-sqlite3';
import type { SqliteQuery } from './sqlite-connection';

/** More than the portal has; lists of varying length would otherwise add up. */
const KEPT = 500;

/** Drizzle asks in text every time; the compiled statements are kept, the longest unused one goes first. */
export function createStatements(client: Database) {
  const kept = new Map<string, Statement<unknown[]>>();

  function statement(sql: string): Statement<unknown[]> {
    const known = kept.get(sql);
    if (known) {
      kept.delete(sql);
      kept.set(sql, known);
      return known;
    }
    const compiled = client.prepare(sql);
    if (compiled.reader) compiled.raw();
    kept.set(sql, compiled);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    return compiled;
  }

  function run(sql: string, params: unknown[], method: SqliteQuery['method']): { rows: unknown } {
    const compiled = statement(sql);
    if (method === 'get') return { rows: compiled.get(...params) };
    if (method !== 'run') return { rows: compiled.all(...params) };
    compiled.run(...params);
    return { rows: [] };
  }

  return { run };
}
