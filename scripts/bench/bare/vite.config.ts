import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';

/** What pages are measured against: Remix with one route and nothing else. Built beside Pavilion, never served with it. */
export default defineConfig({
  publicDir: false,
  plugins: [
    remix({
      appDirectory: 'scripts/bench/bare',
      buildDirectory: 'scripts/bench/bare/build',
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
});
