import { build } from './build.mjs';
import { install } from './install.mjs';
import { run } from './run.mjs';

await install();
await build();
process.exit(await run(['--import', 'tsx', 'scripts/bench.ts', ...process.argv.slice(2)]));
