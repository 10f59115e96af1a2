import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';

/** A stock Remix application: what the portal's pages are measured against. */
export default defineConfig({
  plugins: [
    remix({
      appDirectory: 'tests/bench/hello-world/app',
      buildDirectory: 'build/hello-world',
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
});
