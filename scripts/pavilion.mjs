import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';
import { runTypeScript } from './typescript.mjs';

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
await install();
runTypeScript('scripts/pavilion.ts');
