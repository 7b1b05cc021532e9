import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import tailwind from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';
import { MESSAGES } from './app/i18n/messages';

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

const ALL_WORDS = room('./app/i18n/messages/index.ts');
const WORDS_OF = { 'words:fr': { fr: MESSAGES.fr }, 'words:en': { en: MESSAGES.en } };
const isWords = (id: string): id is keyof typeof WORDS_OF => id in WORDS_OF;

/** A browser is sent the words of the page's language, not those of both. */
const oneLanguage: Plugin = {
  name: 'one-language',
  apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
  resolveId: (id) => (isWords(id) ? id : null),
  load(id) {
    if (isWords(id)) return `export default ${JSON.stringify(WORDS_OF[id])}`;
    if (id !== ALL_WORDS) return null;
    return `
      export const MESSAGES = {};
      const words = document.documentElement.lang === 'en' ? import('words:en') : import('words:fr');
      export const wordsRead = words.then((told) => Object.assign(MESSAGES, told.default));
    `;
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
    oneLanguage,
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
