import { readConfig } from '~/config.server';
import { vaultOf } from '~/features/identity/vault.server';
import {
  recordRotation,
  remainingPeppered,
  remainingSealed,
  rotateKeys,
} from '~/features/identity/vault-rotation.server';
import { openRegisterStore } from '~/features/tenancy/register/open-store.server';
import { systemClock } from '~/lib/clock';
import { isProgram } from './is-program';

const USAGE = `npm run rotate-keys
  Seals anew with the first of ENCRYPTION_KEYS and hashes identity codes anew with INDEX_KEY, while the portal serves.
  Before: every process runs with the new key in front (and FORMER_INDEX_KEY, for a new INDEX_KEY).
  Ends with 0 when older keys can be taken away, 3 when something still needs them, 1 when it could not be done.`;

type Call = { args: string[]; env: NodeJS.ProcessEnv };

/** Gives what the program ends with. */
export async function main({ args, env }: Call): Promise<number> {
  if (args.length > 0) {
    console.error(USAGE);
    return 2;
  }
  try {
    return await rotate(env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : 'The keys could not be changed.');
    return 1;
  }
}

async function rotate(env: NodeJS.ProcessEnv): Promise<number> {
  const config = readConfig(env);
  const store = await openRegisterStore(config);
  try {
    const place = { store, vault: vaultOf(config) };
    const rotated = await rotateKeys(place);
    const remaining = await remainingSealed(place);
    await recordRotation(store, { rotated, now: systemClock.now() });
    console.log(`Hashed anew: the codes of ${rotated.people} people. Sealed anew: ${rotated.sealed} texts.`);
    for (const { where, count } of remaining) console.error(`Still sealed with an older key: ${where}, ${count}`);
    if (rotated.unopened > 0) console.error(`Identity codes that no key opens: ${rotated.unopened}`);
    const isDone = remaining.length === 0 && rotated.unopened === 0;
    if (isDone) console.log('Nothing needs the older ENCRYPTION_KEYS or FORMER_INDEX_KEY any more.');
    await tellPeppers(store, config.peppers[0]!.id);
    return isDone ? 0 : 3;
  } finally {
    await store.close();
  }
}

async function tellPeppers(store: Awaited<ReturnType<typeof openRegisterStore>>, newest: string): Promise<void> {
  for (const { where, count } of await remainingPeppered(store.read, newest)) {
    console.log(`Until their owners sign in again, older PEPPERS are needed: ${where}, ${count}`);
  }
}

if (isProgram('rotate-keys')) {
  process.exitCode = await main({ args: process.argv.slice(2), env: process.env });
}
