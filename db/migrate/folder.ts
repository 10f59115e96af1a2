import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export type Migration = { name: string; hash: string; statements: string[] };
export type Applied = { name: string; hash: string };

const journal = z.object({ entries: z.array(z.object({ tag: z.string() })) });

/** Reads what drizzle-kit has written: a journal that gives the order, and one file for each migration. */
export function readMigrations(folder: string): Migration[] {
  const { entries } = journal.parse(JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')));
  return entries.map(({ tag }) => {
    const text = readFileSync(join(folder, `${tag}.sql`), 'utf8');
    const hash = createHash('sha256').update(text).digest('hex');
    const statements = text.split('--> statement-breakpoint').filter((statement) => statement.trim() !== '');
    return { name: tag, hash, statements };
  });
}

/** What is still to be applied. Refuses a database whose history is not the beginning of this program's own. */
export function pendingMigrations(migrations: Migration[], applied: Applied[]): Migration[] {
  for (const [at, { name, hash }] of applied.entries()) {
    const own = migrations[at];
    if (own?.name !== name) {
      throw new Error(`The database has migration ${name}, which this program does not know: is it an older version?`);
    }
    if (own.hash !== hash) throw new Error(`Migration ${name} has been changed after it was applied to the database`);
  }
  return migrations.slice(applied.length);
}
