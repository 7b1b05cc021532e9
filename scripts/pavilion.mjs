import { install } from './install.mjs';
import { run } from './run.mjs';

await install();
process.exit(await run(['--import', 'tsx', 'scripts/pavilion.ts', ...process.argv.slice(2)]));
