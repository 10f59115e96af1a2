import { join } from 'node:path';
import pg from 'pg';
import type { Applied, Migration } from '../migrate/folder';
import { applyPending } from '../migrate/postgres';
import { packedLines, unpackedLines } from './packed';
import { CannotRestore, ENDED_BY_RESTORING, type Snapshot } from './types';

const ROWS_AT_ONCE = 500;
const SUFFIX = '.ndjson.gz';

/**
 * Row by row as JSON, all tables in one transaction that sees one moment. By the portal's own hand: the server's dump
 * program is of another version often enough, or not installed where the portal runs.
 */
export async function snapshotPostgres(options: { databaseUrl: string; folder: string }): Promise<Snapshot> {
  return connected(options.databaseUrl, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query("SET LOCAL TimeZone = 'UTC'");
    const tables = await tablesOf(client);
    for (const table of tables) await packedLines(linesOf(client, table), join(options.folder, table + SUFFIX));
    const migrations = await migrationsOf(client);
    const { rows } = await client.query<{ hash: string }>(HASHES);
    await client.query('COMMIT');
    return {
      engine: 'postgres',
      migrations,
      parts: tables.map((table) => table + SUFFIX),
      fileHashes: rows.map(({ hash }) => hash),
    };
  });
}

const HASHES = 'SELECT hash FROM files UNION SELECT thumbnail_hash FROM files WHERE thumbnail_hash IS NOT NULL';

async function* linesOf(client: pg.Client, table: string): AsyncGenerator<string> {
  await client.query(
    `DECLARE snapshot NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS line FROM ${quoted(table)} t`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${ROWS_AT_ONCE} FROM snapshot`);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => `${line}\n`).join('');
  }
  await client.query('CLOSE snapshot');
}

export async function refuseUnlessEmptyPostgres(databaseUrl: string): Promise<void> {
  await connected(databaseUrl, refuseUnlessEmpty);
}

async function refuseUnlessEmpty(client: pg.Client): Promise<void> {
  const [first] = await tablesOf(client);
  if (first) throw new CannotRestore(`The database is not empty: it has the table "${first}", for one.`);
}

type Restoring = { databaseUrl: string; folder: string; parts: string[]; migrations: Migration[] };

/** The tables as they were then, their rows, and what ends, in one transaction. */
export async function restorePostgres({ databaseUrl, folder, parts, migrations }: Restoring): Promise<void> {
  await connected(databaseUrl, async (client) => {
    await client.query('BEGIN');
    await refuseUnlessEmpty(client);
    await applyPending(client, migrations);
    for (const part of parts) await fill(client, { table: part.slice(0, -SUFFIX.length), from: join(folder, part) });
    for (const statement of ENDED_BY_RESTORING) await client.query(statement);
    await client.query('COMMIT');
  });
}

async function fill(client: pg.Client, { table, from }: { table: string; from: string }): Promise<void> {
  let rows: string[] = [];
  const insert = async () => {
    const into = quoted(table);
    const values = [`[${rows.join(',')}]`];
    await client.query(`INSERT INTO ${into} SELECT * FROM json_populate_recordset(NULL::${into}, $1::json)`, values);
    rows = [];
  };
  for await (const line of unpackedLines(from)) {
    rows.push(line);
    if (rows.length === ROWS_AT_ONCE) await insert();
  }
  if (rows.length > 0) await insert();
}

async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables
     WHERE schemaname = current_schema() AND tablename <> 'schema_migrations' ORDER BY tablename`,
  );
  return rows.map(({ name }) => name);
}

async function migrationsOf(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>('SELECT name, hash FROM schema_migrations ORDER BY number');
  return rows;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

async function connected<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    // Ends an unfinished transaction too.
    await client.end();
  }
}
