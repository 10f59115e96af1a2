import { mkdir, readFile } from 'node:fs/promises';
import { readConfig } from '~/config.server';
import { databaseFile, openRegisterStore } from '~/features/tenancy/register/open-store.server';
import { parseSettings } from '~/features/tenancy/settings';
import { systemClock } from '~/lib/clock';
import { newId } from '~/lib/ids';
import { migrateStore } from '~db/migrate';
import { landlords } from '~db/schema';
import type { Store } from '~db/store.server';
import { isProgram } from './is-program';

const USAGE = 'npm run landlord -- SETTINGS.json';

/** A new landlord, or new settings for the one of the same short name. Gives its id. */
export async function loadLandlord(store: Store, { settings, now }: { settings: unknown; now: Date }): Promise<string> {
  const checked = parseSettings(settings);
  const { slug, name } = checked;
  const [landlord] = await store.write((tx) =>
    tx
      .insert(landlords)
      .values({ id: newId(), slug, name, settings: checked, createdAt: now })
      .onConflictDoUpdate({ target: landlords.slug, set: { name, settings: checked } })
      .returning({ id: landlords.id }),
  );
  return landlord!.id;
}

export async function main({ args, env }: { args: string[]; env: NodeJS.ProcessEnv }): Promise<void> {
  const [file] = args;
  if (!file) throw new Error(USAGE);
  const settings = JSON.parse(await readFile(file, 'utf8')) as { name?: string; slug?: string };
  const config = readConfig(env);
  await mkdir(config.dataDir, { recursive: true });
  // The landlord comes before the first start.
  await migrateStore({ databaseUrl: config.databaseUrl, file: databaseFile(config) });
  const store = await openRegisterStore(config);
  try {
    await loadLandlord(store, { settings, now: systemClock.now() });
    console.log(`Loaded: ${settings.name} (${settings.slug}).`);
  } finally {
    await store.close();
  }
}

if (isProgram('load-landlord')) {
  main({ args: process.argv.slice(2), env: process.env }).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : 'could not be done');
    process.exitCode = 1;
  });
}
