import { type Placeholder, placeholder } from 'drizzle-orm';
import { engine } from './engine';
import type { Db } from './store.server';

type Ready<Rows> = { execute(values: Record<string, unknown>): Promise<Rows> };

/**
 * A query that every page asks. Drizzle puts a query into SQL each time it is made, which costs more than running it;
 * here that happens once a database, and only the values change. Of no use where the conditions themselves do.
 */
export function prepared<const Name extends string, Rows>(
  names: readonly Name[],
  make: (db: Db, values: Record<Name, Placeholder<Name>>) => PromiseLike<Rows>,
): (db: Db, values: Record<Name, unknown>) => Promise<Rows> {
  const placeholders = Object.fromEntries(names.map((name) => [name, placeholder(name)]));
  const made = new WeakMap<Db, Ready<Rows>>();

  return function ask(db, values) {
    const bound = engine === 'sqlite' ? asStored(values) : values;
    const known = made.get(db);
    if (known) return known.execute(bound);
    const query = make(db, placeholders as Record<Name, Placeholder<Name>>) as unknown as { prepare(): Ready<Rows> };
    const ready = query.prepare();
    made.set(db, ready);
    return ready.execute(bound);
  };
}

/** A placeholder does not know its column: what SQLite stores as a number is made one here. */
function asStored(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, stored(value)]));
}

function stored(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'boolean' ? Number(value) : value;
}
