import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Runs one of our TypeScript programs in this process, as CommonJS: for ES modules tsx asks a second thread about each of
 * hundreds of files, which takes several times as long. Such a program has no top-level await and no import() of our own.
 */
export function runTypeScript(file) {
  const require = createRequire(import.meta.url);
  require('tsx/cjs');
  require(path.resolve(file));
}

/** `node scripts/typescript.mjs FILE …` */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.argv.splice(1, 1);
  runTypeScript(process.argv[1]);
}
