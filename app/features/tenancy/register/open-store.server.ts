import path from 'node:path';
import type { Config } from '~/config.server';
import { minutes } from '~/lib/time';
import { openStore, type Store } from '~db/store.server';

/** Nobody waits in front of a page for it, so it lets all others go first; few connections are enough. */
export function openRegisterStore({ databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>): Promise<Store> {
  const patience = minutes(2);
  if (databaseUrl) return openStore({ databaseUrl, poolSize: 2, patience });
  return openStore({ file: path.join(dataDir, 'rappu.sqlite'), patience });
}
