import { parseArgs } from 'node:util';
import { checkRestore, putBack, recordRestore } from '~/backup/restore.server';
import { openerOf } from '~/backup/settings.server';
import { verifyBackup } from '~/backup/verify.server';
import { readConfig } from '~/config.server';
import { databaseFile, openRegisterStore } from '~/features/tenancy/register/open-store.server';
import { openFiles } from '~/files/open.server';
import { systemClock } from '~/lib/clock';
import { isProgram } from './is-program';

const USAGE = `npm run restore -- FILE [--check]
  Puts a backup into an empty place: DATA_DIR without a database (or an empty DATABASE_URL) and an empty file storage.
  --check   only reads it whole and says what it holds
  Ends with 0 when it is there, 1 when it could not be done (and nothing was written over), 2 for wrong use.`;

const COME_BACK = `Everybody signs in again. Codes and links that work once have ended; staff make new recovery codes.
Look through, as the start page of staff says for two weeks: who has left since then can sign in again, and powers of
attorney that were revoked since then hold again.`;

type Call = { args: string[]; env: NodeJS.ProcessEnv };

/** Gives what the program ends with. */
export async function main({ args, env }: Call): Promise<number> {
  const options = readArguments(args);
  if (!options) {
    console.error(USAGE);
    return 2;
  }
  try {
    await (options.check ? check(options.file, env) : restore(options.file, env));
    return 0;
  } catch (error) {
    console.error(sentenceFor(error, options.file));
    return 1;
  }
}

function readArguments(args: string[]): { file: string; check: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { check: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    return file && more.length === 0 ? { file, check: values.check ?? false } : null;
  } catch {
    return null;
  }
}

async function check(file: string, env: NodeJS.ProcessEnv): Promise<void> {
  const { heading, ending } = await verifyBackup(file, await openerOf(env));
  console.log(`Whole: ${heading.landlord}, ${heading.madeAt}, ${ending.files} photos and documents.`);
}

async function restore(file: string, env: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(env);
  const opener = await openerOf(env);
  const target = { config, files: openFiles(config), databaseFile: databaseFile(config) };
  const verified = await checkRestore(target, { file, opener });
  await putBack(target, { file, opener, verified });
  const store = await openRegisterStore(config);
  try {
    await recordRestore(store, { verified, now: systemClock.now() });
  } finally {
    await store.close();
  }
  const { heading, ending } = verified;
  console.log(`Restored: ${heading.landlord} as of ${heading.madeAt}, ${ending.files} photos and documents.`);
  console.log(COME_BACK);
  for (const hash of ending.missing) console.error(`Was not in the backup: ${hash}`);
}

function sentenceFor(error: unknown, file: string): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return `${file} cannot be read.`;
  return error instanceof Error ? error.message : 'The backup could not be restored.';
}

if (isProgram('restore')) {
  process.exitCode = await main({ args: process.argv.slice(2), env: process.env });
}
