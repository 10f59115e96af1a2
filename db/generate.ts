import { spawnSync } from 'node:child_process';

/** `npm run db:generate -- name`: writes what has changed in the schema as a migration for each engine. */
const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Name the change: npm run db:generate -- add_wine_cellars');
  process.exit(1);
}

for (const engine of ['sqlite', 'postgres']) {
  const config = `db/drizzle.${engine}.config.ts`;
  const { status } = spawnSync('drizzle-kit', ['generate', '--config', config, '--name', name], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
