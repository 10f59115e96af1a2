import path from 'node:path';
import type { Config } from '~/config.server';
import { minutes } from '~/lib/time';
import { openStore, type Store } from '~db/store.server';

type Place = Pick<Config, 'databaseUrl' | 'dataDir'>;

/** Nobody waits in front of a page for it, so it lets all others go first; few connections are enough. */
export function openRegisterStore(place: Place): Promise<Store> {
  const patience = minutes(2);
  const { databaseUrl } = place;
  return openStore(databaseUrl ? { databaseUrl, poolSize: 2, patience } : { file: databaseFile(place), patience });
}

export function databaseFile({ dataDir }: Place): string {
  return path.join(dataDir, 'rappu.sqlite');
}
