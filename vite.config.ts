import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import tailwind from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

const room = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** What every page has comes to the browser in two files, not in twenty: what seldom changes, and our own. */
const sharedChunk = (id: string) => {
  if (/\/node_modules\/(react|react-dom|react-router|react-router-dom|scheduler|@remix-run)\//.test(id))
    return 'react';
  return /\/app\/ui\/[\w-]+\.tsx?$/.test(id) ? 'ui' : undefined;
};

/** Node takes stdnum's CommonJS side, whose names hang on a default export; browsers' builds must see the same shape. */
const sameStdnum: Plugin = {
  name: 'same-stdnum',
  enforce: 'pre',
  resolveId(source, importer, { ssr }) {
    return source === 'stdnum' && !ssr ? this.resolve('stdnum/lib/cjs/index.js', importer) : null;
  },
};

export default defineConfig(({ isSsrBuild }) => ({
  cacheDir: process.env.VITE_CACHE_DIR ?? 'node_modules/.vite',
  resolve: { alias: { '#app': room('./app'), '#db': room('./db') } },
  build: {
    assetsInlineLimit: 0,
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: sharedChunk } },
  },
  // Found on the way instead, a package is bundled a second time in the middle of the first page, with a second React.
  optimizeDeps: { entries: ['app/entry.client.tsx', 'app/root.tsx', 'app/routes/**/*.tsx'] },
  plugins: [
    sameStdnum,
    tailwind(),
    remix({
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
}));
