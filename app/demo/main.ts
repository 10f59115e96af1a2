import { mkdir } from 'node:fs/promises';
import { BadConfig } from '~/config.server';
import { demoEnvironment, demoPlaces } from './environment';

/**
 * The demo: an embedded database with a made-up landlord, the identity broker beside it, and a mailbox in place of
 * real mail. The environment is made first, because the tables are built for the engine it names.
 */
async function main(): Promise<void> {
  const places = demoPlaces(process.env);
  await mkdir(places.dataDir, { recursive: true });
  Object.assign(process.env, await demoEnvironment(places));
  const { runDemo } = await import('./run');
  await runDemo(places);
}

main().catch((error: unknown) => {
  const isPlain = error instanceof BadConfig || (error instanceof Error && /^Port \d+ is in use/.test(error.message));
  console.error(isPlain ? (error as Error).message : error);
  process.exit(1);
});
