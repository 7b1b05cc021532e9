import { install } from './install.mjs';
import { run } from './run.mjs';

await install();
process.exit(await run(['--import', 'tsx', 'app/server/main.ts'], { NODE_ENV: 'development' }));
