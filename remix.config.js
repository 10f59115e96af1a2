import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vitest/config';

/** A machine may be busy: what matters is that a test ends. */
const PATIENCE_MS = 20_000;
const DATABASE_TESTS = '{app,db,emails,tests}/**/*.db.test.ts';

/** Vite, Remix and Vitest in one. */
export default defineConfig({
  plugins: process.env.VITEST ? [] : [remix(remixOptions())],
  resolve: {
    alias: [alias('~/', 'app/'), alias('~db/', 'db/'), alias('~emails/', 'emails/'), alias('~tests/', 'tests/')],
  },
  test: {
    // No test leaves anything in a module, so that each is read once and not once a file; by default one core would rest.
    isolate: false,
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,db,emails}/**/*.test.{ts,tsx}', 'tests/*.test.{ts,tsx}', 'tests/security/*.test.ts'],
          exclude: [DATABASE_TESTS],
          testTimeout: PATIENCE_MS,
        },
      },
      databaseProject('sqlite', ''),
      // Names the engine before the tables are built; the address of the server is handed over when it has started.
      databaseProject('postgres', 'postgres:'),
    ],
  },
});

function databaseProject(engine, databaseUrl) {
  return {
    extends: true,
    test: {
      name: engine,
      include: [DATABASE_TESTS],
      env: { DATABASE_URL: databaseUrl },
      testTimeout: PATIENCE_MS,
      globalSetup: `tests/support/${engine}-setup.ts`,
    },
  };
}

function remixOptions() {
  return {
    appDirectory: 'app',
    buildDirectory: 'build',
    serverBuildFile: 'index.js',
    serverModuleFormat: 'esm',
    ignoredRouteFiles: ['**/*'],
    future: {
      v3_fetcherPersist: true,
      v3_lazyRouteDiscovery: true,
      v3_relativeSplatPath: true,
      v3_routeConfig: true,
      v3_singleFetch: true,
      v3_throwAbortReason: true,
    },
  };
}

function alias(prefix, folder) {
  return { find: new RegExp(`^${prefix}`), replacement: fileURLToPath(new URL(folder, import.meta.url)) };
}
