import { join } from 'node:path';
import { engine } from './engine';
import { migrateStore } from './migrate';
import { type Applied, pendingMigrations, readMigrations } from './migrate/folder';
import { refuseUnlessEmptyPostgres, restorePostgres, snapshotPostgres } from './snapshot/postgres';
import { refuseUnlessEmptySqlite, restoreSqlite, snapshotSqlite } from './snapshot/sqlite';
import { CannotRestore, type Place, type Snapshot } from './snapshot/types';

export { CannotRestore, type Snapshot } from './snapshot/types';

/** Taken while the portal is in use. The folder is the caller's, private and empty. */
export async function takeSnapshot({ databaseUrl, file, folder }: Place & { folder: string }): Promise<Snapshot> {
  if (engine === 'postgres') return snapshotPostgres({ databaseUrl: databaseUrl!, folder });
  return snapshotSqlite({ file: file!, folder });
}

export async function refuseUnlessEmpty({ databaseUrl, file }: Place): Promise<void> {
  if (engine === 'postgres') await refuseUnlessEmptyPostgres(databaseUrl!);
  else refuseUnlessEmptySqlite(file!);
}

type Restoring = Place & { folder: string; snapshot: Pick<Snapshot, 'migrations' | 'parts'> };

/** Puts a snapshot into an empty place and brings it up to the program. */
export async function restoreSnapshot({ databaseUrl, file, folder, snapshot }: Restoring): Promise<void> {
  const then = migrationsThen(snapshot.migrations);
  if (engine === 'postgres') {
    await restorePostgres({ databaseUrl: databaseUrl!, folder, parts: snapshot.parts, migrations: then });
    await migrateStore({ databaseUrl });
    return;
  }
  await restoreSqlite({ file: file!, folder }, async (unfinished) => {
    await migrateStore({ file: unfinished });
  });
}

/** The program's own migrations as far as the snapshot had come. */
export function migrationsThen(applied: Applied[]) {
  const own = readMigrations(join(process.cwd(), 'migrations', engine));
  try {
    pendingMigrations(own, applied);
  } catch (error) {
    throw new CannotRestore(`The backup is of another version of the program. ${(error as Error).message}.`);
  }
  return own.slice(0, applied.length);
}
