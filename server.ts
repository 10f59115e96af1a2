import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { BadConfig, readConfig } from '~/config.server';
import { closeHouse, openHouse } from '~/house.server';
import { builtAssets } from '~/http/assets.server';
import { makeServer } from '~/http/express.server';
import { listen, stopGracefully } from '~/http/listen.server';
import { startWork, stopWork } from '~/jobs/runner.server';
import { migrateStore } from '~db/migrate';

/** Production: settings checked, database brought up to date, then served until told to stop. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  if (config.mode === 'demo') throw new BadConfig(['RAPPU_MODE: the demo has its own command, npm run demo']);
  await migrateStore({ databaseUrl: config.databaseUrl, file: path.join(config.dataDir, 'rappu.sqlite') });
  const house = await openHouse(config);
  for (const { origin } of [config, ...config.otherLandlords]) await house.landlords.at(origin);
  const build = await import(pathToFileURL(path.resolve('build/server/index.js')).href);
  const server = await listen(makeServer({ house, build, assets: builtAssets() }), config.port);
  if (config.worker) startWork(house);
  house.log.info({ port: config.port }, 'serving');
  stopGracefully(server, async () => {
    await stopWork(house);
    await closeHouse(house);
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof BadConfig || error instanceof Error ? error.message : 'could not start');
  process.exitCode = 1;
});
