import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrateStore } from '~db/migrate';
import { startPostgres } from '~tests/support/postgres-server';
import { type CommandFigures, importOf, startCommand } from './command';
import { portalEnvironment } from './portal';

/** The register by the command into an empty PostgreSQL on the same machine; CPU and memory are the command's own. */
export async function measureImportOnPostgres(register: string, mailUrl: string): Promise<CommandFigures> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'rappu-bench-postgres-'));
  const server = await startPostgres();
  try {
    await server.createDatabase('rappu');
    const databaseUrl = `${server.url}/rappu`;
    await migrateStore({ databaseUrl });
    const env = {
      ...(await portalEnvironment({ dataFolder, mailUrl })),
      DATABASE_URL: databaseUrl,
    };
    await startCommand(['build/house/app/commands/load-landlord.js', 'db/seed/landlords/kotihovi.json'], env).figures;
    return await startCommand(importOf(register), env).figures;
  } finally {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}
