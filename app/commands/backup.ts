import { makeBackup } from '~/backup/make.server';
import { pruneBackups } from '~/backup/prune.server';
import { backupPlace, lockOf } from '~/backup/settings.server';
import { readConfig } from '~/config.server';
import { databaseFile, openRegisterStore } from '~/features/tenancy/register/open-store.server';
import { openFiles } from '~/files/open.server';
import { systemClock } from '~/lib/clock';
import { isProgram } from './is-program';

const USAGE = `npm run backup
  One encrypted file in BACKUP_DIR, made while the portal serves. Ends with 0 when it holds everything, 1 when it could
  not be made, 2 for wrong use, 3 when it was made but photos or documents are missing from the storage.`;

/** Gives what the program ends with. */
export async function main({ args, env }: { args: string[]; env: NodeJS.ProcessEnv }): Promise<number> {
  if (args.length > 0) {
    console.error(USAGE);
    return 2;
  }
  try {
    return await backUp(env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : 'The backup could not be made.');
    return 1;
  }
}

async function backUp(env: NodeJS.ProcessEnv): Promise<number> {
  const config = readConfig(env);
  const place = backupPlace(env, config);
  const lock = await lockOf(env);
  const now = systemClock.now();
  const store = await openRegisterStore(config);
  try {
    const source = { config, store, files: openFiles(config), databaseFile: databaseFile(config) };
    const { file, bytes, files, missing } = await makeBackup(source, { lock, folder: place.folder, now });
    console.log(`${file}: the database and ${files} photos and documents, ${bytes} bytes.`);
    for (const old of await pruneBackups(place.folder, { keepDays: place.keepDays, now }))
      console.log(`Removed: ${old}`);
    for (const hash of missing) console.error(`Missing or damaged in the file storage: ${hash}`);
    return missing.length > 0 ? 3 : 0;
  } finally {
    await store.close();
  }
}

if (isProgram('backup')) {
  process.exitCode = await main({ args: process.argv.slice(2), env: process.env });
}
