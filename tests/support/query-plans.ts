import { is, Placeholder } from 'drizzle-orm';
import { engine } from '~db/engine';
import type { Db, Store } from '~db/store.server';

export type Query = { sql: string; params: unknown[] };
/** With the address of the page that asks it. */
export type Asked = Query & { by: string };
type Prepared = Record<'all' | 'run' | 'execute', () => Promise<unknown>>;
type Session = { prepareQuery(query: Query, ...more: unknown[]): Prepared };

/** The same store, which tells of every query before it is asked. */
export function overheard(store: Store, onQuery: (query: Query) => void): Store {
  const listenTo = <T extends Db>(db: T): T => {
    const session = sessionOf(db);
    const prepareQuery = session.prepareQuery.bind(session);
    session.prepareQuery = (query, ...more) => {
      if (!OWN.test(query.sql)) onQuery(query);
      return prepareQuery(query, ...more);
    };
    return db;
  };
  listenTo(store.read);
  return {
    ...store,
    write: (body) => store.write((tx) => body(listenTo(tx))),
    note: (body) => store.note((tx) => body(listenTo(tx))),
  };
}

/** What is asked here is not the portal's. */
const OWN = /^(explain|set|analyze)\b/;

/** As a database is after some months: it knows how much there is of what. */
export function gatherStatistics(store: Store): Promise<void> {
  return store.write(async (tx) => void (await ask(tx, { sql: 'analyze', params: [] })));
}

/** Where the database would read a whole table or index from one end to the other, as it says itself. */
export function scansIn(store: Store, queries: Iterable<Asked>): Promise<string[]> {
  return store.write(async (tx) => {
    // Of a small table PostgreSQL reads the whole for preference; now only if there is no other way.
    if (engine === 'postgres') await ask(tx, { sql: 'set local enable_seqscan = off', params: [] });
    const found = new Set<string>();
    for (const { sql, params, by } of queries) {
      const explain = engine === 'postgres' ? 'explain (format json) ' : 'explain query plan ';
      const plan = await ask(tx, { sql: explain + sql, params: params.map(filled) });
      const scans = engine === 'postgres' ? postgresScans(plan) : sqliteScans(plan);
      for (const table of scans.filter((name) => isLarge(name, sql)))
        found.add(`${by} reads the whole of ${table}: ${shortened(sql)}`);
    }
    return [...found];
  });
}

/** Few rows for ever: one a landlord, one a member of staff. */
const SMALL = ['landlords', 'staff'];

/**
 * A part of the query that has a name of its own is no table; what it reads stands in the plan too. And where nothing
 * can be found, nothing is read.
 */
function isLarge(table: string, sql: string): boolean {
  return !SMALL.includes(table) && !sql.includes(`) "${table}"`) && !sql.endsWith(' where false');
}

const LONGEST_SHOWN = 400;

function shortened(sql: string): string {
  const text = sql.replace(/\?(, \?)+/g, '?, …');
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

function sqliteScans(rows: unknown): string[] {
  const details = (rows as unknown[][]).map((row) => String(row.at(-1)));
  return details.flatMap((detail) => /^SCAN ([a-z_]+)\b/.exec(detail)?.[1] ?? everythingOfLandlord(detail) ?? []);
}

/** Where there is one landlord that is the whole table, unless the index holds open work alone and is read in its order. */
function everythingOfLandlord(detail: string): string | undefined {
  const [, table, index] = /^SEARCH (faults) USING (?:COVERING )?INDEX (\w+) \(landlord_id=\?\)$/.exec(detail) ?? [];
  return index?.startsWith('faults_queue') ? undefined : table;
}

type Node = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Cond'?: string;
  'Index Name'?: string;
  Plans?: Node[];
};

function postgresScans(result: unknown): string[] {
  const { rows } = result as { rows: { 'QUERY PLAN': { Plan: Node }[] }[] };
  const scans: string[] = [];
  const visit = (node: Node) => {
    const kind = node['Node Type'];
    const isOfIndex = kind === 'Index Scan' || kind === 'Index Only Scan' || kind === 'Bitmap Index Scan';
    if (kind === 'Seq Scan' || (isOfIndex && !node['Index Cond']))
      scans.push(node['Relation Name'] ?? node['Index Name'] ?? '');
    for (const below of node.Plans ?? []) visit(below);
  };
  visit(rows[0]!['QUERY PLAN'][0]!.Plan);
  return scans;
}

/** The value does not matter for an equality, but PostgreSQL wants one of the right type: what is missing has any. */
function filled(param: unknown): unknown {
  if (is(param, Placeholder)) return null;
  const value = (param as { value?: unknown } | null)?.value;
  return is(value, Placeholder) ? null : param;
}

async function ask(db: Db, query: Query): Promise<unknown> {
  const session = sessionOf(db);
  if (engine === 'postgres') return session.prepareQuery(query, undefined, undefined, false).execute();
  const method = /^(explain|select)/.test(query.sql) ? 'all' : 'run';
  return session.prepareQuery(query, undefined, method, true)[method]();
}

function sessionOf(db: Db): Session {
  return (db as unknown as { session: Session }).session;
}
