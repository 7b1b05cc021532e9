import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const room = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Tests of code that keeps nothing: their files share what they import, which is most of their time. */
const PURE = ['domain', 'conventions', 'i18n', 'ui'].map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`);

export default defineConfig({
  resolve: { alias: { '#app': room('./app'), '#db': room('./db'), '#tests': room('./tests') } },
  test: {
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'whole', include: ['tests/**/*.test.{ts,tsx}'], exclude: PURE } },
    ],
    setupFiles: ['./tests/setup/each-file.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
