import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { TestProject } from 'vitest/node';
import { migrateStore } from '../../db/migrate';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The migrated file that every test gets a copy of. */
    sqliteTemplate: string;
  }
}

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'rappu-sqlite-'));
  const file = join(folder, 'template.sqlite');
  await migrateStore({ file });
  project.provide('sqliteTemplate', file);
  console.log(`Database: SQLite ${versionOf(file)}`);
  return () => rmSync(folder, { recursive: true, force: true });
}

function versionOf(file: string): string {
  const client = new Database(file);
  // The journal goes into the file, which is then complete by itself.
  client.pragma('journal_mode = DELETE');
  const version = client.prepare<[], string>('SELECT sqlite_version()').pluck().get();
  client.close();
  return version ?? 'of unknown version';
}
